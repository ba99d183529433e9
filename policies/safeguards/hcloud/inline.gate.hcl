# Elements that are blocks of another object go with their block: the plan shows an
# update. They are paired by what names them, so that an edit is no loss.

resource_policy "hcloud_firewall" "firewall_rules" {
  description = "A rule of a firewall is removed with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Where as many rules remain, one was edited. Rules may be joined to one with a wider
  # range of ports; without ports, a rule is about all of them.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for way in ["rule"] : [
          for rule in try(concat(side[way]), []) : {
            kind  = lower("${try(tostring(coalesce(rule.direction)), "in")} ${try(tostring(coalesce(rule.protocol)), "traffic")}")
            shown = "${try(tostring(coalesce(rule.direction)), "in")} ${try(tostring(coalesce(rule.protocol)), "traffic")}${try(" ${coalesce(rule.port)}", "")}"
            ranges = [
              for range in split(",", contains(["", "any"], lower(try(tostring(coalesce(rule.port)), ""))) ? "1-65535" : try(tostring(coalesce(rule.port)), "")) :
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
    error_message = "Rules of `${try(tostring(coalesce(prior_attrs.name)), tostring(coalesce(prior_attrs.label)), meta.address)}` are gone: ${join(", ", local.gone)}. Connections that they allowed are refused. Make sure that nothing uses them."
  }
}
