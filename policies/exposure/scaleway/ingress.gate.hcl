# Security groups and access lists of Scaleway that let in the whole internet. The first rule that matches
# decides, and else the default policy.

resource_policy "scaleway_instance_security_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "scaleway_instance_security_group",
    "scaleway_instance_security_group_rules",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, null)
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if(opening.administration && !(local.usual && opening.ports == "every port"))
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for place, rule in try(concat(object.inbound_rule), []) : {
            allow    = try(lower(rule.action), "accept") == "accept"
            priority = place
            protocol = try(rule.protocol, null)
            ports    = try(coalesce(rule.port_range), rule.port > 0 ? rule.port : null, null)
            # A rule without an address is about everyone.
            sources = try(coalesce(rule.ip_range), coalesce(rule.ip), "0.0.0.0/0")
          }
        ],
        try(lower(object.inbound_default_policy), "") == "accept" ? [{ priority = 100000, sources = "0.0.0.0/0" }] : [],
      )
    ]
    # A group that accepts everything is what the provider makes by default.
    usual = meta.operation == "create"
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if(opening.administration && !(local.usual && opening.ports == "every port"))
    ]

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group  = try(tostring(coalesce(attrs.security_group_id)), tostring(coalesce(attrs.id)))
    denies = [for rule in local.rules[1] : rule if !try(rule.allow, true)]
    single = [
      for rule in flatten([for rule in local.rules[1] : [for source in compact(flatten([rule.sources])) : merge(rule, { sources = [source] })]]) : rule
      if length(network::openings(local.rules[0], concat(local.denies, [rule]), local.group)) > 0
    ]
    doors = concat(
      flatten([for rule in local.single : network::openings(local.rules[0], concat(local.denies, [rule]), local.group)]),
      network::openings(concat(local.rules[0], local.single), local.rules[1], local.group),
    )
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through a VPN."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "scaleway_instance_security_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "scaleway_instance_security_group",
    "scaleway_instance_security_group_rules",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.security_group_id, null)
  opens = [
    for opening in local.doors : "${local.group} ${opening.protocol} ${opening.ports} ${opening.source}" if !opening.web || opening.widened
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for place, rule in try(concat(object.inbound_rule), []) : {
            allow    = try(lower(rule.action), "accept") == "accept"
            priority = place
            protocol = try(rule.protocol, null)
            ports    = try(coalesce(rule.port_range), rule.port > 0 ? rule.port : null, null)
            # A rule without an address is about everyone.
            sources = try(coalesce(rule.ip_range), coalesce(rule.ip), "0.0.0.0/0")
          }
        ],
        try(lower(object.inbound_default_policy), "") == "accept" ? [{ priority = 100000, sources = "0.0.0.0/0" }] : [],
      )
    ]
    # A group that accepts everything is what the provider makes by default.
    usual = meta.operation == "create"
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}."
      if !(opening.administration && !(local.usual && opening.ports == "every port")) && (!opening.web || opening.widened)
    ]

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group  = try(tostring(coalesce(attrs.security_group_id)), tostring(coalesce(attrs.id)))
    denies = [for rule in local.rules[1] : rule if !try(rule.allow, true)]
    single = [
      for rule in flatten([for rule in local.rules[1] : [for source in compact(flatten([rule.sources])) : merge(rule, { sources = [source] })]]) : rule
      if length(network::openings(local.rules[0], concat(local.denies, [rule]), local.group)) > 0
    ]
    doors = concat(
      flatten([for rule in local.single : network::openings(local.rules[0], concat(local.denies, [rule]), local.group)]),
      network::openings(concat(local.rules[0], local.single), local.rules[1], local.group),
    )
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "scaleway_instance_security_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "scaleway_instance_security_group",
    "scaleway_instance_security_group_rules",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    rules = [
      for object in [prior_attrs, attrs] : concat(
        [
          for place, rule in try(concat(object.inbound_rule), []) : {
            allow    = try(lower(rule.action), "accept") == "accept"
            priority = place
            protocol = try(rule.protocol, null)
            ports    = try(coalesce(rule.port_range), rule.port > 0 ? rule.port : null, null)
            # A rule without an address is about everyone.
            sources = try(coalesce(rule.ip_range), coalesce(rule.ip), "0.0.0.0/0")
          }
        ],
        try(lower(object.inbound_default_policy), "") == "accept" ? [{ priority = 100000, sources = "0.0.0.0/0" }] : [],
      )
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

resource_policy "scaleway_*" "acl_opened" {
  description = "A database or a cluster lets in the whole internet."
  types = [
    "scaleway_k8s_acl",
    "scaleway_rdb_acl",
    "scaleway_redis_cluster",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.instance_id, attrs.cluster_id, null)

  locals {
    networks = [
      for object in [prior_attrs, attrs] : [
        for network in [for rule in concat(try(concat(object.acl_rules), []), try(concat(object.acl), [])) : try(rule.ip, null)] : network
      ]
    ]
    world  = [for networks in local.networks : try(network::internet(networks), false)]
    before = try(join(", ", compact(flatten(local.networks[0]))), "")
  }

  enforce {
    condition     = isunknown(local.world[1]) || !local.world[1] || local.world[0]
    error_message = "`${meta.address}` lets in the whole internet. ${local.before == "" ? "" : "Before: ${local.before}. "}Name the networks that need it."
  }
}
