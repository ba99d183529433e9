# Databases hold what cannot be rebuilt from code. Cloud SQL also keeps the
# name of a deleted instance blocked for a week, so a replacement often fails
# after the old one is already gone.

protect "relational" {
  description = "Cloud SQL, AlloyDB, Spanner and Oracle databases."
  types = [
    "google_sql_database_instance",
    "google_sql_database",
    "google_alloydb_cluster",
    "google_spanner_instance",
    "google_spanner_database",
    "google_oracle_database_autonomous_database",
  ]
  level  = "require_approval"
  reason = "The rows exist nowhere else. Export them or take a backup that outlives the instance before going on."
  lost   = "The database with all its rows and users, and the backups that belong to it."

  # Replicas have a policy of their own.
  locals {
    replica = anytrue([
      try(coalesce(prior_attrs.master_instance_name), "") != "",
      try(prior_attrs.cluster_type, null) == "SECONDARY",
    ])
  }

  filter = !local.replica

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  # An attribute of the provider, not of Google Cloud: the destroy stops early.
  recovery {
    types = [
      "google_sql_database_instance",
      "google_spanner_database",
      "google_oracle_database_autonomous_database",
    ]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }

  # Since provider 7.0, which writes the default, true, into the state when it
  # refreshes; earlier ones do not know the argument.
  recovery {
    types   = ["google_alloydb_cluster"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_alloydb_cluster"]
    when    = { deletion_protection = null }
    outcome = "may_be_refused"
    message = "Provider 7 and later refuses the destroy where deletion protection is not set; earlier ones do not have it."
  }

  recovery {
    types   = ["google_sql_database_instance"]
    when    = { "settings[0].deletion_protection_enabled" = true }
    outcome = "refused"
    message = "Cloud SQL refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_spanner_database"]
    when    = { enable_drop_protection = true }
    outcome = "refused"
    message = "Spanner refuses the deletion until drop protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_sql_database_instance"]
    when    = { "settings[0].retain_backups_on_delete" = true }
    outcome = "possible"
    message = "The backups are kept after the instance is gone, and a new one can be restored from them."
  }

  recovery {
    types   = ["google_sql_database_instance"]
    when    = { "settings[0].final_backup_config[0].enabled" = true }
    outcome = "possible"
    message = "A final backup is taken, and a new instance can be restored from it."
  }

  recovery {
    types = ["google_sql_database_instance"]
    when = {
      "settings[0].retain_backups_on_delete"       = [false, null]
      "settings[0].final_backup_config[0].enabled" = [false, null]
      deletion_policy                              = { not = "PREVENT" }
    }
    outcome = "irreversible"
    message = "All backups are deleted together with the instance."
  }

  recovery {
    types   = ["google_spanner_instance"]
    when    = { force_destroy = true, deletion_policy = { not = "PREVENT" } }
    outcome = "irreversible"
    message = "The backups of the instance are deleted as well."
  }
}

protect "document_and_wide_column" {
  description = "Firestore databases, Bigtable instances and tables."
  types = [
    "google_firestore_database",
    "google_bigtable_instance",
    "google_bigtable_table",
  ]
  level  = "require_approval"
  reason = "All documents or rows go at once. Export them before going on."
  lost   = "All collections or tables with their contents."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    types   = ["google_firestore_database"]
    when    = { delete_protection_state = "DELETE_PROTECTION_ENABLED" }
    outcome = "refused"
    message = "Firestore refuses the deletion until delete protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_bigtable_instance"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_bigtable_table"]
    when    = { deletion_protection = "PROTECTED" }
    outcome = "refused"
    message = "Bigtable refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_bigtable_table"]
    when    = { deletion_protection = ["UNPROTECTED", null] }
    outcome = "possible"
    message = "A deleted table can be undeleted for seven days, as long as its instance exists."
  }
}

protect "in_memory" {
  description = "Memorystore for Redis, Valkey and Memcached."
  types = [
    "google_redis_instance",
    "google_redis_cluster",
    "google_memorystore_instance",
    "google_memcache_instance",
  ]
  level  = "require_approval"
  reason = "Sessions, queues and counters often live only here, and even a plain cache comes back cold. Export the keys before going on."
  lost   = "All keys in memory."

  # Replicas have a policy of their own.
  locals {
    replica = try(
      prior_attrs.cross_cluster_replication_config[0].cluster_role,
      prior_attrs.cross_instance_replication_config[0].instance_role,
      null,
    ) == "SECONDARY"
  }

  filter = !local.replica

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    types   = ["google_redis_cluster", "google_memorystore_instance"]
    when    = { deletion_protection_enabled = true }
    outcome = "refused"
    message = "Memorystore refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_redis_instance", "google_memcache_instance"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_memcache_instance"]
    when    = { node_count = { at_least = 1 } }
    outcome = "possible"
    message = "Memcached persists nothing, so its clients have to be able to fill it again."
  }
}

# The provider refreshes the source and the role: a replica that was promoted is a
# database like any other (source of provider 7.45.0).
protect "replicas" {
  description = "Replicas of Cloud SQL instances, secondary clusters of AlloyDB and Memorystore."
  types = [
    "google_sql_database_instance",
    "google_alloydb_cluster",
    "google_redis_cluster",
    "google_memorystore_instance",
  ]
  level  = "warn"
  reason = "Its data is in its source. What reads from the replica fails, and a copy to fall back on is gone."
  lost   = "The replica and its address."

  locals {
    replica = anytrue([
      try(coalesce(prior_attrs.master_instance_name), "") != "",
      try(prior_attrs.cluster_type, null) == "SECONDARY",
      try(
        prior_attrs.cross_cluster_replication_config[0].cluster_role,
        prior_attrs.cross_instance_replication_config[0].instance_role,
        null,
      ) == "SECONDARY",
    ])
  }

  filter = local.replica

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    types   = ["google_sql_database_instance", "google_alloydb_cluster"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_redis_cluster", "google_memorystore_instance"]
    when    = { deletion_protection_enabled = true }
    outcome = "refused"
    message = "Memorystore refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "A new replica can be made from its source."
  }
}
