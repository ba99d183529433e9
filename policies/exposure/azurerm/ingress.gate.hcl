# Network security groups that let in the whole internet. A group holds its rules in itself, or they are
# resources of their own; both are read alike here. The rule with the lowest number decides.

resource_policy "azurerm_network_security_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "azurerm_network_security_group",
    "azurerm_network_security_rule",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if opening.administration
  ]

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
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if opening.administration
    ]

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group = lower("${coalesce(attrs.resource_group_name)}/${try(coalesce(attrs.network_security_group_name), attrs.name)}")
    alone = flatten([
      for rule in local.rules[1] : [for source in compact(flatten([rule.sources])) : merge(rule, { sources = [source] })]
    ])
    single = [for rule in local.alone : rule if length(network::openings(local.rules[0], [rule], local.group)) > 0]
    doors = concat(
      flatten([for rule in local.single : network::openings(local.rules[0], [rule], local.group)]),
      network::openings(concat(local.rules[0], local.single), local.rules[1], local.group),
    )
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
  operations = ["create", "update", "replace"]
  level      = "warn"
  on_unknown = "allow"
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.web || opening.widened
  ]

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
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}."
      if !opening.administration && (!opening.web || opening.widened)
    ]

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group = lower("${coalesce(attrs.resource_group_name)}/${try(coalesce(attrs.network_security_group_name), attrs.name)}")
    alone = flatten([
      for rule in local.rules[1] : [for source in compact(flatten([rule.sources])) : merge(rule, { sources = [source] })]
    ])
    single = [for rule in local.alone : rule if length(network::openings(local.rules[0], [rule], local.group)) > 0]
    doors = concat(
      flatten([for rule in local.single : network::openings(local.rules[0], [rule], local.group)]),
      network::openings(concat(local.rules[0], local.single), local.rules[1], local.group),
    )
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
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

resource_policy "azurerm_network_security_*" "rules_not_checked" {
  description = "Who is let in by something new is known only after apply."
  types = [
    "azurerm_network_security_group",
    "azurerm_network_security_rule",
  ]
  operations = ["create"]
  level      = "warn"
  on_unknown = "allow"
  filter = (
    isunknown([try(attrs.source_address_prefix, null), try(attrs.source_address_prefixes, null)]) ||
    (!isunknown(try(length(attrs.security_rule), 0)) && anytrue([
      for rule in try(concat(attrs.security_rule), []) : isunknown([try(rule.source_address_prefix, null), try(rule.source_address_prefixes, null)])
    ]))
  )

  enforce {
    condition    = meta.operation == "create"
    info_message = "Who reaches `${meta.address}` is known only after apply, so what it opens is not checked."
  }
}

resource_policy "azurerm_network_security_rule" "deny_weakened" {
  description = "A rule denies less to the internet than before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

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
    # Which rules stand behind a deny is not known here, so the question is what it denied itself.
    denies = [for rules in local.rules : [for rule in try(concat(rules), []) : rule if !isunknown(rule.allow) && !rule.allow]]
    all    = [{ sources = ["0.0.0.0/0", "::/0"] }]
    allows = anytrue([for rule in try(concat(local.rules[1]), []) : try(rule.allow, true)])
    freed  = local.allows ? [] : try(network::openings(concat(local.denies[0], local.all), concat(local.denies[1], local.all), meta.address), [])
  }

  enforce {
    condition     = isunknown(local.freed) || length(local.freed) == 0
    error_message = "`${meta.address}` no longer denies ${join(", ", [for opening in local.freed : opening.ports])} to the internet: what a rule behind it allows becomes reachable."
  }
}

resource_policy "azurerm_network_security_rule" "deny_deleted" {
  description = "A rule that denies ports to the internet goes away."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(change.actions) == 1

  locals {
    rules = [
      for object in [prior_attrs] : [
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
    denies = [for rule in local.rules[0] : rule if !rule.allow]
    all    = [{ sources = ["0.0.0.0/0", "::/0"] }]
    freed  = try(network::openings(concat(local.denies, local.all), local.all, meta.address), [])
  }

  enforce {
    condition     = length(local.freed) == 0
    error_message = "`${meta.address}` goes, which denies ${join(", ", [for opening in local.freed : opening.ports])} to the internet: what a rule behind it allows becomes reachable."
  }
}
