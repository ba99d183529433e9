# Security groups of the Cloud Control provider that let in the whole internet. A group holds its rules in
# itself, or they are resources of their own.

resource_policy "awscc_ec2_security_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types = [
    "awscc_ec2_security_group",
    "awscc_ec2_security_group_ingress",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"
  opens = [
    for door in local.doors : "${local.group} ${door.protocol} ${door.ports} ${door.source}" if door.administration
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.security_group_ingress), [object]) : {
          protocol = try(rule.ip_protocol, null)
          # What is not set is computed. Without a protocol the numbers of ports mean nothing.
          from = isunknown(try(rule.from_port, null)) || try(rule.ip_protocol, null) == "-1" ? null : try(rule.from_port, null)
          to   = isunknown(try(rule.to_port, null)) || try(rule.ip_protocol, null) == "-1" ? null : try(rule.to_port, null)
          sources = [
            for name in ["cidr_ip", "cidr_ipv_6", "source_security_group_id", "source_prefix_list_id"] : try(rule[name], null)
            if !isunknown(try(rule[name], null)) || alltrue([
              for other in ["cidr_ip", "cidr_ipv_6", "source_security_group_id", "source_prefix_list_id"] :
              isunknown(try(rule[other], null)) || try(coalesce(rule[other]), null) == null
            ])
          ]
        }
      ]
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [
      for opening in local.openings : "${upper(substr(opening.text, 0, 1))}${substr(opening.text, 1, -1)}." if opening.administration
    ]

    # What each source opens alone, since rules may be written as several, and what only all of them do.
    group = try(tostring(coalesce(attrs.group_id)), tostring(coalesce(attrs.id)))
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
    error_message = "${join(" ", slice(local.texts, 0, min(5, length(local.texts))))}${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through a VPN."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "awscc_ec2_security_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types = [
    "awscc_ec2_security_group",
    "awscc_ec2_security_group_ingress",
  ]
  operations = ["create", "update", "replace"]
  level      = "warn"
  on_unknown = "allow"
  opens = [
    for door in local.doors : "${local.group} ${door.protocol} ${door.ports} ${door.source}" if !door.administration && (!door.web || door.widened)
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.security_group_ingress), [object]) : {
          protocol = try(rule.ip_protocol, null)
          # What is not set is computed. Without a protocol the numbers of ports mean nothing.
          from = isunknown(try(rule.from_port, null)) || try(rule.ip_protocol, null) == "-1" ? null : try(rule.from_port, null)
          to   = isunknown(try(rule.to_port, null)) || try(rule.ip_protocol, null) == "-1" ? null : try(rule.to_port, null)
          sources = [
            for name in ["cidr_ip", "cidr_ipv_6", "source_security_group_id", "source_prefix_list_id"] : try(rule[name], null)
            if !isunknown(try(rule[name], null)) || alltrue([
              for other in ["cidr_ip", "cidr_ipv_6", "source_security_group_id", "source_prefix_list_id"] :
              isunknown(try(rule[other], null)) || try(coalesce(rule[other]), null) == null
            ])
          ]
        }
      ]
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
    group = try(tostring(coalesce(attrs.group_id)), tostring(coalesce(attrs.id)))
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

resource_policy "awscc_ec2_security_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types = [
    "awscc_ec2_security_group",
    "awscc_ec2_security_group_ingress",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"
  filter     = meta.operation == "update" || !isunknown(try(length(attrs.security_group_ingress), 0))

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.security_group_ingress), [object]) : {
          protocol = try(rule.ip_protocol, null)
          # What is not set is computed. Without a protocol the numbers of ports mean nothing.
          from = isunknown(try(rule.from_port, null)) || try(rule.ip_protocol, null) == "-1" ? null : try(rule.from_port, null)
          to   = isunknown(try(rule.to_port, null)) || try(rule.ip_protocol, null) == "-1" ? null : try(rule.to_port, null)
          sources = [
            for name in ["cidr_ip", "cidr_ipv_6", "source_security_group_id", "source_prefix_list_id"] : try(rule[name], null)
            if !isunknown(try(rule[name], null)) || alltrue([
              for other in ["cidr_ip", "cidr_ipv_6", "source_security_group_id", "source_prefix_list_id"] :
              isunknown(try(rule[other], null)) || try(coalesce(rule[other]), null) == null
            ])
          ]
        }
      ]
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.before == "" ? "nobody" : local.before}."
  }
}

resource_policy "awscc_ec2_prefix_list" "prefix_list_opened" {
  description = "A prefix list of EC2 gets the whole internet as a member."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    networks = [
      for object in [prior_attrs, attrs] : [
        for network in [for entry in try(concat(object.entries), []) : try(entry.cidr, null)] : network
      ]
    ]
    world  = [for networks in local.networks : try(network::internet(networks), false)]
    before = try(join(", ", compact(flatten(local.networks[0]))), "")
  }

  enforce {
    condition     = isunknown(local.world[1]) || !local.world[1] || local.world[0]
    error_message = "`${meta.address}` holds the whole internet, and every security group that names the list lets it in. Before: ${local.before == "" ? "nobody" : local.before}. Name the networks that need it."
  }
}
