policytest {
  targets = ["../../../../policies/identity/google/renames.gate.hcl"]
}

resource "google_dns_record_set" "another_address" {
  prior_attrs    = { name = "www.example.com.", type = "A", ttl = 3600, rrdatas = ["192.0.2.1"], routing_policy = [] }
  attrs          = { name = "www.example.com.", type = "A", ttl = 3600, rrdatas = ["192.0.2.2"], routing_policy = [] }
  expect_failure = true
}

resource "google_dns_record_set" "another_type" {
  prior_attrs = { name = "www.example.com.", type = "A", ttl = 60, rrdatas = ["192.0.2.1"], routing_policy = [] }
  attrs = {
    name           = "www.example.com."
    type           = "CNAME"
    ttl            = 60
    rrdatas        = ["www.example.net."]
    routing_policy = []
  }
  expect_failure = true
}

resource "google_dns_record_set" "policy_without_an_address" {
  prior_attrs = {
    name    = "www.example.com."
    type    = "A"
    ttl     = 3600
    rrdatas = null
    routing_policy = [
      {
        wrr            = [{ weight = 1, rrdatas = ["192.0.2.1"] }, { weight = 1, rrdatas = ["192.0.2.2"] }]
        geo            = []
        primary_backup = []
      },
    ]
  }
  attrs = {
    name           = "www.example.com."
    type           = "A"
    ttl            = 3600
    rrdatas        = null
    routing_policy = [{ wrr = [{ weight = 1, rrdatas = ["192.0.2.2"] }], geo = [], primary_backup = [] }]
  }
  expect_failure = true
}

resource "google_dns_record_set" "address_added" {
  prior_attrs = { name = "www.example.com.", type = "A", ttl = 60, rrdatas = ["192.0.2.1"], routing_policy = [] }
  attrs = {
    name           = "www.example.com."
    type           = "A"
    ttl            = 60
    rrdatas        = ["192.0.2.2", "192.0.2.1"]
    routing_policy = []
  }
}

resource "google_dns_record_set" "policy_instead_of_a_list" {
  prior_attrs = { name = "www.example.com.", type = "A", ttl = 60, rrdatas = ["192.0.2.1"], routing_policy = [] }
  attrs = {
    name    = "www.example.com."
    type    = "A"
    ttl     = 60
    rrdatas = null
    routing_policy = [
      {
        wrr            = [{ weight = 1, rrdatas = ["192.0.2.1"] }, { weight = 1, rrdatas = ["192.0.2.2"] }]
        geo            = []
        primary_backup = []
      },
    ]
  }
}

resource "google_dns_record_set" "time_to_live" {
  prior_attrs = { name = "www.example.com.", type = "A", ttl = 60, rrdatas = ["192.0.2.1"], routing_policy = [] }
  attrs = {
    name           = "www.example.com."
    type           = "A"
    ttl            = 300
    rrdatas        = ["192.0.2.1"]
    routing_policy = []
  }
}

resource "google_dns_record_set" "quotes" {
  prior_attrs = {
    name           = "www.example.com."
    type           = "TXT"
    ttl            = 60
    rrdatas        = ["\"v=spf1 -all\""]
    routing_policy = []
  }
  attrs = {
    name           = "www.example.com."
    type           = "TXT"
    ttl            = 60
    rrdatas        = ["v=spf1 -all"]
    routing_policy = []
  }
}

resource "google_dns_record_set" "challenge" {
  prior_attrs = {
    name           = "_acme-challenge.example.com."
    type           = "TXT"
    ttl            = 60
    rrdatas        = ["a"]
    routing_policy = []
  }
  attrs = {
    name           = "_acme-challenge.example.com."
    type           = "TXT"
    ttl            = 60
    rrdatas        = ["b"]
    routing_policy = []
  }
}

resource "google_dns_record_set" "id_unknown" {
  prior_attrs = {
    name           = "www.example.com."
    type           = "A"
    ttl            = 60
    rrdatas        = ["192.0.2.1"]
    routing_policy = []
    id             = "a"
  }
  attrs = {
    name           = "www.example.com."
    type           = "A"
    ttl            = 30
    rrdatas        = ["192.0.2.1"]
    routing_policy = []
    id             = unknown
  }
}

resource "google_dns_record_set" "short_time_to_live" {
  prior_attrs = { name = "www.example.com.", type = "A", ttl = 300, rrdatas = ["192.0.2.1"], routing_policy = [] }
  attrs       = { name = "www.example.com.", type = "A", ttl = 300, rrdatas = ["192.0.2.2"], routing_policy = [] }
}

resource "google_dns_record_set" "record_repointed_empty_entries" {
  prior_attrs = { name = "www.acme.example.", type = "A", ttl = 86400, rrdatas = [null, "192.0.2.1"] }
  attrs       = { name = "www.acme.example.", type = "A", ttl = 86400, rrdatas = [null, "192.0.2.1"] }
}

resource "google_dns_record_set" "another_priority" {
  prior_attrs = { name = "example.com.", type = "MX", ttl = 3600, rrdatas = ["10 mx1.example.com.", "20 mx2.example.com."], routing_policy = [] }
  attrs       = { name = "example.com.", type = "MX", ttl = 3600, rrdatas = ["20 mx1.example.com.", "10 mx2.example.com."], routing_policy = [] }
}

resource "google_dns_record_set" "another_mail_server" {
  prior_attrs    = { name = "example.com.", type = "MX", ttl = 3600, rrdatas = ["10 mx1.example.com."], routing_policy = [] }
  attrs          = { name = "example.com.", type = "MX", ttl = 3600, rrdatas = ["10 mx1.example.net."], routing_policy = [] }
  expect_failure = true
}

resource "google_dns_record_set" "text_in_one_part" {
  prior_attrs = { name = "example.com.", type = "TXT", ttl = 3600, rrdatas = ["\"v=DKIM1; p=AAA\" \"BBB\""], routing_policy = [] }
  attrs       = { name = "example.com.", type = "TXT", ttl = 3600, rrdatas = ["\"v=DKIM1; p=AAABBB\""], routing_policy = [] }
}

resource "google_dns_record_set" "text_gone" {
  prior_attrs    = { name = "example.com.", type = "TXT", ttl = 3600, rrdatas = ["\"v=spf1 -all\"", "\"google-site-verification=abc\""], routing_policy = [] }
  attrs          = { name = "example.com.", type = "TXT", ttl = 3600, rrdatas = ["\"v=spf1 -all\""], routing_policy = [] }
  expect_failure = true
}

resource "google_dns_record_set" "without_a_value" {
  prior_attrs    = { name = "example.com.", type = "A", ttl = 3600, rrdatas = [null, "192.0.2.1"], routing_policy = [] }
  attrs          = { name = "example.com.", type = "A", ttl = 3600, rrdatas = ["192.0.2.2"], routing_policy = [] }
  expect_failure = true
}
