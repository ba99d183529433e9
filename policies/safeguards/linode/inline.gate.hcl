# Elements that are blocks of another object go with their block: the plan shows an
# update. They are paired by what names them, so that an edit is no loss.

resource_policy "linode_firewall" "firewall_rules" {
  description = "A rule of a firewall is removed with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Where as many rules remain, one was edited. Rules may be joined to one with a wider
  # range of ports; without ports, a rule is about all of them.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for way in ["inbound", "outbound"] : [
          for rule in try(concat(side[way]), []) : {
            kind  = lower("${way} ${try(tostring(coalesce(rule.protocol)), "traffic")} (${try(tostring(coalesce(rule.action)), "rule")})")
            shown = "${way} ${try(tostring(coalesce(rule.protocol)), "traffic")}${try(" ${coalesce(rule.ports)}", "")} (${try(tostring(coalesce(rule.action)), "rule")})"
            ranges = [
              for range in split(",", contains([""], lower(try(tostring(coalesce(rule.ports)), ""))) ? "1-65535" : try(tostring(coalesce(rule.ports)), "")) :
              [try(tonumber(trimspace(split("-", range)[0])), 0), try(tonumber(trimspace(reverse(split("-", range))[0])), 65536)]
            ]
          }
        ]
      ])
    ]
    gone = length(local.sides[1]) >= length(local.sides[0]) ? [] : sort(distinct([
      for old in local.sides[0] : old.shown
      if !alltrue([
        for range in old.ranges : anytrue(flatten([
          for new in local.sides[1] : [for wide in new.ranges : wide[0] <= range[0] && range[1] <= wide[1]] if new.kind == old.kind
        ]))
      ])
    ]))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Rules of `${try(tostring(coalesce(prior_attrs.name)), tostring(coalesce(prior_attrs.label)), meta.address)}` are gone: ${join(", ", local.gone)}. What they accepted may be dropped, and what they dropped may pass. Make sure that this is meant."
  }
}

# Pools have no name that must differ: their number counts.
resource_policy "linode_lke_cluster" "node_pools" {
  description = "A node pool is deleted with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = length(try(concat(prior_attrs.pool), []))
    after  = length(try(concat(attrs.pool), []))
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "${local.before - local.after} of ${local.before} node pools of cluster `${try(tostring(coalesce(prior_attrs.label)), meta.address)}` are deleted with their nodes and local disks. Drain the nodes first, and make sure that the workloads fit elsewhere."
  }
}
