# Security groups of Yandex Cloud that let in the whole internet. A group only allows; it holds its rules in
# itself, or they are resources of their own.

resource_policy "yandex_vpc_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "yandex_vpc_default_security_group",
    "yandex_vpc_security_group",
    "yandex_vpc_security_group_rule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_binding, attrs.network_id, null)
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if opening.administration
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.ingress), [object]) : {
          protocol = try(rule.protocol, null)
          # -1 is a port that is not set.
          ports   = try(rule.port >= 0 ? rule.port : null, null)
          from    = isunknown(try(rule.from_port, null)) ? null : try(rule.from_port, null)
          to      = isunknown(try(rule.to_port, null)) ? null : try(rule.to_port, null)
          sources = [try(rule.v4_cidr_blocks, null), try(rule.v6_cidr_blocks, null)]
        }
        if try(lower(coalesce(object.direction)), "ingress") == "ingress"
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
    group = try(tostring(coalesce(attrs.security_group_binding)), tostring(coalesce(attrs.id)))
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
resource_policy "yandex_vpc_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "yandex_vpc_default_security_group",
    "yandex_vpc_security_group",
    "yandex_vpc_security_group_rule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_binding, attrs.network_id, null)
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.administration && (!opening.web || opening.widened)
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.ingress), [object]) : {
          protocol = try(rule.protocol, null)
          # -1 is a port that is not set.
          ports   = try(rule.port >= 0 ? rule.port : null, null)
          from    = isunknown(try(rule.from_port, null)) ? null : try(rule.from_port, null)
          to      = isunknown(try(rule.to_port, null)) ? null : try(rule.to_port, null)
          sources = [try(rule.v4_cidr_blocks, null), try(rule.v6_cidr_blocks, null)]
        }
        if try(lower(coalesce(object.direction)), "ingress") == "ingress"
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
    group = try(tostring(coalesce(attrs.security_group_binding)), tostring(coalesce(attrs.id)))
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

resource_policy "yandex_vpc_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "yandex_vpc_default_security_group",
    "yandex_vpc_security_group",
    "yandex_vpc_security_group_rule",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.ingress), [object]) : {
          protocol = try(rule.protocol, null)
          # -1 is a port that is not set.
          ports   = try(rule.port >= 0 ? rule.port : null, null)
          from    = isunknown(try(rule.from_port, null)) ? null : try(rule.from_port, null)
          to      = isunknown(try(rule.to_port, null)) ? null : try(rule.to_port, null)
          sources = [try(rule.v4_cidr_blocks, null), try(rule.v6_cidr_blocks, null)]
        }
        if try(lower(coalesce(object.direction)), "ingress") == "ingress"
      ]
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}
