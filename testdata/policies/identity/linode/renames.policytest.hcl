policytest {
  targets = ["../../../../policies/identity/linode/renames.gate.hcl"]
}

resource "linode_domain_record" "another_address" {
  prior_attrs    = { name = "www", record_type = "A", target = "192.0.2.1" }
  attrs          = { name = "www", record_type = "A", target = "192.0.2.2" }
  expect_failure = true
}

resource "linode_domain_record" "another_name" {
  prior_attrs    = { name = "www", record_type = "A", target = "192.0.2.1" }
  attrs          = { name = "shop", record_type = "A", target = "192.0.2.1" }
  expect_failure = true
}

resource "linode_domain_record" "another_type" {
  prior_attrs    = { name = "www", record_type = "A", target = "192.0.2.1" }
  attrs          = { name = "www", record_type = "CNAME", target = "a.example.net" }
  expect_failure = true
}

resource "linode_domain_record" "time_to_live" {
  prior_attrs = { name = "www", record_type = "A", target = "192.0.2.1", ttl = 60 }
  attrs       = { name = "www", record_type = "A", target = "192.0.2.1", ttl = 300 }
}

resource "linode_domain_record" "final_dot" {
  prior_attrs = { name = "www", record_type = "A", target = "a.example.net" }
  attrs       = { name = "www", record_type = "A", target = "A.example.net." }
}

resource "linode_domain_record" "challenge" {
  prior_attrs = { name = "_acme-challenge", record_type = "A", target = "a" }
  attrs       = { name = "_acme-challenge", record_type = "A", target = "b" }
}

resource "linode_domain_record" "id_unknown" {
  prior_attrs = { name = "www", record_type = "A", target = "192.0.2.1", fqdn = "a" }
  attrs       = { name = "www", record_type = "A", target = "192.0.2.1", fqdn = unknown }
}

resource "linode_domain_record" "short_time_to_live" {
  prior_attrs = { name = "www", record_type = "A", target = "192.0.2.1", ttl_sec = 300 }
  attrs       = { name = "www", record_type = "A", target = "192.0.2.2", ttl_sec = 300 }
}
