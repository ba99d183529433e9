# Firewall rules of IONOS Cloud that let in the whole internet, and network cards whose firewall is switched
# off.

resource_policy "ionoscloud_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "ionoscloud_firewall",
    "ionoscloud_nsg_firewallrule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.nic_id, attrs.nsg_id, null)
  opens = [
    for opening in local.openings : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if opening.administration
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in [object] : {
          protocol = try(rule.protocol, null)
          from     = try(rule.port_range_start, null)
          to       = try(rule.port_range_end, null)
          # A rule without an address is about everyone.
          sources = isunknown(try(rule.source_ip, null)) ? [rule.source_ip] : [try(coalesce(rule.source_ip), "0.0.0.0/0")]
        }
        if try(coalesce(rule.protocol), "") != "" && (isunknown(try(rule.type, null)) || try(upper(coalesce(rule.type)), "INGRESS") == "INGRESS")
      ]
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if opening.administration
    ]
    group = "${try(coalesce(attrs.nic_id), coalesce(attrs.nsg_id))} ${try(coalesce(attrs.target_ip), "all")}"
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", local.texts)} Name the networks that need it, or go through a VPN."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "ionoscloud_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "ionoscloud_firewall",
    "ionoscloud_nsg_firewallrule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.nic_id, attrs.nsg_id, null)
  opens = [
    for opening in local.openings : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.administration && (!opening.web || opening.widened)
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in [object] : {
          protocol = try(rule.protocol, null)
          from     = try(rule.port_range_start, null)
          to       = try(rule.port_range_end, null)
          # A rule without an address is about everyone.
          sources = isunknown(try(rule.source_ip, null)) ? [rule.source_ip] : [try(coalesce(rule.source_ip), "0.0.0.0/0")]
        }
        if try(coalesce(rule.protocol), "") != "" && (isunknown(try(rule.type, null)) || try(upper(coalesce(rule.type)), "INGRESS") == "INGRESS")
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
    group = "${try(coalesce(attrs.nic_id), coalesce(attrs.nsg_id))} ${try(coalesce(attrs.target_ip), "all")}"
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", local.texts)} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "ionoscloud_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "ionoscloud_firewall",
    "ionoscloud_nsg_firewallrule",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in [object] : {
          protocol = try(rule.protocol, null)
          from     = try(rule.port_range_start, null)
          to       = try(rule.port_range_end, null)
          # A rule without an address is about everyone.
          sources = isunknown(try(rule.source_ip, null)) ? [rule.source_ip] : [try(coalesce(rule.source_ip), "0.0.0.0/0")]
        }
        if try(coalesce(rule.protocol), "") != "" && (isunknown(try(rule.type, null)) || try(upper(coalesce(rule.type)), "INGRESS") == "INGRESS")
      ]
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

resource_policy "ionoscloud_nic" "network_card_unprotected" {
  description = "The firewall of a network card is switched off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(attrs.firewall_active, null)) || try(prior_attrs.firewall_active, null) != true || try(attrs.firewall_active, null) == true
    error_message = "The firewall of `${meta.address}` is switched off: its rules no longer keep anybody out."
  }
}
