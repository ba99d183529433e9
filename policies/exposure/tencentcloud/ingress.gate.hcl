# Security groups, network ACLs and firewalls of Tencent Cloud that let in the whole internet.

resource_policy "tencentcloud_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "tencentcloud_lighthouse_firewall_rule",
    "tencentcloud_security_group_lite_rule",
    "tencentcloud_security_group_rule",
    "tencentcloud_security_group_rule_set",
    "tencentcloud_vpc_acl",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, attrs.instance_id, attrs.vpc_id, null)
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if opening.administration
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        # "ACCEPT#10.0.0.0/8#22#TCP", and the first that matches decides.
        [
          for place, rule in try([for text in object.ingress : split("#", text)], []) : {
            allow    = try(upper(rule[0]), "ACCEPT") == "ACCEPT"
            priority = place
            protocol = try(rule[3], null)
            ports    = try(rule[2], null)
            sources  = [try(rule[1], null)]
          }
        ],
        [
          for place, rule in try([for rule in object.ingress : rule if can(rule.action)], concat(object.firewall_rules), []) : {
            allow    = try(upper(coalesce(rule.action)), "ACCEPT") == "ACCEPT"
            priority = place
            protocol = isunknown(try(rule.protocol, null)) ? null : try(rule.protocol, null)
            ports    = isunknown(try(rule.port, null)) ? null : try(coalesce(rule.port), null)
            # A firewall of Lighthouse lets everyone in if it names no network.
            sources = meta.type == "tencentcloud_lighthouse_firewall_rule" && (isunknown(try(rule.cidr_block, null)) || try(coalesce(rule.cidr_block), "") == "") ? ["0.0.0.0/0"] : [
              for name in ["cidr_block", "ipv6_cidr_block"] : try(rule[name], null)
              if !isunknown(try(rule[name], null)) || alltrue([
                for other in ["cidr_block", "ipv6_cidr_block", "source_security_id", "address_template_id", "address_template_group"] :
                isunknown(try(rule[other], null)) || try(coalesce(rule[other]), "") == ""
              ])
            ]
          }
        ],
        [
          for rule in [object] : {
            allow    = try(lower(coalesce(rule.policy)), "accept") == "accept"
            protocol = isunknown(try(rule.ip_protocol, null)) ? null : try(rule.ip_protocol, null)
            ports    = isunknown(try(rule.port_range, null)) ? null : try(coalesce(rule.port_range), null)
            sources  = [try(rule.cidr_ip, null)]
          }
          if try(lower(rule.type), "") == "ingress"
        ],
      )
    ]
    # A list knows no connections, so that answers come in over the ports from which programs call out. Such a range
    # counts as open before, and a deny in front of it still counts.
    answers = [
      for rule in try(concat(local.rules[1]), []) : rule
      if !isunknown(rule) && try(rule.allow && meta.type == "tencentcloud_vpc_acl" && contains(["1024/65535", "32768/65535", "49152/65535", "1024-65535", "32768-65535", "49152-65535"], rule.ports), false)
    ]
    openings = try(
      network::openings(concat(local.rules[0], local.answers), local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if opening.administration
    ]

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group  = try(tostring(coalesce(attrs.security_group_id)), tostring(coalesce(attrs.instance_id)), tostring(coalesce(attrs.id)))
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
resource_policy "tencentcloud_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "tencentcloud_lighthouse_firewall_rule",
    "tencentcloud_security_group_lite_rule",
    "tencentcloud_security_group_rule",
    "tencentcloud_security_group_rule_set",
    "tencentcloud_vpc_acl",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, attrs.instance_id, attrs.vpc_id, null)
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.administration && (!opening.web || opening.widened)
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        # "ACCEPT#10.0.0.0/8#22#TCP", and the first that matches decides.
        [
          for place, rule in try([for text in object.ingress : split("#", text)], []) : {
            allow    = try(upper(rule[0]), "ACCEPT") == "ACCEPT"
            priority = place
            protocol = try(rule[3], null)
            ports    = try(rule[2], null)
            sources  = [try(rule[1], null)]
          }
        ],
        [
          for place, rule in try([for rule in object.ingress : rule if can(rule.action)], concat(object.firewall_rules), []) : {
            allow    = try(upper(coalesce(rule.action)), "ACCEPT") == "ACCEPT"
            priority = place
            protocol = isunknown(try(rule.protocol, null)) ? null : try(rule.protocol, null)
            ports    = isunknown(try(rule.port, null)) ? null : try(coalesce(rule.port), null)
            # A firewall of Lighthouse lets everyone in if it names no network.
            sources = meta.type == "tencentcloud_lighthouse_firewall_rule" && (isunknown(try(rule.cidr_block, null)) || try(coalesce(rule.cidr_block), "") == "") ? ["0.0.0.0/0"] : [
              for name in ["cidr_block", "ipv6_cidr_block"] : try(rule[name], null)
              if !isunknown(try(rule[name], null)) || alltrue([
                for other in ["cidr_block", "ipv6_cidr_block", "source_security_id", "address_template_id", "address_template_group"] :
                isunknown(try(rule[other], null)) || try(coalesce(rule[other]), "") == ""
              ])
            ]
          }
        ],
        [
          for rule in [object] : {
            allow    = try(lower(coalesce(rule.policy)), "accept") == "accept"
            protocol = isunknown(try(rule.ip_protocol, null)) ? null : try(rule.ip_protocol, null)
            ports    = isunknown(try(rule.port_range, null)) ? null : try(coalesce(rule.port_range), null)
            sources  = [try(rule.cidr_ip, null)]
          }
          if try(lower(rule.type), "") == "ingress"
        ],
      )
    ]
    # A list knows no connections, so that answers come in over the ports from which programs call out. Such a range
    # counts as open before, and a deny in front of it still counts.
    answers = [
      for rule in try(concat(local.rules[1]), []) : rule
      if !isunknown(rule) && try(rule.allow && meta.type == "tencentcloud_vpc_acl" && contains(["1024/65535", "32768/65535", "49152/65535", "1024-65535", "32768-65535", "49152-65535"], rule.ports), false)
    ]
    openings = try(
      network::openings(concat(local.rules[0], local.answers), local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}."
      if !opening.administration && (!opening.web || opening.widened)
    ]

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group  = try(tostring(coalesce(attrs.security_group_id)), tostring(coalesce(attrs.instance_id)), tostring(coalesce(attrs.id)))
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

resource_policy "tencentcloud_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "tencentcloud_lighthouse_firewall_rule",
    "tencentcloud_security_group_lite_rule",
    "tencentcloud_security_group_rule",
    "tencentcloud_security_group_rule_set",
    "tencentcloud_vpc_acl",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        # "ACCEPT#10.0.0.0/8#22#TCP", and the first that matches decides.
        [
          for place, rule in try([for text in object.ingress : split("#", text)], []) : {
            allow    = try(upper(rule[0]), "ACCEPT") == "ACCEPT"
            priority = place
            protocol = try(rule[3], null)
            ports    = try(rule[2], null)
            sources  = [try(rule[1], null)]
          }
        ],
        [
          for place, rule in try([for rule in object.ingress : rule if can(rule.action)], concat(object.firewall_rules), []) : {
            allow    = try(upper(coalesce(rule.action)), "ACCEPT") == "ACCEPT"
            priority = place
            protocol = isunknown(try(rule.protocol, null)) ? null : try(rule.protocol, null)
            ports    = isunknown(try(rule.port, null)) ? null : try(coalesce(rule.port), null)
            # A firewall of Lighthouse lets everyone in if it names no network.
            sources = meta.type == "tencentcloud_lighthouse_firewall_rule" && (isunknown(try(rule.cidr_block, null)) || try(coalesce(rule.cidr_block), "") == "") ? ["0.0.0.0/0"] : [
              for name in ["cidr_block", "ipv6_cidr_block"] : try(rule[name], null)
              if !isunknown(try(rule[name], null)) || alltrue([
                for other in ["cidr_block", "ipv6_cidr_block", "source_security_id", "address_template_id", "address_template_group"] :
                isunknown(try(rule[other], null)) || try(coalesce(rule[other]), "") == ""
              ])
            ]
          }
        ],
        [
          for rule in [object] : {
            allow    = try(lower(coalesce(rule.policy)), "accept") == "accept"
            protocol = isunknown(try(rule.ip_protocol, null)) ? null : try(rule.ip_protocol, null)
            ports    = isunknown(try(rule.port_range, null)) ? null : try(coalesce(rule.port_range), null)
            sources  = [try(rule.cidr_ip, null)]
          }
          if try(lower(rule.type), "") == "ingress"
        ],
      )
    ]
    # A list knows no connections, so that answers come in over the ports from which programs call out. Such a range
    # counts as open before, and a deny in front of it still counts.
    answers = [
      for rule in try(concat(local.rules[1]), []) : rule
      if !isunknown(rule) && try(rule.allow && meta.type == "tencentcloud_vpc_acl" && contains(["1024/65535", "32768/65535", "49152/65535", "1024-65535", "32768-65535", "49152-65535"], rule.ports), false)
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(concat(local.rules[0], local.answers), local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}
