# Cloud Firewalls of Linode that let in the whole internet, and machines that lose theirs. The first rule that
# matches decides; a machine without a firewall is open.

resource_policy "linode_firewall" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for place, rule in try(concat(object.inbound), []) : {
            allow    = try(upper(rule.action), "ACCEPT") == "ACCEPT"
            priority = place
            protocol = try(rule.protocol, null)
            ports    = try(rule.ports, null)
            sources  = [try(rule.ipv4, null), try(rule.ipv6, null)]
          }
        ],
        # A firewall that is switched off keeps nobody out, and what no rule matches is up to the policy.
        try(object.disabled, null) == true ? [{ priority = -1, sources = ["0.0.0.0/0", "::/0"] }] : [],
        try(upper(object.inbound_policy), "") == "ACCEPT" ? [{ priority = 100000, sources = ["0.0.0.0/0", "::/0"] }] : [],
      )
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    grave = [for opening in local.openings : opening if opening.administration]
    texts = [
      for opening in concat(local.grave, [for opening in local.openings : opening if !opening.administration]) : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}."
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
resource_policy "linode_firewall" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for place, rule in try(concat(object.inbound), []) : {
            allow    = try(upper(rule.action), "ACCEPT") == "ACCEPT"
            priority = place
            protocol = try(rule.protocol, null)
            ports    = try(rule.ports, null)
            sources  = [try(rule.ipv4, null), try(rule.ipv6, null)]
          }
        ],
        # A firewall that is switched off keeps nobody out, and what no rule matches is up to the policy.
        try(object.disabled, null) == true ? [{ priority = -1, sources = ["0.0.0.0/0", "::/0"] }] : [],
        try(upper(object.inbound_policy), "") == "ACCEPT" ? [{ priority = 100000, sources = ["0.0.0.0/0", "::/0"] }] : [],
      )
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    grave = anytrue([for opening in local.openings : opening.administration])
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

resource_policy "linode_firewall" "undecided_rules" {
  description = "Who is let in is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for place, rule in try(concat(object.inbound), []) : {
            allow    = try(upper(rule.action), "ACCEPT") == "ACCEPT"
            priority = place
            protocol = try(rule.protocol, null)
            ports    = try(rule.ports, null)
            sources  = [try(rule.ipv4, null), try(rule.ipv6, null)]
          }
        ],
        # A firewall that is switched off keeps nobody out, and what no rule matches is up to the policy.
        try(object.disabled, null) == true ? [{ priority = -1, sources = ["0.0.0.0/0", "::/0"] }] : [],
        try(upper(object.inbound_policy), "") == "ACCEPT" ? [{ priority = 100000, sources = ["0.0.0.0/0", "::/0"] }] : [],
      )
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

resource_policy "linode_firewall" "firewall_deleted" {
  description = "A firewall goes away, and machines that had it are open."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(change.actions) == 1 && (try(length(prior_attrs.linodes), 1) > 0 || try(length(prior_attrs.nodebalancers), 1) > 0)

  locals {
    rules = [
      for object in [prior_attrs] : concat(
        [
          for place, rule in try(concat(object.inbound), []) : {
            allow    = try(upper(rule.action), "ACCEPT") == "ACCEPT"
            priority = place
            protocol = try(rule.protocol, null)
            ports    = try(rule.ports, null)
            sources  = [try(rule.ipv4, null), try(rule.ipv6, null)]
          }
        ],
        # A firewall that is switched off keeps nobody out, and what no rule matches is up to the policy.
        try(object.disabled, null) == true ? [{ priority = -1, sources = ["0.0.0.0/0", "::/0"] }] : [],
        try(upper(object.inbound_policy), "") == "ACCEPT" ? [{ priority = 100000, sources = ["0.0.0.0/0", "::/0"] }] : [],
      )
    ]
    closed = try(network::openings(local.rules[0], [{ sources = ["0.0.0.0/0", "::/0"] }], meta.address), [])
  }

  enforce {
    condition     = length(local.closed) == 0
    error_message = "`${meta.address}` goes: machines that have no other firewall are open to the internet on every port. Make sure that they go too, or have another one."
  }
}

resource_policy "linode_firewall_device" "device_detached" {
  description = "A firewall is taken off a machine."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try("${attrs.entity_type} ${attrs.entity_id}", null)
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "`${meta.address}` goes, and takes the firewall off ${try(tostring(coalesce(prior_attrs.entity_type)), "machine")} ${try(tostring(coalesce(prior_attrs.entity_id)), "not shown")}: without another one it is open to the internet on every port."
  }
}

resource_policy "linode_database_*" "database_opened" {
  description = "A database lets in the whole internet."
  types = [
    "linode_database_access_controls",
    "linode_database_mysql_v2",
    "linode_database_postgresql_v2",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(tostring(attrs.database_id), null)

  locals {
    networks = [
      for object in [prior_attrs, attrs] : [
        for network in try(concat(object.allow_list), []) : network
      ]
    ]
    world  = [for networks in local.networks : try(network::internet(networks), false)]
    before = try(join(", ", compact(flatten(local.networks[0]))), "")
  }

  enforce {
    condition     = isunknown(local.world[1]) || !local.world[1] || local.world[0]
    error_message = "`${meta.address}` lets the whole internet reach the database. ${local.before == "" ? "" : "Before: ${local.before}. "}Name the networks that need it."
  }
}
