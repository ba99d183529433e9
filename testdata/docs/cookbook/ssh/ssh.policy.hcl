locals {
  # With all protocols, all ports are open, whatever the rule says about them.
  all_protocols = ["-1", "all"]
}

resource_policy "aws_*security_group" "not_from_the_internet" {
  locals {
    ssh = [
      for rule in attrs.ingress[*] : rule
      if core::contains(local.all_protocols, rule.protocol) || (rule.from_port <= 22 && rule.to_port >= 22)
    ]
    sources = core::flatten([for rule in local.ssh : [rule.cidr_blocks[*], rule.ipv6_cidr_blocks[*]]])
  }

  enforce {
    # Every range of length 0 is the internet: `0.0.0.0/0`, `::/0`, `::0/0`.
    condition     = core::alltrue([for source in local.sources : !core::endswith(source, "/0")])
    error_message = "Port 22 of ${attrs.name} is open to the internet."
  }
}

resource_policy "aws_security_group_rule" "not_from_the_internet_by_rule" {
  filter = attrs.type == "ingress"

  locals {
    ssh     = core::contains(local.all_protocols, attrs.protocol) || (attrs.from_port <= 22 && attrs.to_port >= 22)
    sources = core::concat(attrs.cidr_blocks[*], attrs.ipv6_cidr_blocks[*])
  }

  enforce {
    condition     = !local.ssh || core::alltrue([for source in local.sources : !core::endswith(source, "/0")])
    error_message = "Port 22 is open to the internet."
  }
}

resource_policy "aws_vpc_security_group_ingress_rule" "not_from_the_internet_by_ingress_rule" {
  locals {
    # A protocol without ports, such as 47, has none.
    port_22 = attrs.from_port != null && attrs.to_port != null && attrs.from_port <= 22 && attrs.to_port >= 22
    ssh     = core::contains(local.all_protocols, attrs.ip_protocol) || local.port_22
    sources = [for source in [attrs.cidr_ipv4, attrs.cidr_ipv6] : source if source != null]
  }

  enforce {
    condition     = !local.ssh || core::alltrue([for source in local.sources : !core::endswith(source, "/0")])
    error_message = "Port 22 is open to the internet."
  }
}
