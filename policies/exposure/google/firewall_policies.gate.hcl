# Rules of hierarchical and network firewall policies that let in the whole internet. A policy holds its rules
# in itself, or they are resources of their own; both are read alike here.

locals {
  # Sources that are part of the own networks, whatever ranges a rule names.
  inside = ["INTRA_VPC", "NON_INTERNET", "VPC_NETWORKS"]
}

resource_policy "google_compute_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "google_compute_firewall_policy_rule",
    "google_compute_firewall_policy_with_rules",
    "google_compute_network_firewall_policy_rule",
    "google_compute_network_firewall_policy_with_rules",
    "google_compute_region_network_firewall_policy_rule",
    "google_compute_region_network_firewall_policy_with_rules",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if opening.administration
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for item in try(concat(object.rule), [object]) : [
          for match in try(concat(item.match), []) : [
            for layer in concat(try(concat(match.layer4_configs), []), try(concat(match.layer4_config), [])) : {
              allow    = try(lower(item.action), "") != "deny"
              priority = try(item.priority, null)
              protocol = try(layer.ip_protocol, null)
              ports    = try(layer.ports, null)
              sources = anytrue([
                for kind in [try(match.src_network_type, null), try(match.src_network_scope, null), try(match.src_network_context, null)] :
                try(contains(local.inside, upper(kind)), false)
              ]) ? [] : [try(match.src_ip_ranges, null)]
            }
          ]
        ]
        # What goes on to the next policy is neither let in nor kept out.
        if try(item.disabled, null) != true && try(upper(item.direction), "") == "INGRESS" && try(lower(item.action), "") != "goto_next"
      ])
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if opening.administration
    ]

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group = "${reverse(split("/", try(coalesce(attrs.firewall_policy), attrs.name)))[0]} ${jsonencode([for name in ["target_secure_tags", "target_service_accounts", "target_resources"] : [for item in try(concat(attrs.rule), [attrs]) : try(item[name], [])] if anytrue([for item in try(concat(attrs.rule), [attrs]) : try(length(item[name]), 0) > 0])])}"
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
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through Identity-Aware Proxy."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "google_compute_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "google_compute_firewall_policy_rule",
    "google_compute_firewall_policy_with_rules",
    "google_compute_network_firewall_policy_rule",
    "google_compute_network_firewall_policy_with_rules",
    "google_compute_region_network_firewall_policy_rule",
    "google_compute_region_network_firewall_policy_with_rules",
  ]
  operations = ["create", "update", "replace"]
  level      = "warn"
  on_unknown = "allow"
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.web || opening.widened
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for item in try(concat(object.rule), [object]) : [
          for match in try(concat(item.match), []) : [
            for layer in concat(try(concat(match.layer4_configs), []), try(concat(match.layer4_config), [])) : {
              allow    = try(lower(item.action), "") != "deny"
              priority = try(item.priority, null)
              protocol = try(layer.ip_protocol, null)
              ports    = try(layer.ports, null)
              sources = anytrue([
                for kind in [try(match.src_network_type, null), try(match.src_network_scope, null), try(match.src_network_context, null)] :
                try(contains(local.inside, upper(kind)), false)
              ]) ? [] : [try(match.src_ip_ranges, null)]
            }
          ]
        ]
        # What goes on to the next policy is neither let in nor kept out.
        if try(item.disabled, null) != true && try(upper(item.direction), "") == "INGRESS" && try(lower(item.action), "") != "goto_next"
      ])
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
    group = "${reverse(split("/", try(coalesce(attrs.firewall_policy), attrs.name)))[0]} ${jsonencode([for name in ["target_secure_tags", "target_service_accounts", "target_resources"] : [for item in try(concat(attrs.rule), [attrs]) : try(item[name], [])] if anytrue([for item in try(concat(attrs.rule), [attrs]) : try(length(item[name]), 0) > 0])])}"
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

resource_policy "google_compute_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "google_compute_firewall_policy_rule",
    "google_compute_firewall_policy_with_rules",
    "google_compute_network_firewall_policy_rule",
    "google_compute_network_firewall_policy_with_rules",
    "google_compute_region_network_firewall_policy_rule",
    "google_compute_region_network_firewall_policy_with_rules",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for item in try(concat(object.rule), [object]) : [
          for match in try(concat(item.match), []) : [
            for layer in concat(try(concat(match.layer4_configs), []), try(concat(match.layer4_config), [])) : {
              allow    = try(lower(item.action), "") != "deny"
              priority = try(item.priority, null)
              protocol = try(layer.ip_protocol, null)
              ports    = try(layer.ports, null)
              sources = anytrue([
                for kind in [try(match.src_network_type, null), try(match.src_network_scope, null), try(match.src_network_context, null)] :
                try(contains(local.inside, upper(kind)), false)
              ]) ? [] : [try(match.src_ip_ranges, null)]
            }
          ]
        ]
        # What goes on to the next policy is neither let in nor kept out.
        if try(item.disabled, null) != true && try(upper(item.direction), "") == "INGRESS" && try(lower(item.action), "") != "goto_next"
      ])
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

resource_policy "google_compute_*" "deny_weakened" {
  description = "A rule denies less to the internet than before."
  types = [
    "google_compute_firewall_policy_rule",
    "google_compute_network_firewall_policy_rule",
    "google_compute_region_network_firewall_policy_rule",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for item in try(concat(object.rule), [object]) : [
          for match in try(concat(item.match), []) : [
            for layer in concat(try(concat(match.layer4_configs), []), try(concat(match.layer4_config), [])) : {
              allow    = try(lower(item.action), "") != "deny"
              priority = try(item.priority, null)
              protocol = try(layer.ip_protocol, null)
              ports    = try(layer.ports, null)
              sources = anytrue([
                for kind in [try(match.src_network_type, null), try(match.src_network_scope, null), try(match.src_network_context, null)] :
                try(contains(local.inside, upper(kind)), false)
              ]) ? [] : [try(match.src_ip_ranges, null)]
            }
          ]
        ]
        # What goes on to the next policy is neither let in nor kept out.
        if try(item.disabled, null) != true && try(upper(item.direction), "") == "INGRESS" && try(lower(item.action), "") != "goto_next"
      ])
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

resource_policy "google_compute_*" "deny_deleted" {
  description = "A rule that denies ports to the internet goes away."
  types = [
    "google_compute_firewall_policy_rule",
    "google_compute_network_firewall_policy_rule",
    "google_compute_region_network_firewall_policy_rule",
  ]
  operations = ["delete"]
  level      = "warn"
  on_unknown = "allow"
  filter     = length(change.actions) == 1

  locals {
    rules = [
      for object in [prior_attrs] : flatten([
        for item in try(concat(object.rule), [object]) : [
          for match in try(concat(item.match), []) : [
            for layer in concat(try(concat(match.layer4_configs), []), try(concat(match.layer4_config), [])) : {
              allow    = try(lower(item.action), "") != "deny"
              priority = try(item.priority, null)
              protocol = try(layer.ip_protocol, null)
              ports    = try(layer.ports, null)
              sources = anytrue([
                for kind in [try(match.src_network_type, null), try(match.src_network_scope, null), try(match.src_network_context, null)] :
                try(contains(local.inside, upper(kind)), false)
              ]) ? [] : [try(match.src_ip_ranges, null)]
            }
          ]
        ]
        # What goes on to the next policy is neither let in nor kept out.
        if try(item.disabled, null) != true && try(upper(item.direction), "") == "INGRESS" && try(lower(item.action), "") != "goto_next"
      ])
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
