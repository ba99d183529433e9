# Upgrades that nothing takes back, backups and a standby that are given up.

resource_policy "scaleway_rdb_instance" "major_version" {
  description = "A database is upgraded to another major version, and there is no way down."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(tostring(coalesce(prior_attrs.engine)), "")
    after  = try(tostring(coalesce(attrs.engine)), "")
  }

  enforce {
    condition     = try(regexall("^[A-Za-z]*[-/]?[0-9]+", local.before)[0] == regexall("^[A-Za-z]*[-/]?[0-9]+", local.after)[0], true)
    error_message = "The engine goes from ${local.before} to ${local.after}, and no later apply goes back. Try the upgrade on a restored copy first."
  }
}

resource_policy "scaleway_rdb_instance" "standby" {
  description = "The standby of a database is given up."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.is_ha_cluster, null) != true || try(attrs.is_ha_cluster, null) != false
    error_message = "An outage of the node takes the database down until it is restored. Keep `is_ha_cluster = true` for what has to be reachable."
  }
}

resource_policy "scaleway_rdb_instance" "backups_off" {
  description = "Automated backups of a database are switched off."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.disable_backup, null) == true || try(attrs.disable_backup, null) != true
    error_message = "No further backups of the instance are made. Leave them on, or make sure that something else makes them."
  }
}

resource_policy "scaleway_rdb_instance" "backup_retention" {
  description = "Backups of a database are kept for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = !try(attrs.backup_schedule_retention < prior_attrs.backup_schedule_retention, false)
    error_message = "Backups are kept for ${coalesce(try(attrs.backup_schedule_retention, null), "fewer")} days instead of ${coalesce(try(prior_attrs.backup_schedule_retention, null), "more")}. Keep the retention that restores depend on."
  }
}
