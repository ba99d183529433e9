policytest {
  targets = ["../../../../policies/identity/azurerm/renames.gate.hcl"]
}

resource "azurerm_dns_a_record" "another_address" {
  prior_attrs    = { name = "www", zone_name = "example.com", ttl = 3600, records = ["192.0.2.1"] }
  attrs          = { name = "www", zone_name = "example.com", ttl = 3600, records = ["192.0.2.2"] }
  expect_failure = true
}

resource "azurerm_private_dns_a_record" "one_address_less" {
  prior_attrs    = { name = "www", zone_name = "example.com", ttl = 3600, records = ["192.0.2.1", "192.0.2.2"] }
  attrs          = { name = "www", zone_name = "example.com", ttl = 3600, records = ["192.0.2.2"] }
  expect_failure = true
}

resource "azurerm_dns_cname_record" "another_name" {
  prior_attrs    = { name = "www", zone_name = "example.com", ttl = 3600, record = "www.example.net" }
  attrs          = { name = "www", zone_name = "example.com", ttl = 3600, record = "www.example.org" }
  expect_failure = true
}

resource "azurerm_dns_mx_record" "another_mail_server" {
  prior_attrs = {
    name      = "www"
    zone_name = "example.com"
    ttl       = 60
    record    = [{ preference = 10, exchange = "mail1" }]
  }
  attrs = {
    name      = "www"
    zone_name = "example.com"
    ttl       = 60
    record    = [{ preference = 10, exchange = "mail2" }]
  }
  expect_failure = true
}

resource "azurerm_dns_a_record" "resource_instead_of_address" {
  prior_attrs = {
    name               = "www"
    zone_name          = "example.com"
    ttl                = 3600
    records            = ["192.0.2.1"]
    target_resource_id = null
  }
  attrs = {
    name               = "www"
    zone_name          = "example.com"
    ttl                = 3600
    records            = []
    target_resource_id = "/subscriptions/1/ip"
  }
  expect_failure = true
}

resource "azurerm_dns_txt_record" "text_gone" {
  prior_attrs = {
    name      = "www"
    zone_name = "example.com"
    ttl       = 60
    record    = [{ value = "a" }, { value = "b" }]
  }
  attrs          = { name = "www", zone_name = "example.com", ttl = 60, record = [{ value = "b" }] }
  expect_failure = true
}

resource "azurerm_dns_a_record" "address_added" {
  prior_attrs = { name = "www", zone_name = "example.com", ttl = 60, records = ["192.0.2.1"] }
  attrs       = { name = "www", zone_name = "example.com", ttl = 60, records = ["192.0.2.2", "192.0.2.1"] }
}

resource "azurerm_dns_mx_record" "preference" {
  prior_attrs = {
    name      = "www"
    zone_name = "example.com"
    ttl       = 60
    record    = [{ preference = 10, exchange = "mail1" }, { preference = 20, exchange = "mail2" }]
  }
  attrs = {
    name      = "www"
    zone_name = "example.com"
    ttl       = 60
    record    = [{ preference = 5, exchange = "mail2" }, { preference = 10, exchange = "mail1" }]
  }
}

resource "azurerm_dns_cname_record" "final_dot" {
  prior_attrs = { name = "www", zone_name = "example.com", ttl = 60, record = "www.example.net" }
  attrs = {
    name      = "www"
    zone_name = "example.com"
    ttl       = 60
    record    = "www.example.net."
    fqdn      = unknown
  }
}

resource "azurerm_dns_txt_record" "challenge" {
  prior_attrs = { name = "_acme-challenge", zone_name = "example.com", ttl = 60, record = [{ value = "a" }] }
  attrs       = { name = "_acme-challenge", zone_name = "example.com", ttl = 60, record = [{ value = "b" }] }
}

resource "azurerm_dns_a_record" "time_to_live" {
  prior_attrs = { name = "www", zone_name = "example.com", ttl = 60, records = ["192.0.2.1"] }
  attrs       = { name = "www", zone_name = "example.com", ttl = 300, records = ["192.0.2.1"] }
}

resource "azurerm_public_ip" "another_label" {
  prior_attrs    = { domain_name_label = "shop", fqdn = "shop.westeurope.cloudapp.azure.com" }
  attrs          = { domain_name_label = "store" }
  expect_failure = true
}

resource "azurerm_public_ip" "no_label" {
  prior_attrs    = { domain_name_label = "shop" }
  attrs          = { domain_name_label = null }
  expect_failure = true
}

resource "azurerm_public_ip" "label_added" {
  prior_attrs = { domain_name_label = null }
  attrs       = { domain_name_label = "shop" }
}

resource "azurerm_public_ip" "tags" {
  prior_attrs = { domain_name_label = "shop", tags = {} }
  attrs       = { domain_name_label = "shop", tags = { a = "b" } }
}

resource "azurerm_dns_a_record" "short_time_to_live" {
  prior_attrs = { name = "www", zone_name = "example.com", ttl = 300, records = ["192.0.2.1"] }
  attrs       = { name = "www", zone_name = "example.com", ttl = 300, records = ["192.0.2.2"] }
}

resource "azurerm_dns_a_record" "record_repointed_empty_entries" {
  prior_attrs = { name = "www", ttl = 86400, records = [null, "192.0.2.1"] }
  attrs       = { name = "www", ttl = 86400, records = [null, "192.0.2.1"] }
}

resource "azurerm_dns_a_record" "null_among_records" {
  prior_attrs = { name = "www", ttl = 3600, records = [null, "192.0.2.1"] }
  attrs       = { name = "www", ttl = 3600, records = ["192.0.2.1", null] }
}

resource "azurerm_dns_mx_record" "null_exchange" {
  prior_attrs = { name = "@", ttl = 3600, record = [{ exchange = null, preference = 10 }] }
  attrs       = { name = "@", ttl = 3600, record = [{ exchange = null, preference = 20 }] }
}

resource "azurerm_dns_a_record" "null_record_gone" {
  prior_attrs = { name = "www", ttl = 3600, records = [null, "192.0.2.1"] }
  attrs       = { name = "www", ttl = 3600, records = ["192.0.2.1"] }
}
