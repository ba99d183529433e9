input "public_ports" {
  type    = set(number)
  default = [80, 443]
}

locals {
  # Rules for other protocols are for all ports, whatever they say about them.
  protocols_with_ports = ["tcp", "udp", "6", "17"]
}

resource_policy "aws_*security_group" "only_public_ports" {
  operations = ["create", "update"]

  locals {
    # Every range of length 0 is the internet: `0.0.0.0/0`, `::/0`, `::0/0`.
    from_the_internet = [
      for rule in attrs.ingress[*] : rule
      if core::anytrue([
        for source in core::concat(rule.cidr_blocks[*], rule.ipv6_cidr_blocks[*]) : core::endswith(source, "/0")
      ])
    ]
    open = [
      for rule in local.from_the_internet : "protocol ${rule.protocol}, ports ${rule.from_port} to ${rule.to_port}"
      if !core::contains(local.protocols_with_ports, rule.protocol)
      || rule.from_port != rule.to_port || !core::contains(input.public_ports, rule.from_port)
    ]
  }

  enforce {
    condition     = core::length(local.open) == 0
    error_message = "Open to the internet: ${core::join("; ", local.open)}."
  }
}

resource_policy "aws_security_group_rule" "only_public_ports_by_rule" {
  operations = ["create", "update"]
  filter     = attrs.type == "ingress" && core::anytrue([for source in local.sources : core::endswith(source, "/0")])

  locals {
    sources = core::concat(attrs.cidr_blocks[*], attrs.ipv6_cidr_blocks[*])
  }

  enforce {
    condition = (
      core::contains(local.protocols_with_ports, attrs.protocol)
      && attrs.from_port == attrs.to_port && core::contains(input.public_ports, attrs.from_port)
    )
    error_message = "Open to the internet: protocol ${attrs.protocol}, ports ${attrs.from_port} to ${attrs.to_port}."
  }
}

resource_policy "aws_vpc_security_group_ingress_rule" "only_public_ports_by_ingress_rule" {
  operations = ["create", "update"]
  filter     = core::anytrue([for source in local.sources : core::endswith(source, "/0")])

  locals {
    sources = [for source in [attrs.cidr_ipv4, attrs.cidr_ipv6] : source if source != null]
    ports   = core::try("${attrs.from_port} to ${attrs.to_port}", "all")
  }

  enforce {
    condition = (
      core::contains(local.protocols_with_ports, attrs.ip_protocol) && attrs.from_port != null
      && attrs.from_port == attrs.to_port && core::contains(input.public_ports, attrs.from_port)
    )
    error_message = "Open to the internet: protocol ${attrs.ip_protocol}, ports ${local.ports}."
  }
}
