# Rules of Azure Firewall that let in the whole internet: translations that publish a machine, and network rules
# towards private addresses.

locals {
  # One address, without a length.
  address = "^[0-9]+[.][0-9.]+$"

  inside = "^(10[.]|192[.]168[.]|172[.](1[6-9]|2[0-9]|3[01])[.]|VirtualNetwork$)"
}

resource_policy "azurerm_firewall_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "azurerm_firewall_nat_rule_collection",
    "azurerm_firewall_network_rule_collection",
    "azurerm_firewall_policy_rule_collection_group",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.firewall_policy_id), "${attrs.resource_group_name}/${attrs.azure_firewall_name}", null)

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
            to       = try([for to in try([coalesce(rule.translated_address)], compact(rule.destination_addresses)) : "${to}${regex_match(to, local.address) ? "/32" : ""}"], [])
          }
          # Rules about destinations outside are the way out.
          if can(rule.translated_port) || anytrue([
            for destination in try(concat(rule.destination_addresses), []) :
            try(regex_match(destination, local.inside) || destination == "*" && contains(rule.destination_ports, "*"), false)
          ])
        ]
      ])
    ]
    # A rule counts as there before for the machines that it was for. Where they are not known, or too many, for all of them.
    # A network of which there were parts is looked at in quarters: they may add up.
    parts = flatten([for rule in try(concat(local.rules[0]), []) : isunknown(rule.to) ? [] : rule.to])
    targets = distinct(flatten([
      for rule in local.rules[1] : length(rule.to) == 0 ? ["*"] : [
        for to in rule.to : can(cidrsubnet(to, 2, 3)) && anytrue([for part in local.parts : part != to && try(cidrcontains(to, part), false)]) ? [for index in range(4) : cidrsubnet(to, 2, index)] : [to]
      ]
    ]))
    lists = try(
      [
        for target in isunknown(local.targets) || length(local.targets) > 20 ? ["?"] : local.targets : [
          for rules in local.rules : [
            for rule in rules : merge(rule, { to = [] })
            if target == "?" || length(rule.to) == 0 || anytrue([for to in rule.to : contains(["*", target], to) || try(cidrcontains(to, target), false)])
          ]
        ]
      ],
      [local.rules],
    )
    openings = try(
      flatten([for list in local.lists : isunknown(network::openings(list[0], list[1], "")) ? [] : network::openings(list[0], list[1], meta.address)]),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    moved = anytrue([for part in local.parts : !anytrue([for to in flatten([for rule in local.rules[1] : length(rule.to) == 0 ? ["*"] : rule.to]) : contains(["*", part], to) || try(cidrcontains(to, part), false)])])
    fewer = !isunknown(local.targets) && try(length(network::openings(local.rules[0], local.rules[1], "")) == 0, false) ? "; before: on ${local.moved ? "other" : "fewer"} machines" : ""
    grave = [for opening in local.openings : opening if opening.administration]
    texts = distinct([
      for opening in concat(local.grave, [for opening in local.openings : opening if !opening.administration]) : "${upper(substr(opening.text, 0, 1))}${substr(trimsuffix(opening.text, "; before: nothing"), 1, -1)}${local.fewer}."
      if opening.administration || !opening.web || opening.widened
    ])
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
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.firewall_policy_id), "${attrs.resource_group_name}/${attrs.azure_firewall_name}", null)

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
            to       = try([for to in try([coalesce(rule.translated_address)], compact(rule.destination_addresses)) : "${to}${regex_match(to, local.address) ? "/32" : ""}"], [])
          }
          # Rules about destinations outside are the way out.
          if can(rule.translated_port) || anytrue([
            for destination in try(concat(rule.destination_addresses), []) :
            try(regex_match(destination, local.inside) || destination == "*" && contains(rule.destination_ports, "*"), false)
          ])
        ]
      ])
    ]
    # A rule counts as there before for the machines that it was for. Where they are not known, or too many, for all of them.
    # A network of which there were parts is looked at in quarters: they may add up.
    parts = flatten([for rule in try(concat(local.rules[0]), []) : isunknown(rule.to) ? [] : rule.to])
    targets = distinct(flatten([
      for rule in local.rules[1] : length(rule.to) == 0 ? ["*"] : [
        for to in rule.to : can(cidrsubnet(to, 2, 3)) && anytrue([for part in local.parts : part != to && try(cidrcontains(to, part), false)]) ? [for index in range(4) : cidrsubnet(to, 2, index)] : [to]
      ]
    ]))
    lists = try(
      [
        for target in isunknown(local.targets) || length(local.targets) > 20 ? ["?"] : local.targets : [
          for rules in local.rules : [
            for rule in rules : merge(rule, { to = [] })
            if target == "?" || length(rule.to) == 0 || anytrue([for to in rule.to : contains(["*", target], to) || try(cidrcontains(to, target), false)])
          ]
        ]
      ],
      [local.rules],
    )
    openings = try(
      flatten([for list in local.lists : isunknown(network::openings(list[0], list[1], "")) ? [] : network::openings(list[0], list[1], meta.address)]),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    moved = anytrue([for part in local.parts : !anytrue([for to in flatten([for rule in local.rules[1] : length(rule.to) == 0 ? ["*"] : rule.to]) : contains(["*", part], to) || try(cidrcontains(to, part), false)])])
    fewer = !isunknown(local.targets) && try(length(network::openings(local.rules[0], local.rules[1], "")) == 0, false) ? "; before: on ${local.moved ? "other" : "fewer"} machines" : ""
    grave = anytrue([for opening in local.openings : opening.administration])
    texts = distinct([
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(trimsuffix(opening.text, "; before: nothing"), 1, -1)}${local.fewer}."
      if opening.administration || !opening.web || opening.widened
    ])
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

resource_policy "azurerm_firewall_*" "rules_not_checked" {
  description = "Who is let in by something new is known only after apply."
  types = [
    "azurerm_firewall_nat_rule_collection",
    "azurerm_firewall_network_rule_collection",
    "azurerm_firewall_policy_rule_collection_group",
  ]
  operations = ["create"]
  level      = "warn"
  on_unknown = "allow"
  filter     = isunknown(local.parts)

  # Rules about destinations outside are the way out.
  locals {
    parts = flatten([
      for collection in concat([attrs], try(concat(attrs.network_rule_collection), []), try(concat(attrs.nat_rule_collection), [])) : [
        for rule in try(concat(collection.rule), []) : [try(rule.source_addresses, null), try(rule.destination_ports, null), try(rule.translated_port, null), try(collection.action, null)]
        if can(rule.translated_port) || isunknown(try(rule.destination_addresses, null)) || anytrue([for destination in try(concat(rule.destination_addresses), []) : try(regex_match(destination, local.inside), false)])
      ]
    ])
  }

  enforce {
    condition    = meta.operation == "create"
    info_message = "Who reaches what through `${meta.address}` is known only after apply, so what it opens is not checked."
  }
}
