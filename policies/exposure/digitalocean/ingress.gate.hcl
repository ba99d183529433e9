# Firewalls of DigitalOcean that let in the whole internet, and droplets and databases that lose theirs. A
# droplet without a firewall is open, and so is a database without trusted sources.

resource_policy "digitalocean_firewall" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.inbound_rule), []) : {
          protocol = try(rule.protocol, null)
          ports    = try(rule.port_range, null)
          # Droplets, tags and load balancers are nobody here, but say who was let in before.
          sources = concat([try(rule.source_addresses, null)], [
            for group in [try(rule.source_tags, null), try(rule.source_droplet_ids, null), try(rule.source_load_balancer_uids, null)] :
            group if !isunknown(group)
          ])
        }
      ]
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
resource_policy "digitalocean_firewall" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.inbound_rule), []) : {
          protocol = try(rule.protocol, null)
          ports    = try(rule.port_range, null)
          # Droplets, tags and load balancers are nobody here, but say who was let in before.
          sources = concat([try(rule.source_addresses, null)], [
            for group in [try(rule.source_tags, null), try(rule.source_droplet_ids, null), try(rule.source_load_balancer_uids, null)] :
            group if !isunknown(group)
          ])
        }
      ]
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

resource_policy "digitalocean_firewall" "undecided_rules" {
  description = "Who is let in is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.inbound_rule), []) : {
          protocol = try(rule.protocol, null)
          ports    = try(rule.port_range, null)
          # Droplets, tags and load balancers are nobody here, but say who was let in before.
          sources = concat([try(rule.source_addresses, null)], [
            for group in [try(rule.source_tags, null), try(rule.source_droplet_ids, null), try(rule.source_load_balancer_uids, null)] :
            group if !isunknown(group)
          ])
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

resource_policy "digitalocean_firewall" "firewall_deleted" {
  description = "A firewall goes away, and droplets that had it are open."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(change.actions) == 1 && (try(length(prior_attrs.droplet_ids), 0) > 0 || try(length(prior_attrs.tags), 0) > 0)

  locals {
    rules = [
      for rule in try(concat(prior_attrs.inbound_rule), []) : {
        protocol = try(rule.protocol, null)
        ports    = try(rule.port_range, null)
        sources  = [try(rule.source_addresses, null)]
      }
    ]
    closed = try(network::openings(local.rules, [{ sources = ["0.0.0.0/0", "::/0"] }], meta.address), [])
  }

  enforce {
    condition     = length(local.closed) == 0
    error_message = "`${meta.address}` goes: droplets that have no other firewall are open to the internet on every port. Make sure that they go too, or have another one."
  }
}

# Tags that are added may cover the same droplets.
resource_policy "digitalocean_firewall" "droplets_detached" {
  description = "A firewall is taken off droplets."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    members = [
      for object in [prior_attrs, attrs] : concat(
        [for droplet in try(concat(object.droplet_ids), []) : "droplet ${droplet}" if can(tostring(coalesce(droplet)))],
        [for tag in try(concat(object.tags), []) : "droplets with the tag `${tag}`" if can(tostring(coalesce(tag)))],
      )
    ]
    lost = isunknown(local.members[1]) || try(length(setsubtract(attrs.tags, concat([], prior_attrs.tags))), length(attrs.tags), 0) > 0 ? [] : tolist(setsubtract(local.members[0], local.members[1]))
  }

  enforce {
    condition     = isunknown(local.lost) || length(local.lost) == 0
    error_message = "`${meta.address}` no longer covers ${join(", ", local.lost)}. Droplets that have no other firewall are open to the internet on every port."
  }
}

resource_policy "digitalocean_database_firewall" "database_opened" {
  description = "A database lets in the whole internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.cluster_id, null)

  locals {
    # Without any trusted source everyone may connect.
    open = [
      for object in [prior_attrs, attrs] : try(length(object.rule) == 0, false) || try(network::internet([
        for rule in try(concat(object.rule), []) : try(rule.value, null)
        if try(rule.type, "") == "ip_addr"
      ]), false)
    ]
    before = try(join(", ", [for rule in prior_attrs.rule : rule.value]), "")
  }

  enforce {
    condition     = isunknown(local.open) || !local.open[1] || local.open[0]
    error_message = "`${meta.address}` lets the whole internet reach the database${local.before == "" ? "" : "; before: ${local.before}"}. Name the networks that need it."
  }
}

resource_policy "digitalocean_database_firewall" "database_guard_deleted" {
  description = "The trusted sources of a database go away, so that everyone may connect."
  operations  = ["delete", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.cluster_id, null)
  filter      = meta.operation == "delete"

  locals {
    networks = [
      for rule in try(concat(prior_attrs.rule), []) : try(rule.value, null)
      if try(rule.type, "") == "ip_addr"
    ]
  }

  enforce {
    condition     = try(network::internet(local.networks), false)
    error_message = "`${meta.address}` goes, and with it the trusted sources of the database `${try(tostring(coalesce(prior_attrs.cluster_id)), "not shown")}`: the whole internet may connect; before: ${try(join(", ", [for rule in prior_attrs.rule : rule.value]), "not shown")}. Make sure that the database goes too, or has other trusted sources; if only the address changes, use a `moved` block."
  }
}
