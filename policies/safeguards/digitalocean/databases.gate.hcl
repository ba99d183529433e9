# Upgrades that nothing takes back, and a standby that is given up.

resource_policy "digitalocean_database_cluster" "major_version" {
  description = "A database is upgraded to another major version, and there is no way down."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(tostring(coalesce(prior_attrs.version)), "")
    after  = try(tostring(coalesce(attrs.version)), "")
  }

  enforce {
    condition     = try(regexall(try(prior_attrs.engine, "") == "mysql" ? "^[0-9]+[.]?[0-9]*" : "^[0-9]+", local.before)[0] == regexall(try(prior_attrs.engine, "") == "mysql" ? "^[0-9]+[.]?[0-9]*" : "^[0-9]+", local.after)[0], true)
    error_message = "The engine goes from ${local.before} to ${local.after}, and no later apply goes back. Try the upgrade on a restored copy first."
  }
}

resource_policy "digitalocean_database_cluster" "standby" {
  description = "The standby of a database is given up."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = !try(prior_attrs.node_count > 1 && attrs.node_count == 1, false)
    error_message = "An outage of the node takes the database down until it is restored. Keep a second node for what has to be reachable."
  }
}
