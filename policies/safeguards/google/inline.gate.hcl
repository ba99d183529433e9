# Elements that are blocks of another object go with their block: the plan shows an
# update. They are paired by what names them, so that an edit is no loss.

resource_policy "google_container_cluster" "node_pools" {
  description = "A node pool is deleted with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = [for pool in try(concat(prior_attrs.node_pool), []) : try(tostring(coalesce(pool.name)), "")]
    after  = [for pool in try(concat(attrs.node_pool), []) : try(tostring(coalesce(pool.name)), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Node pool ${join(", ", local.gone)} is deleted with its nodes and their local disks. Drain the nodes first, and make sure that its workloads fit elsewhere."
  }
}

resource_policy "google_compute_*security_policy" "armor_rules" {
  description = "A rule of Cloud Armor is removed, or only previewed."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Rules are named by their priority; one that is equal but for it is moved.
  locals {
    before = try(concat(prior_attrs.rule), concat(prior_attrs.rules), [])
    after  = try(concat(attrs.rule), concat(attrs.rules), [])
    gone = [
      for old in local.before : "${try(tostring(coalesce(old.priority)), "unnumbered")} (${try(tostring(coalesce(old.action)), "rule")})"
      if !anytrue([
        for new in local.after : try(new.priority == old.priority, false) ||
        try(new.action == old.action && jsonencode(new.match) == jsonencode(old.match), false)
      ])
    ]
    previewed = [
      for old in local.before : "${try(tostring(coalesce(old.priority)), "unnumbered")}"
      if try(old.preview, null) != true && anytrue([for new in local.after : try(new.priority == old.priority && new.preview == true, false)])
    ]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Requests are no longer checked by the rules ${join(", ", local.gone)}. Make sure that another rule covers what they did."
  }

  enforce {
    condition     = length(local.previewed) == 0
    error_message = "The rules ${join(", ", local.previewed)} only write what they would do. Make sure that this is meant, and for how long."
  }
}

resource_policy "google_compute_*policy_with_rules" "firewall_policy_rules" {
  description = "A rule of a firewall policy is removed with its block, or disabled."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    gone = [
      for old in try(concat(prior_attrs.rule), []) : "${try(tostring(coalesce(old.priority)), "unnumbered")} (${try(tostring(coalesce(old.rule_name)), tostring(coalesce(old.description)), tostring(coalesce(old.action)), "rule")})"
      if try(old.disabled, null) != true && !anytrue([
        for new in try(concat(attrs.rule), []) : try(new.disabled, null) != true && (
          try(new.priority == old.priority, false) || try(coalesce(new.rule_name) == coalesce(old.rule_name), false) ||
          try(new.action == old.action && new.direction == old.direction && jsonencode(new.match) == jsonencode(old.match), false)
        )
      ])
    ]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Rules of the firewall policy hold no longer: ${join(", ", local.gone)}. What they allowed is refused, and what they denied may pass. Make sure that this is meant."
  }
}

resource_policy "google_compute_firewall" "firewall_ports" {
  description = "A firewall rule loses a protocol, or is disabled."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    gone = flatten([
      for kind in ["allow", "deny"] : [
        for old in try(concat(prior_attrs[kind]), []) : "${kind} ${try(tostring(coalesce(old.protocol)), "traffic")}${length(try(concat(old.ports), [])) > 0 ? " ${join(", ", compact(try(concat(old.ports), [])))}" : ""}"
        if length(try(concat(attrs[kind]), [])) < length(try(concat(prior_attrs[kind]), [])) && !anytrue([
          for new in try(concat(attrs[kind]), []) : contains([try(lower(old.protocol), ""), "all"], try(lower(new.protocol), "")) &&
          (length(try(concat(new.ports), [])) == 0 || length(setintersection(try(concat(new.ports), []), try(concat(old.ports), []))) > 0)
        ])
      ]
    ])
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Rule `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` no longer has: ${join("; ", local.gone)}. Make sure that this is meant."
  }

  enforce {
    condition     = try(prior_attrs.disabled, null) == true || try(attrs.disabled, null) != true
    error_message = "Rule `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` is not in force any more. What it allowed is refused, and what it denied may pass. Make sure that this is meant."
  }
}
