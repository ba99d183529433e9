# Security lists and network security groups of OCI that let in the whole internet. Both only allow; a list
# holds its rules in itself.

resource_policy "oci_core_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "oci_core_default_security_list",
    "oci_core_network_security_group_security_rule",
    "oci_core_security_list",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.network_security_group_id, attrs.vcn_id, null)
  opens = [
    for opening in local.openings : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if opening.administration
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.ingress_security_rules), [object]) : {
          protocol = try(rule.protocol, null)
          from     = try(rule.tcp_options[0].destination_port_range[0].min, rule.tcp_options[0].min, rule.udp_options[0].destination_port_range[0].min, rule.udp_options[0].min, null)
          to       = try(rule.tcp_options[0].destination_port_range[0].max, rule.tcp_options[0].max, rule.udp_options[0].destination_port_range[0].max, rule.udp_options[0].max, null)
          # Groups and services are nobody here.
          sources = isunknown(try(rule.source, null)) && try(rule.source_type, null) == "NETWORK_SECURITY_GROUP" ? [] : [try(rule.source, null)]
        }
        if try(upper(object.direction), "INGRESS") == "INGRESS"
      ]
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if opening.administration
    ]
    group = try(coalesce(attrs.network_security_group_id), coalesce(attrs.manage_default_resource_id), coalesce(attrs.id))
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through a VPN."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "oci_core_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "oci_core_default_security_list",
    "oci_core_network_security_group_security_rule",
    "oci_core_security_list",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.network_security_group_id, attrs.vcn_id, null)
  opens = [
    for opening in local.openings : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.administration && (!opening.web || opening.widened)
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.ingress_security_rules), [object]) : {
          protocol = try(rule.protocol, null)
          from     = try(rule.tcp_options[0].destination_port_range[0].min, rule.tcp_options[0].min, rule.udp_options[0].destination_port_range[0].min, rule.udp_options[0].min, null)
          to       = try(rule.tcp_options[0].destination_port_range[0].max, rule.tcp_options[0].max, rule.udp_options[0].destination_port_range[0].max, rule.udp_options[0].max, null)
          # Groups and services are nobody here.
          sources = isunknown(try(rule.source, null)) && try(rule.source_type, null) == "NETWORK_SECURITY_GROUP" ? [] : [try(rule.source, null)]
        }
        if try(upper(object.direction), "INGRESS") == "INGRESS"
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
    group = try(coalesce(attrs.network_security_group_id), coalesce(attrs.manage_default_resource_id), coalesce(attrs.id))
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "oci_core_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "oci_core_default_security_list",
    "oci_core_network_security_group_security_rule",
    "oci_core_security_list",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.ingress_security_rules), [object]) : {
          protocol = try(rule.protocol, null)
          from     = try(rule.tcp_options[0].destination_port_range[0].min, rule.tcp_options[0].min, rule.udp_options[0].destination_port_range[0].min, rule.udp_options[0].min, null)
          to       = try(rule.tcp_options[0].destination_port_range[0].max, rule.tcp_options[0].max, rule.udp_options[0].destination_port_range[0].max, rule.udp_options[0].max, null)
          # Groups and services are nobody here.
          sources = isunknown(try(rule.source, null)) && try(rule.source_type, null) == "NETWORK_SECURITY_GROUP" ? [] : [try(rule.source, null)]
        }
        if try(upper(object.direction), "INGRESS") == "INGRESS"
      ]
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}
