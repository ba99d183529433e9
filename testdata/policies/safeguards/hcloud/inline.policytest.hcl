policytest {
  targets = ["../../../../policies/safeguards/hcloud/inline.gate.hcl"]
}

resource "hcloud_firewall" "rule_gone" {
  prior_attrs = {
    name = "web"
    rule = [
      {
        direction   = "in"
        protocol    = "tcp"
        port        = "443"
        source_ips  = ["0.0.0.0/0"]
        description = ""
      },
      {
        direction   = "in"
        protocol    = "tcp"
        port        = "22"
        source_ips  = ["0.0.0.0/0"]
        description = ""
      },
    ]
  }
  attrs = {
    name = "web"
    rule = [
      {
        direction   = "in"
        protocol    = "tcp"
        port        = "443"
        source_ips  = ["0.0.0.0/0"]
        description = ""
      },
    ]
  }
  expect_failure = true
}

resource "hcloud_firewall" "all_gone" {
  prior_attrs = {
    name = "web"
    rule = [
      {
        direction   = "in"
        protocol    = "icmp"
        port        = null
        source_ips  = ["0.0.0.0/0"]
        description = ""
      },
    ]
  }
  attrs          = { name = "web", rule = [] }
  expect_failure = true
}

resource "hcloud_firewall" "port_changed" {
  prior_attrs = {
    name = "web"
    rule = [
      {
        direction   = "in"
        protocol    = "tcp"
        port        = "8080"
        source_ips  = ["0.0.0.0/0"]
        description = ""
      },
    ]
  }
  attrs = {
    name = "web"
    rule = [
      {
        direction   = "in"
        protocol    = "tcp"
        port        = "8443"
        source_ips  = ["0.0.0.0/0"]
        description = ""
      },
    ]
  }
}

resource "hcloud_firewall" "described_and_reordered" {
  prior_attrs = {
    name = "web"
    rule = [
      {
        direction   = "in"
        protocol    = "tcp"
        port        = "443"
        source_ips  = ["0.0.0.0/0"]
        description = ""
      },
      {
        direction   = "in"
        protocol    = "tcp"
        port        = "22"
        source_ips  = ["0.0.0.0/0"]
        description = ""
      },
    ]
  }
  attrs = {
    name = "web"
    rule = [
      {
        direction   = "in"
        protocol    = "tcp"
        port        = "22"
        source_ips  = ["0.0.0.0/0"]
        description = "ssh"
      },
      {
        direction   = "in"
        protocol    = "tcp"
        port        = "443"
        source_ips  = ["0.0.0.0/0"]
        description = "web"
      },
    ]
  }
}

resource "hcloud_firewall" "rules_joined_to_a_range" {
  prior_attrs = {
    name = "web"
    rule = [
      { direction = "in", protocol = "tcp", port = "80", source_ips = ["0.0.0.0/0"], description = "" },
      { direction = "in", protocol = "tcp", port = "81", source_ips = ["0.0.0.0/0"], description = "" },
    ]
  }
  attrs = {
    name = "web"
    rule = [
      { direction = "in", protocol = "tcp", port = "80-81", source_ips = ["0.0.0.0/0"], description = "" },
    ]
  }
}

resource "hcloud_firewall" "rules_joined_to_all" {
  prior_attrs = {
    name = "web"
    rule = [
      { direction = "in", protocol = "tcp", port = "80", source_ips = ["0.0.0.0/0"], description = "" },
      { direction = "in", protocol = "tcp", port = "443", source_ips = ["0.0.0.0/0"], description = "" },
    ]
  }
  attrs = {
    name = "web"
    rule = [
      { direction = "in", protocol = "tcp", port = "any", source_ips = ["0.0.0.0/0"], description = "" },
    ]
  }
}

resource "hcloud_firewall" "range_too_narrow" {
  prior_attrs = {
    name = "web"
    rule = [
      { direction = "in", protocol = "tcp", port = "80", source_ips = ["0.0.0.0/0"], description = "" },
      { direction = "in", protocol = "tcp", port = "81", source_ips = ["0.0.0.0/0"], description = "" },
      { direction = "in", protocol = "tcp", port = "90-99", source_ips = ["0.0.0.0/0"], description = "" },
    ]
  }
  attrs = {
    name = "web"
    rule = [
      { direction = "in", protocol = "tcp", port = "80-95", source_ips = ["0.0.0.0/0"], description = "" },
      { direction = "in", protocol = "tcp", port = "80", source_ips = ["0.0.0.0/0"], description = "" },
    ]
  }
  expect_failure = true
}

resource "hcloud_firewall" "port_is_not_a_text" {
  prior_attrs = {
    name = "web"
    rule = [
      { direction = "in", protocol = "tcp", port = [], source_ips = ["0.0.0.0/0"], description = "" },
      { direction = "in", protocol = "tcp", port = "80", source_ips = ["0.0.0.0/0"], description = "" },
    ]
  }
  attrs = {
    name = "web"
    rule = [
      { direction = "in", protocol = "tcp", port = "80", source_ips = ["0.0.0.0/0"], description = "" },
    ]
  }
  expect_failure = true
}
