# Safeguards that many services share: a rule looks at the attribute, whatever
# the type of the object. Policies of one service are in the other files,
# which are only read for plans that have it.
#
# Numbers that Google fills in are not known while a replacement is planned, so
# that rules about them look at changes in place.

resource_policy "google_*" "deletion_protection" {
  description = "Deletion protection is switched off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Most services have a boolean, Bigtable tables and Firestore have words.
  locals {
    protected = ["true", "PROTECTED", "DELETE_PROTECTION_ENABLED"]
    before = try(
      coalesce(tostring(prior_attrs.deletion_protection)),
      coalesce(tostring(prior_attrs.delete_protection_state)),
      coalesce(tostring(prior_attrs.deletion_protection_enabled)),
      "none",
    )
    after = try(
      coalesce(tostring(attrs.deletion_protection)),
      coalesce(tostring(attrs.delete_protection_state)),
      coalesce(tostring(attrs.deletion_protection_enabled)),
      "none",
    )
  }

  enforce {
    condition     = !contains(local.protected, local.before) || contains(local.protected, local.after)
    error_message = "Deletion protection is switched off, and the next destroy passes without asking. Keep it on unless the deletion is planned."
  }
}

resource_policy "google_*" "abandoned" {
  description = "Removing an object from the code deletes it, where it was left in place before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Projects and secret versions have policies of their own.
  filter = !contains([
    "google_project",
    "google_secret_manager_regional_secret_version",
    "google_secret_manager_secret_version",
  ], meta.type)

  enforce {
    condition     = try(prior_attrs.deletion_policy, null) != "ABANDON" || try(attrs.deletion_policy, null) == "ABANDON"
    error_message = "`deletion_policy` was ABANDON: a destroy left the object in place. From then on it deletes the object. Keep the policy unless that is wanted."
  }
}

# Nearly every type has the argument since provider 7.33.
resource_policy "google_*" "prevented" {
  description = "Removing an object from the code passes, where it was refused before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  filter = meta.type != "google_project"

  enforce {
    condition     = try(prior_attrs.deletion_policy, null) != "PREVENT" || try(attrs.deletion_policy, null) == "PREVENT"
    error_message = "`deletion_policy` was PREVENT: a destroy was refused. From then on it passes (`deletion_policy` is ${try(tostring(coalesce(attrs.deletion_policy)), "not set")}). Keep the policy unless a destroy is planned."
  }
}

resource_policy "google_*" "contents" {
  description = "A destroy is allowed to delete the contents as well."
  operations  = ["update", "replace"]
  level       = "require_approval"

  filter = contains([
    "google_backup_dr_backup_vault",
    "google_bigquery_dataset",
    "google_bigtable_instance",
    "google_spanner_instance",
    "google_storage_bucket",
    "google_storage_folder",
    "google_vertex_ai_feature_online_store",
    "google_vertex_ai_featurestore",
  ], meta.type)

  locals {
    before = try(prior_attrs.force_destroy, prior_attrs.delete_contents_on_destroy, prior_attrs.force_delete, null)
    after  = try(attrs.force_destroy, attrs.delete_contents_on_destroy, attrs.force_delete, null)
  }

  enforce {
    condition     = local.before == true || local.after != true
    error_message = "A destroy will delete everything inside first, backups included, without a way back; until this apply it is refused while anything is left. Leave the switch off, and empty it by hand when it has to go."
  }
}

# A policy of FORCE takes along what hangs on the object.
resource_policy "google_*" "forced" {
  description = "A destroy takes along what hangs on the object."
  operations  = ["update", "replace"]
  level       = "require_approval"

  filter = contains([
    "google_alloydb_cluster",
    "google_firebase_data_connect_service",
    "google_netapp_volume",
  ], meta.type)

  enforce {
    condition     = try(prior_attrs.deletion_policy, null) == "FORCE" || try(attrs.deletion_policy, null) != "FORCE"
    error_message = "A destroy will delete the instances, snapshots or schemas below as well; until this apply it is refused while there are any. Leave `deletion_policy` at its default."
  }
}

resource_policy "google_*" "stateful_disks" {
  description = "Stateful disks of an instance group are deleted together with their instance."
  operations  = ["update"]
  level       = "require_approval"

  filter = contains([
    "google_compute_instance_group_manager",
    "google_compute_region_instance_group_manager",
  ], meta.type)

  locals {
    kept = [
      for disk in try(concat(prior_attrs.stateful_disk), []) : try(tostring(coalesce(disk.device_name)), "unnamed")
      if try(tostring(coalesce(disk.delete_rule)), "NEVER") == "NEVER"
    ]
    deleted = [
      for disk in try(concat(attrs.stateful_disk), []) : try(tostring(coalesce(disk.device_name)), "unnamed")
      if try(disk.delete_rule, null) == "ON_PERMANENT_INSTANCE_DELETION" &&
      contains(local.kept, try(tostring(coalesce(disk.device_name)), "unnamed"))
    ]
  }

  enforce {
    condition     = length(local.deleted) == 0
    error_message = "Disks that outlived their instance are deleted with it from then on: ${join(", ", local.deleted)}. Keep the delete rule NEVER for disks that hold data."
  }
}

resource_policy "google_*" "backup_retention" {
  description = "Scheduled backups are kept for a shorter time."
  operations  = ["update", "replace"]
  level       = "warn"

  filter = contains([
    "google_firestore_backup_schedule",
    "google_memorystore_instance",
    "google_redis_cluster",
    "google_spanner_backup_schedule",
  ], meta.type)

  # Durations are written in seconds, such as "604800s".
  locals {
    before = try(tostring(prior_attrs.retention), tostring(prior_attrs.retention_duration), tostring(prior_attrs.automated_backup_config[0].retention), null)
    after  = try(tostring(attrs.retention), tostring(attrs.retention_duration), tostring(attrs.automated_backup_config[0].retention), null)
  }

  enforce {
    condition = try(
      tonumber(trimsuffix(local.after, "s")) >= tonumber(trimsuffix(local.before, "s")),
      local.before == null || local.after != null,
    )
    error_message = "Scheduled backups are kept for ${local.after == null ? "no time at all" : local.after} instead of ${local.before == null ? "longer" : local.before}. Keep the retention that restores depend on."
  }
}

resource_policy "google_*" "persistence" {
  description = "A Redis instance stops writing its data to disk."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "google_memorystore_instance",
    "google_redis_cluster",
    "google_redis_instance",
  ], meta.type)

  locals {
    before = try(coalesce(tostring(prior_attrs.persistence_config[0].persistence_mode)), coalesce(tostring(prior_attrs.persistence_config[0].mode)), "none")
    after  = try(coalesce(tostring(attrs.persistence_config[0].persistence_mode)), coalesce(tostring(attrs.persistence_config[0].mode)), "none")
  }

  enforce {
    condition     = !contains(["RDB", "AOF"], local.before) || local.after != "DISABLED"
    error_message = "The data is no longer written to disk (${local.before} before): a restart loses all of it. Keep the persistence unless the cache can be filled again."
  }
}

resource_policy "google_*" "encryption_in_transit" {
  description = "Encryption in transit or authentication of a Redis instance is switched off."
  operations  = ["update", "replace"]
  level       = "warn"

  filter = contains([
    "google_memorystore_instance",
    "google_redis_cluster",
    "google_redis_instance",
  ], meta.type)

  locals {
    encrypted = ["SERVER_AUTHENTICATION", "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION"]
    before    = try(coalesce(tostring(prior_attrs.transit_encryption_mode)), "none")
    after     = try(coalesce(tostring(attrs.transit_encryption_mode)), "none")
  }

  enforce {
    condition     = !contains(local.encrypted, local.before) || contains(local.encrypted, local.after)
    error_message = "Connections are not encrypted any more, and data crosses the network in the clear. Keep the transit encryption."
  }

  enforce {
    condition     = try(prior_attrs.auth_enabled, null) != true || try(attrs.auth_enabled, null) == true
    error_message = "The instance answers without a password. Keep `auth_enabled = true`."
  }
}

resource_policy "google_*" "own_key" {
  description = "A topic, dataset or log bucket loses its own KMS key."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "google_bigquery_dataset",
    "google_logging_project_bucket_config",
    "google_pubsub_topic",
  ], meta.type)

  locals {
    before = try(
      coalesce(tostring(prior_attrs.kms_key_name)),
      coalesce(tostring(prior_attrs.default_encryption_configuration[0].kms_key_name)),
      coalesce(tostring(prior_attrs.cmek_settings[0].kms_key_name)),
      "",
    )
    after = try(
      coalesce(tostring(attrs.kms_key_name)),
      coalesce(tostring(attrs.default_encryption_configuration[0].kms_key_name)),
      coalesce(tostring(attrs.cmek_settings[0].kms_key_name)),
      "",
    )
  }

  enforce {
    condition     = local.before == "" || local.after != ""
    error_message = "New data is no longer encrypted with key `${local.before}`. Keep the key."
  }
}

resource_policy "google_*" "secret_window" {
  description = "A destroyed secret version can be restored for a shorter time, or not at all."
  operations  = ["update"]
  level       = "warn"

  filter = contains(["google_secret_manager_secret", "google_secret_manager_regional_secret"], meta.type)

  locals {
    before = try(tonumber(trimsuffix(prior_attrs.version_destroy_ttl, "s")), 0)
    after  = try(tonumber(trimsuffix(attrs.version_destroy_ttl, "s")), 0)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "A destroyed version can be restored for ${local.after} seconds instead of ${local.before}. Keep `version_destroy_ttl`."
  }
}

resource_policy "google_*" "secret_expiry" {
  description = "A secret gets an end at which it is deleted by itself."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  filter = contains(["google_secret_manager_secret", "google_secret_manager_regional_secret"], meta.type)

  enforce {
    condition = (
      try(length(prior_attrs.expire_time), 0) + try(length(prior_attrs.ttl), 0) > 0 ||
      try(length(attrs.expire_time), 0) + try(length(attrs.ttl), 0) == 0
    )
    error_message = "The secret is deleted with all its versions when its time is up, without asking. Leave `ttl` and `expire_time` out for secrets that something depends on."
  }
}

resource_policy "google_*" "secret_version" {
  description = "Removing a secret version from the code destroys its value."
  operations  = ["update"]
  level       = "require_approval"

  filter = contains([
    "google_secret_manager_secret_version",
    "google_secret_manager_regional_secret_version",
  ], meta.type)

  enforce {
    condition = (
      !contains(["ABANDON", "DISABLE"], try(coalesce(tostring(prior_attrs.deletion_policy)), "none")) ||
      contains(["ABANDON", "DISABLE"], try(coalesce(tostring(attrs.deletion_policy)), "none"))
    )
    error_message = "A destroy erases the value for good; it was left in place or only disabled before (${try(tostring(coalesce(prior_attrs.deletion_policy)), "by its policy")}). Keep the policy."
  }
}

resource_policy "google_*" "log_retention" {
  description = "Logs are kept for a shorter time."
  operations  = ["update"]
  level       = "warn"

  filter = contains([
    "google_logging_billing_account_bucket_config",
    "google_logging_folder_bucket_config",
    "google_logging_organization_bucket_config",
    "google_logging_project_bucket_config",
  ], meta.type)

  # Logging keeps a bucket for 30 days unless told otherwise.
  locals {
    before = try(coalesce(tonumber(prior_attrs.retention_days)), 30)
    after  = try(coalesce(tonumber(attrs.retention_days)), 30)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Logs older than ${local.after} days are deleted (kept for ${local.before} days before). Export them first if an audit or an investigation may need them."
  }
}

resource_policy "google_*" "standby" {
  description = "The standby in another zone, or the last replica of a cache, is given up."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "google_alloydb_instance",
    "google_memorystore_instance",
    "google_redis_cluster",
    "google_redis_instance",
    "google_sql_database_instance",
  ], meta.type)

  enforce {
    condition = (
      try(prior_attrs.settings[0].availability_type, prior_attrs.availability_type, null) != "REGIONAL" ||
      try(attrs.settings[0].availability_type, attrs.availability_type, null) != "ZONAL"
    )
    error_message = "An outage of one zone takes the database down until it is restored. Keep `availability_type = \"REGIONAL\"` for what has to be reachable."
  }

  enforce {
    condition     = !try(prior_attrs.replica_count > 0, false) || !try(attrs.replica_count == 0, false)
    error_message = "An outage of one node loses what the cache holds, and nothing takes over. Keep at least one replica for what has to be reachable."
  }

  enforce {
    condition     = try(prior_attrs.tier, null) != "STANDARD_HA" || try(attrs.tier, null) != "BASIC"
    error_message = "An outage of the node loses what the cache holds, and nothing takes over. Keep `tier = \"STANDARD_HA\"` for what has to be reachable."
  }
}

resource_policy "google_*" "major_version" {
  description = "An engine is upgraded to another major version, and there is no way down."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "google_alloydb_cluster",
    "google_memorystore_instance",
    "google_redis_instance",
    "google_sql_database_instance",
  ], meta.type)

  # Written as POSTGRES_16, MYSQL_8_0_36, SQLSERVER_2022_STANDARD or REDIS_7_2; of MySQL
  # the second number counts as well.
  locals {
    before = try(coalesce(tostring(prior_attrs.database_version)), coalesce(tostring(prior_attrs.redis_version)), coalesce(tostring(prior_attrs.engine_version)), "")
    after  = try(coalesce(tostring(attrs.database_version)), coalesce(tostring(attrs.redis_version)), coalesce(tostring(attrs.engine_version)), "")
    major  = startswith(local.before, "MYSQL") ? "^MYSQL_[0-9]+_[0-9]+" : "^[A-Z]+_[0-9]+"
  }

  enforce {
    condition     = try(regexall(local.major, local.before)[0] == regexall(local.major, local.after)[0], true)
    error_message = "The engine goes from ${local.before} to ${local.after}, and no later apply goes back. Try the upgrade on a clone, and make a backup right before."
  }
}
