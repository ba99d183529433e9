# Security groups, network ACLs, firewalls and whitelists of Alibaba Cloud that let in the whole internet.

resource_policy "alicloud_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "alicloud_cloud_firewall_control_policy",
    "alicloud_network_acl",
    "alicloud_security_group_rule",
    "alicloud_simple_application_server_firewall_rule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, attrs.instance_id, attrs.vpc_id, null)
  opens = [
    for opening in local.openings : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if opening.administration
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for rule in [object] : {
            allow    = try(lower(coalesce(rule.policy)), "accept") != "drop"
            priority = isunknown(try(rule.priority, null)) ? null : try(rule.priority, null)
            protocol = try(rule.ip_protocol, null)
            ports    = isunknown(try(rule.port_range, null)) ? null : try(coalesce(rule.port_range), null)
            sources  = [for name in ["cidr_ip", "ipv6_cidr_ip"] : try(rule[name], null)]
          }
          if try(lower(rule.type), "") == "ingress"
        ],
        # The first entry of an ACL that matches decides.
        [
          for place, rule in try(concat(object.ingress_acl_entries), []) : {
            allow    = try(lower(rule.policy), "accept") != "drop"
            priority = place
            protocol = try(rule.protocol, null)
            ports    = try(coalesce(rule.port), null)
            sources  = [try(rule.source_cidr_ip, null)]
          }
        ],
        [
          for rule in [object] : {
            allow    = try(lower(rule.acl_action), "accept") != "drop"
            protocol = try(rule.proto, null)
            ports    = try(rule.dest_port, null) == "0/0" ? null : try(coalesce(rule.dest_port), null)
            sources  = try(rule.source_type, "net") == "net" ? [try(rule.source, null)] : []
          }
          if try(lower(rule.direction), "") == "in"
        ],
        # These rules have no source, and are about everyone.
        [
          for rule in [object] : {
            protocol = try(lower(rule.rule_protocol), "") == "tcpandudp" ? "all" : try(rule.rule_protocol, null)
            ports    = try(coalesce(rule.port), null)
            sources  = "0.0.0.0/0"
          }
          if try(coalesce(rule.rule_protocol), "") != ""
        ],
      )
    ]
    # A list knows no connections, so that answers come in over the ports from which programs call out. Such a range
    # counts as open before, and a deny in front of it still counts.
    answers = [
      for rule in try(concat(local.rules[1]), []) : rule
      if !isunknown(rule) && try(rule.allow && contains(["1024/65535", "32768/65535", "49152/65535", "1024-65535", "32768-65535", "49152-65535"], rule.ports), false)
    ]
    openings = try(
      network::openings(concat(local.rules[0], local.answers), local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if opening.administration
    ]
    group = "${try(coalesce(attrs.security_group_id), coalesce(attrs.instance_id), coalesce(attrs.id))} ${isunknown(try(attrs.priority, null)) ? 1 : try(coalesce(attrs.priority), 1)}"
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through a VPN."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "alicloud_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "alicloud_cloud_firewall_control_policy",
    "alicloud_network_acl",
    "alicloud_security_group_rule",
    "alicloud_simple_application_server_firewall_rule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, attrs.instance_id, attrs.vpc_id, null)
  opens = [
    for opening in local.openings : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.administration && (!opening.web || opening.widened)
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for rule in [object] : {
            allow    = try(lower(coalesce(rule.policy)), "accept") != "drop"
            priority = isunknown(try(rule.priority, null)) ? null : try(rule.priority, null)
            protocol = try(rule.ip_protocol, null)
            ports    = isunknown(try(rule.port_range, null)) ? null : try(coalesce(rule.port_range), null)
            sources  = [for name in ["cidr_ip", "ipv6_cidr_ip"] : try(rule[name], null)]
          }
          if try(lower(rule.type), "") == "ingress"
        ],
        # The first entry of an ACL that matches decides.
        [
          for place, rule in try(concat(object.ingress_acl_entries), []) : {
            allow    = try(lower(rule.policy), "accept") != "drop"
            priority = place
            protocol = try(rule.protocol, null)
            ports    = try(coalesce(rule.port), null)
            sources  = [try(rule.source_cidr_ip, null)]
          }
        ],
        [
          for rule in [object] : {
            allow    = try(lower(rule.acl_action), "accept") != "drop"
            protocol = try(rule.proto, null)
            ports    = try(rule.dest_port, null) == "0/0" ? null : try(coalesce(rule.dest_port), null)
            sources  = try(rule.source_type, "net") == "net" ? [try(rule.source, null)] : []
          }
          if try(lower(rule.direction), "") == "in"
        ],
        # These rules have no source, and are about everyone.
        [
          for rule in [object] : {
            protocol = try(lower(rule.rule_protocol), "") == "tcpandudp" ? "all" : try(rule.rule_protocol, null)
            ports    = try(coalesce(rule.port), null)
            sources  = "0.0.0.0/0"
          }
          if try(coalesce(rule.rule_protocol), "") != ""
        ],
      )
    ]
    # A list knows no connections, so that answers come in over the ports from which programs call out. Such a range
    # counts as open before, and a deny in front of it still counts.
    answers = [
      for rule in try(concat(local.rules[1]), []) : rule
      if !isunknown(rule) && try(rule.allow && contains(["1024/65535", "32768/65535", "49152/65535", "1024-65535", "32768-65535", "49152-65535"], rule.ports), false)
    ]
    openings = try(
      network::openings(concat(local.rules[0], local.answers), local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}."
      if !opening.administration && (!opening.web || opening.widened)
    ]
    group = "${try(coalesce(attrs.security_group_id), coalesce(attrs.instance_id), coalesce(attrs.id))} ${isunknown(try(attrs.priority, null)) ? 1 : try(coalesce(attrs.priority), 1)}"
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "alicloud_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "alicloud_cloud_firewall_control_policy",
    "alicloud_network_acl",
    "alicloud_security_group_rule",
    "alicloud_simple_application_server_firewall_rule",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for rule in [object] : {
            allow    = try(lower(coalesce(rule.policy)), "accept") != "drop"
            priority = isunknown(try(rule.priority, null)) ? null : try(rule.priority, null)
            protocol = try(rule.ip_protocol, null)
            ports    = isunknown(try(rule.port_range, null)) ? null : try(coalesce(rule.port_range), null)
            sources  = [for name in ["cidr_ip", "ipv6_cidr_ip"] : try(rule[name], null)]
          }
          if try(lower(rule.type), "") == "ingress"
        ],
        # The first entry of an ACL that matches decides.
        [
          for place, rule in try(concat(object.ingress_acl_entries), []) : {
            allow    = try(lower(rule.policy), "accept") != "drop"
            priority = place
            protocol = try(rule.protocol, null)
            ports    = try(coalesce(rule.port), null)
            sources  = [try(rule.source_cidr_ip, null)]
          }
        ],
        [
          for rule in [object] : {
            allow    = try(lower(rule.acl_action), "accept") != "drop"
            protocol = try(rule.proto, null)
            ports    = try(rule.dest_port, null) == "0/0" ? null : try(coalesce(rule.dest_port), null)
            sources  = try(rule.source_type, "net") == "net" ? [try(rule.source, null)] : []
          }
          if try(lower(rule.direction), "") == "in"
        ],
        # These rules have no source, and are about everyone.
        [
          for rule in [object] : {
            protocol = try(lower(rule.rule_protocol), "") == "tcpandudp" ? "all" : try(rule.rule_protocol, null)
            ports    = try(coalesce(rule.port), null)
            sources  = "0.0.0.0/0"
          }
          if try(coalesce(rule.rule_protocol), "") != ""
        ],
      )
    ]
    # A list knows no connections, so that answers come in over the ports from which programs call out. Such a range
    # counts as open before, and a deny in front of it still counts.
    answers = [
      for rule in try(concat(local.rules[1]), []) : rule
      if !isunknown(rule) && try(rule.allow && contains(["1024/65535", "32768/65535", "49152/65535", "1024-65535", "32768-65535", "49152-65535"], rule.ports), false)
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(concat(local.rules[0], local.answers), local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

resource_policy "alicloud_*" "database_opened" {
  description = "A database lets in the whole internet."
  types = [
    "alicloud_db_instance",
    "alicloud_kvstore_instance",
    "alicloud_mongodb_instance",
    "alicloud_polardb_cluster",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  locals {
    networks = [
      for object in [prior_attrs, attrs] : [
        for network in try(concat(object.security_ips), concat(object.security_ip_list), []) : network
      ]
    ]
    world  = [for networks in local.networks : try(network::internet(networks), false)]
    before = try(join(", ", compact(flatten(local.networks[0]))), "")
  }

  enforce {
    condition     = isunknown(local.world[1]) || !local.world[1] || local.world[0]
    error_message = "`${meta.address}` lets the whole internet reach the database. ${local.before == "" ? "" : "Before: ${local.before}. "}Name the networks that need it."
  }
}

# The rule with the lowest number decides. Which rules stand behind it is not known here.
resource_policy "alicloud_security_group_rule" "order_changed" {
  description = "A rule that lets in the internet decides earlier, or one that denies it goes, or decides later."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, null)

  locals {
    denied  = try(lower(prior_attrs.policy), "") == "drop"
    number  = [for side in [prior_attrs, attrs] : isunknown(try(side.priority, null)) ? 1 : try(tonumber(coalesce(side.priority)), 1)]
    earlier = !local.denied && local.number[1] < local.number[0]
    world   = try(lower(prior_attrs.type), "") == "ingress" && try(network::internet([prior_attrs.cidr_ip, prior_attrs.ipv6_cidr_ip]), network::internet([prior_attrs.cidr_ip]), false)
    same    = isunknown(try(attrs.policy, null)) || try(lower(prior_attrs.policy), "") == try(lower(attrs.policy), "")
    weaker  = meta.operation == "delete" ? local.denied : local.same && (local.earlier || (local.denied && local.number[1] > local.number[0]))
  }

  enforce {
    condition     = !local.weaker || !local.world
    error_message = "`${meta.address}` of the group `${try(tostring(coalesce(prior_attrs.security_group_id)), "not shown")}` ${local.earlier ? "lets in the internet" : "denies the internet"}, and ${meta.operation == "delete" ? "goes" : "has the priority ${local.number[1]} (before: ${local.number[0]})"}: ${local.earlier ? "rules that deny no longer come first" : "rules that allow come first"}. Make sure that no other rule is meant to decide${meta.operation == "delete" ? "; if only its address changes, use a `moved` block" : ""}."
  }
}
