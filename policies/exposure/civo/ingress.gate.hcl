# Firewalls of Civo that let in the whole internet.

resource_policy "civo_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "civo_firewall",
    "civo_vpc_firewall",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.network_id, null)

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for rule in try(concat(object.ingress_rule), []) : {
            allow    = try(lower(coalesce(rule.action)), "allow") != "deny"
            protocol = try(rule.protocol, null)
            ports    = isunknown(try(rule.port_range, null)) ? null : try(coalesce(rule.port_range), null)
            sources  = [try(rule.cidr, null)]
          }
        ],
        # The default rules let everyone in to every port.
        try(object.create_default_rules, null) == true ? [{ sources = "0.0.0.0/0" }] : [],
      )
    ]
    # The default rules of a firewall that is new let everyone in.
    usual = meta.operation == "create" && try(attrs.create_default_rules, null) == true
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    grave = [for opening in local.openings : opening if(opening.administration && !(local.usual && opening.ports == "every port"))]
    texts = [
      for opening in concat(local.grave, [for opening in local.openings : opening if !(opening.administration && !(local.usual && opening.ports == "every port"))]) : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}."
      if opening.administration || !opening.web || opening.widened
    ]
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.grave) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through a VPN."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "civo_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "civo_firewall",
    "civo_vpc_firewall",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.network_id, null)

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for rule in try(concat(object.ingress_rule), []) : {
            allow    = try(lower(coalesce(rule.action)), "allow") != "deny"
            protocol = try(rule.protocol, null)
            ports    = isunknown(try(rule.port_range, null)) ? null : try(coalesce(rule.port_range), null)
            sources  = [try(rule.cidr, null)]
          }
        ],
        # The default rules let everyone in to every port.
        try(object.create_default_rules, null) == true ? [{ sources = "0.0.0.0/0" }] : [],
      )
    ]
    # The default rules of a firewall that is new let everyone in.
    usual = meta.operation == "create" && try(attrs.create_default_rules, null) == true
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    grave = anytrue([for opening in local.openings : (opening.administration && !(local.usual && opening.ports == "every port"))])
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}."
      if opening.administration || !opening.web || opening.widened
    ]
  }

  enforce {
    condition     = isunknown(local.openings) || local.grave || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "civo_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "civo_firewall",
    "civo_vpc_firewall",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for rule in try(concat(object.ingress_rule), []) : {
            allow    = try(lower(coalesce(rule.action)), "allow") != "deny"
            protocol = try(rule.protocol, null)
            ports    = isunknown(try(rule.port_range, null)) ? null : try(coalesce(rule.port_range), null)
            sources  = [try(rule.cidr, null)]
          }
        ],
        # The default rules let everyone in to every port.
        try(object.create_default_rules, null) == true ? [{ sources = "0.0.0.0/0" }] : [],
      )
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}
