# Security groups that let in the whole internet. A group holds its rules in itself, or they are resources of
# their own; both are read alike here. Groups of EC2-Classic for databases have no ports.

resource_policy "aws_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "aws_db_security_group",
    "aws_default_security_group",
    "aws_redshift_security_group",
    "aws_security_group",
    "aws_security_group_rule",
    "aws_vpc_security_group_ingress_rule",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"
  opens = [
    for door in local.doors : "${local.group} ${door.protocol} ${door.ports} ${door.source}" if door.administration
  ]

  locals {
    # A rule that moves to another group is new there.
    is_other = meta.operation == "replace" && ((!isunknown(try(attrs.security_group_id, null)) && try(coalesce(prior_attrs.security_group_id) != coalesce(attrs.security_group_id), false)) || (!isunknown(try(attrs.security_group_name, null)) && try(coalesce(prior_attrs.security_group_name) != coalesce(attrs.security_group_name), false)))
    rules = [
      for object in [local.is_other ? null : prior_attrs, attrs] : [
        for rule in try(concat(object.ingress), [object]) : {
          protocol = try(coalesce(rule.protocol), rule.ip_protocol, null)
          # Without a protocol the numbers of ports mean nothing.
          from = try(regex_match(try(coalesce(rule.protocol), rule.ip_protocol), "(?i)^(-1|all)$"), false) ? null : try(rule.from_port, null)
          to   = try(regex_match(try(coalesce(rule.protocol), rule.ip_protocol), "(?i)^(-1|all)$"), false) ? null : try(rule.to_port, null)
          # Groups and prefix lists are nobody here, but say who was let in before.
          sources = concat(
            [
              try(rule.cidr_blocks, null), try(rule.ipv6_cidr_blocks, null),
              try(rule.cidr_ipv4, null), try(rule.cidr_ipv6, null), try(rule.cidr, null),
            ],
            [
              for group in [
                try(rule.security_groups, null), try(rule.prefix_list_ids, null), try(rule.source_security_group_id, null),
                try(rule.referenced_security_group_id, null), try(rule.prefix_list_id, null),
              ] : group if !isunknown(group)
            ],
            try(rule.self, null) == true ? ["the group itself"] : [],
          )
        }
        if try(object.type, null) != "egress"
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
    group = try(tostring(coalesce(attrs.security_group_id)), tostring(coalesce(attrs.id)))
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
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through a VPN or Session Manager."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "aws_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "aws_db_security_group",
    "aws_default_security_group",
    "aws_redshift_security_group",
    "aws_security_group",
    "aws_security_group_rule",
    "aws_vpc_security_group_ingress_rule",
  ]
  operations = ["create", "update", "replace"]
  level      = "warn"
  on_unknown = "allow"
  opens = [
    for door in local.doors : "${local.group} ${door.protocol} ${door.ports} ${door.source}" if !door.administration && (!door.web || door.widened)
  ]

  locals {
    # A rule that moves to another group is new there.
    is_other = meta.operation == "replace" && ((!isunknown(try(attrs.security_group_id, null)) && try(coalesce(prior_attrs.security_group_id) != coalesce(attrs.security_group_id), false)) || (!isunknown(try(attrs.security_group_name, null)) && try(coalesce(prior_attrs.security_group_name) != coalesce(attrs.security_group_name), false)))
    rules = [
      for object in [local.is_other ? null : prior_attrs, attrs] : [
        for rule in try(concat(object.ingress), [object]) : {
          protocol = try(coalesce(rule.protocol), rule.ip_protocol, null)
          # Without a protocol the numbers of ports mean nothing.
          from = try(regex_match(try(coalesce(rule.protocol), rule.ip_protocol), "(?i)^(-1|all)$"), false) ? null : try(rule.from_port, null)
          to   = try(regex_match(try(coalesce(rule.protocol), rule.ip_protocol), "(?i)^(-1|all)$"), false) ? null : try(rule.to_port, null)
          # Groups and prefix lists are nobody here, but say who was let in before.
          sources = concat(
            [
              try(rule.cidr_blocks, null), try(rule.ipv6_cidr_blocks, null),
              try(rule.cidr_ipv4, null), try(rule.cidr_ipv6, null), try(rule.cidr, null),
            ],
            [
              for group in [
                try(rule.security_groups, null), try(rule.prefix_list_ids, null), try(rule.source_security_group_id, null),
                try(rule.referenced_security_group_id, null), try(rule.prefix_list_id, null),
              ] : group if !isunknown(group)
            ],
            try(rule.self, null) == true ? ["the group itself"] : [],
          )
        }
        if try(object.type, null) != "egress"
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
    group = try(tostring(coalesce(attrs.security_group_id)), tostring(coalesce(attrs.id)))
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

resource_policy "aws_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "aws_db_security_group",
    "aws_default_security_group",
    "aws_redshift_security_group",
    "aws_security_group",
    "aws_security_group_rule",
    "aws_vpc_security_group_ingress_rule",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"
  filter     = meta.operation == "update" || !isunknown(try(length(attrs.ingress), 0))

  locals {
    # A rule that moves to another group is new there.
    is_other = meta.operation == "replace" && ((!isunknown(try(attrs.security_group_id, null)) && try(coalesce(prior_attrs.security_group_id) != coalesce(attrs.security_group_id), false)) || (!isunknown(try(attrs.security_group_name, null)) && try(coalesce(prior_attrs.security_group_name) != coalesce(attrs.security_group_name), false)))
    rules = [
      for object in [local.is_other ? null : prior_attrs, attrs] : [
        for rule in try(concat(object.ingress), [object]) : {
          protocol = try(coalesce(rule.protocol), rule.ip_protocol, null)
          # Without a protocol the numbers of ports mean nothing.
          from = try(regex_match(try(coalesce(rule.protocol), rule.ip_protocol), "(?i)^(-1|all)$"), false) ? null : try(rule.from_port, null)
          to   = try(regex_match(try(coalesce(rule.protocol), rule.ip_protocol), "(?i)^(-1|all)$"), false) ? null : try(rule.to_port, null)
          # Groups and prefix lists are nobody here, but say who was let in before.
          sources = concat(
            [
              try(rule.cidr_blocks, null), try(rule.ipv6_cidr_blocks, null),
              try(rule.cidr_ipv4, null), try(rule.cidr_ipv6, null), try(rule.cidr, null),
            ],
            [
              for group in [
                try(rule.security_groups, null), try(rule.prefix_list_ids, null), try(rule.source_security_group_id, null),
                try(rule.referenced_security_group_id, null), try(rule.prefix_list_id, null),
              ] : group if !isunknown(group)
            ],
            try(rule.self, null) == true ? ["the group itself"] : [],
          )
        }
        if try(object.type, null) != "egress"
      ]
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

resource_policy "aws_*" "rules_not_checked" {
  description = "Who is let in by something new is known only after apply."
  types = [
    "aws_db_security_group",
    "aws_default_security_group",
    "aws_redshift_security_group",
    "aws_security_group",
    "aws_security_group_rule",
    "aws_vpc_security_group_ingress_rule",
  ]
  operations = ["create"]
  level      = "warn"
  on_unknown = "allow"
  filter = (
    isunknown([for name in ["cidr_blocks", "ipv6_cidr_blocks", "cidr_ipv4", "cidr_ipv6"] : try(attrs[name], null)]) ||
    (!isunknown(try(length(attrs.ingress), 0)) && anytrue([
      for rule in try(concat(attrs.ingress), []) : isunknown([try(rule.cidr_blocks, null), try(rule.ipv6_cidr_blocks, null)])
    ]))
  )

  enforce {
    condition    = meta.operation == "create"
    info_message = "Who reaches `${meta.address}` is known only after apply, so what it opens is not checked."
  }
}
