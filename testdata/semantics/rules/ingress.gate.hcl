resource_policy "aws_security_group" "no_open_ssh" {
  locals {
    ssh  = [for rule in attrs.ingress : rule if rule.from_port <= 22 && rule.to_port >= 22]
    open = [for rule in local.ssh : rule if contains(rule.cidr_blocks, "0.0.0.0/0") || contains(rule.ipv6_cidr_blocks, "::/0")]
  }
  enforce {
    condition     = length(local.open) == 0
    error_message = "Port 22 of ${attrs.name} is open to the world."
  }
}
