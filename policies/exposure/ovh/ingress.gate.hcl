# The network firewall of OVHcloud, which lets everything in that no rule denies, and the addresses that may
# reach databases.

resource_policy "ovh_ip_firewall_rule" "deny_weakened" {
  description = "A rule denies less to the internet than before, or only after others."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.ip_on_firewall, null)
  filter      = try(lower(prior_attrs.action), "") == "deny"

  locals {
    denied = [
      for side in meta.operation == "delete" ? [prior_attrs] : [prior_attrs, attrs] : [
        for rule in [side] : {
          priority = 1, allow = false
          protocol = try(lower(rule.protocol), "") == "ipv4" ? null : try(rule.protocol, null)
          ports    = try(coalesce(rule.destination_port), null)
          sources  = [try(coalesce(rule.source), "0.0.0.0/0")]
        }
        if try(lower(rule.action), "") == "deny"
      ]
    ]
    all = [{ priority = 2, sources = "0.0.0.0/0" }]
    # The rule with the lower number comes first.
    late  = meta.operation != "delete" && !isunknown(try(attrs.sequence, null)) && try(tonumber(attrs.sequence) > tonumber(prior_attrs.sequence), false)
    freed = try(network::openings(concat(local.denied[0], local.all), concat(local.late ? [] : try(local.denied[1], []), local.all), meta.address), [])
  }

  enforce {
    condition     = isunknown(local.freed) || length(local.freed) == 0
    error_message = "`${meta.address}`, which denies ${join(", ", [for opening in local.freed : opening.ports])} to the internet, ${meta.operation == "delete" ? "goes" : local.late ? "moves behind other rules (`sequence` ${attrs.sequence}, before: ${prior_attrs.sequence})" : "denies less"}: they become reachable unless another rule denies them${meta.operation == "delete" ? "; if only its address changes, use a `moved` block" : ""}."
  }
}

resource_policy "ovh_ip_firewall" "firewall_disabled" {
  description = "The firewall of an address is switched off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.ip_on_firewall, null)

  enforce {
    condition     = isunknown(try(attrs.enabled, null)) || try(prior_attrs.enabled, null) != true || try(attrs.enabled, null) == true
    error_message = "The firewall of `${meta.address}` is switched off: its rules no longer keep anybody out."
  }
}

resource_policy "ovh_ip_firewall" "firewall_deleted" {
  description = "The firewall of an address goes away."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.ip_on_firewall, null)
  filter      = meta.operation == "delete"

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
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.service_name, null)

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
    error_message = "`${meta.address}` lets the whole internet reach the database. ${local.before == "" ? "" : "Before: ${local.before}. "}Name the networks that need it."
  }
}
