policytest {
  targets = ["../../../../policies/exposure/google/ingress.gate.hcl"]
}

base "google_compute_firewall" {
  attrs = { name = "rule", network = "main" }
}

resource "google_compute_firewall" "sensitive_port_created_ssh" {
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["22"] }]
  }
  expect_failure = true
}

resource "google_compute_firewall" "sensitive_port_created_everything" {
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "all", ports = [] }]
  }
  expect_failure = true
}

resource "google_compute_firewall" "sensitive_port_created_range" {
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["::/0"]
    allow         = [{ protocol = "tcp", ports = ["443", "3000-4000"] }]
  }
  expect_failure = true
}

resource "google_compute_firewall" "sensitive_port_created_web" {
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["80", "443"] }]
  }
}

resource "google_compute_firewall" "sensitive_port_created_office" {
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["203.0.113.0/24"]
    allow         = [{ protocol = "tcp", ports = ["22"] }]
  }
}

resource "google_compute_firewall" "sensitive_port_created_disabled_rule" {
  attrs = {
    direction     = "INGRESS"
    disabled      = true
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["22"] }]
  }
}

resource "google_compute_firewall" "sensitive_port_created_outbound" {
  attrs = {
    direction     = "EGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "all", ports = [] }]
  }
}

resource "google_compute_firewall" "sensitive_port_created_ping" {
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "icmp", ports = [] }]
  }
}

resource "google_compute_firewall" "sensitive_port_opened_port_added" {
  prior_attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["443"] }]
  }
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["443"] }, { protocol = "tcp", ports = ["5432"] }]
  }
  expect_failure = true
}

resource "google_compute_firewall" "sensitive_port_opened_widened" {
  prior_attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["203.0.113.0/24"]
    allow         = [{ protocol = "tcp", ports = ["22"] }]
  }
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["22"] }]
  }
  expect_failure = true
}

resource "google_compute_firewall" "sensitive_port_opened_enabled" {
  prior_attrs = {
    direction     = "INGRESS"
    disabled      = true
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["22"] }]
  }
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["22"] }]
  }
  expect_failure = true
}

resource "google_compute_firewall" "sensitive_port_opened_unchanged" {
  prior_attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["22"] }]
  }
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["22"] }]
    description   = "old"
  }
}

resource "google_compute_firewall" "sensitive_port_opened_closed" {
  prior_attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["22"] }]
  }
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["203.0.113.0/24"]
    allow         = [{ protocol = "tcp", ports = ["22"] }]
  }
}

resource "google_compute_firewall" "port_created_other_port" {
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["8443"] }]
  }
  expect_failure = true
}

resource "google_compute_firewall" "port_created_udp" {
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "udp", ports = ["51820"] }]
  }
  expect_failure = true
}

resource "google_compute_firewall" "port_created_web" {
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["443"] }]
  }
}

resource "google_compute_firewall" "port_created_office" {
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["203.0.113.0/24"]
    allow         = [{ protocol = "tcp", ports = ["8443"] }]
  }
}

resource "google_compute_firewall" "port_opened_added" {
  prior_attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["443"] }]
  }
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["443", "8443"] }]
  }
  expect_failure = true
}

resource "google_compute_firewall" "port_opened_widened" {
  prior_attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["203.0.113.0/24"]
    allow         = [{ protocol = "tcp", ports = ["8443"] }]
  }
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["8443"] }]
  }
  expect_failure = true
}

resource "google_compute_firewall" "port_opened_unchanged" {
  prior_attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["8443"] }]
  }
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["8443"] }]
    description   = "old"
  }
}

resource "google_compute_firewall" "port_opened_closed" {
  prior_attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["443", "8443"] }]
  }
  attrs = {
    direction     = "INGRESS"
    disabled      = false
    source_ranges = ["0.0.0.0/0"]
    allow         = [{ protocol = "tcp", ports = ["443"] }]
  }
}

resource "google_compute_firewall" "ports_without_a_number" {
  attrs = { direction = [], source_ranges = ["0.0.0.0/0"], allow = [{ protocol = "tcp", ports = [null, "443"] }] }
}

resource "google_compute_firewall" "sensitive_port_beside_one_without_a_number" {
  attrs          = { direction = "INGRESS", source_ranges = ["0.0.0.0/0"], allow = [{ protocol = "tcp", ports = [null, "22"] }] }
  expect_failure = true
}
