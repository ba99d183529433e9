# Firewall rules of Vultr that let in the whole internet, and instances that lose their group. Groups hold rules
# that allow, and deny the rest.

resource_policy "vultr_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "vultr_firewall_rule",
    "vultr_nat_gateway_firewall_rule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.firewall_group_id, attrs.nat_gateway_id, null)
  opens = [
    for opening in local.openings : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if opening.administration
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in [object] : {
          protocol = try(rule.protocol, null)
          ports    = try(rule.port, null)
          # A rule about Cloudflare or a load balancer names networks, and does not mean them.
          sources = isunknown(try(rule.source, null)) || try(coalesce(rule.source), "") == "" ? [try("${rule.subnet}/${rule.subnet_size}", null)] : []
        }
      ]
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if opening.administration
    ]
    group = try(coalesce(attrs.firewall_group_id), coalesce(attrs.nat_gateway_id))
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", local.texts)} Name the networks that need it, or go through a VPN."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "vultr_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "vultr_firewall_rule",
    "vultr_nat_gateway_firewall_rule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.firewall_group_id, attrs.nat_gateway_id, null)
  opens = [
    for opening in local.openings : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.administration && (!opening.web || opening.widened)
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in [object] : {
          protocol = try(rule.protocol, null)
          ports    = try(rule.port, null)
          # A rule about Cloudflare or a load balancer names networks, and does not mean them.
          sources = isunknown(try(rule.source, null)) || try(coalesce(rule.source), "") == "" ? [try("${rule.subnet}/${rule.subnet_size}", null)] : []
        }
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
    group = try(coalesce(attrs.firewall_group_id), coalesce(attrs.nat_gateway_id))
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", local.texts)} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "vultr_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "vultr_firewall_rule",
    "vultr_nat_gateway_firewall_rule",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in [object] : {
          protocol = try(rule.protocol, null)
          ports    = try(rule.port, null)
          # A rule about Cloudflare or a load balancer names networks, and does not mean them.
          sources = isunknown(try(rule.source, null)) || try(coalesce(rule.source), "") == "" ? [try("${rule.subnet}/${rule.subnet_size}", null)] : []
        }
      ]
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

resource_policy "vultr_instance" "instance_unprotected" {
  description = "A server loses its firewall group."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(attrs.firewall_group_id, null)) || try(coalesce(prior_attrs.firewall_group_id), "") == "" || try(coalesce(attrs.firewall_group_id), "") != ""
    error_message = "`${meta.address}` loses its firewall group: it is open to the internet on every port."
  }
}

resource_policy "vultr_firewall_group" "group_deleted" {
  description = "A firewall group goes away."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(change.actions) == 1

  enforce {
    condition     = try(prior_attrs.instance_count, 1) == 0
    error_message = "`${meta.address}` goes: instances that had it are open to the internet on every port. Make sure that they go too, or have another group."
  }
}
