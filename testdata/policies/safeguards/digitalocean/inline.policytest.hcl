policytest {
  targets = ["../../../../policies/safeguards/digitalocean/inline.gate.hcl"]
}

resource "digitalocean_firewall" "rule_gone" {
  prior_attrs = {
    name = "web"
    inbound_rule = [
      { protocol = "tcp", port_range = "443", source_addresses = ["0.0.0.0/0"] },
      { protocol = "tcp", port_range = "22", source_addresses = ["0.0.0.0/0"] },
    ]
    outbound_rule = []
  }
  attrs = {
    name          = "web"
    inbound_rule  = [{ protocol = "tcp", port_range = "443", source_addresses = ["0.0.0.0/0"] }]
    outbound_rule = []
  }
  expect_failure = true
}

resource "digitalocean_firewall" "all_gone" {
  prior_attrs = {
    name          = "web"
    inbound_rule  = [{ protocol = "icmp", port_range = null, source_addresses = ["0.0.0.0/0"] }]
    outbound_rule = []
  }
  attrs          = { name = "web", inbound_rule = [], outbound_rule = [] }
  expect_failure = true
}

resource "digitalocean_firewall" "port_changed" {
  prior_attrs = {
    name          = "web"
    inbound_rule  = [{ protocol = "tcp", port_range = "8080", source_addresses = ["0.0.0.0/0"] }]
    outbound_rule = []
  }
  attrs = {
    name          = "web"
    inbound_rule  = [{ protocol = "tcp", port_range = "8443", source_addresses = ["0.0.0.0/0"] }]
    outbound_rule = []
  }
}

resource "digitalocean_firewall" "reordered" {
  prior_attrs = {
    name = "web"
    inbound_rule = [
      { protocol = "tcp", port_range = "443", source_addresses = ["0.0.0.0/0"] },
      { protocol = "tcp", port_range = "22", source_addresses = ["0.0.0.0/0"] },
    ]
    outbound_rule = []
  }
  attrs = {
    name = "web"
    inbound_rule = [
      { protocol = "tcp", port_range = "22", source_addresses = ["0.0.0.0/0"] },
      { protocol = "tcp", port_range = "443", source_addresses = ["0.0.0.0/0"] },
    ]
    outbound_rule = []
  }
}

resource "digitalocean_firewall" "rules_joined_to_a_range" {
  prior_attrs = {
    name = "web"
    inbound_rule = [
      { protocol = "tcp", port_range = "80", source_addresses = ["0.0.0.0/0"] },
      { protocol = "tcp", port_range = "81", source_addresses = ["0.0.0.0/0"] },
    ]
    outbound_rule = []
  }
  attrs = {
    name = "web"
    inbound_rule = [
      { protocol = "tcp", port_range = "80-81", source_addresses = ["0.0.0.0/0"] },
    ]
    outbound_rule = []
  }
}

resource "digitalocean_firewall" "rules_joined_to_all" {
  prior_attrs = {
    name = "web"
    inbound_rule = [
      { protocol = "tcp", port_range = "80", source_addresses = ["0.0.0.0/0"] },
      { protocol = "tcp", port_range = "443", source_addresses = ["0.0.0.0/0"] },
    ]
    outbound_rule = []
  }
  attrs = {
    name = "web"
    inbound_rule = [
      { protocol = "tcp", port_range = "all", source_addresses = ["0.0.0.0/0"] },
    ]
    outbound_rule = []
  }
}

resource "digitalocean_firewall" "range_too_narrow" {
  prior_attrs = {
    name = "web"
    inbound_rule = [
      { protocol = "tcp", port_range = "80", source_addresses = ["0.0.0.0/0"] },
      { protocol = "tcp", port_range = "81", source_addresses = ["0.0.0.0/0"] },
      { protocol = "tcp", port_range = "90-99", source_addresses = ["0.0.0.0/0"] },
    ]
    outbound_rule = []
  }
  attrs = {
    name = "web"
    inbound_rule = [
      { protocol = "tcp", port_range = "80-95", source_addresses = ["0.0.0.0/0"] },
      { protocol = "tcp", port_range = "80", source_addresses = ["0.0.0.0/0"] },
    ]
    outbound_rule = []
  }
  expect_failure = true
}

resource "digitalocean_firewall" "port_is_not_a_text" {
  prior_attrs = {
    name = "web"
    inbound_rule = [
      { protocol = "tcp", port_range = [], source_addresses = ["0.0.0.0/0"] },
      { protocol = "tcp", port_range = "80", source_addresses = ["0.0.0.0/0"] },
    ]
    outbound_rule = []
  }
  attrs = {
    name = "web"
    inbound_rule = [
      { protocol = "tcp", port_range = "80", source_addresses = ["0.0.0.0/0"] },
    ]
    outbound_rule = []
  }
  expect_failure = true
}
