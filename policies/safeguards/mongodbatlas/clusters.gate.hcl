# Backups, protection from deletion and the version of a cluster are switches of the
# cluster itself.

resource_policy "mongodbatlas_*cluster" "backups_off" {
  description = "Backups of an Atlas cluster are switched off."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    names = ["backup_enabled", "cloud_backup", "provider_backup_enabled"]
  }

  enforce {
    condition     = !anytrue([for name in local.names : try(prior_attrs[name], null) == true && try(attrs[name], null) == false])
    error_message = "No further snapshots of the cluster are made, and those that exist are deleted. Leave backups on, or export a snapshot first."
  }
}

resource_policy "mongodbatlas_*cluster" "point_in_time_off" {
  description = "Point-in-time recovery of an Atlas cluster is switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.pit_enabled, null) != true || try(attrs.pit_enabled, null) != false
    error_message = "The cluster can be restored to its snapshots only, and no longer to a moment between them. Keep `pit_enabled = true`."
  }
}

resource_policy "mongodbatlas_*cluster" "termination_protection" {
  description = "Protection of an Atlas cluster from deletion is switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.termination_protection_enabled, null) != true || try(attrs.termination_protection_enabled, null) != false
    error_message = "Atlas accepts the next destroy without asking. Keep `termination_protection_enabled = true` unless the deletion is planned."
  }
}

resource_policy "mongodbatlas_*cluster" "major_version" {
  description = "MongoDB is upgraded to another major version, and there is no way down."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(tostring(coalesce(prior_attrs.mongo_db_major_version)), "")
    after  = try(tostring(coalesce(attrs.mongo_db_major_version)), "")
  }

  enforce {
    condition     = try(regexall("^[0-9]+", local.before)[0] == regexall("^[0-9]+", local.after)[0], true)
    error_message = "MongoDB goes from ${local.before} to ${local.after}, and after the compatibility version follows nothing goes back. Try the upgrade on a restored snapshot first."
  }
}
