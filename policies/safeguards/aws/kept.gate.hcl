# What outlives a destroy, and what cannot be deleted before its time: locks of records,
# waiting periods, and keys that have to stay usable.

resource_policy "aws_kms_*" "key_disabled" {
  description = "A key is disabled."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["aws_kms_external_key", "aws_kms_key", "aws_kms_replica_external_key", "aws_kms_replica_key"], meta.type)

  enforce {
    condition = (
      try(prior_attrs.is_enabled, prior_attrs.enabled, null) != true ||
      try(attrs.is_enabled, attrs.enabled, null) != false
    )
    error_message = "Whatever the key encrypts can be neither read nor written while it is disabled: volumes, databases, secrets. Look for its use in CloudTrail first."
  }
}

resource_policy "aws_dynamodb_table" "replica_point_in_time" {
  description = "Point-in-time recovery of a replica of a table is switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    off = [
      for old in try(concat(prior_attrs.replica), []) : try(tostring(coalesce(old.region_name)), "another region")
      if try(old.point_in_time_recovery, null) == true && anytrue([for new in try(concat(attrs.replica), []) : try(new.region_name == old.region_name && new.point_in_time_recovery == false, false)])
    ]
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "Point-in-time recovery of the replica in ${join(", ", local.off)} is switched off, and its continuous backups are gone at once. Leave it on unless the other regions have it."
  }
}

resource_policy "aws_fsx_ontap_volume" "snaplock" {
  description = "A destroy of an ONTAP volume is allowed to delete files before their retention ends."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.bypass_snaplock_enterprise_retention, null) == true ||
      try(attrs.bypass_snaplock_enterprise_retention, null) != true
    )
    error_message = "A destroy deletes the volume with files that are still locked; until this apply it is refused. Leave `bypass_snaplock_enterprise_retention` off."
  }
}

resource_policy "aws_fsx_data_repository_association" "linked_files" {
  description = "A destroy of the link between a Lustre file system and a bucket deletes the files in the file system."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.delete_data_in_filesystem, null) == true ||
      try(attrs.delete_data_in_filesystem, null) != true
    )
    error_message = "Removing the link deletes the files below its path, those included that were not exported to the bucket. Leave `delete_data_in_filesystem` off."
  }
}

resource_policy "aws_storagegateway_tape_pool" "tape_lock" {
  description = "Virtual tapes are locked for a shorter time, or not at all."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rank   = { NONE = 0, GOVERNANCE = 1, COMPLIANCE = 2 }
    before = coalesce(try(tonumber(prior_attrs.retention_lock_time_in_days), null), 0)
    after  = coalesce(try(tonumber(attrs.retention_lock_time_in_days), null), 0)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Archived tapes of the pool can be deleted after ${local.after} days instead of ${local.before}. Keep the lock that the records need."
  }

  enforce {
    condition     = try(local.rank[coalesce(attrs.retention_lock_type, "NONE")] >= local.rank[coalesce(prior_attrs.retention_lock_type, "NONE")], true)
    error_message = "More people may lift the lock of archived tapes (${try(tostring(coalesce(attrs.retention_lock_type)), "NONE")} instead of ${try(tostring(coalesce(prior_attrs.retention_lock_type)), "NONE")}). Keep the type of the lock."
  }
}

resource_policy "aws_customerprofiles_domain" "profiles" {
  description = "Customer profiles are deleted earlier."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = coalesce(try(tonumber(prior_attrs.default_expiration_days), null), 0)
    after  = coalesce(try(tonumber(attrs.default_expiration_days), null), 0)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Profile data is deleted after ${local.after} days instead of ${local.before}. Export it first if it is still needed."
  }
}

resource_policy "aws_efs_file_system" "overwrite_protection" {
  description = "A file system may be overwritten by a replication."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.protection[0].replication_overwrite, null) != "ENABLED" ||
      try(attrs.protection[0].replication_overwrite, null) != "DISABLED"
    )
    error_message = "The file system can become the target of a replication, which overwrites all its files. Keep `replication_overwrite = \"ENABLED\"` unless that is planned."
  }
}

resource_policy "aws_iam_account_password_policy" "password_policy" {
  description = "The password policy of an account asks for less."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    weaker = concat(
      [
        for name in ["require_lowercase_characters", "require_numbers", "require_symbols", "require_uppercase_characters"] :
        "`${name}` is off" if try(prior_attrs[name], null) == true && try(attrs[name], null) == false
      ],
      [
        for name in ["minimum_password_length", "password_reuse_prevention"] :
        "`${name}` is ${attrs[name]} instead of ${prior_attrs[name]}" if try(attrs[name] < prior_attrs[name], false)
      ],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "Passwords of IAM users may be weaker: ${join("; ", local.weaker)}. Keep the policy while people sign in with passwords."
  }
}
