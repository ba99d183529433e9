# Security groups that let in the whole internet. A group holds its rules in itself, or they are resources of
# their own; both are read alike here. Groups of EC2-Classic for databases have no ports.

locals {
  networks = ["cidr_blocks", "ipv6_cidr_blocks", "cidr_ipv4", "cidr_ipv6", "cidr"]

  # Groups and prefix lists are no addresses, but say who was let in before.
  groups = ["security_groups", "prefix_list_ids", "source_security_group_id", "referenced_security_group_id", "prefix_list_id"]
}

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
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.security_group_id), coalesce(attrs.security_group_name))
  opens       = [for door in network::doors(local.rules[0], local.rules[1], local.group) : door.door if door.administration]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.ingress), [object]) : {
          protocol = try(coalesce(rule.protocol), rule.ip_protocol, null)
          from     = try(rule.from_port, null)
          to       = try(rule.to_port, null)
          sources = concat(
            [for name in local.networks : try(rule[name], null)],
            [for name in local.groups : isunknown(try(rule[name], null)) ? null : try(rule[name], null)],
            [try(rule.self, false) == true ? "the group itself" : null],
          )
        }
        if try(object.type, null) != "egress"
      ]
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], isunknown(try(attrs.security_group_id, null)) ? meta.address : try("${meta.address}` (`${attrs.security_group_id}", meta.address)),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [for opening in local.openings : opening.text if opening.administration]
    group = try(tostring(coalesce(attrs.security_group_id)), tostring(coalesce(attrs.id)))
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = issensitive(local.texts) ? "Ports of `${meta.address}` become reachable from the internet; the plan marks its rules as sensitive. Look at them yourself." : "${join(". ", [for text in slice(local.texts, 0, min(5, length(local.texts))) : "${upper(substr(text, 0, 1))}${substr(text, 1, -1)}"])}.${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through a VPN or Session Manager."
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
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.security_group_id), coalesce(attrs.security_group_name))
  opens = [
    for door in network::doors(local.rules[0], local.rules[1], local.group) : door.door
    if !door.administration && (!door.web || door.widened)
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.ingress), [object]) : {
          protocol = try(coalesce(rule.protocol), rule.ip_protocol, null)
          from     = try(rule.from_port, null)
          to       = try(rule.to_port, null)
          sources = concat(
            [for name in local.networks : try(rule[name], null)],
            [for name in local.groups : isunknown(try(rule[name], null)) ? null : try(rule[name], null)],
            [try(rule.self, false) == true ? "the group itself" : null],
          )
        }
        if try(object.type, null) != "egress"
      ]
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], isunknown(try(attrs.security_group_id, null)) ? meta.address : try("${meta.address}` (`${attrs.security_group_id}", meta.address)),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [for opening in local.openings : opening.text if !opening.administration && (!opening.web || opening.widened)]
    group = try(tostring(coalesce(attrs.security_group_id)), tostring(coalesce(attrs.id)))
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = issensitive(local.texts) ? "Ports of `${meta.address}` become reachable from the internet; the plan marks its rules as sensitive. Look at them yourself." : "${join(". ", [for text in slice(local.texts, 0, min(5, length(local.texts))) : "${upper(substr(text, 0, 1))}${substr(text, 1, -1)}"])}.${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
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
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.security_group_id), coalesce(attrs.security_group_name))

  # Of something new, that is a message.
  filter = meta.operation == "update" || (meta.operation == "replace" && !isunknown(try(length(attrs.ingress), 0)))

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.ingress), [object]) : {
          protocol = try(coalesce(rule.protocol), rule.ip_protocol, null)
          from     = try(rule.from_port, null)
          to       = try(rule.to_port, null)
          sources = concat(
            [for name in local.networks : try(rule[name], null)],
            [for name in local.groups : isunknown(try(rule[name], null)) ? null : try(rule[name], null)],
            [try(rule.self, false) == true ? "the group itself" : null],
          )
        }
        if try(object.type, null) != "egress"
      ]
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked.${local.before == "" ? "" : " Before: ${local.before}."}"
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
    isunknown([for name in ["cidr_blocks", "ipv6_cidr_blocks", "cidr_ipv4", "cidr_ipv6", "from_port", "to_port", "protocol", "ip_protocol", "type"] : try(attrs[name], null)]) ||
    (!isunknown(try(length(attrs.ingress), 0)) && anytrue([
      for rule in try(concat(attrs.ingress), []) : isunknown([for name in ["cidr_blocks", "ipv6_cidr_blocks", "from_port", "to_port", "protocol"] : try(rule[name], null)])
    ]))
  )

  enforce {
    condition    = meta.operation == "create"
    info_message = "Who reaches `${meta.address}` is known only after apply, so what it opens is not checked."
  }
}
