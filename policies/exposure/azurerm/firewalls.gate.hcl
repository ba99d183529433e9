# Rules of Azure Firewall that let in the whole internet: translations that publish a machine, and network rules
# towards private addresses.

locals {
  inside = "^(10[.]|192[.]168[.]|172[.](1[6-9]|2[0-9]|3[01])[.]|VirtualNetwork$)"
}

resource_policy "azurerm_firewall_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "azurerm_firewall_nat_rule_collection",
    "azurerm_firewall_network_rule_collection",
    "azurerm_firewall_policy_rule_collection_group",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for collection in concat([object], try(concat(object.network_rule_collection), []), try(concat(object.nat_rule_collection), [])) : [
          for rule in try(concat(collection.rule), []) : {
            allow = try(lower(collection.action), "allow") != "deny"
            # Translation comes before everything else, and the port of the machine is the one that is published.
            priority = can(rule.translated_port) ? 0 : try(collection.priority, null)
            protocol = try(join(",", rule.protocols), null)
            ports    = try([coalesce(rule.translated_port)], compact(rule.destination_ports), null)
            sources  = [try(rule.source_addresses, null)]
          }
          # Rules about destinations outside are the way out.
          if can(rule.translated_port) || anytrue([
            for destination in try(concat(rule.destination_addresses), []) :
            try(regex_match(destination, local.inside) || destination == "*" && contains(rule.destination_ports, "*"), false)
          ])
        ]
      ])
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    grave = [for opening in local.openings : opening if opening.administration]
    texts = [
      for opening in concat(local.grave, [for opening in local.openings : opening if !opening.administration]) : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}."
      if opening.administration || !opening.web || opening.widened
    ]
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.grave) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through Bastion or a VPN."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "azurerm_firewall_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "azurerm_firewall_nat_rule_collection",
    "azurerm_firewall_network_rule_collection",
    "azurerm_firewall_policy_rule_collection_group",
  ]
  operations = ["create", "update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for collection in concat([object], try(concat(object.network_rule_collection), []), try(concat(object.nat_rule_collection), [])) : [
          for rule in try(concat(collection.rule), []) : {
            allow = try(lower(collection.action), "allow") != "deny"
            # Translation comes before everything else, and the port of the machine is the one that is published.
            priority = can(rule.translated_port) ? 0 : try(collection.priority, null)
            protocol = try(join(",", rule.protocols), null)
            ports    = try([coalesce(rule.translated_port)], compact(rule.destination_ports), null)
            sources  = [try(rule.source_addresses, null)]
          }
          # Rules about destinations outside are the way out.
          if can(rule.translated_port) || anytrue([
            for destination in try(concat(rule.destination_addresses), []) :
            try(regex_match(destination, local.inside) || destination == "*" && contains(rule.destination_ports, "*"), false)
          ])
        ]
      ])
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    grave = anytrue([for opening in local.openings : opening.administration])
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}."
      if opening.administration || !opening.web || opening.widened
    ]
  }

  enforce {
    condition     = isunknown(local.openings) || local.grave || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "azurerm_firewall_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "azurerm_firewall_nat_rule_collection",
    "azurerm_firewall_network_rule_collection",
    "azurerm_firewall_policy_rule_collection_group",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for collection in concat([object], try(concat(object.network_rule_collection), []), try(concat(object.nat_rule_collection), [])) : [
          for rule in try(concat(collection.rule), []) : {
            allow = try(lower(collection.action), "allow") != "deny"
            # Translation comes before everything else, and the port of the machine is the one that is published.
            priority = can(rule.translated_port) ? 0 : try(collection.priority, null)
            protocol = try(join(",", rule.protocols), null)
            ports    = try([coalesce(rule.translated_port)], compact(rule.destination_ports), null)
            sources  = [try(rule.source_addresses, null)]
          }
          # Rules about destinations outside are the way out.
          if can(rule.translated_port) || anytrue([
            for destination in try(concat(rule.destination_addresses), []) :
            try(regex_match(destination, local.inside) || destination == "*" && contains(rule.destination_ports, "*"), false)
          ])
        ]
      ])
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}
