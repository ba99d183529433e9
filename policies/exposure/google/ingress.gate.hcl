# Firewall rules of VPC networks that let in the whole internet. A rule allows or denies; of several the lowest
# number decides.

resource_policy "google_compute_firewall" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if opening.administration
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for kind in ["allow", "deny"] : [
          for rule in try(concat(object[kind]), []) : {
            allow    = kind == "allow"
            priority = try(object.priority, null)
            protocol = try(rule.protocol, null)
            ports    = try(rule.ports, null)
            # Ranges that are not set are computed. Tags and accounts are nobody here, but say who was let in before; a rule
            # without any source is about everyone.
            sources = concat(
              isunknown(try(object.source_ranges, null)) && (try(length(object.source_tags), 0) > 0 || try(length(object.source_service_accounts), 0) > 0) ? [] : [try(object.source_ranges, null)],
              [for name in ["source_tags", "source_service_accounts"] : object[name] if can(object[name]) && !isunknown(object[name])],
              alltrue([for name in ["source_ranges", "source_tags", "source_service_accounts"] : try(length(object[name]), 0) == 0]) ? ["0.0.0.0/0"] : [],
            )
          }
          if try(object.disabled, null) != true && (isunknown(try(object.direction, null)) || try(upper(coalesce(object.direction)), "INGRESS") == "INGRESS")
        ]
      ])
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if opening.administration
    ]

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group = "${reverse(split("/", coalesce(attrs.network)))[0]} ${jsonencode([for name in ["target_tags", "target_service_accounts"] : try(sort(attrs[name]), [])])}"
    alone = flatten([
      for rule in local.rules[1] : [for source in compact(flatten([rule.sources])) : merge(rule, { sources = [source] })]
    ])
    single = [for rule in local.alone : rule if length(network::openings(local.rules[0], [rule], local.group)) > 0]
    doors = concat(
      flatten([for rule in local.single : network::openings(local.rules[0], [rule], local.group)]),
      network::openings(concat(local.rules[0], local.single), local.rules[1], local.group),
    )
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through Identity-Aware Proxy."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "google_compute_firewall" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.web || opening.widened
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for kind in ["allow", "deny"] : [
          for rule in try(concat(object[kind]), []) : {
            allow    = kind == "allow"
            priority = try(object.priority, null)
            protocol = try(rule.protocol, null)
            ports    = try(rule.ports, null)
            # Ranges that are not set are computed. Tags and accounts are nobody here, but say who was let in before; a rule
            # without any source is about everyone.
            sources = concat(
              isunknown(try(object.source_ranges, null)) && (try(length(object.source_tags), 0) > 0 || try(length(object.source_service_accounts), 0) > 0) ? [] : [try(object.source_ranges, null)],
              [for name in ["source_tags", "source_service_accounts"] : object[name] if can(object[name]) && !isunknown(object[name])],
              alltrue([for name in ["source_ranges", "source_tags", "source_service_accounts"] : try(length(object[name]), 0) == 0]) ? ["0.0.0.0/0"] : [],
            )
          }
          if try(object.disabled, null) != true && (isunknown(try(object.direction, null)) || try(upper(coalesce(object.direction)), "INGRESS") == "INGRESS")
        ]
      ])
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}."
      if !opening.administration && (!opening.web || opening.widened)
    ]

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group = "${reverse(split("/", coalesce(attrs.network)))[0]} ${jsonencode([for name in ["target_tags", "target_service_accounts"] : try(sort(attrs[name]), [])])}"
    alone = flatten([
      for rule in local.rules[1] : [for source in compact(flatten([rule.sources])) : merge(rule, { sources = [source] })]
    ])
    single = [for rule in local.alone : rule if length(network::openings(local.rules[0], [rule], local.group)) > 0]
    doors = concat(
      flatten([for rule in local.single : network::openings(local.rules[0], [rule], local.group)]),
      network::openings(concat(local.rules[0], local.single), local.rules[1], local.group),
    )
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "google_compute_firewall" "undecided_rules" {
  description = "Who is let in is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for kind in ["allow", "deny"] : [
          for rule in try(concat(object[kind]), []) : {
            allow    = kind == "allow"
            priority = try(object.priority, null)
            protocol = try(rule.protocol, null)
            ports    = try(rule.ports, null)
            # Ranges that are not set are computed. Tags and accounts are nobody here, but say who was let in before; a rule
            # without any source is about everyone.
            sources = concat(
              isunknown(try(object.source_ranges, null)) && (try(length(object.source_tags), 0) > 0 || try(length(object.source_service_accounts), 0) > 0) ? [] : [try(object.source_ranges, null)],
              [for name in ["source_tags", "source_service_accounts"] : object[name] if can(object[name]) && !isunknown(object[name])],
              alltrue([for name in ["source_ranges", "source_tags", "source_service_accounts"] : try(length(object[name]), 0) == 0]) ? ["0.0.0.0/0"] : [],
            )
          }
          if try(object.disabled, null) != true && (isunknown(try(object.direction, null)) || try(upper(coalesce(object.direction)), "INGRESS") == "INGRESS")
        ]
      ])
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

resource_policy "google_compute_firewall" "rules_not_checked" {
  description = "Who is let in by something new is known only after apply."
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = isunknown(try(attrs.source_ranges, null)) && !anytrue([for name in ["source_tags", "source_service_accounts"] : !isunknown(try(attrs[name], null)) && try(length(attrs[name]), 0) > 0]) && (isunknown(try(attrs.direction, null)) || try(attrs.direction, null) != "EGRESS")

  enforce {
    condition    = meta.operation == "create"
    info_message = "Who reaches `${meta.address}` is known only after apply, so what it opens is not checked."
  }
}

resource_policy "google_compute_firewall" "deny_weakened" {
  description = "A rule denies less to the internet than before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for kind in ["allow", "deny"] : [
          for rule in try(concat(object[kind]), []) : {
            allow    = kind == "allow"
            priority = try(object.priority, null)
            protocol = try(rule.protocol, null)
            ports    = try(rule.ports, null)
            # Ranges that are not set are computed. Tags and accounts are nobody here, but say who was let in before; a rule
            # without any source is about everyone.
            sources = concat(
              isunknown(try(object.source_ranges, null)) && (try(length(object.source_tags), 0) > 0 || try(length(object.source_service_accounts), 0) > 0) ? [] : [try(object.source_ranges, null)],
              [for name in ["source_tags", "source_service_accounts"] : object[name] if can(object[name]) && !isunknown(object[name])],
              alltrue([for name in ["source_ranges", "source_tags", "source_service_accounts"] : try(length(object[name]), 0) == 0]) ? ["0.0.0.0/0"] : [],
            )
          }
          if try(object.disabled, null) != true && (isunknown(try(object.direction, null)) || try(upper(coalesce(object.direction)), "INGRESS") == "INGRESS")
        ]
      ])
    ]
    # Which rules stand behind a deny is not known here, so the question is what it denied itself.
    denies = [for rules in local.rules : [for rule in try(concat(rules), []) : rule if !isunknown(rule.allow) && !rule.allow]]
    all    = [{ sources = ["0.0.0.0/0", "::/0"] }]
    allows = anytrue([for rule in try(concat(local.rules[1]), []) : try(rule.allow, true)])
    freed  = local.allows ? [] : try(network::openings(concat(local.denies[0], local.all), concat(local.denies[1], local.all), meta.address), [])
  }

  enforce {
    condition     = isunknown(local.freed) || length(local.freed) == 0
    error_message = "`${meta.address}` no longer denies ${join(", ", [for opening in local.freed : opening.ports])} to the internet: what a rule behind it allows becomes reachable."
  }
}

resource_policy "google_compute_firewall" "deny_deleted" {
  description = "A rule that denies ports to the internet goes away."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(change.actions) == 1

  locals {
    rules = [
      for object in [prior_attrs] : flatten([
        for kind in ["allow", "deny"] : [
          for rule in try(concat(object[kind]), []) : {
            allow    = kind == "allow"
            priority = try(object.priority, null)
            protocol = try(rule.protocol, null)
            ports    = try(rule.ports, null)
            # Ranges that are not set are computed. Tags and accounts are nobody here, but say who was let in before; a rule
            # without any source is about everyone.
            sources = concat(
              isunknown(try(object.source_ranges, null)) && (try(length(object.source_tags), 0) > 0 || try(length(object.source_service_accounts), 0) > 0) ? [] : [try(object.source_ranges, null)],
              [for name in ["source_tags", "source_service_accounts"] : object[name] if can(object[name]) && !isunknown(object[name])],
              alltrue([for name in ["source_ranges", "source_tags", "source_service_accounts"] : try(length(object[name]), 0) == 0]) ? ["0.0.0.0/0"] : [],
            )
          }
          if try(object.disabled, null) != true && (isunknown(try(object.direction, null)) || try(upper(coalesce(object.direction)), "INGRESS") == "INGRESS")
        ]
      ])
    ]
    denies = [for rule in local.rules[0] : rule if !rule.allow]
    all    = [{ sources = ["0.0.0.0/0", "::/0"] }]
    freed  = try(network::openings(concat(local.denies, local.all), local.all, meta.address), [])
  }

  enforce {
    condition     = length(local.freed) == 0
    error_message = "`${meta.address}` goes, which denies ${join(", ", [for opening in local.freed : opening.ports])} to the internet: what a rule behind it allows becomes reachable."
  }
}

