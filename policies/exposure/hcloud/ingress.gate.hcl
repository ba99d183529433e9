# Firewalls of Hetzner Cloud that let in the whole internet, and servers that lose theirs. A server without a
# firewall is open; one with a firewall lets in what a rule says.

resource_policy "hcloud_firewall" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.rule), []) : {
          protocol = try(rule.protocol, null)
          ports    = try(rule.port, null)
          sources  = [try(rule.source_ips, null)]
        }
        if try(lower(rule.direction), "") == "in"
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
resource_policy "hcloud_firewall" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.rule), []) : {
          protocol = try(rule.protocol, null)
          ports    = try(rule.port, null)
          sources  = [try(rule.source_ips, null)]
        }
        if try(lower(rule.direction), "") == "in"
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

resource_policy "hcloud_firewall" "undecided_rules" {
  description = "Who is let in is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.rule), []) : {
          protocol = try(rule.protocol, null)
          ports    = try(rule.port, null)
          sources  = [try(rule.source_ips, null)]
        }
        if try(lower(rule.direction), "") == "in"
      ]
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

resource_policy "hcloud_firewall" "firewall_deleted" {
  description = "A firewall goes away, and servers that had it are open."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(change.actions) == 1

  locals {
    rules = [
      for rule in try(concat(prior_attrs.rule), []) : {
        protocol = try(rule.protocol, null)
        ports    = try(rule.port, null)
        sources  = [try(rule.source_ips, null)]
      }
      if try(lower(rule.direction), "") == "in"
    ]
    closed = try(network::openings(local.rules, [{ sources = ["0.0.0.0/0", "::/0"] }], meta.address), [])
  }

  enforce {
    condition     = length(local.closed) == 0
    error_message = "`${meta.address}` goes: servers that have no other firewall are open to the internet on every port. Make sure that they go too, or have another one."
  }
}

resource_policy "hcloud_firewall_attachment" "servers_detached" {
  description = "A firewall is taken off servers."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    members = [
      for object in [prior_attrs, attrs] : concat(
        [for server in try(concat(object.server_ids), []) : "server ${server}" if can(tostring(coalesce(server)))],
        [for label in try(concat(object.label_selectors), []) : "servers with `${label}`" if can(tostring(coalesce(label)))],
      )
    ]
    lost = isunknown(local.members[1]) ? [] : tolist(setsubtract(local.members[0], local.members[1]))
  }

  enforce {
    condition     = isunknown(local.lost) || length(local.lost) == 0
    error_message = "`${meta.address}` takes the firewall off ${join(", ", local.lost)}. Servers that have no other one are open to the internet on every port."
  }
}

resource_policy "hcloud_firewall_attachment" "attachment_deleted" {
  description = "A firewall is taken off all servers of an attachment."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(change.actions) == 1

  enforce {
    condition     = try(length(prior_attrs.server_ids), 0) == 0 && try(length(prior_attrs.label_selectors), 0) == 0
    error_message = "`${meta.address}` goes, and takes the firewall off its servers. Those that have no other one are open to the internet on every port."
  }
}

resource_policy "hcloud_server" "server_unprotected" {
  description = "A server loses its last firewall."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(attrs.firewall_ids, null)) || try(length(prior_attrs.firewall_ids), 0) == 0 || try(length(attrs.firewall_ids), 0) > 0
    error_message = "`${meta.address}` loses its firewalls (${try(join(", ", prior_attrs.firewall_ids), "not shown")}): it is open to the internet on every port, unless a label gives it one."
  }
}
