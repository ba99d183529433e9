# Rules of hierarchical and network firewall policies that let in the whole internet. A policy holds its rules
# in itself, or they are resources of their own; both are read alike here.

locals {
  # One address, without a length.
  address = "^[0-9]+[.][0-9.]+$"

  # Sources that are part of the own networks, whatever ranges a rule names.
  inside = ["INTRA_VPC", "NON_INTERNET", "VPC_NETWORKS"]

  targets = ["target_resources", "target_secure_tags", "target_service_accounts"]
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
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = "${try(coalesce(attrs.region), "")} ${isunknown(try(attrs.project, null)) ? try(coalesce(prior_attrs.project), "") : try(coalesce(attrs.project), coalesce(prior_attrs.project), "")} ${reverse(split("/", try(coalesce(attrs.firewall_policy), coalesce(attrs.parent), "")))[0]}"
  opens       = [for door in local.doors : door.text if door.administration]

  locals {
    # Each rule, and what it is about: nothing named is everything.
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for item in try(concat(object.rule), [object]) : [
          for match in try(concat(item.match), []) : [
            for layer in concat(try(concat(match.layer4_configs), []), try(concat(match.layer4_config), [])) : {
              about = [
                for list in concat([for name in local.targets : try(item[name], null)], [try(match.dest_ip_ranges, null)]) :
                isunknown(try([for each in list : try(each.name, each)], [])) ? ["?"] : try([for each in list : try(tostring(each.name), tostring(each))], [])
              ]
              rule = {
                allow    = try(lower(item.action), "") != "deny"
                priority = try(item.priority, null)
                protocol = try(layer.ip_protocol, null)
                ports    = try(layer.ports, null)
                sources = anytrue([
                  for kind in [try(match.src_network_type, null), try(match.src_network_scope, null), try(match.src_network_context, null)] :
                  try(contains(local.inside, upper(kind)), false)
                ]) ? [] : [try(match.src_ip_ranges, null)]
              }
            }
          ]
        ]
        # What goes on to the next policy is neither let in nor kept out.
        if try(item.disabled, null) != true && try(upper(item.direction), "") == "INGRESS" && try(lower(item.action), "") != "goto_next"
      ])
    ]
    # For all that rules are about, the rules that hold for it before and after.
    abouts = distinct([for entry in local.rules[1] : entry.about])
    sets = [
      for about in local.abouts : [
        for side in local.rules : [
          for entry in side : entry.rule
          if alltrue([
            for index, list in entry.about :
            length(list) == 0 || contains(concat(list, about[index]), "?") || (length(about[index]) > 0 && alltrue([for want in setsubtract(about[index], list) : anytrue([for each in list : try(cidrcontains("${each}${regex_match(each, local.address) ? "/32" : ""}", want), false)])]))
          ])
        ]
      ]
    ]
    openings = try(
      flatten([for set in local.sets : network::openings(set[0], set[1], meta.address)]),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = distinct([
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${replace(substr(opening.text, 1, -1), "; before: nothing", "")}."
      if opening.administration
    ])
    flat     = [for side in local.rules : [for entry in side : entry.rule]]
    narrowed = try(length(network::openings(local.flat[0], local.flat[1], meta.address)) == 0, false)

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group = reverse(split("/", try(coalesce(attrs.firewall_policy), attrs.name)))[0]
    alone = flatten([
      for index, about in local.abouts : [
        for rule in local.sets[index][1] : [
          for source in compact(flatten([rule.sources])) : {
            rule     = merge(rule, { sources = [source] })
            about    = "${rule.priority} ${jsonencode(about)}"
            openings = network::openings(local.sets[index][0], [merge(rule, { sources = [source] })], local.group)
          }
        ]
      ]
    ])
    doors = concat(
      flatten([
        for entry in local.alone : [
          for opening in entry.openings : merge(opening, { text = "${local.group} ${entry.about} ${opening.protocol} ${opening.ports} ${opening.source}" })
        ]
      ]),
      [
        for opening in network::openings(concat(local.flat[0], [for entry in local.alone : entry.rule if length(entry.openings) > 0]), local.flat[1], local.group) :
        merge(opening, { text = "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" })
      ],
    )
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""}${local.narrowed ? " The rule was for fewer machines or addresses before." : ""} Name the networks that need it, or go through Identity-Aware Proxy."
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
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = "${try(coalesce(attrs.region), "")} ${isunknown(try(attrs.project, null)) ? try(coalesce(prior_attrs.project), "") : try(coalesce(attrs.project), coalesce(prior_attrs.project), "")} ${reverse(split("/", try(coalesce(attrs.firewall_policy), coalesce(attrs.parent), "")))[0]}"
  opens       = [for door in local.doors : door.text if !door.web || door.widened]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for item in try(concat(object.rule), [object]) : [
          for match in try(concat(item.match), []) : [
            for layer in concat(try(concat(match.layer4_configs), []), try(concat(match.layer4_config), [])) : {
              about = [
                for list in concat([for name in local.targets : try(item[name], null)], [try(match.dest_ip_ranges, null)]) :
                isunknown(try([for each in list : try(each.name, each)], [])) ? ["?"] : try([for each in list : try(tostring(each.name), tostring(each))], [])
              ]
              rule = {
                allow    = try(lower(item.action), "") != "deny"
                priority = try(item.priority, null)
                protocol = try(layer.ip_protocol, null)
                ports    = try(layer.ports, null)
                sources = anytrue([
                  for kind in [try(match.src_network_type, null), try(match.src_network_scope, null), try(match.src_network_context, null)] :
                  try(contains(local.inside, upper(kind)), false)
                ]) ? [] : [try(match.src_ip_ranges, null)]
              }
            }
          ]
        ]
        if try(item.disabled, null) != true && try(upper(item.direction), "") == "INGRESS" && try(lower(item.action), "") != "goto_next"
      ])
    ]
    abouts = distinct([for entry in local.rules[1] : entry.about])
    sets = [
      for about in local.abouts : [
        for side in local.rules : [
          for entry in side : entry.rule
          if alltrue([
            for index, list in entry.about :
            length(list) == 0 || contains(concat(list, about[index]), "?") || (length(about[index]) > 0 && alltrue([for want in setsubtract(about[index], list) : anytrue([for each in list : try(cidrcontains("${each}${regex_match(each, local.address) ? "/32" : ""}", want), false)])]))
          ])
        ]
      ]
    ]
    openings = try(
      flatten([for set in local.sets : network::openings(set[0], set[1], meta.address)]),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = distinct([
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${replace(substr(opening.text, 1, -1), "; before: nothing", "")}."
      if !opening.administration && (!opening.web || opening.widened)
    ])
    flat     = [for side in local.rules : [for entry in side : entry.rule]]
    narrowed = try(length(network::openings(local.flat[0], local.flat[1], meta.address)) == 0, false)

    group = reverse(split("/", try(coalesce(attrs.firewall_policy), attrs.name)))[0]
    alone = flatten([
      for index, about in local.abouts : [
        for rule in local.sets[index][1] : [
          for source in compact(flatten([rule.sources])) : {
            rule     = merge(rule, { sources = [source] })
            about    = "${rule.priority} ${jsonencode(about)}"
            openings = network::openings(local.sets[index][0], [merge(rule, { sources = [source] })], local.group)
          }
        ]
      ]
    ])
    doors = concat(
      flatten([
        for entry in local.alone : [
          for opening in entry.openings : merge(opening, { text = "${local.group} ${entry.about} ${opening.protocol} ${opening.ports} ${opening.source}" })
        ]
      ]),
      [
        for opening in network::openings(concat(local.flat[0], [for entry in local.alone : entry.rule if length(entry.openings) > 0]), local.flat[1], local.group) :
        merge(opening, { text = "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" })
      ],
    )
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""}${local.narrowed ? " The rule was for fewer machines or addresses before." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "google_compute_*" "rule_loosened" {
  description = "A rule denies less than before, comes before others, or is known only after apply."
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
              about = [
                for list in concat([for name in local.targets : try(item[name], null)], [try(match.dest_ip_ranges, null)]) :
                isunknown(try([for each in list : try(each.name, each)], [])) ? ["?"] : try([for each in list : try(tostring(each.name), tostring(each))], [])
              ]
              rule = {
                allow    = try(lower(item.action), "") != "deny"
                priority = try(item.priority, null)
                protocol = try(layer.ip_protocol, null)
                ports    = try(layer.ports, null)
                sources = anytrue([
                  for kind in [try(match.src_network_type, null), try(match.src_network_scope, null), try(match.src_network_context, null)] :
                  try(contains(local.inside, upper(kind)), false)
                ]) ? [] : [try(match.src_ip_ranges, null)]
              }
            }
          ]
        ]
        if try(item.disabled, null) != true && try(upper(item.direction), "") == "INGRESS" && try(lower(item.action), "") != "goto_next"
      ])
    ]
    flat = [for side in local.rules : [for entry in side : entry.rule]]
    was  = try(join(", ", distinct(compact(flatten([for rule in local.flat[0] : rule.sources])))), "")

    # Priorities of several rules are compared by what they let in.
    single = !endswith(meta.type, "_with_rules")
    order  = [for object in [prior_attrs, attrs] : try(isunknown(object.priority) ? null : tonumber(object.priority), null)]
    ahead = local.single && try(local.order[1] < local.order[0], false) ? try([
      for opening in network::openings([], local.flat[1], meta.address) : opening.ports
      if !opening.web && !contains([for new in network::openings(local.flat[0], local.flat[1], meta.address) : new.ports], opening.ports)
    ], []) : []

    # Which rules stand behind a deny is not known here, so the question is what it denied itself.
    denies = [for rules in local.flat : [for rule in rules : rule if !isunknown(rule.allow) && !rule.allow]]
    all    = [{ sources = ["0.0.0.0/0", "::/0"] }]
    skip   = !local.single || isunknown(local.flat[1]) || anytrue([for rule in try(concat(local.flat[1]), []) : try(rule.allow, true)])
    later  = try(local.order[1] > local.order[0], false)
    narrower = try(anytrue([
      for index, list in local.rules[1][0].about :
      length(list) > 0 && !contains(list, "?") && (length(local.rules[0][0].about[index]) == 0 || length(setsubtract(local.rules[0][0].about[index], list)) > 0)
    ]), false)
    freed = local.skip ? [] : try(network::openings(concat(local.denies[0], local.all), concat(local.later || local.narrower ? [] : local.denies[1], local.all), meta.address), [])
  }

  enforce {
    condition     = isunknown(local.flat[0]) || !isunknown(try(network::openings(local.flat[0], local.flat[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.was == "" ? "nobody" : local.was}."
  }

  enforce {
    condition     = isunknown(local.ahead) || length(local.ahead) == 0
    error_message = "`${meta.address}` lets the internet reach ${join(", ", local.ahead)} ahead of the rules from ${local.order[1]} to ${local.order[0]}: what they deny becomes reachable. Keep the priority, or make sure that none of them denies it."
  }

  enforce {
    condition     = isunknown(local.freed) || length(local.freed) == 0
    error_message = "`${meta.address}` no longer denies ${join(", ", [for opening in local.freed : opening.ports])} to the internet${local.narrower ? " on each machine that it covered" : local.later ? " ahead of the rules from ${local.order[0]} to ${local.order[1]}" : ""}: what a rule behind it allows becomes reachable."
  }
}

resource_policy "google_compute_*" "rules_not_checked" {
  description = "Who is let in by something new is known only after apply."
  types = [
    "google_compute_firewall_policy_rule",
    "google_compute_network_firewall_policy_rule",
    "google_compute_region_network_firewall_policy_rule",
  ]
  operations = ["create"]
  level      = "warn"
  on_unknown = "allow"
  filter = (
    (contains(local.hidden, "direction") || try(upper(attrs.direction), "") == "INGRESS") && (contains(local.hidden, "action") || try(lower(attrs.action), "") != "deny") &&
    (isunknown(local.ranges) || (try(network::internet(local.ranges), true) && (length(local.hidden) > 0 || isunknown(try(attrs.match[0].layer4_configs, null)))))
  )

  locals {
    hidden = [for name in ["action", "direction", "disabled", "priority"] : name if isunknown(try(attrs[name], null))]
    ranges = try(attrs.match[0].src_ip_ranges, attrs.match, null)
  }

  enforce {
    condition    = meta.operation == "create"
    info_message = "What `${meta.address}` opens, and to whom, is known only after apply, so it is not checked."
  }
}

resource_policy "google_compute_*" "deny_deleted" {
  description = "A rule that denies ports to the internet goes away."
  types = [
    "google_compute_firewall_policy_rule",
    "google_compute_network_firewall_policy_rule",
    "google_compute_region_network_firewall_policy_rule",
  ]
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = "${try(coalesce(attrs.region), "")} ${isunknown(try(attrs.project, null)) ? try(coalesce(prior_attrs.project), "") : try(coalesce(attrs.project), coalesce(prior_attrs.project), "")} ${reverse(split("/", try(coalesce(attrs.firewall_policy), coalesce(attrs.parent), "")))[0]}"
  filter      = meta.operation == "delete" && try(lower(prior_attrs.action), "") == "deny"

  locals {
    rules = [
      for object in [prior_attrs] : flatten([
        for item in try(concat(object.rule), [object]) : [
          for match in try(concat(item.match), []) : [
            for layer in concat(try(concat(match.layer4_configs), []), try(concat(match.layer4_config), [])) : {
              about = [
                for list in concat([for name in local.targets : try(item[name], null)], [try(match.dest_ip_ranges, null)]) :
                isunknown(try([for each in list : try(each.name, each)], [])) ? ["?"] : try([for each in list : try(tostring(each.name), tostring(each))], [])
              ]
              rule = {
                allow    = try(lower(item.action), "") != "deny"
                priority = try(item.priority, null)
                protocol = try(layer.ip_protocol, null)
                ports    = try(layer.ports, null)
                sources = anytrue([
                  for kind in [try(match.src_network_type, null), try(match.src_network_scope, null), try(match.src_network_context, null)] :
                  try(contains(local.inside, upper(kind)), false)
                ]) ? [] : [try(match.src_ip_ranges, null)]
              }
            }
          ]
        ]
        if try(item.disabled, null) != true && try(upper(item.direction), "") == "INGRESS" && try(lower(item.action), "") != "goto_next"
      ])
    ]
    all   = [{ sources = ["0.0.0.0/0", "::/0"] }]
    freed = try(network::openings(concat([for entry in local.rules[0] : entry.rule], local.all), local.all, meta.address), [])
  }

  enforce {
    condition     = length(local.freed) == 0
    error_message = "`${meta.address}` in policy `${try(reverse(split("/", prior_attrs.firewall_policy))[0], "")}` goes, which denies ${join(", ", [for opening in local.freed : opening.ports])} to the internet: what a rule behind it allows becomes reachable.${length(change.actions) == 1 ? " If it only gets another address, use a `moved` block." : ""}"
  }
}
