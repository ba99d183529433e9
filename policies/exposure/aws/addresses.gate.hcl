# Servers and networks that come within reach of the internet: public addresses,
# routes to an internet gateway, and the blocks that forbid both.

resource_policy "aws_*" "public_address" {
  description = "Servers that had private addresses alone get public ones."
  types = [
    "aws_default_subnet",
    "aws_ecs_service",
    "aws_ecs_task_set",
    "aws_instance",
    "aws_launch_configuration",
    "aws_launch_template",
    "aws_spot_instance_request",
    "aws_subnet",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  # A template writes the switch as a string, and one that leaves it out keeps the setting of the subnet. For a server
  # that is replaced it is known only after apply then.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : try(
        tostring(coalesce(side.map_public_ip_on_launch)),
        tostring(coalesce(side.associate_public_ip_address)),
        tostring(coalesce(side.network_configuration[0].assign_public_ip)),
        anytrue([for interface in side.network_interfaces : try(tostring(interface.associate_public_ip_address) == "true", false)]) ? "true" : "false",
        "false",
      )
    ]
    ipv6 = [for side in [prior_attrs, attrs] : try(tobool(side.assign_ipv6_address_on_creation), null) == true]
  }

  enforce {
    condition     = isunknown(local.sides[1]) || local.sides[0] == "true" || local.sides[1] != "true"
    error_message = "What starts in `${meta.address}` gets a public address; before: private addresses alone. Reach it through a load balancer, a VPN or Session Manager."
  }

  enforce {
    condition     = local.ipv6[0] || !local.ipv6[1]
    error_message = "What starts in `${meta.address}` gets an IPv6 address that the internet can route to, and did not before. Make sure that security groups and routes allow for it."
  }
}

# Where the server is known before the apply, it exists already.
resource_policy "aws_eip*" "address_attached" {
  description = "A server that exists gets a public address."
  types       = ["aws_eip", "aws_eip_association"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : compact([
        isunknown(try(side.instance_id, side.instance, null)) ? "" : try(tostring(coalesce(try(side.instance_id, side.instance))), ""),
        isunknown(try(side.network_interface_id, side.network_interface, null)) ? "" : try(tostring(coalesce(try(side.network_interface_id, side.network_interface))), ""),
      ])
    ]
    new = sort(setsubtract(local.sides[1], local.sides[0]))
  }

  # An association that is replaced for the same server, or an address that
  # already was on another interface of it, opens nothing.
  enforce {
    condition     = length(local.new) == 0 || length(setintersection(local.sides[0], local.sides[1])) > 0
    error_message = "`${join(", ", local.new)}` gets a public address by `${meta.address}`${length(local.sides[0]) == 0 ? "" : "; before: on ${join(", ", local.sides[0])}"}. Make sure that its security groups allow for it."
  }
}

resource_policy "aws_*route_table" "routed" {
  description = "A network gets a way to and from the internet."
  types       = ["aws_default_route_table", "aws_route_table"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : compact([
        for route in try(concat(side.route), []) : try(tostring(coalesce(route.cidr_block)), tostring(coalesce(route.ipv6_cidr_block)), "")
        if startswith(try(tostring(coalesce(route.gateway_id)), ""), "igw-")
      ])
    ]
    harm = network::internet(local.sides[1]) && !network::internet(local.sides[0]) ? sort(setsubtract(local.sides[1], local.sides[0])) : []
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "Subnets of `${meta.address}` get a route to an internet gateway for ${join(", ", local.harm)}${length(local.sides[0]) == 0 ? "" : "; before: ${join(", ", local.sides[0])}"}. Use a NAT gateway for what only has to reach out."
  }
}

# Where both are known before the apply, the network exists already.
resource_policy "aws_route" "route_added" {
  description = "A network that exists gets a route to an internet gateway."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.route_table_id, null)
  opens       = ["${attrs.route_table_id} ${attrs.gateway_id} ${jsonencode([try(attrs.destination_cidr_block, null), try(attrs.destination_ipv6_cidr_block, null)])}"]
  filter      = !isunknown([try(attrs.gateway_id, null), try(attrs.route_table_id, null)])

  locals {
    sides = [
      for side in [prior_attrs, attrs] : startswith(try(tostring(coalesce(side.gateway_id)), ""), "igw-") && (
        network::internet([try(side.destination_cidr_block, null), try(side.destination_ipv6_cidr_block, null)])
      )
    ]
  }

  enforce {
    condition     = local.sides[0] || !local.sides[1]
    error_message = "Subnets of route table `${try(tostring(coalesce(attrs.route_table_id)), "")}` get a route to internet gateway `${try(tostring(coalesce(attrs.gateway_id)), "")}`${try("; before: ${coalesce(prior_attrs.nat_gateway_id, prior_attrs.transit_gateway_id)}", "")}. Use a NAT gateway for what only has to reach out."
  }
}

# A gateway is made together with its network; only an attachment says that the
# network may have been there before.
resource_policy "aws_internet_gateway*" "gateway_attached" {
  description = "A network that exists gets an internet gateway."
  types       = ["aws_internet_gateway", "aws_internet_gateway_attachment"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown(try(attrs.vpc_id, null)) && (meta.operation != "create" || meta.type == "aws_internet_gateway_attachment")

  locals {
    before = try(tostring(coalesce(prior_attrs.vpc_id)), "")
    after  = try(tostring(coalesce(attrs.vpc_id)), "")
  }

  enforce {
    condition     = local.after == "" || local.before == local.after
    error_message = "Network `${local.after}` gets an internet gateway${local.before == "" ? "" : "; before: the gateway was on ${local.before}"}. Subnets that are routed to it come within reach of the internet."
  }
}

# Destroying the options switches the block off.
resource_policy "aws_vpc_block_public_access_options" "networks_unblocked" {
  description = "The block of public access to networks of a region is weakened or removed."
  operations  = ["update", "delete", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    strict = ["off", "block-ingress", "block-bidirectional"]
    before = try(tostring(coalesce(prior_attrs.internet_gateway_block_mode)), "off")
    after  = meta.operation == "delete" ? "off" : try(tostring(coalesce(attrs.internet_gateway_block_mode)), "off")
  }

  enforce {
    condition     = try(index(local.strict, local.after), 0) >= try(index(local.strict, local.before), 0)
    error_message = "Internet gateways of the region ${local.after == "off" ? "let traffic in again" : "let traffic out again"}: the mode is `${local.after}`, and was `${local.before}` before. Keep the block, and make an exclusion for what has to be public; if only its address changes, use a `moved` block."
  }
}

resource_policy "aws_vpc_block_public_access_exclusion" "network_excluded" {
  description = "A network is excluded from the block of public access."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.subnet_id), coalesce(attrs.vpc_id))

  enforce {
    condition = (
      try(prior_attrs.internet_gateway_exclusion_mode, null) == "allow-bidirectional" ||
      try(attrs.internet_gateway_exclusion_mode, null) != "allow-bidirectional"
    )
    error_message = "The internet can reach `${try(tostring(coalesce(attrs.subnet_id)), tostring(coalesce(attrs.vpc_id)), meta.address)}` past the block of the region${try("; before: ${coalesce(prior_attrs.internet_gateway_exclusion_mode)}", "")}. Take `allow-egress` for what only has to reach out."
  }
}

resource_policy "aws_ec2_client_vpn_authorization_rule" "vpn_groups" {
  description = "Everyone on the VPN reaches a network that was for a group."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(tobool(prior_attrs.authorize_all_groups), null) == true || try(tobool(attrs.authorize_all_groups), null) != true
    error_message = "Everyone on the VPN reaches ${try(tostring(coalesce(attrs.target_network_cidr)), "the network")}; before: group ${try(tostring(coalesce(prior_attrs.access_group_id)), "")} alone. Keep the group."
  }
}

resource_policy "aws_networkfirewall_firewall_policy" "firewall_passes" {
  description = "A network firewall lets through what it stopped or looked into."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    stateless = [
      for side in [prior_attrs, attrs] : concat(
        try(compact(side.firewall_policy[0].stateless_default_actions), []),
        try(compact(side.firewall_policy[0].stateless_fragment_default_actions), []),
      )
    ]
    stops = [
      for side in [prior_attrs, attrs] : [
        for action in try(compact(side.firewall_policy[0].stateful_default_actions), []) : action if startswith(action, "aws:drop")
      ]
    ]
    groups = [
      for side in [prior_attrs, attrs] : compact([
        for group in concat(
          try(concat(side.firewall_policy[0].stateful_rule_group_reference), []),
          try(concat(side.firewall_policy[0].stateless_rule_group_reference), []),
        ) : try(tostring(coalesce(group.resource_arn)), "")
      ])
    ]
    gone = sort(setsubtract(local.groups[0], local.groups[1]))
  }

  enforce {
    condition     = contains(local.stateless[0], "aws:pass") || !contains(local.stateless[1], "aws:pass")
    error_message = "Packets that match no rule of `${meta.address}` pass unseen; before: ${join(", ", distinct(local.stateless[0]))}. Forward them to the stateful rules, or drop them."
  }

  enforce {
    condition     = length(local.stops[0]) == 0 || length(local.stops[1]) > 0
    error_message = "Connections that match no rule of `${meta.address}` pass; before: ${join(", ", local.stops[0])}. Keep the default."
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Rules of ${join(", ", [for group in local.gone : "`${group}`"])} no longer hold in `${meta.address}`. Make sure that another group covers what they stopped."
  }
}

resource_policy "aws_*" "metadata_tokens" {
  description = "Servers give out their credentials to requests without a token."
  types = [
    "aws_ec2_instance_metadata_defaults",
    "aws_instance",
    "aws_launch_configuration",
    "aws_launch_template",
    "aws_spot_instance_request",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : try(tostring(coalesce(side.metadata_options[0].http_tokens)), tostring(coalesce(side.http_tokens)), "")
    ]
  }

  enforce {
    condition     = local.sides[0] != "required" || local.sides[1] == "required" || (local.sides[1] == "" && meta.type == "aws_instance")
    error_message = "A request that an application is tricked into can read the credentials of `${meta.address}`: tokens (IMDSv2) were required before. Keep `http_tokens = \"required\"`."
  }
}

resource_policy "aws_ec2_serial_console_access" "serial_console" {
  description = "The serial console of servers is switched on."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Switched on is the default of the resource, and off that of accounts.
  enforce {
    condition     = meta.operation != "create" && try(prior_attrs.enabled, null) != false || try(attrs.enabled, null) == false
    error_message = "Whoever may use EC2 Instance Connect reaches the serial console of every server of the region, past networks and security groups${meta.operation == "create" ? "" : "; before: off"}. Leave it off, and switch it on to repair something."
  }
}
