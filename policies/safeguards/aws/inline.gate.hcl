# Elements that are blocks of another object go with their block: the plan shows an
# update. They are paired by what names them, so that an edit is no loss.

# Blocks are only compared where both sides have some: without any, the provider leaves
# the rules to other resources.
resource_policy "aws_*security_group" "rules" {
  description = "A rule of a security group is removed with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["aws_default_security_group", "aws_security_group"], meta.type)

  # A port goes if no other rule covers it. The same sources with another port are an
  # edit.
  locals {
    gone = flatten([
      for way in ["ingress", "egress"] : [
        for old in try(concat(prior_attrs[way]), []) :
        "${way} ${old.protocol == "-1" ? "all traffic" : "${old.protocol} ${old.from_port == old.to_port ? old.from_port : "${old.from_port}-${old.to_port}"}"}"
        if !anytrue([
          for new in try(concat(attrs[way]), []) : (
            new.protocol == "-1" || (new.protocol == old.protocol && new.from_port <= old.from_port && new.to_port >= old.to_port) ||
            alltrue([
              for name in ["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "security_groups"] :
              length(setsubtract(try(concat(old[name]), []), try(concat(new[name]), []))) == 0
            ]) && try(new.self == old.self, true) &&
            !anytrue([for other in try(concat(prior_attrs[way]), []) : other.protocol == new.protocol && other.from_port == new.from_port && other.to_port == new.to_port])
          )
        ])
      ]
    ])
  }

  enforce {
    condition     = try(length(local.gone) == 0, true)
    error_message = "Connections are refused from then on: ${join(", ", sort(distinct(local.gone)))}. Make sure that nothing uses them."
  }
}

resource_policy "aws_*network_acl" "acl_rules" {
  description = "A rule of a network ACL is removed with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["aws_default_network_acl", "aws_network_acl"], meta.type)

  # Rules are named by their number; one that is equal but for the number is renamed.
  locals {
    gone = flatten([
      for way in ["ingress", "egress"] : [
        for old in try(concat(prior_attrs[way]), []) : "${way} ${old.rule_no} (${try(tostring(coalesce(old.action)), "rule")})"
        if !anytrue([
          for new in try(concat(attrs[way]), []) : new.rule_no == old.rule_no || alltrue([
            for name in ["action", "protocol", "from_port", "to_port", "cidr_block", "ipv6_cidr_block", "icmp_type", "icmp_code"] :
            try(new[name], null) == try(old[name], null)
          ])
        ])
      ]
    ])
  }

  enforce {
    condition     = try(length(local.gone) == 0, true)
    error_message = "Rules of the network ACL are gone: ${join(", ", sort(distinct(local.gone)))}. What they allowed is refused, and what they denied may pass. Make sure that this is meant."
  }
}

resource_policy "aws_*route_table" "routes" {
  description = "A route is removed with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["aws_default_route_table", "aws_route_table"], meta.type)

  # A route is named by its destination: another target is an edit.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : [
        for route in try(concat(side.route), []) :
        try(tostring(coalesce(route.cidr_block)), tostring(coalesce(route.ipv6_cidr_block)), tostring(coalesce(route.destination_prefix_list_id)), "")
      ]
    ]
    gone = sort(setsubtract(local.sides[0], local.sides[1]))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Subnets of the table no longer reach ${join(", ", local.gone)}. Make sure that nothing in them does."
  }
}

resource_policy "aws_wafv2_*" "firewall_rules" {
  description = "A rule of a web application firewall is removed, only counts, or lets requests through."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["aws_wafv2_rule_group", "aws_wafv2_web_acl"], meta.type)

  # A rule that has the same priority under another name is renamed. Rules can go on as
  # JSON; what cannot be read there counts as kept.
  locals {
    json   = try(tostring(coalesce(attrs.rule_json)), tostring(coalesce(attrs.rules_json)), "")
    listed = try([for rule in jsondecode(local.json) : tostring(rule.Name)], [])
    gone = [
      for old in try(concat(prior_attrs.rule), []) : try(tostring(coalesce(old.name)), "unnamed")
      if !(local.json != "" && (length(local.listed) == 0 || contains(local.listed, try(tostring(coalesce(old.name)), "unnamed")))) && !anytrue([for new in try(concat(attrs.rule), []) : try(new.name == old.name, false) || try(new.priority == old.priority && length(prior_attrs.rule) <= length(attrs.rule), false)])
    ]
    counting = [
      for old in try(concat(prior_attrs.rule), []) : try(tostring(coalesce(old.name)), "unnamed")
      if(length(try(concat(old.action[0].block), [])) > 0 || length(try(concat(old.override_action[0].none), [])) > 0) && anytrue([
        for new in try(concat(attrs.rule), []) : try(new.name == old.name, false) &&
        (length(try(concat(new.action[0].count), [])) > 0 || length(try(concat(new.override_action[0].count), [])) > 0)
      ])
    ]
    allowing = [
      for old in try(concat(prior_attrs.rule), []) : try(tostring(coalesce(old.name)), "unnamed")
      if length(try(concat(old.action[0].block), [])) > 0 && anytrue([
        for new in try(concat(attrs.rule), []) : try(new.name == old.name, false) && length(try(concat(new.action[0].allow), [])) > 0
      ])
    ]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Requests are no longer checked by ${join(", ", local.gone)}. Make sure that another rule covers what it did."
  }

  enforce {
    condition     = length(local.counting) == 0
    error_message = "Requests are counted instead of blocked by ${join(", ", local.counting)}. Make sure that this is meant, and for how long."
  }

  enforce {
    condition     = length(local.allowing) == 0
    error_message = "Requests are let through instead of blocked by ${join(", ", local.allowing)}, past all rules that follow. Make sure that this is meant."
  }

  enforce {
    condition     = length(try(concat(prior_attrs.default_action[0].block), [])) == 0 || length(try(concat(attrs.default_action[0].allow), [])) == 0
    error_message = "Requests that match no rule are let through instead of blocked. Keep `default_action` at `block`, or make sure that the rules name all that has to be refused."
  }
}

resource_policy "aws_ssmincidents_replication_set" "incident_regions" {
  description = "A region of the replication set of Incident Manager is removed."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = [for region in try(concat(prior_attrs.region, prior_attrs.regions), concat(prior_attrs.region), []) : try(tostring(coalesce(region.name)), tostring(coalesce(region.region)), "")]
    after  = [for region in try(concat(attrs.region, attrs.regions), concat(attrs.region), []) : try(tostring(coalesce(region.name)), tostring(coalesce(region.region)), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The copy of incidents and response plans in ${join(", ", local.gone)} is deleted. Make sure that another region remains to work from."
  }
}
