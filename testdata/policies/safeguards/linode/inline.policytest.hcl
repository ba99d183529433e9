policytest {
  targets = ["../../../../policies/safeguards/linode/inline.gate.hcl"]
}

resource "linode_firewall" "rule_gone" {
  prior_attrs = {
    label = "web"
    inbound = [
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = "443" },
      { label = "b", action = "ACCEPT", protocol = "TCP", ports = "22" },
    ]
    outbound = []
  }
  attrs = {
    label    = "web"
    inbound  = [{ label = "a", action = "ACCEPT", protocol = "TCP", ports = "443" }]
    outbound = []
  }
  expect_failure = true
}

resource "linode_firewall" "all_gone" {
  prior_attrs = {
    label    = "web"
    inbound  = [{ label = "a", action = "ACCEPT", protocol = "TCP", ports = "443" }]
    outbound = []
  }
  attrs          = { label = "web", inbound = [], outbound = [] }
  expect_failure = true
}

resource "linode_firewall" "rule_renamed" {
  prior_attrs = {
    label    = "web"
    inbound  = [{ label = "a", action = "ACCEPT", protocol = "TCP", ports = "443" }]
    outbound = []
  }
  attrs = {
    label    = "web"
    inbound  = [{ label = "web", action = "ACCEPT", protocol = "TCP", ports = "443" }]
    outbound = []
  }
}

resource "linode_firewall" "port_changed" {
  prior_attrs = {
    label    = "web"
    inbound  = [{ label = "a", action = "ACCEPT", protocol = "TCP", ports = "8080" }]
    outbound = []
  }
  attrs = {
    label    = "web"
    inbound  = [{ label = "a", action = "ACCEPT", protocol = "TCP", ports = "8443" }]
    outbound = []
  }
}

resource "linode_lke_cluster" "pool_gone" {
  prior_attrs = {
    label = "prod"
    pool = [
      { type = "g6-standard-2", count = 3, id = unknown },
      { type = "g6-standard-4", count = 3, id = unknown },
    ]
  }
  attrs          = { label = "prod", pool = [{ type = "g6-standard-2", count = 3, id = unknown }] }
  expect_failure = true
}

resource "linode_lke_cluster" "two_pools_gone" {
  prior_attrs = {
    label = "prod"
    pool = [
      { type = "a", count = 3, id = unknown },
      { type = "b", count = 3, id = unknown },
      { type = "c", count = 3, id = unknown },
    ]
  }
  attrs          = { label = "prod", pool = [{ type = "a", count = 3, id = unknown }] }
  expect_failure = true
}

resource "linode_lke_cluster" "pool_added" {
  prior_attrs = { label = "prod", pool = [{ type = "a", count = 3, id = unknown }] }
  attrs = {
    label = "prod"
    pool  = [{ type = "a", count = 3, id = unknown }, { type = "b", count = 3, id = unknown }]
  }
}

resource "linode_lke_cluster" "pool_of_another_type" {
  prior_attrs = { label = "prod", pool = [{ type = "a", count = 3, id = unknown }] }
  attrs       = { label = "prod", pool = [{ type = "b", count = 3, id = unknown }] }
}

resource "linode_firewall" "rules_joined_to_a_range" {
  prior_attrs = {
    label = "web"
    inbound = [
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = "80" },
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = "81" },
    ]
    outbound = []
  }
  attrs = {
    label = "web"
    inbound = [
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = "80-81" },
    ]
    outbound = []
  }
}

resource "linode_firewall" "rules_joined_to_all" {
  prior_attrs = {
    label = "web"
    inbound = [
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = "80" },
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = "443" },
    ]
    outbound = []
  }
  attrs = {
    label = "web"
    inbound = [
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = null },
    ]
    outbound = []
  }
}

resource "linode_firewall" "range_too_narrow" {
  prior_attrs = {
    label = "web"
    inbound = [
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = "80" },
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = "81" },
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = "90-99" },
    ]
    outbound = []
  }
  attrs = {
    label = "web"
    inbound = [
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = "80-95" },
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = "80" },
    ]
    outbound = []
  }
  expect_failure = true
}

resource "linode_firewall" "port_is_not_a_text" {
  prior_attrs = {
    label = "web"
    inbound = [
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = [] },
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = "80" },
    ]
    outbound = []
  }
  attrs = {
    label = "web"
    inbound = [
      { label = "a", action = "ACCEPT", protocol = "TCP", ports = "80" },
    ]
    outbound = []
  }
  expect_failure = true
}
