policytest {
  targets = ["../../../../policies/identity/hcloud/renames.gate.hcl"]
}

resource "hcloud_zone_rrset" "another_address" {
  prior_attrs    = { name = "www", type = "A", records = [{ value = "192.0.2.1", comment = null }] }
  attrs          = { name = "www", type = "A", records = [{ value = "192.0.2.2", comment = null }] }
  expect_failure = true
}

resource "hcloud_zone_rrset" "one_address_less" {
  prior_attrs = {
    name    = "www"
    type    = "A"
    records = [{ value = "192.0.2.1", comment = null }, { value = "192.0.2.2", comment = null }]
  }
  attrs          = { name = "www", type = "A", records = [{ value = "192.0.2.2", comment = null }] }
  expect_failure = true
}

resource "hcloud_zone_rrset" "reordered" {
  prior_attrs = {
    name    = "www"
    type    = "A"
    records = [{ value = "192.0.2.1", comment = null }, { value = "192.0.2.2", comment = null }]
  }
  attrs = {
    name = "www"
    type = "A"
    records = [
      { value = "192.0.2.2", comment = null },
      { value = "192.0.2.1", comment = null },
      { value = "192.0.2.3", comment = null },
    ]
  }
}

resource "hcloud_zone_rrset" "time_to_live" {
  prior_attrs = { name = "www", type = "A", records = [{ value = "192.0.2.1", comment = null }], ttl = 60 }
  attrs       = { name = "www", type = "A", records = [{ value = "192.0.2.1", comment = null }], ttl = 300 }
}

resource "hcloud_zone_rrset" "challenge" {
  prior_attrs = { name = "_acme-challenge", type = "A", records = [{ value = "a", comment = null }] }
  attrs       = { name = "_acme-challenge", type = "A", records = [{ value = "b", comment = null }] }
}

resource "hcloud_zone_rrset" "short_time_to_live" {
  prior_attrs = { name = "www", type = "A", records = [{ value = "192.0.2.1", comment = null }], ttl = 300 }
  attrs       = { name = "www", type = "A", records = [{ value = "192.0.2.2", comment = null }], ttl = 300 }
}
