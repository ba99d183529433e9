# Rules of security groups of OpenStack that let in the whole internet. A group only allows.

resource_policy "openstack_networking_secgroup_rule_v2" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, null)
  opens = [
    for opening in local.openings : "${attrs.security_group_id} ${opening.protocol} ${opening.ports} ${opening.source}" if opening.administration
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for group in [[for name in [try(object.remote_group_id, null), try(object.remote_address_group_id, null)] : name if isunknown(name) || try(coalesce(name), "") != ""]] : {
          protocol = isunknown(try(object.protocol, null)) ? null : try(object.protocol, null)
          # What is not set is computed, and means every port.
          from = isunknown(try(object.port_range_min, null)) ? null : try(object.port_range_min > 0 ? object.port_range_min : null, null)
          to   = isunknown(try(object.port_range_max, null)) ? null : try(object.port_range_max > 0 ? object.port_range_max : null, null)
          # Without a network and a group everyone is let in.
          sources = [
            isunknown(try(object.remote_ip_prefix, null)) && length([for name in group : name if !isunknown(name)]) > 0 ? null : try(object.remote_ip_prefix, null),
            !isunknown(try(object.remote_ip_prefix, null)) && try(coalesce(object.remote_ip_prefix), "") == "" ? (length(group) == 0 ? (try(lower(object.ethertype), "") == "ipv6" ? "::/0" : "0.0.0.0/0") : group) : null,
          ]
        }
        if try(lower(object.direction), "") == "ingress"
      ]
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if opening.administration
    ]
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", local.texts)} Name the networks that need it, or go through a VPN."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "openstack_networking_secgroup_rule_v2" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, null)
  opens = [
    for opening in local.openings : "${attrs.security_group_id} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.administration && (!opening.web || opening.widened)
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for group in [[for name in [try(object.remote_group_id, null), try(object.remote_address_group_id, null)] : name if isunknown(name) || try(coalesce(name), "") != ""]] : {
          protocol = isunknown(try(object.protocol, null)) ? null : try(object.protocol, null)
          # What is not set is computed, and means every port.
          from = isunknown(try(object.port_range_min, null)) ? null : try(object.port_range_min > 0 ? object.port_range_min : null, null)
          to   = isunknown(try(object.port_range_max, null)) ? null : try(object.port_range_max > 0 ? object.port_range_max : null, null)
          # Without a network and a group everyone is let in.
          sources = [
            isunknown(try(object.remote_ip_prefix, null)) && length([for name in group : name if !isunknown(name)]) > 0 ? null : try(object.remote_ip_prefix, null),
            !isunknown(try(object.remote_ip_prefix, null)) && try(coalesce(object.remote_ip_prefix), "") == "" ? (length(group) == 0 ? (try(lower(object.ethertype), "") == "ipv6" ? "::/0" : "0.0.0.0/0") : group) : null,
          ]
        }
        if try(lower(object.direction), "") == "ingress"
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
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", local.texts)} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "openstack_networking_secgroup_rule_v2" "undecided_rules" {
  description = "Who is let in is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for group in [[for name in [try(object.remote_group_id, null), try(object.remote_address_group_id, null)] : name if isunknown(name) || try(coalesce(name), "") != ""]] : {
          protocol = isunknown(try(object.protocol, null)) ? null : try(object.protocol, null)
          # What is not set is computed, and means every port.
          from = isunknown(try(object.port_range_min, null)) ? null : try(object.port_range_min > 0 ? object.port_range_min : null, null)
          to   = isunknown(try(object.port_range_max, null)) ? null : try(object.port_range_max > 0 ? object.port_range_max : null, null)
          # Without a network and a group everyone is let in.
          sources = [
            isunknown(try(object.remote_ip_prefix, null)) && length([for name in group : name if !isunknown(name)]) > 0 ? null : try(object.remote_ip_prefix, null),
            !isunknown(try(object.remote_ip_prefix, null)) && try(coalesce(object.remote_ip_prefix), "") == "" ? (length(group) == 0 ? (try(lower(object.ethertype), "") == "ipv6" ? "::/0" : "0.0.0.0/0") : group) : null,
          ]
        }
        if try(lower(object.direction), "") == "ingress"
      ]
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}
