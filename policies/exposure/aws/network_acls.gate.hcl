# Network ACLs that let in the whole internet. Their rules have numbers, and the lowest that matches decides.
# Security groups still stand behind them.

resource_policy "aws_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "aws_default_network_acl",
    "aws_network_acl",
    "aws_network_acl_rule",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"
  opens = [
    for door in local.doors : "${local.list} ${door.protocol} ${door.ports} ${door.source}"
    if door.administration && !(local.usual && door.ports == "every port")
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.ingress), [object]) : {
          allow    = try(lower(coalesce(rule.action)), lower(coalesce(rule.rule_action)), "allow") != "deny"
          priority = try(coalesce(rule.rule_no), rule.rule_number, null)
          protocol = try(rule.protocol, null)
          # Without a protocol the numbers of ports mean nothing.
          from    = try(regex_match(rule.protocol, "(?i)^(-1|all)$"), false) ? null : try(rule.from_port, null)
          to      = try(regex_match(rule.protocol, "(?i)^(-1|all)$"), false) ? null : try(rule.to_port, null)
          sources = [try(rule.cidr_block, null), try(rule.ipv6_cidr_block, null)]
        }
        if try(object.egress, null) != true
      ]
    ]
    # A list knows no connections, so that answers come in over the ports from which programs call out. Such a range
    # counts as open before, and a deny in front of it still counts.
    answers = [
      for rule in try(concat(local.rules[1]), []) : rule
      if !isunknown([rule.allow, rule.from, rule.to]) && rule.allow && try(contains([1024, 32768, 49152], tonumber(rule.from)) && tonumber(rule.to) >= 60999, false)
    ]
    # A list that is new and lets everything in is what every network has by default.
    usual = meta.operation == "create" && (meta.type != "aws_network_acl_rule" || isunknown(try(attrs.network_acl_id, null)))
    openings = try(
      network::openings(concat(local.rules[0], local.answers), local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}."
      if opening.administration && !(local.usual && opening.ports == "every port")
    ]

    # Rules for IPv4 and for IPv6 are always two.
    list = try(tostring(coalesce(attrs.network_acl_id)), tostring(coalesce(attrs.id)))
    doors = flatten([
      for family in [0, 1] : network::openings(
        concat(local.rules[0], local.answers),
        [for rule in local.rules[1] : merge(rule, { sources = [rule.sources[family]] })],
        local.list,
      )
    ])
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "aws_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "aws_default_network_acl",
    "aws_network_acl",
    "aws_network_acl_rule",
  ]
  operations = ["create", "update", "replace"]
  level      = "warn"
  on_unknown = "allow"
  opens = [
    for door in local.doors : "${local.list} ${door.protocol} ${door.ports} ${door.source}"
    if door.administration ? local.usual && door.ports == "every port" : !door.web || door.widened
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.ingress), [object]) : {
          allow    = try(lower(coalesce(rule.action)), lower(coalesce(rule.rule_action)), "allow") != "deny"
          priority = try(coalesce(rule.rule_no), rule.rule_number, null)
          protocol = try(rule.protocol, null)
          # Without a protocol the numbers of ports mean nothing.
          from    = try(regex_match(rule.protocol, "(?i)^(-1|all)$"), false) ? null : try(rule.from_port, null)
          to      = try(regex_match(rule.protocol, "(?i)^(-1|all)$"), false) ? null : try(rule.to_port, null)
          sources = [try(rule.cidr_block, null), try(rule.ipv6_cidr_block, null)]
        }
        if try(object.egress, null) != true
      ]
    ]
    # A list knows no connections, so that answers come in over the ports from which programs call out. Such a range
    # counts as open before, and a deny in front of it still counts.
    answers = [
      for rule in try(concat(local.rules[1]), []) : rule
      if !isunknown([rule.allow, rule.from, rule.to]) && rule.allow && try(contains([1024, 32768, 49152], tonumber(rule.from)) && tonumber(rule.to) >= 60999, false)
    ]
    # A list that is new and lets everything in is what every network has by default.
    usual = meta.operation == "create" && (meta.type != "aws_network_acl_rule" || isunknown(try(attrs.network_acl_id, null)))
    openings = try(
      network::openings(concat(local.rules[0], local.answers), local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}."
      if opening.administration ? local.usual && opening.ports == "every port" : !opening.web || opening.widened
    ]

    # Rules for IPv4 and for IPv6 are always two.
    list = try(tostring(coalesce(attrs.network_acl_id)), tostring(coalesce(attrs.id)))
    doors = flatten([
      for family in [0, 1] : network::openings(
        concat(local.rules[0], local.answers),
        [for rule in local.rules[1] : merge(rule, { sources = [rule.sources[family]] })],
        local.list,
      )
    ])
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "aws_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "aws_default_network_acl",
    "aws_network_acl",
    "aws_network_acl_rule",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"
  filter     = meta.operation == "update" || !isunknown(try(length(attrs.ingress), 0))

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.ingress), [object]) : {
          allow    = try(lower(coalesce(rule.action)), lower(coalesce(rule.rule_action)), "allow") != "deny"
          priority = try(coalesce(rule.rule_no), rule.rule_number, null)
          protocol = try(rule.protocol, null)
          # Without a protocol the numbers of ports mean nothing.
          from    = try(regex_match(rule.protocol, "(?i)^(-1|all)$"), false) ? null : try(rule.from_port, null)
          to      = try(regex_match(rule.protocol, "(?i)^(-1|all)$"), false) ? null : try(rule.to_port, null)
          sources = [try(rule.cidr_block, null), try(rule.ipv6_cidr_block, null)]
        }
        if try(object.egress, null) != true
      ]
    ]
    # A list knows no connections, so that answers come in over the ports from which programs call out. Such a range
    # counts as open before, and a deny in front of it still counts.
    answers = [
      for rule in try(concat(local.rules[1]), []) : rule
      if !isunknown([rule.allow, rule.from, rule.to]) && rule.allow && try(contains([1024, 32768, 49152], tonumber(rule.from)) && tonumber(rule.to) >= 60999, false)
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(concat(local.rules[0], local.answers), local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

# Which rules stand behind a deny is not known here.
resource_policy "aws_network_acl_rule" "deny_weakened" {
  description = "A rule of a network ACL denies less to the internet."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    limits = [
      for object in [prior_attrs, attrs] : [
        for rule in [object] : {
          priority = 1, allow = false
          protocol = try(rule.protocol, null)
          from     = try(regex_match(rule.protocol, "(?i)^(-1|all)$"), false) ? null : try(rule.from_port, null)
          to       = try(regex_match(rule.protocol, "(?i)^(-1|all)$"), false) ? null : try(rule.to_port, null)
          sources  = [try(rule.cidr_block, null), try(rule.ipv6_cidr_block, null)]
        }
        if try(lower(rule.rule_action), "") == "deny" && try(rule.egress, null) != true
      ]
    ]
    all     = [{ priority = 2, sources = ["0.0.0.0/0", "::/0"] }]
    allowed = length(local.limits[0]) > 0 && try(attrs.rule_action, "") != "allow" ? try(network::openings(concat(local.limits[0], local.all), concat(local.limits[1], local.all), meta.address), []) : []
  }

  enforce {
    condition     = isunknown(local.allowed) || length(local.allowed) == 0
    error_message = "`${meta.address}` no longer denies ${join(", ", [for opening in local.allowed : opening.ports])} to the internet: what a rule behind it allows becomes reachable."
  }
}

resource_policy "aws_network_acl_rule" "deny_deleted" {
  description = "A rule of a network ACL that denies ports to the internet goes away."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"
  opens       = [for opening in local.allowed : "${prior_attrs.network_acl_id} ${prior_attrs.rule_number} ${opening.protocol} ${opening.ports}"]
  filter      = length(change.actions) == 1

  locals {
    limits = [
      for rule in [prior_attrs] : {
        priority = 1, allow = false
        protocol = try(rule.protocol, null)
        from     = try(regex_match(rule.protocol, "(?i)^(-1|all)$"), false) ? null : try(rule.from_port, null)
        to       = try(regex_match(rule.protocol, "(?i)^(-1|all)$"), false) ? null : try(rule.to_port, null)
        sources  = [try(rule.cidr_block, null), try(rule.ipv6_cidr_block, null)]
      }
      if try(lower(rule.rule_action), "") == "deny" && try(rule.egress, null) != true
    ]
    all     = [{ priority = 2, sources = ["0.0.0.0/0", "::/0"] }]
    allowed = try(network::openings(concat(local.limits, local.all), local.all, meta.address), [])
  }

  enforce {
    condition     = length(local.allowed) == 0
    error_message = "`${meta.address}` goes, which denies ${join(", ", [for opening in local.allowed : opening.ports])} to the internet: what a rule behind it allows becomes reachable."
  }
}

resource_policy "aws_network_acl" "acl_deleted" {
  description = "A network ACL that keeps the internet out goes away."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(change.actions) == 1 && try(length(prior_attrs.subnet_ids), 0) > 0

  locals {
    limits = [
      for rule in try(concat(prior_attrs.ingress), []) : {
        allow    = try(lower(coalesce(rule.action)), lower(coalesce(rule.rule_action)), "allow") != "deny"
        priority = try(coalesce(rule.rule_no), rule.rule_number, null)
        protocol = try(rule.protocol, null)
        # Without a protocol the numbers of ports mean nothing.
        from    = try(regex_match(rule.protocol, "(?i)^(-1|all)$"), false) ? null : try(rule.from_port, null)
        to      = try(regex_match(rule.protocol, "(?i)^(-1|all)$"), false) ? null : try(rule.to_port, null)
        sources = [try(rule.cidr_block, null), try(rule.ipv6_cidr_block, null)]
      }
    ]
    allowed = try(network::openings(local.limits, [{ sources = ["0.0.0.0/0", "::/0"] }], meta.address), [])
  }

  enforce {
    condition     = length(local.allowed) == 0
    error_message = "`${meta.address}` goes, and its subnets get the default network ACL, which lets everything in unless it was changed. Make sure that the subnets go too, or that another list takes its place."
  }
}
