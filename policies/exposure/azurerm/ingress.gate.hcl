# Network security groups that let in the whole internet. A group holds its rules in itself, or they are
# resources of their own; both are read alike here. The rule with the lowest number decides.

locals {
  # Destinations that are every machine of the group.
  machines = ["*", "0.0.0.0/0", "::/0", "any", "virtualnetwork"]
  address  = "^[0-9]+[.][0-9.]+$"
}

resource_policy "azurerm_network_security_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "azurerm_network_security_group",
    "azurerm_network_security_rule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(lower("${attrs.resource_group_name}/${attrs.network_security_group_name}"), null)
  opens       = local.doors

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.security_rule), [object]) : {
          allow    = try(lower(rule.access), "allow") != "deny"
          priority = try(rule.priority, null)
          protocol = try(rule.protocol, null)
          ports    = try(compact(flatten([try(rule.destination_port_range, null), try(rule.destination_port_ranges, null)])), null)
          # Service tags other than that of the internet are nobody here; `/0` is everyone.
          sources = [try(rule.source_address_prefix == "/0" ? "*" : rule.source_address_prefix, null), try(rule.source_address_prefixes, null)]
          to = try([
            for to in compact(flatten([try(rule.destination_address_prefix, null), try(rule.destination_address_prefixes, null), try(rule.destination_application_security_group_ids, null)])) :
            contains(local.machines, lower(to)) ? "*" : "${lower(to)}${regex_match(to, local.address) ? "/32" : ""}"
          ], [])
        }
        if try(lower(rule.direction), "") == "inbound"
      ]
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
    texts = distinct([
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(trimsuffix(opening.text, "; before: nothing"), 1, -1)}${local.fewer}." if opening.administration
    ])

    # All that narrows a rule is in its name.
    doors = flatten([
      for rule in local.rules[1] : [
        for source in compact(flatten([rule.sources])) : [
          for opening in network::openings(null, [merge(rule, { sources = [source] })], "") : jsonencode([
            lower("${coalesce(attrs.resource_group_name)}/${try(coalesce(attrs.network_security_group_name), attrs.name)}"),
            opening.protocol, opening.ports, source, rule.priority, sort(rule.to),
          ])
          if opening.administration
        ]
      ]
      if rule.allow && !contains(local.rules[0], rule)
    ])
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through Bastion or a VPN."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "azurerm_network_security_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "azurerm_network_security_group",
    "azurerm_network_security_rule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(lower("${attrs.resource_group_name}/${attrs.network_security_group_name}"), null)
  opens       = local.doors

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.security_rule), [object]) : {
          allow    = try(lower(rule.access), "allow") != "deny"
          priority = try(rule.priority, null)
          protocol = try(rule.protocol, null)
          ports    = try(compact(flatten([try(rule.destination_port_range, null), try(rule.destination_port_ranges, null)])), null)
          # Service tags other than that of the internet are nobody here; `/0` is everyone.
          sources = [try(rule.source_address_prefix == "/0" ? "*" : rule.source_address_prefix, null), try(rule.source_address_prefixes, null)]
          to = try([
            for to in compact(flatten([try(rule.destination_address_prefix, null), try(rule.destination_address_prefixes, null), try(rule.destination_application_security_group_ids, null)])) :
            contains(local.machines, lower(to)) ? "*" : "${lower(to)}${regex_match(to, local.address) ? "/32" : ""}"
          ], [])
        }
        if try(lower(rule.direction), "") == "inbound"
      ]
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
    texts = distinct([
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(trimsuffix(opening.text, "; before: nothing"), 1, -1)}${local.fewer}." if !opening.administration && (!opening.web || opening.widened)
    ])

    # All that narrows a rule is in its name.
    doors = flatten([
      for rule in local.rules[1] : [
        for source in compact(flatten([rule.sources])) : [
          for opening in network::openings(null, [merge(rule, { sources = [source] })], "") : jsonencode([
            lower("${coalesce(attrs.resource_group_name)}/${try(coalesce(attrs.network_security_group_name), attrs.name)}"),
            opening.protocol, opening.ports, source, rule.priority, sort(rule.to),
          ])
          if !opening.administration && (!opening.web || opening.widened)
        ]
      ]
      if rule.allow && !contains(local.rules[0], rule)
    ])
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

# The tag holds the machines of every customer. What the internet reached before is as open to them.
resource_policy "azurerm_network_security_*" "cloud_opened" {
  description = "Ports become reachable from all of Azure."
  types = [
    "azurerm_network_security_group",
    "azurerm_network_security_rule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(lower("${attrs.resource_group_name}/${attrs.network_security_group_name}"), null)
  opens = [
    for rule in local.rules[1] : lower(jsonencode([attrs.resource_group_name, try(coalesce(attrs.network_security_group_name), attrs.name), rule]))
    if rule.allow && contains(rule.sources, "azurecloud") && !contains(local.rules[0], rule)
  ]
  filter = !isunknown(try(length(attrs.security_rule), 0)) && anytrue([
    for rule in try(concat(attrs.security_rule), [attrs]) : contains_substring(lower(jsonencode([try(rule.source_address_prefix, ""), try(rule.source_address_prefixes, "")])), "azurecloud")
    if !isunknown([try(rule.source_address_prefix, null), try(rule.source_address_prefixes, null)])
  ])

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.security_rule), [object]) : {
          allow    = try(lower(rule.access), "allow") != "deny"
          priority = try(rule.priority, null)
          protocol = try(rule.protocol, null)
          ports    = try(compact(flatten([try(rule.destination_port_range, null), try(rule.destination_port_ranges, null)])), null)
          sources  = try([for source in compact(flatten([try(rule.source_address_prefix, null), try(rule.source_address_prefixes, null)])) : startswith(lower(source), "azurecloud") ? "azurecloud" : source], [])
          to       = [try(rule.destination_address_prefix, null), try(rule.destination_address_prefixes, null)]
        }
        if try(lower(rule.direction), "") == "inbound"
      ]
    ]
    sides = [for rules in local.rules : [for rule in rules : merge(rule, { to = null, sources = contains(rule.sources, "azurecloud") ? ["*"] : rule.sources })]]
    # What the internet reaches now is the business of the policies above.
    ports = [
      for opening in try(network::openings(concat(local.sides[0], [for rule in local.rules[1] : merge(rule, { to = null, priority = null }) if rule.allow]), local.sides[1], meta.address), []) : opening.ports
      if !opening.web
    ]
  }

  enforce {
    condition     = isunknown(local.ports) || length(local.ports) == 0
    error_message = "Machines of every customer of Azure reach ${join(", ", local.ports)} of `${meta.address}` (source `AzureCloud`). Name the networks that need it."
  }
}

resource_policy "azurerm_network_security_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "azurerm_network_security_group",
    "azurerm_network_security_rule",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"
  filter     = meta.operation == "update" || !isunknown(try(length(attrs.security_rule), 0))

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.security_rule), [object]) : {
          allow    = try(lower(rule.access), "allow") != "deny"
          priority = try(rule.priority, null)
          protocol = try(rule.protocol, null)
          ports    = try(compact(flatten([try(rule.destination_port_range, null), try(rule.destination_port_ranges, null)])), null)
          # Service tags other than that of the internet are nobody here; `/0` is everyone.
          sources = [try(rule.source_address_prefix == "/0" ? "*" : rule.source_address_prefix, null), try(rule.source_address_prefixes, null)]
        }
        if try(lower(rule.direction), "") == "inbound"
      ]
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

# A group without blocks is not known as a whole: its rules are elsewhere.
resource_policy "azurerm_network_security_*" "rules_not_checked" {
  description = "Who is let in by something new is known only after apply."
  types = [
    "azurerm_network_security_group",
    "azurerm_network_security_rule",
  ]
  operations = ["create"]
  level      = "warn"
  on_unknown = "allow"
  filter     = !isunknown(try(length(attrs.security_rule), 0)) && isunknown(try(network::openings(null, local.rules, ""), []))

  locals {
    rules = [
      for rule in try(concat(attrs.security_rule), [attrs]) : {
        priority = try(rule.priority, null)
        protocol = try(rule.protocol, null)
        ports    = try(compact(flatten([try(rule.destination_port_range, null), try(rule.destination_port_ranges, null)])), null)
        sources  = [try(rule.source_address_prefix, null), try(rule.source_address_prefixes, null)]
      }
      if try(lower(rule.direction), "") == "inbound" && try(lower(rule.access), "allow") != "deny"
    ]
  }

  enforce {
    condition    = meta.operation == "create"
    info_message = "Who reaches `${meta.address}` is known only after apply, so what it opens is not checked."
  }
}

# Which rules stand behind a deny is not known here, so the question is what it denied itself.
resource_policy "azurerm_network_security_rule" "deny_weakened" {
  description = "A rule denies less to the internet than before, comes later, or goes away."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(lower("${attrs.resource_group_name}/${attrs.network_security_group_name}"), null)
  filter      = try(lower(prior_attrs.access), "") == "deny" && try(lower(prior_attrs.direction), "") == "inbound"

  locals {
    all = [{ sources = ["0.0.0.0/0", "::/0"] }]
    before = {
      allow    = false
      protocol = try(prior_attrs.protocol, null)
      ports    = try(compact(flatten([try(prior_attrs.destination_port_range, null), try(prior_attrs.destination_port_ranges, null)])), null)
      sources  = [try(prior_attrs.source_address_prefix == "/0" ? "*" : prior_attrs.source_address_prefix, null), try(prior_attrs.source_address_prefixes, null)]
    }
    after = {
      allow    = false
      protocol = try(attrs.protocol, null)
      ports    = try(compact(flatten([try(attrs.destination_port_range, null), try(attrs.destination_port_ranges, null)])), null)
      sources  = [try(attrs.source_address_prefix == "/0" ? "*" : attrs.source_address_prefix, null), try(attrs.source_address_prefixes, null)]
    }
    denied = try(network::openings(concat([local.before], local.all), local.all, meta.address), [])
    allows = try(lower(attrs.access), "allow") != "deny" && try(lower(attrs.direction), "") == "inbound"
    denies = try(lower(attrs.access), "allow") == "deny" && try(lower(attrs.direction), "") == "inbound"
    # What it denies for fewer machines, it no longer denies.
    targets = [
      for object in [prior_attrs, attrs] : try([
        for to in compact(flatten([try(object.destination_address_prefix, null), try(object.destination_address_prefixes, null)])) : contains(local.machines, lower(to)) ? "*" : "${lower(to)}${regex_match(to, local.address) ? "/32" : ""}"
      ], [])
    ]
    fewer  = try(length(local.targets[1]) > 0 && !contains(local.targets[1], "*") && anytrue([for old in local.targets[0] : !anytrue([for to in local.targets[1] : to == old || try(cidrcontains(to, old), false)])]), false)
    freed  = local.allows ? [] : try(network::openings(concat([local.before], local.all), concat(local.denies && !local.fewer ? [local.after] : [], local.all), meta.address), [])
    places = [for object in [prior_attrs, attrs] : try(tonumber(object.priority), 0)]
  }

  enforce {
    condition     = meta.operation != "delete" || length(local.denied) == 0
    error_message = "`${meta.address}` goes, which denies ${join(", ", [for opening in local.denied : opening.ports])} to the internet: what a rule behind it allows becomes reachable."
  }

  enforce {
    condition     = meta.operation == "delete" || isunknown(local.freed) || length(local.freed) == 0
    error_message = "`${meta.address}` no longer denies ${join(", ", [for opening in local.freed : opening.ports])} to the internet${local.fewer ? " for every machine" : ""}: what a rule behind it allows becomes reachable."
  }

  enforce {
    condition     = meta.operation == "delete" || !local.denies || local.places[1] <= local.places[0] || isunknown(local.freed) || length(local.freed) > 0 || length(local.denied) == 0
    error_message = "`${meta.address}` denies ${join(", ", [for opening in local.denied : opening.ports])} to the internet only behind more rules (`priority` is ${local.places[1]}, was ${local.places[0]}). Make sure that none of those in between allows it."
  }
}

resource_policy "azurerm_network_security_rule" "allow_earlier" {
  description = "A rule that lets in the internet comes before rules that it stood behind."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown([try(attrs.priority, null), try(attrs.direction, null)]) && try(tonumber(attrs.priority) < tonumber(prior_attrs.priority), false) && try(lower(attrs.direction), "") == "inbound"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.security_rule), [object]) : {
          allow    = try(lower(rule.access), "allow") != "deny"
          priority = try(rule.priority, null)
          protocol = try(rule.protocol, null)
          ports    = try(compact(flatten([try(rule.destination_port_range, null), try(rule.destination_port_ranges, null)])), null)
          # Service tags other than that of the internet are nobody here; `/0` is everyone.
          sources = [try(rule.source_address_prefix == "/0" ? "*" : rule.source_address_prefix, null), try(rule.source_address_prefixes, null)]
        }
        if try(lower(rule.direction), "") == "inbound"
      ]
    ]
    openings = [for before in [local.rules[0], null] : try(network::openings(before, local.rules[1], meta.address), [])]
    ports    = [for opening in local.openings[1] : opening.ports if !opening.web]
  }

  # What opens by the rule itself is the business of the policies above.
  enforce {
    condition     = isunknown(local.openings) || length(local.openings[0]) > 0 || length(local.ports) == 0
    error_message = "`${meta.address}` lets the internet in to ${join(", ", local.ports)} before more rules (`priority` is ${attrs.priority}, was ${prior_attrs.priority}). Make sure that none of those in between denied it."
  }
}
