policytest {
  targets = ["../../../../policies/identity/cloudflare/renames.gate.hcl"]
}

resource "cloudflare_dns_record" "another_address" {
  prior_attrs    = { name = "www.example.com", type = "A", content = "192.0.2.1", ttl = 3600, proxied = false }
  attrs          = { name = "www.example.com", type = "A", content = "192.0.2.2", ttl = 3600, proxied = false }
  expect_failure = true
}

resource "cloudflare_record" "another_value" {
  prior_attrs    = { name = "www", hostname = "www.example.com", type = "CNAME", value = "a.example.net" }
  attrs          = { name = "www", type = "CNAME", value = "b.example.net" }
  expect_failure = true
}

resource "cloudflare_dns_record" "another_name" {
  prior_attrs    = { name = "www.example.com", type = "A", content = "192.0.2.1", ttl = 1, proxied = true }
  attrs          = { name = "shop.example.com", type = "A", content = "192.0.2.1", ttl = 1, proxied = true }
  expect_failure = true
}

resource "cloudflare_dns_record" "another_type" {
  prior_attrs    = { name = "www.example.com", type = "A", content = "192.0.2.1", ttl = 1, proxied = true }
  attrs          = { name = "www.example.com", type = "CNAME", content = "a.example.net", ttl = 1, proxied = true }
  expect_failure = true
}

resource "cloudflare_dns_record" "not_proxied" {
  prior_attrs = { name = "www.example.com", type = "A", content = "192.0.2.1", ttl = 1, proxied = true }
  attrs       = { name = "www.example.com", type = "A", content = "192.0.2.1", ttl = 1, proxied = false }
}

resource "cloudflare_dns_record" "comment" {
  prior_attrs = { name = "www.example.com", type = "A", content = "192.0.2.1", ttl = 1, proxied = true }
  attrs = {
    name        = "www.example.com"
    type        = "A"
    content     = "192.0.2.1"
    ttl         = 1
    proxied     = true
    comment     = "web"
    modified_on = unknown
  }
}

resource "cloudflare_dns_record" "name_without_zone" {
  prior_attrs = { name = "www.example.com", type = "A", content = "192.0.2.1", ttl = 1, proxied = true }
  attrs       = { name = "www", type = "A", content = "192.0.2.1", ttl = 1, proxied = true }
}

resource "cloudflare_record" "argument_renamed" {
  prior_attrs = { name = "www", type = "A", value = "192.0.2.1" }
  attrs       = { name = "www", type = "A", content = "192.0.2.1" }
}

resource "cloudflare_dns_record" "quotes" {
  prior_attrs = { name = "www.example.com", type = "TXT", content = "\"a\"", ttl = 1, proxied = true }
  attrs       = { name = "www.example.com", type = "TXT", content = "a", ttl = 1, proxied = true }
}

resource "cloudflare_dns_record" "challenge" {
  prior_attrs = { name = "_acme-challenge.example.com", type = "TXT", content = "a", ttl = 1, proxied = true }
  attrs       = { name = "_acme-challenge.example.com", type = "TXT", content = "b", ttl = 1, proxied = true }
}

resource "cloudflare_dns_record" "short_time_to_live" {
  prior_attrs = { name = "www.example.com", type = "A", content = "192.0.2.1", ttl = 1, proxied = true }
  attrs       = { name = "www.example.com", type = "A", content = "192.0.2.2", ttl = 1, proxied = true }
}

resource "cloudflare_dns_record" "lists_and_objects" {
  prior_attrs = { name = ["www"], type = null, content = [{}], ttl = "x" }
  attrs       = { name = "www.example.com", type = "A", content = "192.0.2.1", ttl = {} }
}

resource "cloudflare_dns_record" "name_becomes_a_list" {
  prior_attrs = { name = "www.example.com", type = "A", content = "192.0.2.1", ttl = 3600 }
  attrs       = { name = ["www"], type = "A", content = { value = "192.0.2.1" }, ttl = 3600 }
}
