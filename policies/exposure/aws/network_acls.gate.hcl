# Network ACLs that let in the whole internet. Their rules have numbers, and the lowest that matches decides.
# Security groups still stand behind them.

resource_policy "aws_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types       = ["aws_default_network_acl", "aws_network_acl", "aws_network_acl_rule"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.network_acl_id, attrs.default_network_acl_id, attrs.vpc_id, null)

  # Each rule alone, with its number: one behind a deny opens nothing.
  opens = flatten([
    for rule in local.rules[1] : [
      for opening in network::doors(concat(local.rules[0], local.answers), [rule], local.list) : "${rule.priority} ${opening.door}"
      if opening.administration && !(local.usual && opening.ports == "every port")
    ]
  ])

  locals {
    rules = [
      for rules in [meta.operation == "create" ? [] : try(concat(prior_attrs.ingress), [prior_attrs]), try(concat(attrs.ingress), [attrs])] : [
        for rule in rules : {
          allow    = try(lower(coalesce(rule.action)), lower(coalesce(rule.rule_action)), "allow") != "deny"
          priority = try(coalesce(rule.rule_no), rule.rule_number, null)
          protocol = try(rule.protocol, null)
          from     = try(rule.from_port, null)
          to       = try(rule.to_port, null)
          sources  = [try(rule.cidr_block, null), try(rule.ipv6_cidr_block, null)]
        }
        if try(rule.egress, null) != true
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
      [{ administration = false, web = false, widened = true, ports = "", text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [for opening in local.openings : opening.text if opening.administration && !(local.usual && opening.ports == "every port")]
    list  = try(tostring(coalesce(attrs.network_acl_id)), tostring(coalesce(attrs.default_network_acl_id)), tostring(coalesce(attrs.id)))
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(". ", [for text in slice(local.texts, 0, min(5, length(local.texts))) : "${upper(substr(text, 0, 1))}${substr(text, 1, -1)}"])}.${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "aws_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types       = ["aws_default_network_acl", "aws_network_acl", "aws_network_acl_rule"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.network_acl_id, attrs.default_network_acl_id, attrs.vpc_id, null)

  # Each rule alone, with its number: one behind a deny opens nothing.
  opens = flatten([
    for rule in local.rules[1] : [
      for opening in network::doors(concat(local.rules[0], local.answers), [rule], local.list) : "${rule.priority} ${opening.door}"
      if opening.administration ? local.usual && opening.ports == "every port" : !opening.web || opening.widened
    ]
  ])

  locals {
    rules = [
      for rules in [meta.operation == "create" ? [] : try(concat(prior_attrs.ingress), [prior_attrs]), try(concat(attrs.ingress), [attrs])] : [
        for rule in rules : {
          allow    = try(lower(coalesce(rule.action)), lower(coalesce(rule.rule_action)), "allow") != "deny"
          priority = try(coalesce(rule.rule_no), rule.rule_number, null)
          protocol = try(rule.protocol, null)
          from     = try(rule.from_port, null)
          to       = try(rule.to_port, null)
          sources  = [try(rule.cidr_block, null), try(rule.ipv6_cidr_block, null)]
        }
        if try(rule.egress, null) != true
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
      [{ administration = false, web = false, widened = true, ports = "", text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [for opening in local.openings : opening.text if opening.administration ? local.usual && opening.ports == "every port" : !opening.web || opening.widened]
    list  = try(tostring(coalesce(attrs.network_acl_id)), tostring(coalesce(attrs.default_network_acl_id)), tostring(coalesce(attrs.id)))
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(". ", [for text in slice(local.texts, 0, min(5, length(local.texts))) : "${upper(substr(text, 0, 1))}${substr(text, 1, -1)}"])}.${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

# Of something new, that is a message; without rules of its own, a list has those that are resources.
resource_policy "aws_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types       = ["aws_default_network_acl", "aws_network_acl", "aws_network_acl_rule"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  attached_to = try(attrs.network_acl_id, attrs.default_network_acl_id, attrs.vpc_id, null)
  filter      = isunknown(attrs) && local.open && (meta.operation == "update" || !isunknown(try(length(attrs.ingress), 0)))

  locals {
    rules = [
      for rules in [meta.operation == "create" ? [] : try(concat(prior_attrs.ingress), [prior_attrs]), try(concat(attrs.ingress), [attrs])] : [
        for rule in rules : {
          allow    = try(lower(coalesce(rule.action)), lower(coalesce(rule.rule_action)), "allow") != "deny"
          priority = try(coalesce(rule.rule_no), rule.rule_number, null)
          protocol = try(rule.protocol, null)
          from     = try(rule.from_port, null)
          to       = try(rule.to_port, null)
          sources  = [try(rule.cidr_block, null), try(rule.ipv6_cidr_block, null)]
        }
        if try(rule.egress, null) != true
      ]
    ]

    # A list knows no connections, so that answers come in over the ports from which programs call out. Such a range
    # counts as open before, and a deny in front of it still counts.
    answers = [
      for rule in try(concat(local.rules[1]), []) : rule
      if !isunknown([rule.allow, rule.from, rule.to]) && rule.allow && try(contains([1024, 32768, 49152], tonumber(rule.from)) && tonumber(rule.to) >= 60999, false)
    ]

    open   = isunknown(try(network::openings(concat(local.rules[0], local.answers), local.rules[1], meta.address), []))
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = meta.operation == "create" || isunknown(local.rules[0])
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked.${local.before == "" ? "" : " Before: ${local.before}."}"
    info_message  = "Who reaches `${meta.address}` is known only after apply, so what it opens is not checked."
  }
}

# Which rules stand in between is not known here.
resource_policy "aws_network_acl_rule" "allow_earlier" {
  description = "A rule of a network ACL that lets in the internet comes before rules that decided first."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.network_acl_id, null)
  filter = (
    try(lower(prior_attrs.rule_action) == "allow" && lower(attrs.rule_action) == "allow", false) && try(attrs.egress, null) != true &&
    try(tonumber(attrs.rule_number) < tonumber(prior_attrs.rule_number), false)
  )

  locals {
    openings = try(network::openings([], [{
      protocol = try(attrs.protocol, null), from = try(attrs.from_port, null), to = try(attrs.to_port, null)
      sources  = [try(attrs.cidr_block, null), try(attrs.ipv6_cidr_block, null)]
    }], meta.address), [])
    ports = [for opening in local.openings : opening.ports if opening.administration]
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.ports) == 0
    error_message = "`${meta.address}` lets in the internet on ${join(", ", local.ports)} before the rules ${attrs.rule_number + 1} to ${prior_attrs.rule_number - 1} of the network ACL: one that denies it no longer does. Keep the number, or put the denying rules first."
  }
}

# Which rules stand behind a deny is not known here.
resource_policy "aws_network_acl_rule" "deny_weakened" {
  description = "A rule of a network ACL denies less to the internet, denies it later, or goes away."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.network_acl_id, null)
  opens       = [for opening in local.allowed : "${prior_attrs.network_acl_id} ${prior_attrs.rule_number} ${opening.protocol} ${opening.ports} ${jsonencode([prior_attrs.cidr_block, prior_attrs.ipv6_cidr_block])}"]
  filter      = try(lower(prior_attrs.rule_action), "") == "deny" && try(prior_attrs.egress, null) != true && (meta.operation == "delete" || try(lower(attrs.rule_action), "") != "allow")

  locals {
    later = meta.operation == "delete" ? false : try(attrs.egress == true || tonumber(attrs.rule_number) > tonumber(prior_attrs.rule_number), false)
    limits = [
      for rule in concat([prior_attrs], meta.operation == "delete" || local.later ? [] : [attrs]) : {
        priority = 1, allow = false
        protocol = try(rule.protocol, null)
        from     = try(rule.from_port, null)
        to       = try(rule.to_port, null)
        sources  = [try(rule.cidr_block, null), try(rule.ipv6_cidr_block, null)]
      }
    ]
    all     = [{ priority = 2, sources = ["0.0.0.0/0", "::/0"] }]
    allowed = try(network::openings(concat([local.limits[0]], local.all), concat(slice(local.limits, 1, length(local.limits)), local.all), meta.address), [])
  }

  enforce {
    condition     = isunknown(local.allowed) || length(local.allowed) == 0
    error_message = "`${meta.address}` ${meta.operation == "delete" ? "goes, which denies" : "no longer denies"} ${join(", ", [for opening in local.allowed : opening.ports])} to the internet${local.later ? " before the rules up to ${attrs.rule_number}" : ""}: what a rule behind it allows becomes reachable."
  }
}

resource_policy "aws_network_acl" "acl_deleted" {
  description = "A network ACL that keeps the internet out goes away."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.vpc_id, null)
  filter      = meta.operation == "delete" && try(length(prior_attrs.subnet_ids), 0) > 0

  locals {
    limits = [
      for rule in try(concat(prior_attrs.ingress), []) : {
        allow    = try(lower(rule.action), "allow") != "deny"
        priority = try(rule.rule_no, null)
        protocol = try(rule.protocol, null)
        from     = try(rule.from_port, null)
        to       = try(rule.to_port, null)
        sources  = [try(rule.cidr_block, null), try(rule.ipv6_cidr_block, null)]
      }
    ]
    allowed = try(network::openings(local.limits, [{ sources = ["0.0.0.0/0", "::/0"] }], meta.address), [])
  }

  enforce {
    condition     = length(local.allowed) == 0
    error_message = "`${meta.address}` goes, and its subnets get the default network ACL, which lets everything in unless it was changed. Make sure that the subnets go too, or that another list takes its place."
  }
}
