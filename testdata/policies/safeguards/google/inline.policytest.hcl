# Blocks inside of an object: edits, new names and another order stay silent.

policytest {
  targets = ["../../../../policies/safeguards/google/inline.gate.hcl"]
}

resource "google_container_cluster" "pool_gone" {
  prior_attrs = {
    name      = "c"
    node_pool = [{ name = "default", node_count = 3 }, { name = "gpu", node_count = 3 }]
  }
  attrs          = { name = "c", node_pool = [{ name = "default", node_count = 3 }] }
  expect_failure = true
}

resource "google_container_cluster" "pool_renamed_is_another_pool" {
  prior_attrs    = { name = "c", node_pool = [{ name = "default", node_count = 3 }] }
  attrs          = { name = "c", node_pool = [{ name = "main", node_count = 3 }] }
  expect_failure = true
}

resource "google_container_cluster" "pool_added" {
  prior_attrs = { name = "c", node_pool = [{ name = "default", node_count = 3 }] }
  attrs = {
    name      = "c"
    node_pool = [{ name = "gpu", node_count = 3 }, { name = "default", node_count = 3 }]
  }
}

resource "google_container_cluster" "pool_resized" {
  prior_attrs = { name = "c", node_pool = [{ name = "default", node_count = 3 }] }
  attrs       = { name = "c", node_pool = [{ name = "default", node_count = 5, instance_group_urls = unknown }] }
}

resource "google_container_cluster" "pools_reordered" {
  prior_attrs = { name = "c", node_pool = [{ name = "a", node_count = 3 }, { name = "b", node_count = 3 }] }
  attrs       = { name = "c", node_pool = [{ name = "b", node_count = 3 }, { name = "a", node_count = 3 }] }
}

resource "google_compute_security_policy" "rule_gone" {
  prior_attrs = {
    rule = [
      {
        priority = 1
        action   = "deny(403)"
        preview  = false
        match    = [{ expr = [{ expression = "a" }] }]
      },
      {
        priority = 2
        action   = "deny(403)"
        preview  = false
        match    = [{ expr = [{ expression = "b" }] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        priority = 2
        action   = "deny(403)"
        preview  = false
        match    = [{ expr = [{ expression = "b" }] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_compute_security_policy" "rule_previewed" {
  prior_attrs = {
    rule = [
      {
        priority = 1
        action   = "deny(403)"
        preview  = false
        match    = [{ expr = [{ expression = "a" }] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        priority = 1
        action   = "deny(403)"
        preview  = true
        match    = [{ expr = [{ expression = "a" }] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_compute_security_policy" "rule_moved" {
  prior_attrs = {
    rule = [
      {
        priority = 1
        action   = "deny(403)"
        preview  = false
        match    = [{ expr = [{ expression = "a" }] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        priority = 10
        action   = "deny(403)"
        preview  = false
        match    = [{ expr = [{ expression = "a" }] }]
      },
    ]
  }
}

resource "google_compute_security_policy" "rule_edited" {
  prior_attrs = {
    rule = [
      {
        priority = 1
        action   = "deny(403)"
        preview  = false
        match    = [{ expr = [{ expression = "a" }] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        priority = 1
        action   = "deny(403)"
        preview  = false
        match    = [{ expr = [{ expression = "c" }] }]
      },
    ]
  }
}

resource "google_compute_security_policy" "rules_reordered" {
  prior_attrs = {
    rule = [
      {
        priority = 1
        action   = "deny(403)"
        preview  = false
        match    = [{ expr = [{ expression = "a" }] }]
      },
      {
        priority = 2
        action   = "deny(403)"
        preview  = false
        match    = [{ expr = [{ expression = "a" }] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        priority = 2
        action   = "deny(403)"
        preview  = false
        match    = [{ expr = [{ expression = "a" }] }]
      },
      {
        priority = 1
        action   = "deny(403)"
        preview  = false
        match    = [{ expr = [{ expression = "a" }] }]
      },
    ]
  }
}

resource "google_compute_region_security_policy" "rule_in_force" {
  prior_attrs = {
    rules = [
      {
        priority = 1
        action   = "deny(403)"
        preview  = true
        match    = [{ expr = [{ expression = "a" }] }]
      },
    ]
  }
  attrs = {
    rules = [
      {
        priority = 1
        action   = "deny(403)"
        preview  = false
        match    = [{ expr = [{ expression = "a" }] }]
      },
    ]
  }
}

resource "google_compute_network_firewall_policy_with_rules" "rule_gone" {
  prior_attrs = {
    rule = [
      {
        priority  = 1
        rule_name = "a"
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        match     = [{ src_ip_ranges = ["a"] }]
      },
      {
        priority  = 2
        rule_name = "b"
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        match     = [{ src_ip_ranges = ["b"] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        priority  = 1
        rule_name = "a"
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        match     = [{ src_ip_ranges = ["a"] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_with_rules" "rule_disabled" {
  prior_attrs = {
    rule = [
      {
        priority  = 1
        rule_name = "a"
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        match     = [{ src_ip_ranges = ["a"] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        priority  = 1
        rule_name = "a"
        action    = "allow"
        direction = "INGRESS"
        disabled  = true
        match     = [{ src_ip_ranges = ["a"] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_with_rules" "rule_renamed" {
  prior_attrs = {
    rule = [
      {
        priority  = 1
        rule_name = "a"
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        match     = [{ src_ip_ranges = ["a"] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        priority  = 1
        rule_name = "c"
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        match     = [{ src_ip_ranges = ["a"] }]
      },
    ]
  }
}

resource "google_compute_network_firewall_policy_with_rules" "rule_moved" {
  prior_attrs = {
    rule = [
      {
        priority  = 1
        rule_name = "a"
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        match     = [{ src_ip_ranges = ["a"] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        priority  = 9
        rule_name = "a"
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        match     = [{ src_ip_ranges = ["z"] }]
      },
    ]
  }
}

resource "google_compute_network_firewall_policy_with_rules" "rules_reordered" {
  prior_attrs = {
    rule = [
      {
        priority  = 1
        rule_name = "a"
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        match     = [{ src_ip_ranges = ["a"] }]
      },
      {
        priority  = 2
        rule_name = "b"
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        match     = [{ src_ip_ranges = ["a"] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        priority  = 2
        rule_name = "b"
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        match     = [{ src_ip_ranges = ["a"] }]
      },
      {
        priority  = 1
        rule_name = "a"
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        match     = [{ src_ip_ranges = ["a"] }]
      },
    ]
  }
}

resource "google_compute_firewall" "protocol_gone" {
  prior_attrs = {
    name     = "web"
    disabled = false
    deny     = []
    allow    = [{ protocol = "tcp", ports = ["443"] }, { protocol = "udp", ports = ["53"] }]
  }
  attrs          = { name = "web", disabled = false, deny = [], allow = [{ protocol = "tcp", ports = ["443"] }] }
  expect_failure = true
}

resource "google_compute_firewall" "rule_disabled" {
  prior_attrs    = { name = "web", disabled = false, deny = [], allow = [{ protocol = "tcp", ports = ["443"] }] }
  attrs          = { name = "web", disabled = true, deny = [], allow = [{ protocol = "tcp", ports = ["443"] }] }
  expect_failure = true
}

resource "google_compute_firewall" "port_changed" {
  prior_attrs = { name = "web", disabled = false, deny = [], allow = [{ protocol = "tcp", ports = ["8080"] }] }
  attrs       = { name = "web", disabled = false, deny = [], allow = [{ protocol = "tcp", ports = ["8443"] }] }
}

resource "google_compute_firewall" "ports_merged" {
  prior_attrs = {
    name     = "web"
    disabled = false
    deny     = []
    allow    = [{ protocol = "tcp", ports = ["80"] }, { protocol = "tcp", ports = ["443"] }]
  }
  attrs = {
    name     = "web"
    disabled = false
    deny     = []
    allow    = [{ protocol = "tcp", ports = ["443", "80"] }]
  }
}

resource "google_compute_firewall" "everything" {
  prior_attrs = {
    name     = "web"
    disabled = false
    deny     = []
    allow    = [{ protocol = "tcp", ports = ["80"] }, { protocol = "udp", ports = ["53"] }]
  }
  attrs = { name = "web", disabled = false, deny = [], allow = [{ protocol = "all", ports = [] }] }
}

resource "google_compute_firewall" "reordered" {
  prior_attrs = {
    name     = "web"
    disabled = false
    deny     = []
    allow    = [{ protocol = "tcp", ports = ["80"] }, { protocol = "udp", ports = ["53"] }]
  }
  attrs = {
    name     = "web"
    disabled = false
    deny     = []
    allow    = [{ protocol = "udp", ports = ["53"] }, { protocol = "tcp", ports = ["80"] }]
  }
}
