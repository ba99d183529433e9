resource_policy "aws_vpc_security_group_ingress_rule" "port_opened" {
  operations  = ["create", "update", "replace"]
  attached_to = attrs.security_group_id
  opens       = [for door in network::doors(local.rules[0], local.rules[1], attrs.security_group_id) : door.door]

  locals {
    rules = [
      for object in [prior_attrs, attrs] : [{
        protocol = try(object.ip_protocol, null)
        from     = try(object.from_port, null)
        to       = try(object.to_port, null)
        sources  = [try(object.cidr_ipv4, null), try(object.cidr_ipv6, null)]
      }]
    ]
    openings = network::openings(local.rules[0], local.rules[1], meta.address)
  }

  enforce {
    condition     = length(local.openings) == 0
    error_message = join("; ", [for opening in local.openings : opening.text])
  }
}
