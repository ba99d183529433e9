# Firewall rules of VPC networks that let in the whole internet. A rule allows or denies; of several the lowest
# number decides.

locals {
  # What a rule is about: every machine of the network if none is set.
  targets = ["destination_ranges", "target_service_accounts", "target_tags"]
  address = "^[0-9]+[.][0-9.]+$"
}

resource_policy "google_compute_firewall" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = "${local.network} ${isunknown(try(attrs.project, null)) ? try(coalesce(prior_attrs.project), "") : try(coalesce(attrs.project), coalesce(prior_attrs.project), "")}"
  opens       = [for opening in local.openings : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if opening.administration]

  locals {
    network = "${try(regex("projects/([^/]+)/", attrs.network)[0], coalesce(attrs.project), "")} ${reverse(split("/", attrs.network))[0]}"
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
    # Of more machines than before the rule is a new one.
    wider = anytrue([
      for name in local.targets : try(length(prior_attrs[name]) > 0 && !isunknown(attrs[name]) && (try(length(attrs[name]), 0) == 0 || anytrue([
        for target in flatten([
          for text in attrs[name] : can(cidrsubnet(text, 2, 3)) && anytrue([for other in prior_attrs[name] : try(cidrcontains(text, other), false)]) ? [for index in range(4) : cidrsubnet(text, 2, index)] : [text]
        ]) :
        !anytrue([for other in prior_attrs[name] : other == target || try(cidrcontains("${other}${regex_match(other, local.address) ? "/32" : ""}", target), false)])
      ])), false)
    ])
    moved  = anytrue([for name in local.targets : name != "destination_ranges" && try(length(attrs[name]) > 0 && length(setintersection(attrs[name], try(coalesce(prior_attrs[name]), []))) == 0, false)])
    before = local.wider ? [] : local.rules[0]
    openings = try(
      network::openings(local.before, local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${replace(substr(opening.text, 1, -1), "; before: nothing", "")}."
      if opening.administration
    ]
    group = "${local.network} ${try(coalesce(attrs.priority), 1000)} ${jsonencode([for name in local.targets : isunknown(attrs[name]) && name == "destination_ranges" ? [] : try(sort(attrs[name]), [])])}"
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""}${local.wider ? " The rule was for ${local.moved ? "other" : "fewer"} machines or addresses before." : ""} Name the networks that need it, or go through Identity-Aware Proxy."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "google_compute_firewall" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = "${local.network} ${isunknown(try(attrs.project, null)) ? try(coalesce(prior_attrs.project), "") : try(coalesce(attrs.project), coalesce(prior_attrs.project), "")}"
  opens       = [for opening in local.openings : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.administration && (!opening.web || opening.widened)]

  locals {
    network = "${try(regex("projects/([^/]+)/", attrs.network)[0], coalesce(attrs.project), "")} ${reverse(split("/", attrs.network))[0]}"
    rules = [
      for object in [prior_attrs, attrs] : flatten([
        for kind in ["allow", "deny"] : [
          for rule in try(concat(object[kind]), []) : {
            allow    = kind == "allow"
            priority = try(object.priority, null)
            protocol = try(rule.protocol, null)
            ports    = try(rule.ports, null)
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
    wider = anytrue([
      for name in local.targets : try(length(prior_attrs[name]) > 0 && !isunknown(attrs[name]) && (try(length(attrs[name]), 0) == 0 || anytrue([
        for target in flatten([
          for text in attrs[name] : can(cidrsubnet(text, 2, 3)) && anytrue([for other in prior_attrs[name] : try(cidrcontains(text, other), false)]) ? [for index in range(4) : cidrsubnet(text, 2, index)] : [text]
        ]) :
        !anytrue([for other in prior_attrs[name] : other == target || try(cidrcontains("${other}${regex_match(other, local.address) ? "/32" : ""}", target), false)])
      ])), false)
    ])
    moved  = anytrue([for name in local.targets : name != "destination_ranges" && try(length(attrs[name]) > 0 && length(setintersection(attrs[name], try(coalesce(prior_attrs[name]), []))) == 0, false)])
    before = local.wider ? [] : local.rules[0]
    openings = try(
      network::openings(local.before, local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${replace(substr(opening.text, 1, -1), "; before: nothing", "")}."
      if !opening.administration && (!opening.web || opening.widened)
    ]
    group = "${local.network} ${try(coalesce(attrs.priority), 1000)} ${jsonencode([for name in local.targets : isunknown(attrs[name]) && name == "destination_ranges" ? [] : try(sort(attrs[name]), [])])}"
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""}${local.wider ? " The rule was for ${local.moved ? "other" : "fewer"} machines or addresses before." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "google_compute_firewall" "rule_loosened" {
  description = "A rule denies less than before, comes before others, or is known only after apply."
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
    was   = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
    order = [for object in [prior_attrs, attrs] : try(isunknown(object.priority) ? null : tonumber(coalesce(object.priority)), 1000)]
    ahead = try(local.order[1] < local.order[0], false) ? try([
      for opening in network::openings([], local.rules[1], meta.address) : opening.ports
      if !opening.web && !contains([for new in network::openings(local.rules[0], local.rules[1], meta.address) : new.ports], opening.ports)
    ], []) : []

    # Which rules stand behind a deny is not known here, so the question is what it denied itself.
    denies = [for rules in local.rules : [for rule in try(concat(rules), []) : rule if !isunknown(rule.allow) && !rule.allow]]
    all    = [{ sources = ["0.0.0.0/0", "::/0"] }]
    allows = isunknown(local.rules[1]) || anytrue([for rule in try(concat(local.rules[1]), []) : try(rule.allow, true)])
    later  = try(local.order[1] > local.order[0], false)
    narrower = anytrue([
      for name in local.targets : try(length(attrs[name]) > 0 && !isunknown(attrs[name]) && (try(length(prior_attrs[name]), 0) == 0 || anytrue([
        for target in prior_attrs[name] : !anytrue([for other in attrs[name] : other == target || try(cidrcontains("${other}${regex_match(other, local.address) ? "/32" : ""}", target), false)])
      ])), false)
    ])
    freed = local.allows ? [] : try(network::openings(concat(local.denies[0], local.all), concat(local.later || local.narrower ? [] : local.denies[1], local.all), meta.address), [])
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.was == "" ? "nobody" : local.was}."
  }

  enforce {
    condition     = isunknown(local.ahead) || length(local.ahead) == 0
    error_message = "`${meta.address}` lets the internet reach ${join(", ", local.ahead)} ahead of the rules from ${local.order[1]} to ${local.order[0]}: what they deny becomes reachable. Keep the priority, or make sure that none of them denies it."
  }

  enforce {
    condition     = isunknown(local.freed) || length(local.freed) == 0
    error_message = "`${meta.address}` no longer denies ${join(", ", [for opening in local.freed : opening.ports])} to the internet${local.narrower ? " on each machine that it covered" : local.later ? " ahead of the rules from ${local.order[0]} to ${local.order[1]}" : ""}: what a rule behind it allows becomes reachable."
  }
}

resource_policy "google_compute_firewall" "rules_not_checked" {
  description = "Who is let in by something new is known only after apply."
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"
  filter = (
    (isunknown(try(attrs.direction, null)) || try(attrs.direction, null) != "EGRESS") && (
      isunknown(try(attrs.source_ranges, null)) ?
      !anytrue([for name in ["source_tags", "source_service_accounts"] : !isunknown(try(attrs[name], null)) && try(length(attrs[name]), 0) > 0]) :
      anytrue([for name in ["allow", "disabled", "priority"] : isunknown(try(attrs[name], null))]) && try(network::internet(attrs.source_ranges), true)
    )
  )

  enforce {
    condition    = meta.operation == "create"
    info_message = "What `${meta.address}` opens, and to whom, is known only after apply, so it is not checked."
  }
}

resource_policy "google_compute_firewall" "deny_deleted" {
  description = "A rule that denies ports to the internet goes away."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = "${local.network} ${isunknown(try(attrs.project, null)) ? try(coalesce(prior_attrs.project), "") : try(coalesce(attrs.project), coalesce(prior_attrs.project), "")}"
  filter      = meta.operation == "delete" && try(length(prior_attrs.deny), 0) > 0

  locals {
    # `attached_to` is asked of the object before and after.
    network = "${try(regex("projects/([^/]+)/", attrs.network)[0], coalesce(attrs.project), "")} ${reverse(split("/", attrs.network))[0]}"
    rules = [
      for object in [prior_attrs] : flatten([
        for kind in ["allow", "deny"] : [
          for rule in try(concat(object[kind]), []) : {
            allow    = kind == "allow"
            priority = try(object.priority, null)
            protocol = try(rule.protocol, null)
            ports    = try(rule.ports, null)
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
    error_message = "`${meta.address}` in network `${try(reverse(split("/", prior_attrs.network))[0], "")}` goes, which denies ${join(", ", [for opening in local.freed : opening.ports])} to the internet: what a rule behind it allows becomes reachable.${length(change.actions) == 1 ? " If it only gets another address, use a `moved` block." : ""}"
  }
}
