policytest {
  targets = ["../../../../policies/identity/vultr/renames.gate.hcl"]
}

resource "vultr_dns_record" "another_address" {
  prior_attrs    = { name = "www", type = "A", data = "192.0.2.1" }
  attrs          = { name = "www", type = "A", data = "192.0.2.2" }
  expect_failure = true
}

resource "vultr_dns_record" "another_name" {
  prior_attrs    = { name = "www", type = "A", data = "192.0.2.1" }
  attrs          = { name = "shop", type = "A", data = "192.0.2.1" }
  expect_failure = true
}

resource "vultr_dns_record" "another_type" {
  prior_attrs    = { name = "www", type = "A", data = "192.0.2.1" }
  attrs          = { name = "www", type = "CNAME", data = "a.example.net" }
  expect_failure = true
}

resource "vultr_dns_record" "time_to_live" {
  prior_attrs = { name = "www", type = "A", data = "192.0.2.1", ttl = 60 }
  attrs       = { name = "www", type = "A", data = "192.0.2.1", ttl = 300 }
}

resource "vultr_dns_record" "final_dot" {
  prior_attrs = { name = "www", type = "A", data = "a.example.net" }
  attrs       = { name = "www", type = "A", data = "A.example.net." }
}

resource "vultr_dns_record" "challenge" {
  prior_attrs = { name = "_acme-challenge", type = "A", data = "a" }
  attrs       = { name = "_acme-challenge", type = "A", data = "b" }
}

resource "vultr_dns_record" "id_unknown" {
  prior_attrs = { name = "www", type = "A", data = "192.0.2.1", fqdn = "a" }
  attrs       = { name = "www", type = "A", data = "192.0.2.1", fqdn = unknown }
}

resource "vultr_dns_record" "short_time_to_live" {
  prior_attrs = { name = "www", type = "A", data = "192.0.2.1", ttl = 300 }
  attrs       = { name = "www", type = "A", data = "192.0.2.2", ttl = 300 }
}
