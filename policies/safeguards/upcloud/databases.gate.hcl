# Upgrades that nothing takes back, and protection that is switched off.

resource_policy "upcloud_managed_database_*" "major_version" {
  description = "A database is upgraded to another major version, and there is no way down."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(tostring(coalesce(prior_attrs.properties[0].version)), "")
    after  = try(tostring(coalesce(attrs.properties[0].version)), "")
  }

  enforce {
    condition     = try(regexall("^[0-9]+", local.before)[0] == regexall("^[0-9]+", local.after)[0], true)
    error_message = "The engine goes from ${local.before} to ${local.after}, and no later apply goes back. Try the upgrade on a restored copy first."
  }
}

resource_policy "upcloud_managed_database_*" "deletion_protection" {
  description = "Protection of a service from deletion is switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.termination_protection, null) != true || try(attrs.termination_protection, null) == true
    error_message = "UpCloud accepts the next destroy without asking. Keep `termination_protection = true` unless the deletion is planned."
  }
}
