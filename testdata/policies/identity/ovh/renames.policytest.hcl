policytest {
  targets = ["../../../../policies/identity/ovh/renames.gate.hcl"]
}

resource "ovh_domain_zone_record" "another_address" {
  prior_attrs    = { subdomain = "www", fieldtype = "A", target = "192.0.2.1" }
  attrs          = { subdomain = "www", fieldtype = "A", target = "192.0.2.2" }
  expect_failure = true
}

resource "ovh_domain_zone_record" "another_name" {
  prior_attrs    = { subdomain = "www", fieldtype = "A", target = "192.0.2.1" }
  attrs          = { subdomain = "shop", fieldtype = "A", target = "192.0.2.1" }
  expect_failure = true
}

resource "ovh_domain_zone_record" "another_type" {
  prior_attrs    = { subdomain = "www", fieldtype = "A", target = "192.0.2.1" }
  attrs          = { subdomain = "www", fieldtype = "CNAME", target = "a.example.net" }
  expect_failure = true
}

resource "ovh_domain_zone_record" "time_to_live" {
  prior_attrs = { subdomain = "www", fieldtype = "A", target = "192.0.2.1", ttl = 60 }
  attrs       = { subdomain = "www", fieldtype = "A", target = "192.0.2.1", ttl = 300 }
}

resource "ovh_domain_zone_record" "final_dot" {
  prior_attrs = { subdomain = "www", fieldtype = "A", target = "a.example.net" }
  attrs       = { subdomain = "www", fieldtype = "A", target = "A.example.net." }
}

resource "ovh_domain_zone_record" "challenge" {
  prior_attrs = { subdomain = "_acme-challenge", fieldtype = "A", target = "a" }
  attrs       = { subdomain = "_acme-challenge", fieldtype = "A", target = "b" }
}

resource "ovh_domain_zone_record" "id_unknown" {
  prior_attrs = { subdomain = "www", fieldtype = "A", target = "192.0.2.1", fqdn = "a" }
  attrs       = { subdomain = "www", fieldtype = "A", target = "192.0.2.1", fqdn = unknown }
}

resource "ovh_domain_zone_record" "short_time_to_live" {
  prior_attrs = { subdomain = "www", fieldtype = "A", target = "192.0.2.1", ttl = 300 }
  attrs       = { subdomain = "www", fieldtype = "A", target = "192.0.2.2", ttl = 300 }
}
