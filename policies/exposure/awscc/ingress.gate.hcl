# Security groups of the Cloud Control provider that let in the whole internet. A group holds its rules in itself, or they are
# resources of their own. What is not set is computed, and so known only after apply.

locals {
  sources = ["cidr_ip", "cidr_ipv_6", "source_security_group_id", "source_prefix_list_id"]

  # Without one of these, ports that are not known are not set.
  with_ports = ["tcp", "udp", "6", "17"]
}

resource_policy "awscc_ec2_security_*" "administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  types       = ["awscc_ec2_security_group", "awscc_ec2_security_group_ingress"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = meta.type == "awscc_ec2_security_group" ? null : try(coalesce(attrs.group_id), coalesce(attrs.group_name))
  opens       = [for door in network::doors(local.rules[0], local.rules[1], local.group) : door.door if door.administration]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.security_group_ingress), [object]) : {
          protocol = try(rule.ip_protocol, null)
          from     = isunknown(try(rule.from_port, null)) && !contains(local.with_ports, try(rule.ip_protocol, null)) ? null : try(rule.from_port, null)
          to       = isunknown(try(rule.to_port, null)) && !contains(local.with_ports, try(rule.ip_protocol, null)) ? null : try(rule.to_port, null)
          sources = [
            for name in local.sources : try(rule[name], null)
            if !isunknown(try(rule[name], null)) || alltrue([
              for other in local.sources : isunknown(try(rule[other], null)) || try(coalesce(rule[other]), null) == null
            ])
          ]
        }
        if isunknown(try(rule.ip_protocol, null)) || try(rule.ip_protocol, null) != null
      ]
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [for opening in local.openings : opening.text if opening.administration]
    group = try(tostring(coalesce(attrs.group_id)), tostring(coalesce(attrs.id)))
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(". ", [for text in slice(local.texts, 0, min(5, length(local.texts))) : "${upper(substr(text, 0, 1))}${substr(text, 1, -1)}"])}.${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through a VPN or Session Manager."
  }
}

# Ports for administration or data are the business of the policy above. A website that is new is meant to be
# reached.
resource_policy "awscc_ec2_security_*" "port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  types       = ["awscc_ec2_security_group", "awscc_ec2_security_group_ingress"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = meta.type == "awscc_ec2_security_group" ? null : try(coalesce(attrs.group_id), coalesce(attrs.group_name))
  opens = [
    for door in network::doors(local.rules[0], local.rules[1], local.group) : door.door
    if !door.administration && (!door.web || door.widened)
  ]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.security_group_ingress), [object]) : {
          protocol = try(rule.ip_protocol, null)
          from     = isunknown(try(rule.from_port, null)) && !contains(local.with_ports, try(rule.ip_protocol, null)) ? null : try(rule.from_port, null)
          to       = isunknown(try(rule.to_port, null)) && !contains(local.with_ports, try(rule.ip_protocol, null)) ? null : try(rule.to_port, null)
          sources = [
            for name in local.sources : try(rule[name], null)
            if !isunknown(try(rule[name], null)) || alltrue([
              for other in local.sources : isunknown(try(rule[other], null)) || try(coalesce(rule[other]), null) == null
            ])
          ]
        }
        if isunknown(try(rule.ip_protocol, null)) || try(rule.ip_protocol, null) != null
      ]
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], meta.address),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [for opening in local.openings : opening.text if !opening.administration && (!opening.web || opening.widened)]
    group = try(tostring(coalesce(attrs.group_id)), tostring(coalesce(attrs.id)))
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(". ", [for text in slice(local.texts, 0, min(5, length(local.texts))) : "${upper(substr(text, 0, 1))}${substr(text, 1, -1)}"])}.${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "awscc_ec2_security_*" "undecided_rules" {
  description = "Who is let in is known only after apply."
  types       = ["awscc_ec2_security_group", "awscc_ec2_security_group_ingress"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = meta.type == "awscc_ec2_security_group" ? null : try(coalesce(attrs.group_id), coalesce(attrs.group_name))

  # Of something new, that is a message.
  filter = (meta.operation == "update" && isunknown(attrs)) || (meta.operation == "replace" && !isunknown(try(length(attrs.security_group_ingress), 0)))

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for rule in try(concat(object.security_group_ingress), [object]) : {
          protocol = try(rule.ip_protocol, null)
          from     = isunknown(try(rule.from_port, null)) && !contains(local.with_ports, try(rule.ip_protocol, null)) ? null : try(rule.from_port, null)
          to       = isunknown(try(rule.to_port, null)) && !contains(local.with_ports, try(rule.ip_protocol, null)) ? null : try(rule.to_port, null)
          sources = [
            for name in local.sources : try(rule[name], null)
            if !isunknown(try(rule[name], null)) || alltrue([
              for other in local.sources : isunknown(try(rule[other], null)) || try(coalesce(rule[other]), null) == null
            ])
          ]
        }
        if isunknown(try(rule.ip_protocol, null)) || try(rule.ip_protocol, null) != null
      ]
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = isunknown(local.rules[0]) || !isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked.${local.before == "" ? "" : " Before: ${local.before}."}"
  }
}

resource_policy "awscc_ec2_security_*" "rules_not_checked" {
  description = "Who is let in by something new is known only after apply."
  types       = ["awscc_ec2_security_group", "awscc_ec2_security_group_ingress"]
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown(try(length(attrs.security_group_ingress), 0)) && isunknown(try(network::openings([], local.rules[1], meta.address), []))

  locals {
    rules = [
      for object in [null, attrs] : [
        for rule in try(concat(object.security_group_ingress), [object]) : {
          protocol = try(rule.ip_protocol, null)
          from     = isunknown(try(rule.from_port, null)) && !contains(local.with_ports, try(rule.ip_protocol, null)) ? null : try(rule.from_port, null)
          to       = isunknown(try(rule.to_port, null)) && !contains(local.with_ports, try(rule.ip_protocol, null)) ? null : try(rule.to_port, null)
          sources = [
            for name in local.sources : try(rule[name], null)
            if !isunknown(try(rule[name], null)) || alltrue([
              for other in local.sources : isunknown(try(rule[other], null)) || try(coalesce(rule[other]), null) == null
            ])
          ]
        }
        if isunknown(try(rule.ip_protocol, null)) || try(rule.ip_protocol, null) != null
      ]
    ]
  }

  enforce {
    condition    = meta.operation == "create"
    info_message = "Who reaches `${meta.address}` is known only after apply, so what it opens is not checked."
  }
}

resource_policy "awscc_ec2_prefix_list" "prefix_list_opened" {
  description = "A prefix list of EC2 gets the whole internet as a member."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    networks = [for object in [prior_attrs, attrs] : [for entry in try(concat(object.entries), []) : try(entry.cidr, null)]]
    world    = [for networks in local.networks : try(network::internet(networks), false)]
    before   = try(join(", ", compact(local.networks[0])), "")
  }

  enforce {
    condition     = isunknown(local.world[1]) || !local.world[1] || local.world[0]
    error_message = "`${meta.address}` holds the whole internet; before: ${local.before == "" ? "nobody" : local.before}. Every security group that names the list lets in the same networks. Name the networks that need it."
  }
}

resource_policy "awscc_ec2_prefix_list" "undecided_networks" {
  description = "The members of a prefix list are known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    networks = [for object in [prior_attrs, attrs] : [for entry in try(concat(object.entries), []) : try(entry.cidr, null)]]
    before   = try(join(", ", compact(local.networks[0])), "")
  }

  enforce {
    condition     = local.before == "" || !isunknown(try(network::internet(local.networks[1]), false))
    error_message = "The networks of `${meta.address}` are known only after apply: whom they let in cannot be checked. Before: ${local.before}."
  }
}
