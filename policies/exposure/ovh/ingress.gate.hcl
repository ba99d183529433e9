# The network firewall of OVHcloud, which lets everything in that no rule denies, and the addresses that may
# reach databases.

resource_policy "ovh_ip_firewall_rule" "deny_deleted" {
  description = "A rule that denies ports to the internet goes away."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(change.actions) == 1

  locals {
    denied = [
      for rule in [prior_attrs] : {
        priority = 1, allow = false
        protocol = try(lower(rule.protocol), "") == "ipv4" ? null : try(rule.protocol, null)
        ports    = try(coalesce(rule.destination_port), null)
        sources  = [try(coalesce(rule.source), "0.0.0.0/0")]
      }
      if try(lower(rule.action), "") == "deny"
    ]
    all   = [{ priority = 2, sources = "0.0.0.0/0" }]
    freed = try(network::openings(concat(local.denied, local.all), local.all, meta.address), [])
  }

  enforce {
    condition     = length(local.freed) == 0
    error_message = "`${meta.address}` goes, which denies ${join(", ", [for opening in local.freed : opening.ports])} to the internet: they become reachable unless another rule denies them."
  }
}

resource_policy "ovh_ip_firewall" "firewall_disabled" {
  description = "The firewall of an address is switched off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(attrs.enabled, null)) || try(prior_attrs.enabled, null) != true || try(attrs.enabled, null) == true
    error_message = "The firewall of `${meta.address}` is switched off: its rules no longer keep anybody out."
  }
}

resource_policy "ovh_ip_firewall" "firewall_deleted" {
  description = "The firewall of an address goes away."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(change.actions) == 1

  enforce {
    condition     = try(prior_attrs.enabled, null) == false
    error_message = "`${meta.address}` goes: without it every port of ${try(tostring(coalesce(prior_attrs.ip_on_firewall)), "the address")} is open to the internet, unless the machine has a firewall of its own."
  }
}

resource_policy "ovh_*" "database_opened" {
  description = "A database lets in the whole internet."
  types = [
    "ovh_cloud_project_database",
    "ovh_hosting_privatedatabase_whitelist",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  locals {
    networks = [
      for object in [prior_attrs, attrs] : [
        for network in concat([try(object.ip, null)], try([for rule in object.ip_restrictions : rule.ip], [])) : network
      ]
    ]
    world  = [for networks in local.networks : try(network::internet(networks), false)]
    before = try(join(", ", compact(flatten(local.networks[0]))), "")
  }

  enforce {
    condition     = isunknown(local.world[1]) || !local.world[1] || local.world[0]
    error_message = "`${meta.address}` lets the whole internet reach the database. Before: ${local.before == "" ? "nobody" : local.before}. Name the networks that need it."
  }
}
