policytest {
  targets = ["../../../../policies/identity/digitalocean/renames.gate.hcl"]
}

resource "digitalocean_record" "another_address" {
  prior_attrs    = { name = "www", type = "A", value = "192.0.2.1" }
  attrs          = { name = "www", type = "A", value = "192.0.2.2" }
  expect_failure = true
}

resource "digitalocean_record" "another_name" {
  prior_attrs    = { name = "www", type = "A", value = "192.0.2.1" }
  attrs          = { name = "shop", type = "A", value = "192.0.2.1" }
  expect_failure = true
}

resource "digitalocean_record" "another_type" {
  prior_attrs    = { name = "www", type = "A", value = "192.0.2.1" }
  attrs          = { name = "www", type = "CNAME", value = "a.example.net" }
  expect_failure = true
}

resource "digitalocean_record" "time_to_live" {
  prior_attrs = { name = "www", type = "A", value = "192.0.2.1", ttl = 60 }
  attrs       = { name = "www", type = "A", value = "192.0.2.1", ttl = 300 }
}

resource "digitalocean_record" "final_dot" {
  prior_attrs = { name = "www", type = "A", value = "a.example.net" }
  attrs       = { name = "www", type = "A", value = "A.example.net." }
}

resource "digitalocean_record" "challenge" {
  prior_attrs = { name = "_acme-challenge", type = "A", value = "a" }
  attrs       = { name = "_acme-challenge", type = "A", value = "b" }
}

resource "digitalocean_record" "id_unknown" {
  prior_attrs = { name = "www", type = "A", value = "192.0.2.1", fqdn = "a" }
  attrs       = { name = "www", type = "A", value = "192.0.2.1", fqdn = unknown }
}

resource "digitalocean_record" "short_time_to_live" {
  prior_attrs = { name = "www", type = "A", value = "192.0.2.1", ttl = 300 }
  attrs       = { name = "www", type = "A", value = "192.0.2.2", ttl = 300 }
}
