policytest {
  targets = ["../../../../policies/identity/openstack/renames.gate.hcl"]
}

resource "openstack_dns_recordset_v2" "another_address" {
  prior_attrs    = { name = "www", type = "A", records = ["192.0.2.1"] }
  attrs          = { name = "www", type = "A", records = ["192.0.2.2"] }
  expect_failure = true
}

resource "openstack_dns_recordset_v2" "one_address_less" {
  prior_attrs    = { name = "www", type = "A", records = ["192.0.2.1", "192.0.2.2"] }
  attrs          = { name = "www", type = "A", records = ["192.0.2.2"] }
  expect_failure = true
}

resource "openstack_dns_recordset_v2" "reordered" {
  prior_attrs = { name = "www", type = "A", records = ["192.0.2.1", "192.0.2.2"] }
  attrs       = { name = "www", type = "A", records = ["192.0.2.2", "192.0.2.1", "192.0.2.3"] }
}

resource "openstack_dns_recordset_v2" "time_to_live" {
  prior_attrs = { name = "www", type = "A", records = ["192.0.2.1"], ttl = 60 }
  attrs       = { name = "www", type = "A", records = ["192.0.2.1"], ttl = 300 }
}

resource "openstack_dns_recordset_v2" "challenge" {
  prior_attrs = { name = "_acme-challenge", type = "A", records = ["a"] }
  attrs       = { name = "_acme-challenge", type = "A", records = ["b"] }
}

resource "openstack_dns_recordset_v2" "short_time_to_live" {
  prior_attrs = { name = "www", type = "A", records = ["192.0.2.1"], ttl = 300 }
  attrs       = { name = "www", type = "A", records = ["192.0.2.2"], ttl = 300 }
}
