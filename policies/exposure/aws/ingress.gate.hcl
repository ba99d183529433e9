# Security groups that let in the whole internet. A group holds its rules in
# itself, or they are resources of their own; both are read alike here.

locals {
  # A network of seven bits or fewer, so that two halves of the internet are no
  # way around. Private networks have more, or start with an f (IPv6).
  internet = "^[^f].*/[0-7]$"

  # Remote shells and desktops, file shares, databases, caches, search, brokers,
  # and the control ports of containers and clusters.
  sensitive = [
    21, 22, 23, 135, 139, 389, 445, 636, 873, 1433, 1434, 1521, 2049, 2375, 2376, 2379, 2380, 3306, 3389, 5432, 5601, 5671, 5672,
    5900, 5901, 5984, 5985, 5986, 6379, 6380, 6443, 7000, 7001, 7199, 7474, 7687, 8086, 8500, 9042, 9092, 9160, 9200, 9300,
    10250, 10255, 11211, 15672, 26257, 27017, 27018, 27019, 50000,
  ]
  web       = [80, 443]
  any       = ["-1", "all"]
  transport = ["tcp", "udp", "6", "17"]
  groups = [
    "aws_default_security_group",
    "aws_security_group",
    "aws_security_group_rule",
    "aws_vpc_security_group_ingress_rule",
  ]
}

resource_policy "aws_*" "sensitive_port_created" {
  description = "A new rule opens a sensitive port to the internet."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  filter = contains(local.groups, meta.type) && meta.operation == "create" && try(tostring(coalesce(attrs.type)), "ingress") == "ingress"

  locals {
    open = [
      for rule in try(concat(attrs.ingress), [attrs]) : {
        protocol = try(tostring(coalesce(rule.protocol)), tostring(coalesce(rule.ip_protocol)), "all")
        from     = coalesce(try(tonumber(rule.from_port), null), 0)
        to       = coalesce(try(tonumber(rule.to_port), null), 65535)
      }
      if anytrue([
        for network in flatten([
          try(rule.cidr_blocks, rule.cidr_ipv4, null),
          try(rule.ipv6_cidr_blocks, rule.cidr_ipv6, null),
        ]) : try(regex_match(network, local.internet), false)
      ])
    ]
    harm = [
      for rule in local.open : "${rule.protocol} ${rule.from}-${rule.to}"
      if(
        contains(local.any, rule.protocol) || (
          contains(local.transport, rule.protocol) &&
          anytrue([for port in local.sensitive : rule.from <= port && port <= rule.to])
        )
      )
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The internet can reach ports for administration or data: ${join(", ", local.harm)} (-1 is every protocol). Name the networks that need them, or go through a VPN or Session Manager."
  }
}

resource_policy "aws_*" "sensitive_port_opened" {
  description = "A changed rule opens a sensitive port to the internet."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  filter = contains(local.groups, meta.type) && try(tostring(coalesce(attrs.type)), "ingress") == "ingress"

  locals {
    open_before = [
      for rule in try(concat(prior_attrs.ingress), [prior_attrs]) : {
        protocol = try(tostring(coalesce(rule.protocol)), tostring(coalesce(rule.ip_protocol)), "all")
        from     = coalesce(try(tonumber(rule.from_port), null), 0)
        to       = coalesce(try(tonumber(rule.to_port), null), 65535)
      }
      if anytrue([
        for network in flatten([
          try(rule.cidr_blocks, rule.cidr_ipv4, null),
          try(rule.ipv6_cidr_blocks, rule.cidr_ipv6, null),
        ]) : try(regex_match(network, local.internet), false)
      ])
    ]
    open = [
      for rule in try(concat(attrs.ingress), [attrs]) : {
        protocol = try(tostring(coalesce(rule.protocol)), tostring(coalesce(rule.ip_protocol)), "all")
        from     = coalesce(try(tonumber(rule.from_port), null), 0)
        to       = coalesce(try(tonumber(rule.to_port), null), 65535)
      }
      if anytrue([
        for network in flatten([
          try(rule.cidr_blocks, rule.cidr_ipv4, null),
          try(rule.ipv6_cidr_blocks, rule.cidr_ipv6, null),
        ]) : try(regex_match(network, local.internet), false)
      ])
    ]

    # What was open before, in the same rule or a wider one, does not count.
    harm = [
      for rule in local.open : "${rule.protocol} ${rule.from}-${rule.to}"
      if(
        contains(local.any, rule.protocol) || (
          contains(local.transport, rule.protocol) &&
          anytrue([for port in local.sensitive : rule.from <= port && port <= rule.to])
        )
        ) && !anytrue([
          for old in local.open_before :
          contains(local.any, old.protocol) || (
            old.protocol == rule.protocol &&
            old.from <= rule.from && rule.to <= old.to
          )
      ])
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The internet can reach ports for administration or data: ${join(", ", local.harm)} (-1 is every protocol). Name the networks that need them, or go through a VPN or Session Manager."
  }
}

# Sensitive ports are the business of the policies above, and the ports of the
# web are meant to be reached.
resource_policy "aws_*" "port_created" {
  description = "A new rule opens another port than those of the web to the internet."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains(local.groups, meta.type) && meta.operation == "create" && try(tostring(coalesce(attrs.type)), "ingress") == "ingress"

  locals {
    open = [
      for rule in try(concat(attrs.ingress), [attrs]) : {
        protocol = try(tostring(coalesce(rule.protocol)), tostring(coalesce(rule.ip_protocol)), "all")
        from     = coalesce(try(tonumber(rule.from_port), null), 0)
        to       = coalesce(try(tonumber(rule.to_port), null), 65535)
      }
      if anytrue([
        for network in flatten([
          try(rule.cidr_blocks, rule.cidr_ipv4, null),
          try(rule.ipv6_cidr_blocks, rule.cidr_ipv6, null),
        ]) : try(regex_match(network, local.internet), false)
      ])
    ]
    harm = [
      for rule in local.open : "${rule.protocol} ${rule.from}-${rule.to}"
      if(
        contains(local.transport, rule.protocol) &&
        !(contains(local.web, rule.from) && rule.from == rule.to) &&
        !anytrue([for port in local.sensitive : rule.from <= port && port <= rule.to])
      )
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The internet can reach ${join(", ", local.harm)}. Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "aws_*" "port_opened" {
  description = "A changed rule opens another port than those of the web to the internet."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains(local.groups, meta.type) && try(tostring(coalesce(attrs.type)), "ingress") == "ingress"

  locals {
    open_before = [
      for rule in try(concat(prior_attrs.ingress), [prior_attrs]) : {
        protocol = try(tostring(coalesce(rule.protocol)), tostring(coalesce(rule.ip_protocol)), "all")
        from     = coalesce(try(tonumber(rule.from_port), null), 0)
        to       = coalesce(try(tonumber(rule.to_port), null), 65535)
      }
      if anytrue([
        for network in flatten([
          try(rule.cidr_blocks, rule.cidr_ipv4, null),
          try(rule.ipv6_cidr_blocks, rule.cidr_ipv6, null),
        ]) : try(regex_match(network, local.internet), false)
      ])
    ]
    open = [
      for rule in try(concat(attrs.ingress), [attrs]) : {
        protocol = try(tostring(coalesce(rule.protocol)), tostring(coalesce(rule.ip_protocol)), "all")
        from     = coalesce(try(tonumber(rule.from_port), null), 0)
        to       = coalesce(try(tonumber(rule.to_port), null), 65535)
      }
      if anytrue([
        for network in flatten([
          try(rule.cidr_blocks, rule.cidr_ipv4, null),
          try(rule.ipv6_cidr_blocks, rule.cidr_ipv6, null),
        ]) : try(regex_match(network, local.internet), false)
      ])
    ]

    # What was open before, in the same rule or a wider one, does not count.
    harm = [
      for rule in local.open : "${rule.protocol} ${rule.from}-${rule.to}"
      if(
        contains(local.transport, rule.protocol) &&
        !(contains(local.web, rule.from) && rule.from == rule.to) &&
        !anytrue([for port in local.sensitive : rule.from <= port && port <= rule.to])
        ) && !anytrue([
          for old in local.open_before :
          contains(local.any, old.protocol) || (
            old.protocol == rule.protocol &&
            old.from <= rule.from && rule.to <= old.to
          )
      ])
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The internet can reach ${join(", ", local.harm)}. Name the networks that need it, unless the service is public on purpose."
  }
}
