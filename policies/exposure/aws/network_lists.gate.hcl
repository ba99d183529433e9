# Lists of networks that others name, and what else decides who reaches something: ports of Lightsail, and the
# guard of EMR.

# A list that is new may be for routes, which have the whole internet as a destination.
resource_policy "aws_ec2_managed_prefix_*" "prefix_list_opened" {
  description = "A prefix list of EC2 gets the whole internet as a member."
  types       = ["aws_ec2_managed_prefix_list", "aws_ec2_managed_prefix_list_entry"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.prefix_list_id, null)
  opens       = [try(attrs.prefix_list_id, attrs.id)]
  filter      = meta.type != "aws_ec2_managed_prefix_list" || meta.operation != "create"

  locals {
    networks = [
      for object in [prior_attrs, attrs] : [
        for entry in try(concat(object.entry), concat(object.whitelist_rules), concat(object.rules), concat(object.ip_rule), [object]) :
        try(entry.cidr, entry.source, entry.ip_range, null)
      ]
    ]
    world  = [for networks in local.networks : try(network::internet(networks), false)]
    before = try(join(", ", compact(local.networks[0])), "")
  }

  enforce {
    condition     = isunknown(local.world[1]) || !local.world[1] || local.world[0]
    error_message = "Prefix list ${try("`${coalesce(attrs.prefix_list_id)}`", "`${meta.address}`")} holds the whole internet${local.before == "" ? "" : "; before: ${local.before}"}. Every security group that names the list lets in the same networks. Name the networks that need it."
  }
}

resource_policy "aws_*" "address_list_opened" {
  description = "A list of networks that may connect gets the whole internet as a member."
  types = [
    "aws_ec2_managed_prefix_list",
    "aws_medialive_input_security_group",
    "aws_workspaces_ip_group",
    "aws_workspacesweb_ip_access_settings",
  ]
  operations = ["create", "update", "replace"]
  level      = "warn"
  on_unknown = "allow"
  filter     = meta.type != "aws_ec2_managed_prefix_list" || meta.operation == "create"

  locals {
    networks = [
      for object in [prior_attrs, attrs] : [
        for entry in try(concat(object.entry), concat(object.whitelist_rules), concat(object.rules), concat(object.ip_rule), [object]) :
        try(entry.cidr, entry.source, entry.ip_range, null)
      ]
    ]
    world  = [for networks in local.networks : try(network::internet(networks), false)]
    before = try(join(", ", compact(local.networks[0])), "")
  }

  enforce {
    condition     = isunknown(local.world[1]) || !local.world[1] || local.world[0]
    error_message = "`${meta.address}` holds the whole internet${local.before == "" ? "" : "; before: ${local.before}"}. Name the networks that need it."
  }
}

# Of something new, that is a message.
resource_policy "aws_*" "undecided_networks" {
  description = "The members of a list of networks are known only after apply."
  types = [
    "aws_ec2_managed_prefix_list",
    "aws_ec2_managed_prefix_list_entry",
    "aws_medialive_input_security_group",
    "aws_workspaces_ip_group",
    "aws_workspacesweb_ip_access_settings",
  ]
  operations = ["create", "update", "replace"]
  level      = "warn"
  filter     = isunknown(attrs) && isunknown(local.world[1])

  locals {
    networks = [
      for object in [prior_attrs, attrs] : [
        for entry in try(concat(object.entry), concat(object.whitelist_rules), concat(object.rules), concat(object.ip_rule), [object]) :
        try(entry.cidr, entry.source, entry.ip_range, null)
      ]
    ]
    world  = [for networks in local.networks : try(network::internet(networks), false)]
    before = try(join(", ", compact(local.networks[0])), "")
  }

  enforce {
    condition     = meta.operation == "create" || isunknown(local.networks[0])
    error_message = "The networks of `${meta.address}` are known only after apply: whom they let in cannot be checked.${local.before == "" ? "" : " Before: ${local.before}."}"
    info_message  = "The networks of `${meta.address}` are known only after apply, so whom they let in is not checked."
  }
}

resource_policy "aws_lightsail_instance_public_ports" "lightsail_administration_opened" {
  description = "Ports for administration or data become reachable from the internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.instance_name, null)

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for port in try(concat(object.port_info), []) : {
          protocol = try(port.protocol, null)
          from     = try(port.from_port, null)
          to       = try(port.to_port, null)
          # Without any network Lightsail lets everyone in. What is not set is computed.
          sources = coalescelist([
            for networks in [try(port.cidrs, null), try(port.ipv6_cidrs, null), try(port.cidr_list_aliases, null)] : networks
            if !isunknown(try(length(networks), 0)) && try(length(networks), 0) > 0
          ], ["0.0.0.0/0"])
        }
      ]
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], try(coalesce(attrs.instance_name), meta.address)),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [for opening in local.openings : opening.text if opening.administration]
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(". ", [for text in slice(local.texts, 0, min(5, length(local.texts))) : "${upper(substr(text, 0, 1))}${substr(text, 1, -1)}"])}.${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, or go through a VPN."
  }
}

resource_policy "aws_lightsail_instance_public_ports" "lightsail_port_opened" {
  description = "Other ports become reachable from the internet, or those of the web from more of it."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.instance_name, null)

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for port in try(concat(object.port_info), []) : {
          protocol = try(port.protocol, null)
          from     = try(port.from_port, null)
          to       = try(port.to_port, null)
          # Without any network Lightsail lets everyone in. What is not set is computed.
          sources = coalescelist([
            for networks in [try(port.cidrs, null), try(port.ipv6_cidrs, null), try(port.cidr_list_aliases, null)] : networks
            if !isunknown(try(length(networks), 0)) && try(length(networks), 0) > 0
          ], ["0.0.0.0/0"])
        }
      ]
    ]
    openings = try(
      network::openings(local.rules[0], local.rules[1], try(coalesce(attrs.instance_name), meta.address)),
      [{ administration = false, web = false, widened = true, text = "the rules of `${meta.address}` cannot be read, so what they open is not checked" }],
    )
    texts = [for opening in local.openings : opening.text if !opening.administration && (!opening.web || opening.widened)]
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.texts) == 0
    error_message = "${join(". ", [for text in slice(local.texts, 0, min(5, length(local.texts))) : "${upper(substr(text, 0, 1))}${substr(text, 1, -1)}"])}.${length(local.texts) > 5 ? " And ${length(local.texts) - 5} more." : ""} Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "aws_lightsail_instance_public_ports" "undecided_lightsail_rules" {
  description = "Who is let in is known only after apply."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  filter      = isunknown(attrs) && isunknown(try(network::openings(local.rules[0], local.rules[1], meta.address), []))

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [
        for port in try(concat(object.port_info), []) : {
          protocol = try(port.protocol, null)
          from     = try(port.from_port, null)
          to       = try(port.to_port, null)
          # Without any network Lightsail lets everyone in. What is not set is computed.
          sources = coalescelist([
            for networks in [try(port.cidrs, null), try(port.ipv6_cidrs, null), try(port.cidr_list_aliases, null)] : networks
            if !isunknown(try(length(networks), 0)) && try(length(networks), 0) > 0
          ], ["0.0.0.0/0"])
        }
      ]
    ]
    before = try(join(", ", distinct(compact(flatten([for rule in local.rules[0] : rule.sources])))), "")
  }

  enforce {
    condition     = meta.operation == "create" || isunknown(local.rules[0])
    error_message = "Who reaches `${meta.address}` is known only after apply: what it opens cannot be checked.${local.before == "" ? "" : " Before: ${local.before}."}"
    info_message  = "Who reaches `${meta.address}` is known only after apply, so what it opens is not checked."
  }
}

resource_policy "aws_emr_block_public_access_configuration" "emr_guard_removed" {
  description = "EMR no longer refuses clusters with security groups that are open to the internet."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    guards = [
      for object in [prior_attrs, attrs] : try(object.block_public_security_group_rules, null) != false
    ]
  }

  enforce {
    condition     = isunknown(local.guards) || !local.guards[0] || local.guards[1]
    error_message = "`block_public_security_group_rules` of `${meta.address}` is switched off: EMR clusters of this region may have ports that are open to the internet. Leave it on, and permit the ports that need it."
  }
}

# Port 22 is permitted by default.
resource_policy "aws_emr_block_public_access_configuration" "emr_ports_permitted" {
  description = "EMR accepts clusters that have more ports open to the internet."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = isunknown(try(attrs.block_public_security_group_rules, null)) || try(attrs.block_public_security_group_rules, null) != false

  locals {
    permitted = [
      for object in [prior_attrs, attrs] : [
        for range in try(concat(object.permitted_public_security_group_rule_range), []) : {
          protocol = "tcp"
          from     = try(range.min_range, null)
          to       = try(coalesce(range.max_range), range.min_range, null)
          sources  = ["0.0.0.0/0"]
        }
      ]
    ]
    openings = try(network::openings(concat(local.permitted[0], [{ protocol = "tcp", ports = "22", sources = "0.0.0.0/0" }]), local.permitted[1], meta.address), [])
  }

  enforce {
    condition     = isunknown(local.openings) || length(local.openings) == 0
    error_message = "`${meta.address}` permits ${join(", ", [for opening in local.openings : opening.ports])} of EMR clusters to be open to the internet, and did not before. Permit only what a cluster needs."
  }
}
