# Firewall rules that let in the whole internet. A network of seven bits or
# fewer counts as the internet, so that two halves of it are no way around.

locals {
  internet = "^[^f].*/[0-7]$"
  sensitive = [
    21, 22, 23, 135, 139, 389, 445, 636, 873, 1433, 1521, 2049, 2375, 2376, 2379, 2380, 3306, 3389, 5432, 5601, 5672, 5900,
    5985, 5986, 6379, 6443, 7000, 7199, 7474, 7687, 8086, 8500, 9042, 9092, 9200, 9300, 10250, 10255, 11211, 15672, 26257, 27017,
    50000,
  ]
}

resource_policy "google_compute_firewall" "sensitive_port_created" {
  description = "A new firewall rule opens a sensitive port to the internet."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  # A rule without ports is about all of them; "8000-9000" is a range.
  locals {
    open = (
      try(coalesce(tostring(attrs.direction)), "INGRESS") == "INGRESS" && try(attrs.disabled, null) != true &&
      anytrue([for network in try(concat(attrs.source_ranges), []) : try(regex_match(network, local.internet), false)])
    )
    harm = [
      for rule in try(concat(attrs.allow), []) : "${try(tostring(coalesce(rule.protocol)), "all")} ${join(",", compact(try(concat(rule.ports), [])))}"
      if try(rule.protocol, null) != "icmp" && (
        length(try(concat(rule.ports), [])) == 0 ||
        anytrue(flatten([
          for range in compact(try(concat(rule.ports), [])) : [
            for port in local.sensitive :
            try(tonumber(split("-", range)[0]) <= port && port <= tonumber(reverse(split("-", range))[0]), false)
          ]
        ]))
      )
    ]
  }

  enforce {
    condition     = !local.open || length(local.harm) == 0
    error_message = "The internet can reach ports for administration or data: ${join("; ", local.harm)}. Name the networks that need them, or go through Identity-Aware Proxy."
  }
}

resource_policy "google_compute_firewall" "sensitive_port_opened" {
  description = "A changed firewall rule opens a sensitive port to the internet."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    open_before = (
      try(coalesce(tostring(prior_attrs.direction)), "INGRESS") == "INGRESS" && try(prior_attrs.disabled, null) != true &&
      anytrue([for network in try(concat(prior_attrs.source_ranges), []) : try(regex_match(network, local.internet), false)])
    )
    open = (
      try(coalesce(tostring(attrs.direction)), "INGRESS") == "INGRESS" && try(attrs.disabled, null) != true &&
      anytrue([for network in try(concat(attrs.source_ranges), []) : try(regex_match(network, local.internet), false)])
    )
    allowed_before = [
      for rule in try(concat(prior_attrs.allow), []) :
      "${try(tostring(coalesce(rule.protocol)), "all")} ${join(",", compact(try(concat(rule.ports), [])))}" if local.open_before
    ]
    harm = [
      for rule in try(concat(attrs.allow), []) : "${try(tostring(coalesce(rule.protocol)), "all")} ${join(",", compact(try(concat(rule.ports), [])))}"
      if try(rule.protocol, null) != "icmp" && (
        length(try(concat(rule.ports), [])) == 0 ||
        anytrue(flatten([
          for range in compact(try(concat(rule.ports), [])) : [
            for port in local.sensitive :
            try(tonumber(split("-", range)[0]) <= port && port <= tonumber(reverse(split("-", range))[0]), false)
          ]
        ]))
      ) && !contains(local.allowed_before, "${try(tostring(coalesce(rule.protocol)), "all")} ${join(",", compact(try(concat(rule.ports), [])))}") && !contains(local.allowed_before, "all ")
    ]
  }

  enforce {
    condition     = !local.open || length(local.harm) == 0
    error_message = "The internet can reach ports for administration or data: ${join("; ", local.harm)}. Name the networks that need them, or go through Identity-Aware Proxy."
  }
}

resource_policy "google_compute_firewall" "port_created" {
  description = "A new firewall rule opens another port than those of the web to the internet."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  # Sensitive ports are the business of the policies above.
  locals {
    open = (
      try(coalesce(tostring(attrs.direction)), "INGRESS") == "INGRESS" && try(attrs.disabled, null) != true &&
      anytrue([for network in try(concat(attrs.source_ranges), []) : try(regex_match(network, local.internet), false)])
    )
    harm = flatten([
      for rule in try(concat(attrs.allow), []) : [
        for range in compact(try(concat(rule.ports), [])) : "${try(tostring(coalesce(rule.protocol)), "all")} ${range}"
        if !contains(["80", "443"], range) && !anytrue([
          for port in local.sensitive :
          try(tonumber(split("-", range)[0]) <= port && port <= tonumber(reverse(split("-", range))[0]), false)
        ])
      ]
    ])
  }

  enforce {
    condition     = !local.open || length(local.harm) == 0
    error_message = "The internet can reach ${join(", ", local.harm)}. Name the networks that need it, unless the service is public on purpose."
  }
}

resource_policy "google_compute_firewall" "port_opened" {
  description = "A changed firewall rule opens another port than those of the web to the internet."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    open_before = (
      try(coalesce(tostring(prior_attrs.direction)), "INGRESS") == "INGRESS" && try(prior_attrs.disabled, null) != true &&
      anytrue([for network in try(concat(prior_attrs.source_ranges), []) : try(regex_match(network, local.internet), false)])
    )
    open = (
      try(coalesce(tostring(attrs.direction)), "INGRESS") == "INGRESS" && try(attrs.disabled, null) != true &&
      anytrue([for network in try(concat(attrs.source_ranges), []) : try(regex_match(network, local.internet), false)])
    )
    allowed_before = flatten([
      for rule in try(concat(prior_attrs.allow), []) :
      [for range in compact(try(concat(rule.ports), [])) : "${try(tostring(coalesce(rule.protocol)), "all")} ${range}"] if local.open_before
    ])
    harm = flatten([
      for rule in try(concat(attrs.allow), []) : [
        for range in compact(try(concat(rule.ports), [])) : "${try(tostring(coalesce(rule.protocol)), "all")} ${range}"
        if !contains(["80", "443"], range) && !anytrue([
          for port in local.sensitive :
          try(tonumber(split("-", range)[0]) <= port && port <= tonumber(reverse(split("-", range))[0]), false)
        ]) && !contains(local.allowed_before, "${try(tostring(coalesce(rule.protocol)), "all")} ${range}")
      ]
    ])
  }

  enforce {
    condition     = !local.open || length(local.harm) == 0
    error_message = "The internet can reach ${join(", ", local.harm)}. Name the networks that need it, unless the service is public on purpose."
  }
}
