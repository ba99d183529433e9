# Rules of security groups of Exoscale that let in the whole internet. A group only allows.

resource_policy "exoscale_security_group_rule" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, null)
  opens = [
    for opening in local.openings : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if opening.administration
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in [object] : {
          protocol = try(rule.protocol, null)
          from     = try(rule.start_port, null)
          to       = try(rule.end_port, null)
          sources  = [try(rule.cidr, null)]
        }
        if try(upper(rule.type), "") == "INGRESS"
      ]
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if opening.administration
    ]
    group = try(coalesce(attrs.security_group_id), coalesce(attrs.security_group))
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", local.texts)} Name the networks that need it, or go through a VPN."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "exoscale_security_group_rule" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, null)
  opens = [
    for opening in local.openings : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.administration && (!opening.web || opening.widened)
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in [object] : {
          protocol = try(rule.protocol, null)
          from     = try(rule.start_port, null)
          to       = try(rule.end_port, null)
          sources  = [try(rule.cidr, null)]
        }
        if try(upper(rule.type), "") == "INGRESS"
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
    group = try(coalesce(attrs.security_group_id), coalesce(attrs.security_group))
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", local.texts)} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "exoscale_security_group_rule" "undecided_rules" {
  description = "Who is let in is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in [object] : {
          protocol = try(rule.protocol, null)
          from     = try(rule.start_port, null)
          to       = try(rule.end_port, null)
          sources  = [try(rule.cidr, null)]
        }
        if try(upper(rule.type), "") == "INGRESS"
      ]
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}
