# Security groups and network ACLs of IBM Cloud that let in the whole internet. The first rule of an ACL that
# matches decides.

resource_policy "ibm_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "ibm_is_network_acl",
    "ibm_is_network_acl_rule",
    "ibm_is_security_group_rule",
    "ibm_security_group_rule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.group, attrs.network_acl, tostring(attrs.security_group_id), attrs.vpc, null)
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if(opening.administration && !(local.usual && opening.ports == "every port"))
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for place, rule in try(concat(object.rules), [object]) : {
          allow    = try(lower(rule.action), "allow") != "deny"
          priority = can(length(object.rules)) ? place : null
          # A block says the protocol, and has the ports.
          protocol = (
            try(length(rule.tcp), 0) > 0 ? "tcp" :
            try(length(rule.udp), 0) > 0 ? "udp" :
            try(length(rule.icmp), 0) > 0 ? "icmp" :
            isunknown(try(rule.protocol, null)) ? null : try(rule.protocol, null)
          )
          from = try(
            [for port in [try(rule.tcp[0].port_min, rule.udp[0].port_min, rule.port_min, rule.port_range_min)] : port if !isunknown(port)][0], null,
          )
          to = try(
            [for port in [try(rule.tcp[0].port_max, rule.udp[0].port_max, rule.port_max, rule.port_range_max)] : port if !isunknown(port)][0], null,
          )
          sources = [try(rule.remote, null), try(rule.source, null), isunknown(try(rule.remote_ip, null)) && try(coalesce(rule.remote_group_id), null) != null ? null : try(rule.remote_ip, null)]
        }
        if contains(["inbound", "ingress"], try(lower(rule.direction), ""))
      ]
    ]
    # A list knows no connections, so that answers come in over the ports from which programs call out. Such a range
    # counts as open before, and a deny in front of it still counts.
    answers = [
      for rule in try(concat(local.rules[1]), []) : rule
      if startswith(meta.type, "ibm_is_network_acl") && !isunknown(rule) && try(rule.allow && contains([1024, 32768, 49152], rule.from) && rule.to >= 60999, false)
    ]
    # A list that is new and lets everything in is what every network has by default.
    usual = meta.operation == "create" && meta.type == "ibm_is_network_acl"
    openings = try(
      network::openings(concat(local.rules[0], local.answers), local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if(opening.administration && !(local.usual && opening.ports == "every port"))
    ]

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group  = "${try(coalesce(attrs.group), coalesce(attrs.network_acl), coalesce(attrs.security_group_id), coalesce(attrs.id))} ${isunknown(try(attrs.local, null)) ? "0.0.0.0/0" : try(coalesce(attrs.destination), coalesce(attrs.local), "0.0.0.0/0")}"
    denies = [for rule in local.rules[1] : rule if !try(rule.allow, true)]
    single = [
      for rule in flatten([for rule in local.rules[1] : [for source in compact(flatten([rule.sources])) : merge(rule, { sources = [source] })]]) : rule
      if length(network::openings(local.rules[0], concat(local.denies, [rule]), local.group)) > 0
    ]
    doors = concat(
      flatten([for rule in local.single : network::openings(local.rules[0], concat(local.denies, [rule]), local.group)]),
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
resource_policy "ibm_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "ibm_is_network_acl",
    "ibm_is_network_acl_rule",
    "ibm_is_security_group_rule",
    "ibm_security_group_rule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.group, attrs.network_acl, tostring(attrs.security_group_id), attrs.vpc, null)
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.administration && (!opening.web || opening.widened)
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for place, rule in try(concat(object.rules), [object]) : {
          allow    = try(lower(rule.action), "allow") != "deny"
          priority = can(length(object.rules)) ? place : null
          # A block says the protocol, and has the ports.
          protocol = (
            try(length(rule.tcp), 0) > 0 ? "tcp" :
            try(length(rule.udp), 0) > 0 ? "udp" :
            try(length(rule.icmp), 0) > 0 ? "icmp" :
            isunknown(try(rule.protocol, null)) ? null : try(rule.protocol, null)
          )
          from = try(
            [for port in [try(rule.tcp[0].port_min, rule.udp[0].port_min, rule.port_min, rule.port_range_min)] : port if !isunknown(port)][0], null,
          )
          to = try(
            [for port in [try(rule.tcp[0].port_max, rule.udp[0].port_max, rule.port_max, rule.port_range_max)] : port if !isunknown(port)][0], null,
          )
          sources = [try(rule.remote, null), try(rule.source, null), isunknown(try(rule.remote_ip, null)) && try(coalesce(rule.remote_group_id), null) != null ? null : try(rule.remote_ip, null)]
        }
        if contains(["inbound", "ingress"], try(lower(rule.direction), ""))
      ]
    ]
    # A list knows no connections, so that answers come in over the ports from which programs call out. Such a range
    # counts as open before, and a deny in front of it still counts.
    answers = [
      for rule in try(concat(local.rules[1]), []) : rule
      if startswith(meta.type, "ibm_is_network_acl") && !isunknown(rule) && try(rule.allow && contains([1024, 32768, 49152], rule.from) && rule.to >= 60999, false)
    ]
    # A list that is new and lets everything in is what every network has by default.
    usual = meta.operation == "create" && meta.type == "ibm_is_network_acl"
    openings = try(
      network::openings(concat(local.rules[0], local.answers), local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}."
      if !(opening.administration && !(local.usual && opening.ports == "every port")) && (!opening.web || opening.widened)
    ]

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group  = "${try(coalesce(attrs.group), coalesce(attrs.network_acl), coalesce(attrs.security_group_id), coalesce(attrs.id))} ${isunknown(try(attrs.local, null)) ? "0.0.0.0/0" : try(coalesce(attrs.destination), coalesce(attrs.local), "0.0.0.0/0")}"
    denies = [for rule in local.rules[1] : rule if !try(rule.allow, true)]
    single = [
      for rule in flatten([for rule in local.rules[1] : [for source in compact(flatten([rule.sources])) : merge(rule, { sources = [source] })]]) : rule
      if length(network::openings(local.rules[0], concat(local.denies, [rule]), local.group)) > 0
    ]
    doors = concat(
      flatten([for rule in local.single : network::openings(local.rules[0], concat(local.denies, [rule]), local.group)]),
      network::openings(concat(local.rules[0], local.single), local.rules[1], local.group),
    )
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "ibm_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "ibm_is_network_acl",
    "ibm_is_network_acl_rule",
    "ibm_is_security_group_rule",
    "ibm_security_group_rule",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for place, rule in try(concat(object.rules), [object]) : {
          allow    = try(lower(rule.action), "allow") != "deny"
          priority = can(length(object.rules)) ? place : null
          # A block says the protocol, and has the ports.
          protocol = (
            try(length(rule.tcp), 0) > 0 ? "tcp" :
            try(length(rule.udp), 0) > 0 ? "udp" :
            try(length(rule.icmp), 0) > 0 ? "icmp" :
            isunknown(try(rule.protocol, null)) ? null : try(rule.protocol, null)
          )
          from = try(
            [for port in [try(rule.tcp[0].port_min, rule.udp[0].port_min, rule.port_min, rule.port_range_min)] : port if !isunknown(port)][0], null,
          )
          to = try(
            [for port in [try(rule.tcp[0].port_max, rule.udp[0].port_max, rule.port_max, rule.port_range_max)] : port if !isunknown(port)][0], null,
          )
          sources = [try(rule.remote, null), try(rule.source, null), isunknown(try(rule.remote_ip, null)) && try(coalesce(rule.remote_group_id), null) != null ? null : try(rule.remote_ip, null)]
        }
        if contains(["inbound", "ingress"], try(lower(rule.direction), ""))
      ]
    ]
    # A list knows no connections, so that answers come in over the ports from which programs call out. Such a range
    # counts as open before, and a deny in front of it still counts.
    answers = [
      for rule in try(concat(local.rules[1]), []) : rule
      if startswith(meta.type, "ibm_is_network_acl") && !isunknown(rule) && try(rule.allow && contains([1024, 32768, 49152], rule.from) && rule.to >= 60999, false)
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(concat(local.rules[0], local.answers), local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

# Which rules stand behind it is not known here.
resource_policy "ibm_is_network_acl_rule" "deny_deleted" {
  description = "A rule that denies the internet goes."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.network_acl, null)
  filter      = meta.operation == "delete"

  enforce {
    condition     = try(lower(prior_attrs.action), "") != "deny" || try(lower(prior_attrs.direction), "") != "inbound" || !try(network::internet([coalesce(prior_attrs.source)]), false)
    error_message = "`${meta.address}` of the list `${try(tostring(coalesce(prior_attrs.network_acl)), "not shown")}` denies the internet, and goes: what a rule behind it allows becomes reachable. Make sure that no other rule is meant to decide; if only its address changes, use a `moved` block."
  }
}
