# Rules of security groups of the Open Telekom Cloud that let in the whole internet.

resource_policy "opentelekomcloud_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "opentelekomcloud_compute_secgroup_v2",
    "opentelekomcloud_networking_secgroup_rule_v2",
    "opentelekomcloud_vpc_secgroup_rule_v3",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, null)
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if opening.administration
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for group in [[for name in [try(object.remote_group_id, null), try(object.remote_address_group_id, null)] : name if isunknown(name) || try(coalesce(name), "") != ""]] : {
            allow    = isunknown(try(object.action, null)) ? true : try(lower(coalesce(object.action)), "allow") != "deny"
            priority = isunknown(try(object.priority, null)) ? null : try(object.priority, null)
            protocol = isunknown(try(object.protocol, null)) ? null : try(object.protocol, null)
            ports    = isunknown(try(object.multiport, null)) ? null : try(coalesce(object.multiport), null)
            # What is not set is computed, and means every port.
            from = isunknown(try(object.port_range_min, null)) ? null : try(object.port_range_min > 0 ? object.port_range_min : null, null)
            to   = isunknown(try(object.port_range_max, null)) ? null : try(object.port_range_max > 0 ? object.port_range_max : null, null)
            # Without a network and a group everyone is let in.
            sources = [
              isunknown(try(object.remote_ip_prefix, null)) && length([for name in group : name if !isunknown(name)]) > 0 ? null : try(object.remote_ip_prefix, null),
              !isunknown(try(object.remote_ip_prefix, null)) && try(coalesce(object.remote_ip_prefix), "") == "" ? (length(group) == 0 ? (try(lower(object.ethertype), "") == "ipv6" ? "::/0" : "0.0.0.0/0") : group) : null,
            ]
          }
          if try(lower(object.direction), "") == "ingress"
        ],
        [
          for rule in try(concat(object.rule), []) : {
            protocol = try(rule.ip_protocol, null)
            from     = try(rule.from_port, null)
            to       = try(rule.to_port, null)
            sources  = [try(rule.cidr, null), isunknown(try(rule.from_group_id, null)) ? null : try(rule.from_group_id, null)]
          }
        ],
      )
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if opening.administration
    ]

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group = "${try(coalesce(attrs.security_group_id), coalesce(attrs.id))} ${isunknown(try(attrs.priority, null)) ? 1 : try(coalesce(attrs.priority), 1)}"
    single = [
      for rule in flatten([for rule in local.rules[1] : [for source in compact(flatten([rule.sources])) : merge(rule, { sources = [source] })]]) : rule
      if length(network::openings(local.rules[0], [rule], local.group)) > 0
    ]
    doors = concat(
      flatten([for rule in local.single : network::openings(local.rules[0], [rule], local.group)]),
      network::openings(concat(local.rules[0], local.single), local.rules[1], local.group),
    )
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through a VPN."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "opentelekomcloud_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "opentelekomcloud_compute_secgroup_v2",
    "opentelekomcloud_networking_secgroup_rule_v2",
    "opentelekomcloud_vpc_secgroup_rule_v3",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, null)
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.administration && (!opening.web || opening.widened)
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for group in [[for name in [try(object.remote_group_id, null), try(object.remote_address_group_id, null)] : name if isunknown(name) || try(coalesce(name), "") != ""]] : {
            allow    = isunknown(try(object.action, null)) ? true : try(lower(coalesce(object.action)), "allow") != "deny"
            priority = isunknown(try(object.priority, null)) ? null : try(object.priority, null)
            protocol = isunknown(try(object.protocol, null)) ? null : try(object.protocol, null)
            ports    = isunknown(try(object.multiport, null)) ? null : try(coalesce(object.multiport), null)
            # What is not set is computed, and means every port.
            from = isunknown(try(object.port_range_min, null)) ? null : try(object.port_range_min > 0 ? object.port_range_min : null, null)
            to   = isunknown(try(object.port_range_max, null)) ? null : try(object.port_range_max > 0 ? object.port_range_max : null, null)
            # Without a network and a group everyone is let in.
            sources = [
              isunknown(try(object.remote_ip_prefix, null)) && length([for name in group : name if !isunknown(name)]) > 0 ? null : try(object.remote_ip_prefix, null),
              !isunknown(try(object.remote_ip_prefix, null)) && try(coalesce(object.remote_ip_prefix), "") == "" ? (length(group) == 0 ? (try(lower(object.ethertype), "") == "ipv6" ? "::/0" : "0.0.0.0/0") : group) : null,
            ]
          }
          if try(lower(object.direction), "") == "ingress"
        ],
        [
          for rule in try(concat(object.rule), []) : {
            protocol = try(rule.ip_protocol, null)
            from     = try(rule.from_port, null)
            to       = try(rule.to_port, null)
            sources  = [try(rule.cidr, null), isunknown(try(rule.from_group_id, null)) ? null : try(rule.from_group_id, null)]
          }
        ],
      )
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
    group = "${try(coalesce(attrs.security_group_id), coalesce(attrs.id))} ${isunknown(try(attrs.priority, null)) ? 1 : try(coalesce(attrs.priority), 1)}"
    single = [
      for rule in flatten([for rule in local.rules[1] : [for source in compact(flatten([rule.sources])) : merge(rule, { sources = [source] })]]) : rule
      if length(network::openings(local.rules[0], [rule], local.group)) > 0
    ]
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

resource_policy "opentelekomcloud_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "opentelekomcloud_compute_secgroup_v2",
    "opentelekomcloud_networking_secgroup_rule_v2",
    "opentelekomcloud_vpc_secgroup_rule_v3",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for group in [[for name in [try(object.remote_group_id, null), try(object.remote_address_group_id, null)] : name if isunknown(name) || try(coalesce(name), "") != ""]] : {
            allow    = isunknown(try(object.action, null)) ? true : try(lower(coalesce(object.action)), "allow") != "deny"
            priority = isunknown(try(object.priority, null)) ? null : try(object.priority, null)
            protocol = isunknown(try(object.protocol, null)) ? null : try(object.protocol, null)
            ports    = isunknown(try(object.multiport, null)) ? null : try(coalesce(object.multiport), null)
            # What is not set is computed, and means every port.
            from = isunknown(try(object.port_range_min, null)) ? null : try(object.port_range_min > 0 ? object.port_range_min : null, null)
            to   = isunknown(try(object.port_range_max, null)) ? null : try(object.port_range_max > 0 ? object.port_range_max : null, null)
            # Without a network and a group everyone is let in.
            sources = [
              isunknown(try(object.remote_ip_prefix, null)) && length([for name in group : name if !isunknown(name)]) > 0 ? null : try(object.remote_ip_prefix, null),
              !isunknown(try(object.remote_ip_prefix, null)) && try(coalesce(object.remote_ip_prefix), "") == "" ? (length(group) == 0 ? (try(lower(object.ethertype), "") == "ipv6" ? "::/0" : "0.0.0.0/0") : group) : null,
            ]
          }
          if try(lower(object.direction), "") == "ingress"
        ],
        [
          for rule in try(concat(object.rule), []) : {
            protocol = try(rule.ip_protocol, null)
            from     = try(rule.from_port, null)
            to       = try(rule.to_port, null)
            sources  = [try(rule.cidr, null), isunknown(try(rule.from_group_id, null)) ? null : try(rule.from_group_id, null)]
          }
        ],
      )
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

# The rule with the lowest number decides. Which rules stand behind it is not known here.
resource_policy "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed" {
  description = "A rule that lets in the internet decides earlier, or one that denies it goes, or decides later."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, null)

  locals {
    denied  = try(lower(prior_attrs.action), "") == "deny"
    number  = [for side in [prior_attrs, attrs] : isunknown(try(side.priority, null)) ? 1 : try(tonumber(coalesce(side.priority)), 1)]
    earlier = !local.denied && local.number[1] < local.number[0]
    world = try(lower(prior_attrs.direction), "") == "ingress" && (
      try(network::internet([coalesce(prior_attrs.remote_ip_prefix)]), false) ||
      alltrue([for name in ["remote_ip_prefix", "remote_group_id", "remote_address_group_id"] : try(coalesce(prior_attrs[name]), "") == ""])
    )
    same   = isunknown(try(attrs.action, null)) || try(lower(prior_attrs.action), "") == try(lower(attrs.action), "")
    weaker = meta.operation == "delete" ? local.denied : local.same && (local.earlier || (local.denied && local.number[1] > local.number[0]))
  }

  enforce {
    condition     = !local.weaker || !local.world
    error_message = "`${meta.address}` of the group `${try(tostring(coalesce(prior_attrs.security_group_id)), "not shown")}` ${local.earlier ? "lets in the internet" : "denies the internet"}, and ${meta.operation == "delete" ? "goes" : "has the priority ${local.number[1]} (before: ${local.number[0]})"}: ${local.earlier ? "rules that deny no longer come first" : "rules that allow come first"}. Make sure that no other rule is meant to decide${meta.operation == "delete" ? "; if only its address changes, use a `moved` block" : ""}."
  }
}
