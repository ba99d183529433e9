# Security rules that let in the whole internet. A group holds its rules in
# itself, or they are resources of their own; both are read alike here.

locals {
  internet = "(?i)^([*]|any|internet|::/0|[0-9][0-9.]*/[0-7])$"
  sensitive = [
    21, 22, 23, 135, 139, 389, 445, 636, 873, 1433, 1521, 2049, 2375, 2376, 2379, 2380, 3306, 3389, 5432, 5601, 5672, 5900,
    5985, 5986, 6379, 6380, 6443, 7000, 7199, 7474, 7687, 8086, 8500, 9042, 9092, 9200, 9300, 10250, 10255, 10350, 11211, 15672,
    26257, 27017, 50000,
  ]
  rules = ["azurerm_network_security_group", "azurerm_network_security_rule"]
}

resource_policy "azurerm_network_security_*" "sensitive_port_created" {
  description = "A new security rule opens a sensitive port to the internet."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  filter = contains(local.rules, meta.type) && meta.operation == "create"

  locals {
    open = [
      for rule in try(concat(attrs.security_rule), [attrs]) : {
        name  = try(tostring(coalesce(rule.name)), "unnamed")
        ports = concat(compact([try(tostring(coalesce(rule.destination_port_range)), "")]), try(concat(rule.destination_port_ranges), []))
      }
      if try(rule.direction, null) == "Inbound" && try(rule.access, null) == "Allow" &&
      lower(try(tostring(coalesce(rule.protocol)), "all")) != "icmp" && anytrue([
        for source in concat(compact([try(tostring(coalesce(rule.source_address_prefix)), "")]), try(concat(rule.source_address_prefixes), [])) :
        try(regex_match(source, local.internet), false)
      ])
    ]
    harm = [
      for rule in local.open : "${rule.name} (${join(", ", rule.ports)})"
      if anytrue(flatten([
        for range in rule.ports : [
          for port in local.sensitive :
          range == "*" || (tonumber(split("-", range)[0]) <= port && port <= tonumber(reverse(split("-", range))[0]))
        ]
      ]))
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The internet can reach ports for administration or data: ${join(", ", local.harm)}. Name the networks that need them, or go through Bastion or a VPN."
  }
}

resource_policy "azurerm_network_security_*" "sensitive_port_opened" {
  description = "A changed security rule opens a sensitive port to the internet."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  filter = contains(local.rules, meta.type)

  locals {
    open_before = [
      for rule in try(concat(prior_attrs.security_rule), [prior_attrs]) : {
        name  = try(tostring(coalesce(rule.name)), "unnamed")
        ports = concat(compact([try(tostring(coalesce(rule.destination_port_range)), "")]), try(concat(rule.destination_port_ranges), []))
      }
      if try(rule.direction, null) == "Inbound" && try(rule.access, null) == "Allow" &&
      lower(try(tostring(coalesce(rule.protocol)), "all")) != "icmp" && anytrue([
        for source in concat(compact([try(tostring(coalesce(rule.source_address_prefix)), "")]), try(concat(rule.source_address_prefixes), [])) :
        try(regex_match(source, local.internet), false)
      ])
    ]
    open = [
      for rule in try(concat(attrs.security_rule), [attrs]) : {
        name  = try(tostring(coalesce(rule.name)), "unnamed")
        ports = concat(compact([try(tostring(coalesce(rule.destination_port_range)), "")]), try(concat(rule.destination_port_ranges), []))
      }
      if try(rule.direction, null) == "Inbound" && try(rule.access, null) == "Allow" &&
      lower(try(tostring(coalesce(rule.protocol)), "all")) != "icmp" && anytrue([
        for source in concat(compact([try(tostring(coalesce(rule.source_address_prefix)), "")]), try(concat(rule.source_address_prefixes), [])) :
        try(regex_match(source, local.internet), false)
      ])
    ]

    # What was open before, in the same rule or another one, does not count.
    harm = [
      for rule in local.open : "${rule.name} (${join(", ", rule.ports)})"
      if anytrue(flatten([
        for range in rule.ports : [
          for port in local.sensitive :
          range == "*" || (tonumber(split("-", range)[0]) <= port && port <= tonumber(reverse(split("-", range))[0]))
        ]
        ])) && !anytrue([
        for old in local.open_before : contains(old.ports, "*") || length(setsubtract(rule.ports, old.ports)) == 0
      ])
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The internet can reach ports for administration or data: ${join(", ", local.harm)}. Name the networks that need them, or go through Bastion or a VPN."
  }
}

# Sensitive ports are the business of the policies above, and the ports of the
# web are meant to be reached.
resource_policy "azurerm_network_security_*" "port_created" {
  description = "A new security rule opens another port than those of the web to the internet."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains(local.rules, meta.type) && meta.operation == "create"

  locals {
    open = [
      for rule in try(concat(attrs.security_rule), [attrs]) : {
        name  = try(tostring(coalesce(rule.name)), "unnamed")
        ports = concat(compact([try(tostring(coalesce(rule.destination_port_range)), "")]), try(concat(rule.destination_port_ranges), []))
      }
      if try(rule.direction, null) == "Inbound" && try(rule.access, null) == "Allow" &&
      lower(try(tostring(coalesce(rule.protocol)), "all")) != "icmp" && anytrue([
        for source in concat(compact([try(tostring(coalesce(rule.source_address_prefix)), "")]), try(concat(rule.source_address_prefixes), [])) :
        try(regex_match(source, local.internet), false)
      ])
    ]
    harm = [
      for rule in local.open : "${rule.name} (${join(", ", rule.ports)})"
      if anytrue([for range in rule.ports : !contains(["80", "443"], range)]) && !anytrue(flatten([
        for range in rule.ports : [
          for port in local.sensitive :
          range == "*" || (tonumber(split("-", range)[0]) <= port && port <= tonumber(reverse(split("-", range))[0]))
        ]
      ]))
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The internet can reach ${join(", ", local.harm)}. Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "azurerm_network_security_*" "port_opened" {
  description = "A changed security rule opens another port than those of the web to the internet."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains(local.rules, meta.type)

  locals {
    open_before = [
      for rule in try(concat(prior_attrs.security_rule), [prior_attrs]) : {
        name  = try(tostring(coalesce(rule.name)), "unnamed")
        ports = concat(compact([try(tostring(coalesce(rule.destination_port_range)), "")]), try(concat(rule.destination_port_ranges), []))
      }
      if try(rule.direction, null) == "Inbound" && try(rule.access, null) == "Allow" &&
      lower(try(tostring(coalesce(rule.protocol)), "all")) != "icmp" && anytrue([
        for source in concat(compact([try(tostring(coalesce(rule.source_address_prefix)), "")]), try(concat(rule.source_address_prefixes), [])) :
        try(regex_match(source, local.internet), false)
      ])
    ]
    open = [
      for rule in try(concat(attrs.security_rule), [attrs]) : {
        name  = try(tostring(coalesce(rule.name)), "unnamed")
        ports = concat(compact([try(tostring(coalesce(rule.destination_port_range)), "")]), try(concat(rule.destination_port_ranges), []))
      }
      if try(rule.direction, null) == "Inbound" && try(rule.access, null) == "Allow" &&
      lower(try(tostring(coalesce(rule.protocol)), "all")) != "icmp" && anytrue([
        for source in concat(compact([try(tostring(coalesce(rule.source_address_prefix)), "")]), try(concat(rule.source_address_prefixes), [])) :
        try(regex_match(source, local.internet), false)
      ])
    ]

    # What was open before, in the same rule or another one, does not count.
    harm = [
      for rule in local.open : "${rule.name} (${join(", ", rule.ports)})"
      if anytrue([for range in rule.ports : !contains(["80", "443"], range)]) && !anytrue(flatten([
        for range in rule.ports : [
          for port in local.sensitive :
          range == "*" || (tonumber(split("-", range)[0]) <= port && port <= tonumber(reverse(split("-", range))[0]))
        ]
        ])) && !anytrue([
        for old in local.open_before : contains(old.ports, "*") || length(setsubtract(rule.ports, old.ports)) == 0
      ])
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The internet can reach ${join(", ", local.harm)}. Name the networks that need it, unless the service is public on purpose."
  }
}
