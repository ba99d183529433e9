# Upgrades that nothing takes back.

resource_policy "ovh_cloud_project_database" "major_version" {
  description = "A database is upgraded to another major version, and there is no way down."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(tostring(coalesce(prior_attrs.version)), "")
    after  = try(tostring(coalesce(attrs.version)), "")
  }

  enforce {
    condition     = try(regexall("^[0-9]+", local.before)[0] == regexall("^[0-9]+", local.after)[0], true)
    error_message = "The engine goes from ${local.before} to ${local.after}, and no later apply goes back. Try the upgrade on a restored copy first."
  }
}
