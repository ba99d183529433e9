input "public_ports" {
  type    = set(number)
  default = [80, 443]
}

resource_policy "aws_vpc_security_group_ingress_rule" "only_public_ports" {
  operations = ["create", "update"]
  filter     = core::contains(local.sources, "0.0.0.0/0") || core::contains(local.sources, "::/0")

  locals {
    sources = [for source in [attrs.cidr_ipv4, attrs.cidr_ipv6] : source if source != null]
  }

  enforce {
    condition     = attrs.from_port == attrs.to_port && core::contains(input.public_ports, attrs.from_port)
    error_message = "Ports ${attrs.from_port} to ${attrs.to_port} are open to the internet."
  }
}
