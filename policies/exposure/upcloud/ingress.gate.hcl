# Firewall rules of UpCloud that let in the whole internet, and servers whose firewall is switched off. The
# first rule that matches decides.

resource_policy "upcloud_firewall_rules" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.server_id, null)

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for place, rule in try(concat(object.firewall_rule), []) : {
          allow    = try(lower(rule.action), "accept") == "accept"
          priority = place
          protocol = try(rule.protocol, null)
          from     = try(tonumber(rule.destination_port_start), null)
          to       = try(tonumber(rule.destination_port_end), null)
          # Without addresses everyone is meant.
          sources = isunknown([try(rule.source_address_start, null), try(rule.source_address_end, null)]) ? [try(rule.source_address_start, null), try(rule.source_address_end, null)] : (
            try(coalesce(rule.source_address_start), "") == "" ? [try(lower(rule.family), "") == "ipv6" ? "::/0" : "0.0.0.0/0"] : [try("${rule.source_address_start}-${coalesce(rule.source_address_end)}", rule.source_address_start)]
          )
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
resource_policy "upcloud_firewall_rules" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.server_id, null)

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for place, rule in try(concat(object.firewall_rule), []) : {
          allow    = try(lower(rule.action), "accept") == "accept"
          priority = place
          protocol = try(rule.protocol, null)
          from     = try(tonumber(rule.destination_port_start), null)
          to       = try(tonumber(rule.destination_port_end), null)
          # Without addresses everyone is meant.
          sources = isunknown([try(rule.source_address_start, null), try(rule.source_address_end, null)]) ? [try(rule.source_address_start, null), try(rule.source_address_end, null)] : (
            try(coalesce(rule.source_address_start), "") == "" ? [try(lower(rule.family), "") == "ipv6" ? "::/0" : "0.0.0.0/0"] : [try("${rule.source_address_start}-${coalesce(rule.source_address_end)}", rule.source_address_start)]
          )
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

resource_policy "upcloud_firewall_rules" "undecided_rules" {
  description = "Who is let in is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for place, rule in try(concat(object.firewall_rule), []) : {
          allow    = try(lower(rule.action), "accept") == "accept"
          priority = place
          protocol = try(rule.protocol, null)
          from     = try(tonumber(rule.destination_port_start), null)
          to       = try(tonumber(rule.destination_port_end), null)
          # Without addresses everyone is meant.
          sources = isunknown([try(rule.source_address_start, null), try(rule.source_address_end, null)]) ? [try(rule.source_address_start, null), try(rule.source_address_end, null)] : (
            try(coalesce(rule.source_address_start), "") == "" ? [try(lower(rule.family), "") == "ipv6" ? "::/0" : "0.0.0.0/0"] : [try("${rule.source_address_start}-${coalesce(rule.source_address_end)}", rule.source_address_start)]
          )
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

resource_policy "upcloud_server" "server_unprotected" {
  description = "The firewall of a server is switched off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(attrs.firewall, null)) || try(prior_attrs.firewall, null) != true || try(attrs.firewall, null) == true
    error_message = "The firewall of `${meta.address}` is switched off: its rules no longer keep anybody out."
  }
}
