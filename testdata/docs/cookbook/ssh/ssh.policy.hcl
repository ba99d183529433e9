locals {
  world = ["0.0.0.0/0", "::/0"]
}

resource_policy "aws_security_group" "not_from_the_internet" {
  locals {
    # All protocols are written as -1, and then the ports are 0.
    ssh = [
      for rule in attrs.ingress[*] : rule
      if rule.protocol == "-1" || (rule.from_port <= 22 && rule.to_port >= 22)
    ]
    sources = core::flatten([for rule in local.ssh : [rule.cidr_blocks[*], rule.ipv6_cidr_blocks[*]]])
  }

  enforce {
    condition     = core::length(core::setintersection(local.sources, local.world)) == 0
    error_message = "Port 22 of ${attrs.name} is open to the internet."
  }
}

resource_policy "aws_vpc_security_group_ingress_rule" "not_from_the_internet_by_rule" {
  locals {
    ssh     = attrs.ip_protocol == "-1" || (attrs.from_port <= 22 && attrs.to_port >= 22)
    sources = [for source in [attrs.cidr_ipv4, attrs.cidr_ipv6] : source if source != null]
  }

  enforce {
    condition     = !local.ssh || core::length(core::setintersection(local.sources, local.world)) == 0
    error_message = "Port 22 is open to the internet."
  }
}
