# Elements that are blocks of another object go with their block: the plan shows an
# update. They are paired by what names them, so that an edit is no loss.

resource_policy "digitalocean_firewall" "firewall_rules" {
  description = "A rule of a firewall is removed with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Where as many rules remain, one was edited.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for way in ["inbound_rule", "outbound_rule"] : [for rule in try(concat(side[way]), []) : "${trimsuffix(way, "_rule")} ${try(coalesce(rule.protocol), "traffic")}${try(" ${coalesce(rule.port_range)}", "")}"]
      ])
    ]
    gone = length(local.sides[1]) < length(local.sides[0]) ? sort(setsubtract(local.sides[0], local.sides[1])) : []
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Rules of `${try(coalesce(prior_attrs.name), coalesce(prior_attrs.label), meta.address)}` are gone: ${join(", ", local.gone)}. Connections that they allowed are refused. Make sure that nothing uses them."
  }
}
