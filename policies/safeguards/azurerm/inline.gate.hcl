# Elements that are blocks of another object go with their block: the plan shows an
# update. They are paired by what names them, so that an edit is no loss.

resource_policy "azurerm_virtual_network" "subnets" {
  description = "A subnet is deleted with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Without any block the provider leaves the subnets to other resources.
  locals {
    before = [for subnet in try(concat(prior_attrs.subnet), []) : try(tostring(coalesce(subnet.name)), "")]
    after  = [for subnet in try(concat(attrs.subnet), []) : try(tostring(coalesce(subnet.name)), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Subnet ${join(", ", local.gone)} is deleted with the addresses and routes of what is in it; Azure refuses it while anything is. Check what still refers to it."
  }
}

resource_policy "azurerm_network_security_group" "security_rules" {
  description = "A rule of a network security group is removed with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # A rule of another name that allows or denies the same is renamed.
  locals {
    same = [
      "access", "direction", "protocol", "source_port_range", "source_port_ranges", "destination_port_range", "destination_port_ranges",
      "source_address_prefix", "source_address_prefixes", "destination_address_prefix", "destination_address_prefixes",
    ]
    gone = [
      for old in try(concat(prior_attrs.security_rule), []) : "${try(tostring(coalesce(old.name)), "unnamed")} (${try(tostring(coalesce(old.access)), "rule")})"
      if !anytrue([
        for new in try(concat(attrs.security_rule), []) :
        try(new.name == old.name, false) || alltrue([for name in local.same : jsonencode(try(new[name], null)) == jsonencode(try(old[name], null))])
      ])
    ]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Rules of the group are gone: ${join(", ", sort(local.gone))}. What they allowed is refused, and what they denied may pass. Make sure that this is meant."
  }
}

resource_policy "azurerm_route_table" "routes" {
  description = "A route is removed with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # A route of another name for the same addresses is renamed.
  locals {
    gone = [
      for old in try(concat(prior_attrs.route), []) : try(tostring(coalesce(old.address_prefix)), tostring(coalesce(old.name)), "a route")
      if !anytrue([for new in try(concat(attrs.route), []) : try(new.name == old.name, false) || try(new.address_prefix == old.address_prefix, false)])
    ]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Routes of the table are gone: ${join(", ", sort(local.gone))}. Traffic for these addresses goes another way, past a firewall maybe. Make sure that this is meant."
  }
}

resource_policy "azurerm_firewall_policy_rule_collection_group" "firewall_rules" {
  description = "A collection of firewall rules is removed with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    gone = flatten([
      for kind in ["application_rule_collection", "nat_rule_collection", "network_rule_collection"] : [
        for old in try(concat(prior_attrs[kind]), []) : try(tostring(coalesce(old.name)), "unnamed")
        if !anytrue([
          for new in try(concat(attrs[kind]), []) : try(new.name == old.name, false) ||
          try(new.action == old.action && jsonencode(new.rule) == jsonencode(old.rule), false)
        ])
      ]
    ])
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Collections of firewall rules are gone: ${join(", ", sort(local.gone))}. What they allowed is refused, and what they denied may pass. Make sure that this is meant."
  }
}

resource_policy "azurerm_*firewall_policy" "waf_rules" {
  description = "A rule of a web application firewall is removed or blocks nothing, or the firewall only detects."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter = contains([
    "azurerm_cdn_frontdoor_firewall_policy",
    "azurerm_frontdoor_firewall_policy",
    "azurerm_web_application_firewall_policy",
  ], meta.type)

  # Rules are told apart by their name, or by their number where they have none.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : [
        for rule in try(concat(side.custom_rules), concat(side.custom_rule), []) : {
          name    = try(tostring(coalesce(rule.name)), tostring(coalesce(rule.priority)), "unnamed")
          action  = try(tostring(coalesce(rule.action)), "")
          enabled = try(rule.enabled, true) != false
          matches = try(jsonencode(rule.match_conditions), jsonencode(rule.match_condition), "")
        }
      ]
    ]
    gone = [
      for old in local.sides[0] : old.name
      if !anytrue([for new in local.sides[1] : new.name == old.name || (new.action == old.action && new.matches == old.matches)])
    ]
    opened = [
      for old in local.sides[0] : old.name
      if old.action == "Block" && old.enabled && anytrue([
        for new in local.sides[1] : new.name == old.name && (contains(["Allow", "Log"], new.action) || !new.enabled)
      ])
    ]
    modes    = [for side in [prior_attrs, attrs] : try(tostring(side.policy_settings[0].mode), tostring(side.mode), null)]
    switches = [for side in [prior_attrs, attrs] : try(side.policy_settings[0].enabled, side.enabled, null)]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Requests are no longer checked by ${join(", ", local.gone)}. Make sure that another rule covers what it did."
  }

  enforce {
    condition     = length(local.opened) == 0
    error_message = "Requests are no longer blocked by ${join(", ", local.opened)}. Make sure that this is meant, and for how long."
  }

  enforce {
    condition     = local.modes[0] != "Prevention" || local.modes[1] != "Detection"
    error_message = "The firewall only writes down what it would block. Keep `mode = \"Prevention\"`."
  }

  enforce {
    condition     = local.switches[0] == false || local.switches[1] != false
    error_message = "The firewall is switched off, and no request is checked any more. Keep `enabled = true`."
  }
}

resource_policy "azurerm_api_management" "gateways" {
  description = "A region of an API gateway is removed with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Azure reads "West Europe" and "westeurope" alike.
  locals {
    before = [for region in try(concat(prior_attrs.additional_location), []) : try(lower(replace(region.location, " ", "")), "")]
    after  = [for region in try(concat(attrs.additional_location), []) : try(lower(replace(region.location, " ", "")), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The gateway in ${join(", ", local.gone)} is deleted with its addresses. Make sure that no client calls it there."
  }
}

resource_policy "azurerm_service_fabric_cluster" "node_types" {
  description = "A node pool is deleted with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = [for pool in try(concat(prior_attrs.node_type), []) : try(tostring(coalesce(pool.name)), "")]
    after  = [for pool in try(concat(attrs.node_type), []) : try(tostring(coalesce(pool.name)), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Node type ${join(", ", local.gone)} is deleted with its nodes and their local disks. Drain the nodes first, and make sure that its workloads fit elsewhere."
  }
}
