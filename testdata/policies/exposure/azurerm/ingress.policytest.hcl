policytest {
  targets = ["../../../../policies/exposure/azurerm/ingress.gate.hcl"]
}

base "azurerm_network_security_rule" {
  attrs = {
    name                        = "acme-orders"
    resource_group_name         = "acme"
    network_security_group_name = "acme-web"
    access                      = "Allow"
    direction                   = "Inbound"
    priority                    = 100
    source_port_range           = "*"
    destination_address_prefix  = "*"
  }
}

base "azurerm_network_security_group" {
  attrs = { name = "acme-web", resource_group_name = "acme", location = "westeurope" }
}

# Source: Azure documentation, Network security groups; provider documentation, hashicorp/azurerm 4.x, network_security_rule
resource "azurerm_network_security_rule" "administration_opened_ssh_widened" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_database_new" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "5432"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_two_halves" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "192.168.0.0/16"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = null
    source_address_prefixes = ["128.0.0.0/1", "0.0.0.0/1"]
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_was_open" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_bastion" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.7/32"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_narrowed" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_other_private_networks" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "5432"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "5432"
    destination_port_ranges = null
    source_address_prefix   = "172.16.0.0/12"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_icmp" {
  prior_attrs = {
    protocol                = "Icmp"
    destination_port_range  = "*"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Icmp"
    destination_port_range  = "*"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_port_moves_inside" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "2222"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_carrier_nat" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "100.64.0.0/10"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_link_local" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "169.254.0.0/16"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_multicast" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "5900"
    destination_port_ranges = null
    source_address_prefix   = "224.0.0.0/4"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_zero_address" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/32"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_class_a_of_a_company" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "1433"
    destination_port_ranges = null
    source_address_prefix   = "17.0.0.0/8"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_ten" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "6379"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_office" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "27017"
    destination_port_ranges = null
    source_address_prefix   = "198.51.100.0/24"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_home" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "2379"
    destination_port_ranges = null
    source_address_prefix   = "192.168.0.0/16"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_desktop_stays" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_cache_stays" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "6379"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "6379"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "6443"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "6443"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_closed" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3306"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3306"
    destination_port_ranges = null
    source_address_prefix   = "192.168.0.0/16"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_office_moves" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "198.51.100.0/24"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_removed" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "port_opened_high_port_stays" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8443"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8443"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "port_opened_plain_web_new" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "80"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "port_opened_web_narrowed" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "443"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "443"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "port_opened_office_new" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "9443"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "port_opened_widened" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8080"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8080"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "port_opened_new" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8443"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "port_opened_web_widened" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "443"
    destination_port_ranges = null
    source_address_prefix   = "198.51.100.0/24"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "443"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "port_opened_web_new" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "443"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "port_opened_web_stays" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "443"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "443"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "port_opened_http_to_https" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "80"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "443"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "port_opened_large_partner" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8080"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8080"
    destination_port_ranges = null
    source_address_prefix   = "203.0.0.0/9"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "port_opened_private_new" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8443"
    destination_port_ranges = null
    source_address_prefix   = "10.20.0.0/16"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "port_opened_narrowed" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8080"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8080"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "undecided_rules_ssh" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = null
    source_address_prefixes = unknown
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "undecided_rules_replaced" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8080"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8080"
    destination_port_ranges = null
    source_address_prefix   = null
    source_address_prefixes = unknown
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "azurerm_network_security_rule" "undecided_rules_new" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = null
    source_address_prefixes = unknown
  }
}

resource "azurerm_network_security_rule" "undecided_rules_tags" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
    tags                    = { rev = "1" }
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
    tags                    = unknown
  }
}

resource "azurerm_network_security_rule" "undecided_rules_id_only" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
    id                      = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "azurerm_network_security_rule" "undecided_rules_same_list" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8080"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8080"
    destination_port_ranges = null
    source_address_prefix   = "198.51.100.0/24"
    source_address_prefixes = null
    id                      = unknown
  }
}

resource "azurerm_network_security_rule" "undecided_rules_gone" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "443"
    destination_port_ranges = null
    source_address_prefix   = "0.0.0.0/0"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "443"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
    description             = unknown
  }
}

resource "azurerm_network_security_rule" "administration_opened_star" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_internet" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "Internet"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_any" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "any"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_slash_zero" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "/0"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_slash_eight" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "cloud_opened_region" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "AzureCloud.WestEurope"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_lower_case" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "internet"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_ipv6" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "::/0"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_list_of_ports" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "443"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = ""
    destination_port_ranges = ["443", "22"]
    source_address_prefix   = "*"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_every_port" {
  attrs = {
    protocol                = "*"
    destination_port_range  = "*"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_was_deny" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    access                  = "Deny"
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_was_outbound" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    direction               = "Outbound"
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_case" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    access                  = "allow"
    direction               = "inbound"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_virtual_network" {
  attrs = {
    protocol                = "*"
    destination_port_range  = "*"
    destination_port_ranges = null
    source_address_prefix   = "VirtualNetwork"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_load_balancer" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "AzureLoadBalancer"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_front_door" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "8443"
    destination_port_ranges = null
    source_address_prefix   = "AzureFrontDoor.Backend"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_application_group" {
  attrs = {
    protocol                              = "Tcp"
    destination_port_range                = "22"
    destination_port_ranges               = null
    source_address_prefix                 = null
    source_address_prefixes               = null
    source_application_security_group_ids = [unknown]
  }
}

resource "azurerm_network_security_rule" "administration_opened_deny" {
  attrs = {
    protocol                = "*"
    destination_port_range  = "*"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    access                  = "Deny"
    priority                = 4096
  }
}

resource "azurerm_network_security_rule" "administration_opened_outbound" {
  attrs = {
    protocol                = "*"
    destination_port_range  = "*"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    direction               = "Outbound"
  }
}

resource "azurerm_network_security_rule" "administration_opened_word_changes" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "Internet"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_priority" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    priority                = 200
  }
}

# Source: provider documentation, hashicorp/azurerm 4.x, network_security_group
resource "azurerm_network_security_group" "administration_opened_ssh_added" {
  prior_attrs = {
    security_rule = [{
      name                       = "rule-100"
      priority                   = 100
      source_port_range          = "*"
      destination_address_prefix = "*"
      description                = ""
      protocol                   = "Tcp"
      destination_port_range     = "443"
      destination_port_ranges    = null
      source_address_prefix      = "*"
      source_address_prefixes    = null
      access                     = "Allow"
      direction                  = "Inbound"
    }]
  }
  attrs = {
    security_rule = [
      {
        name                       = "rule-100"
        priority                   = 100
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "443"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        access                     = "Allow"
        direction                  = "Inbound"
      },
      {
        name                       = "rule-110"
        priority                   = 110
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "22"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        access                     = "Allow"
        direction                  = "Inbound"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "administration_opened_deny_removed" {
  prior_attrs = {
    security_rule = [
      {
        name                       = "rule-100"
        priority                   = 100
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "22"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        access                     = "Deny"
        direction                  = "Inbound"
      },
      {
        name                       = "rule-200"
        priority                   = 200
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "*"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        access                     = "Allow"
        direction                  = "Inbound"
      },
    ]
  }
  attrs = {
    security_rule = [{
      name                       = "rule-200"
      priority                   = 200
      source_port_range          = "*"
      destination_address_prefix = "*"
      description                = ""
      protocol                   = "Tcp"
      destination_port_range     = "*"
      destination_port_ranges    = null
      source_address_prefix      = "*"
      source_address_prefixes    = null
      access                     = "Allow"
      direction                  = "Inbound"
    }]
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "administration_opened_deny_moved_behind" {
  prior_attrs = {
    security_rule = [
      {
        name                       = "rule-100"
        priority                   = 100
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "3389"
        destination_port_ranges    = null
        source_address_prefix      = "Internet"
        source_address_prefixes    = null
        access                     = "Deny"
        direction                  = "Inbound"
      },
      {
        name                       = "rule-200"
        priority                   = 200
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "3389"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        access                     = "Allow"
        direction                  = "Inbound"
      },
    ]
  }
  attrs = {
    security_rule = [
      {
        name                       = "rule-300"
        priority                   = 300
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "3389"
        destination_port_ranges    = null
        source_address_prefix      = "Internet"
        source_address_prefixes    = null
        access                     = "Deny"
        direction                  = "Inbound"
      },
      {
        name                       = "rule-200"
        priority                   = 200
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "3389"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        access                     = "Allow"
        direction                  = "Inbound"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "administration_opened_new" {
  attrs = {
    security_rule = [{
      name                       = "rule-100"
      priority                   = 100
      source_port_range          = "*"
      destination_address_prefix = "*"
      description                = ""
      protocol                   = "Tcp"
      destination_port_range     = "3389"
      destination_port_ranges    = null
      source_address_prefix      = "*"
      source_address_prefixes    = null
      access                     = "Allow"
      direction                  = "Inbound"
    }]
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "administration_opened_behind_deny" {
  prior_attrs = {
    security_rule = [{
      name                       = "rule-100"
      priority                   = 100
      source_port_range          = "*"
      destination_address_prefix = "*"
      description                = ""
      protocol                   = "Tcp"
      destination_port_range     = "443"
      destination_port_ranges    = null
      source_address_prefix      = "*"
      source_address_prefixes    = null
      access                     = "Allow"
      direction                  = "Inbound"
    }]
  }
  attrs = {
    security_rule = [
      {
        name                       = "rule-100"
        priority                   = 100
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "443"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        access                     = "Allow"
        direction                  = "Inbound"
      },
      {
        name                       = "rule-200"
        priority                   = 200
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "*"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        access                     = "Deny"
        direction                  = "Inbound"
      },
      {
        name                       = "rule-300"
        priority                   = 300
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "22"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        access                     = "Allow"
        direction                  = "Inbound"
      },
    ]
  }
}

resource "azurerm_network_security_group" "administration_opened_reordered" {
  prior_attrs = {
    security_rule = [
      {
        name                       = "rule-100"
        priority                   = 100
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "443"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        access                     = "Allow"
        direction                  = "Inbound"
      },
      {
        name                       = "rule-110"
        priority                   = 110
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "22"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        access                     = "Allow"
        direction                  = "Inbound"
      },
    ]
  }
  attrs = {
    security_rule = [
      {
        name                       = "rule-110"
        priority                   = 110
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "22"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        access                     = "Allow"
        direction                  = "Inbound"
      },
      {
        name                       = "rule-100"
        priority                   = 100
        source_port_range          = "*"
        destination_address_prefix = "*"
        description                = ""
        protocol                   = "Tcp"
        destination_port_range     = "443"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        access                     = "Allow"
        direction                  = "Inbound"
      },
    ]
  }
}

resource "azurerm_network_security_group" "administration_opened_rules_elsewhere" {
  attrs = { security_rule = unknown }
}

resource "azurerm_network_security_group" "rules_not_checked_group" {
  attrs = { security_rule = unknown }
}

resource "azurerm_network_security_rule" "rules_not_checked_prefix" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = null
    source_address_prefixes = unknown
  }
}

resource "azurerm_network_security_rule" "administration_opened_storage_tag" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "445"
    destination_port_ranges = null
    source_address_prefix   = "Storage.WestEurope"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "administration_opened_private_list" {
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = null
    source_address_prefixes = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]
  }
}

resource "azurerm_network_security_rule" "undecided_rules_group_new" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
  }
  attrs = {
    protocol                              = "Tcp"
    destination_port_range                = "22"
    destination_port_ranges               = null
    source_address_prefix                 = "10.0.0.0/8"
    source_address_prefixes               = null
    source_application_security_group_ids = [unknown]
  }
}

resource "azurerm_network_security_group" "administration_opened_emptied" {
  prior_attrs = {
    security_rule = [{
      name                       = "rule-100"
      priority                   = 100
      source_port_range          = "*"
      destination_address_prefix = "*"
      description                = ""
      protocol                   = "Tcp"
      destination_port_range     = "22"
      destination_port_ranges    = null
      source_address_prefix      = "*"
      source_address_prefixes    = null
      access                     = "Allow"
      direction                  = "Inbound"
    }]
  }
  attrs = { security_rule = [] }
}

resource "azurerm_network_security_group" "undecided_rules_replaced" {
  prior_attrs = {
    security_rule = [{
      name                       = "rule-100"
      priority                   = 100
      source_port_range          = "*"
      destination_address_prefix = "*"
      description                = ""
      protocol                   = "Tcp"
      destination_port_range     = "22"
      destination_port_ranges    = null
      source_address_prefix      = "10.0.0.0/8"
      source_address_prefixes    = null
      access                     = "Allow"
      direction                  = "Inbound"
    }]
  }
  attrs  = { security_rule = unknown }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "azurerm_network_security_group" "undecided_rules_dynamic" {
  prior_attrs = {
    security_rule = [{
      name                       = "rule-100"
      priority                   = 100
      source_port_range          = "*"
      destination_address_prefix = "*"
      description                = ""
      protocol                   = "Tcp"
      destination_port_range     = "22"
      destination_port_ranges    = null
      source_address_prefix      = "10.0.0.0/8"
      source_address_prefixes    = null
      access                     = "Allow"
      direction                  = "Inbound"
    }]
  }
  attrs          = { security_rule = unknown }
  expect_failure = true
}

resource "azurerm_network_security_rule" "deny_weakened_port" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "*"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    access                  = "Deny"
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    access                  = "Deny"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "deny_weakened_source" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "Internet"
    source_address_prefixes = null
    access                  = "Deny"
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
    source_address_prefixes = null
    access                  = "Deny"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "deny_weakened_description" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    access                  = "Deny"
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    access                  = "Deny"
    description             = "no SSH"
  }
}

resource "azurerm_network_security_rule" "deny_weakened_more" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    access                  = "Deny"
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "*"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    access                  = "Deny"
  }
}

resource "azurerm_network_security_rule" "deny_weakened_outbound" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "25"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    access                  = "Deny"
    direction               = "Outbound"
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "25"
    destination_port_ranges = null
    source_address_prefix   = "10.0.0.0/8"
    source_address_prefixes = null
    access                  = "Deny"
    direction               = "Outbound"
  }
}

resource "azurerm_network_security_rule" "deny_weakened_one_network" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "198.51.100.0/24"
    source_address_prefixes = null
    access                  = "Deny"
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
    source_address_prefixes = null
    access                  = "Deny"
  }
}

resource "azurerm_network_security_rule" "deny_weakened_gone_ssh" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "Internet"
    source_address_prefixes = null
    access                  = "Deny"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "deny_weakened_gone_all" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "*"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    access                  = "Deny"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "deny_weakened_gone_one_network" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "198.51.100.0/24"
    source_address_prefixes = null
    access                  = "Deny"
  }
}

resource "azurerm_network_security_rule" "deny_weakened_gone_virtual_network" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "VirtualNetwork"
    source_address_prefixes = null
    access                  = "Deny"
  }
}

resource "azurerm_network_security_rule" "deny_weakened_gone_allow" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
  }
}

resource "azurerm_network_security_rule" "deny_weakened_gone_replaced" {
  prior_attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    access                  = "Deny"
  }
  attrs = {
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    source_address_prefixes = null
    access                  = "Deny"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

# Source: Azure documentation, Network security groups (destination, priority); provider documentation, hashicorp/azurerm
# 4.x, network_security_rule
resource "azurerm_network_security_rule" "administration_opened_more_machines" {
  prior_attrs = {
    protocol                   = "Tcp"
    destination_port_range     = "22"
    source_address_prefix      = "*"
    destination_address_prefix = "10.0.0.4"
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_another_machine_added" {
  prior_attrs = {
    protocol                     = "Tcp"
    destination_port_range       = "3389"
    source_address_prefix        = "Internet"
    destination_address_prefix   = null
    destination_address_prefixes = ["10.0.0.4"]
  }
  attrs = {
    protocol                     = "Tcp"
    destination_port_range       = "3389"
    source_address_prefix        = "Internet"
    destination_address_prefix   = null
    destination_address_prefixes = ["10.0.0.4", "10.0.7.0/24"]
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_fewer_machines" {
  prior_attrs = {
    protocol                   = "Tcp"
    destination_port_range     = "22"
    source_address_prefix      = "*"
    destination_address_prefix = "10.0.0.0/24"
  }
  attrs = {
    protocol                     = "Tcp"
    destination_port_range       = "22"
    source_address_prefix        = "*"
    destination_address_prefix   = null
    destination_address_prefixes = ["10.0.0.4", "10.0.0.128/25"]
  }
}

resource "azurerm_network_security_rule" "administration_opened_star_to_network" {
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
  }
  attrs = {
    protocol                   = "Tcp"
    destination_port_range     = "22"
    source_address_prefix      = "*"
    destination_address_prefix = "VirtualNetwork"
  }
}

resource "azurerm_network_security_rule" "administration_opened_machine_not_known" {
  prior_attrs = {
    protocol                   = "Tcp"
    destination_port_range     = "22"
    source_address_prefix      = "*"
    destination_address_prefix = "10.0.0.4"
  }
  attrs = {
    protocol                   = "Tcp"
    destination_port_range     = "22"
    source_address_prefix      = "*"
    destination_address_prefix = unknown
  }
}

resource "azurerm_network_security_group" "administration_opened_for_another_machine" {
  prior_attrs = {
    security_rule = [
      { name = "orders", priority = 100, direction = "Inbound", access = "Allow", protocol = "Tcp", destination_port_range = "22", source_address_prefix = "*", destination_address_prefix = "10.0.0.4" },
    ]
  }
  attrs = {
    security_rule = [
      { name = "orders", priority = 100, direction = "Inbound", access = "Allow", protocol = "Tcp", destination_port_range = "22", source_address_prefix = "*", destination_address_prefix = "10.0.0.4" },
      { name = "billing", priority = 110, direction = "Inbound", access = "Allow", protocol = "Tcp", destination_port_range = "22", source_address_prefix = "*", destination_address_prefix = "10.0.0.5" },
    ]
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "administration_opened_web_for_another_machine" {
  prior_attrs = {
    security_rule = [
      { name = "orders", priority = 100, direction = "Inbound", access = "Allow", protocol = "Tcp", destination_port_range = "22", source_address_prefix = "*", destination_address_prefix = "10.0.0.4" },
    ]
  }
  attrs = {
    security_rule = [
      { name = "orders", priority = 100, direction = "Inbound", access = "Allow", protocol = "Tcp", destination_port_range = "22", source_address_prefix = "*", destination_address_prefix = "10.0.0.4" },
      { name = "billing", priority = 110, direction = "Inbound", access = "Allow", protocol = "Tcp", destination_port_range = "443", source_address_prefix = "*", destination_address_prefix = "*" },
    ]
  }
}

resource "azurerm_network_security_rule" "port_opened_more_machines" {
  prior_attrs = {
    protocol                   = "Tcp"
    destination_port_range     = "8443"
    source_address_prefix      = "*"
    destination_address_prefix = "10.0.0.4"
  }
  attrs = {
    protocol                   = "Tcp"
    destination_port_range     = "8443"
    source_address_prefix      = "*"
    destination_address_prefix = "10.0.0.0/16"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "port_opened_web_for_more_machines" {
  prior_attrs = {
    protocol                   = "Tcp"
    destination_port_range     = "443"
    source_address_prefix      = "*"
    destination_address_prefix = "10.0.0.4"
  }
  attrs = {
    protocol                   = "Tcp"
    destination_port_range     = "443"
    source_address_prefix      = "*"
    destination_address_prefix = "10.0.0.0/16"
  }
}

resource "azurerm_network_security_rule" "administration_opened_in_another_group" {
  meta = { operation = "replace" }
  prior_attrs = {
    protocol                    = "Tcp"
    destination_port_range      = "22"
    source_address_prefix       = "*"
    network_security_group_name = "acme-sandbox"
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_renamed" {
  meta = { operation = "replace" }
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    name                   = "ssh"
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    name                   = "allow-ssh"
  }
}

resource "azurerm_network_security_rule" "administration_opened_group_not_known" {
  meta = { operation = "replace" }
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
  }
  attrs = {
    protocol                    = "Tcp"
    destination_port_range      = "22"
    source_address_prefix       = "*"
    network_security_group_name = unknown
  }
}

resource "azurerm_network_security_rule" "administration_opened_web_in_another_group" {
  meta = { operation = "replace" }
  prior_attrs = {
    protocol                    = "Tcp"
    destination_port_range      = "443"
    source_address_prefix       = "*"
    network_security_group_name = "acme-sandbox"
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "443"
    source_address_prefix  = "*"
  }
}

# Source: Azure documentation, Virtual network service tags
resource "azurerm_network_security_rule" "cloud_opened_new" {
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "AzureCloud"
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "cloud_opened_in_group" {
  prior_attrs = {
    security_rule = [
      { name = "sql", priority = 100, direction = "Inbound", access = "Allow", protocol = "Tcp", destination_port_range = "1433", source_address_prefix = "VirtualNetwork" },
    ]
  }
  attrs = {
    security_rule = [
      { name = "sql", priority = 100, direction = "Inbound", access = "Allow", protocol = "Tcp", destination_port_range = "1433", source_address_prefix = "AzureCloud" },
    ]
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "cloud_opened_was_open" {
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "AzureCloud"
  }
}

resource "azurerm_network_security_rule" "cloud_opened_stays" {
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "AzureCloud"
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "AzureCloud.WestEurope"
    description            = "Runners."
  }
}

resource "azurerm_network_security_rule" "cloud_opened_web" {
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "443"
    source_address_prefix  = "AzureCloud"
  }
}

resource "azurerm_network_security_rule" "cloud_opened_denied" {
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "AzureCloud"
    access                 = "Deny"
  }
}

resource "azurerm_network_security_rule" "cloud_opened_service" {
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "AzureDevOps"
  }
}

resource "azurerm_network_security_rule" "cloud_opened_outbound" {
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "AzureCloud"
    direction              = "Outbound"
  }
}

# Source: Azure documentation, Network security groups (rules are processed in the order of their priority)
resource "azurerm_network_security_rule" "allow_earlier_ssh" {
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    priority               = 4000
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "allow_earlier_every_port" {
  prior_attrs = {
    protocol               = "*"
    destination_port_range = "*"
    source_address_prefix  = "Internet"
    priority               = "4096"
  }
  attrs = {
    protocol               = "*"
    destination_port_range = "*"
    source_address_prefix  = "Internet"
    priority               = "110"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "allow_earlier_office" {
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "203.0.113.0/24"
    priority               = 4000
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "203.0.113.0/24"
  }
}

resource "azurerm_network_security_rule" "allow_earlier_web" {
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "443"
    source_address_prefix  = "*"
    priority               = 4000
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "443"
    source_address_prefix  = "*"
  }
}

resource "azurerm_network_security_rule" "allow_earlier_outbound" {
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    priority               = 4000
    direction              = "Outbound"
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    direction              = "Outbound"
  }
}

resource "azurerm_network_security_rule" "deny_weakened_later" {
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    access                 = "Deny"
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    access                 = "Deny"
    priority               = 4096
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "deny_weakened_fewer_machines" {
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    access                 = "Deny"
  }
  attrs = {
    protocol                   = "Tcp"
    destination_port_range     = "22"
    source_address_prefix      = "*"
    access                     = "Deny"
    destination_address_prefix = "10.0.0.4"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "deny_weakened_in_another_group" {
  meta = { operation = "replace" }
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    access                 = "Deny"
  }
  attrs = {
    protocol                    = "Tcp"
    destination_port_range      = "22"
    source_address_prefix       = "*"
    access                      = "Deny"
    network_security_group_name = "acme-sandbox"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "deny_weakened_earlier" {
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    access                 = "Deny"
    priority               = 4096
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    access                 = "Deny"
  }
}

resource "azurerm_network_security_rule" "deny_weakened_office_later" {
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "203.0.113.0/24"
    access                 = "Deny"
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "203.0.113.0/24"
    access                 = "Deny"
    priority               = 4096
  }
}

resource "azurerm_network_security_rule" "deny_weakened_more_machines" {
  prior_attrs = {
    protocol                   = "Tcp"
    destination_port_range     = "22"
    source_address_prefix      = "*"
    access                     = "Deny"
    destination_address_prefix = "10.0.0.4"
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    access                 = "Deny"
  }
}

resource "azurerm_network_security_rule" "deny_weakened_renamed" {
  meta = { operation = "replace" }
  prior_attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    access                 = "Deny"
    name                   = "deny"
  }
  attrs = {
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
    access                 = "Deny"
    name                   = "deny-ssh"
  }
}

resource "azurerm_network_security_rule" "allow_earlier_virtual_network" {
  prior_attrs = { protocol = "Tcp", destination_port_range = "22", source_address_prefix = "VirtualNetwork", priority = 4000, access = "Allow" }
  attrs       = { protocol = "Tcp", destination_port_range = "22", source_address_prefix = "VirtualNetwork", priority = 100, access = "Allow" }
}

resource "azurerm_network_security_rule" "deny_weakened_outbound_later" {
  prior_attrs = { protocol = "Tcp", destination_port_range = "22", source_address_prefix = "*", priority = 100, access = "Deny", direction = "Outbound" }
  attrs       = { protocol = "Tcp", destination_port_range = "22", source_address_prefix = "*", priority = 4096, access = "Deny", direction = "Outbound" }
}

resource "azurerm_network_security_rule" "deny_weakened_group_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { protocol = "Tcp", destination_port_range = "22", source_address_prefix = "*", priority = 100, access = "Deny" }
  attrs       = { protocol = "Tcp", destination_port_range = "22", source_address_prefix = "*", priority = 100, access = "Deny", network_security_group_name = unknown }
}

# The same machines in another writing are no finding.
resource "azurerm_network_security_rule" "administration_opened_one_half_before" {
  prior_attrs    = { access = "Allow", direction = "Inbound", priority = 100, protocol = "Tcp", source_address_prefix = "*", source_port_range = "*", destination_port_range = "22", destination_address_prefix = null, destination_address_prefixes = ["10.0.0.0/25"], resource_group_name = "rg", network_security_group_name = "nsg", name = "ssh" }
  attrs          = { access = "Allow", direction = "Inbound", priority = 100, protocol = "Tcp", source_address_prefix = "*", source_port_range = "*", destination_port_range = "22", destination_address_prefix = null, destination_address_prefixes = ["10.0.0.0/24"], resource_group_name = "rg", network_security_group_name = "nsg", name = "ssh" }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_another_machine" {
  prior_attrs    = { access = "Allow", direction = "Inbound", priority = 100, protocol = "Tcp", source_address_prefix = "*", source_port_range = "*", destination_port_range = "22", destination_address_prefix = null, destination_address_prefixes = ["10.0.0.4"], resource_group_name = "rg", network_security_group_name = "nsg", name = "ssh" }
  attrs          = { access = "Allow", direction = "Inbound", priority = 100, protocol = "Tcp", source_address_prefix = "*", source_port_range = "*", destination_port_range = "22", destination_address_prefix = null, destination_address_prefixes = ["10.0.0.5/32"], resource_group_name = "rg", network_security_group_name = "nsg", name = "ssh" }
  expect_failure = true
}

resource "azurerm_network_security_rule" "administration_opened_two_halves_before" {
  prior_attrs = { access = "Allow", direction = "Inbound", priority = 100, protocol = "Tcp", source_address_prefix = "*", source_port_range = "*", destination_port_range = "22", destination_address_prefix = null, destination_address_prefixes = ["10.0.0.0/25", "10.0.0.128/25"], resource_group_name = "rg", network_security_group_name = "nsg", name = "ssh" }
  attrs       = { access = "Allow", direction = "Inbound", priority = 100, protocol = "Tcp", source_address_prefix = "*", source_port_range = "*", destination_port_range = "22", destination_address_prefix = null, destination_address_prefixes = ["10.0.0.0/24"], resource_group_name = "rg", network_security_group_name = "nsg", name = "ssh" }
}

resource "azurerm_network_security_rule" "administration_opened_length_of_an_address" {
  prior_attrs = { access = "Allow", direction = "Inbound", priority = 100, protocol = "Tcp", source_address_prefix = "*", source_port_range = "*", destination_port_range = "22", destination_address_prefix = null, destination_address_prefixes = ["10.0.0.4"], resource_group_name = "rg", network_security_group_name = "nsg", name = "ssh" }
  attrs       = { access = "Allow", direction = "Inbound", priority = 100, protocol = "Tcp", source_address_prefix = "*", source_port_range = "*", destination_port_range = "22", destination_address_prefix = null, destination_address_prefixes = ["10.0.0.4/32"], resource_group_name = "rg", network_security_group_name = "nsg", name = "ssh" }
}

resource "azurerm_network_security_rule" "administration_opened_four_quarters_before" {
  prior_attrs = { access = "Allow", direction = "Inbound", priority = 100, protocol = "Tcp", source_address_prefix = "*", source_port_range = "*", destination_port_range = "22", destination_address_prefix = null, destination_address_prefixes = ["10.0.0.0/26", "10.0.0.64/26", "10.0.0.128/26", "10.0.0.192/26"], resource_group_name = "rg", network_security_group_name = "nsg", name = "ssh" }
  attrs       = { access = "Allow", direction = "Inbound", priority = 100, protocol = "Tcp", source_address_prefix = "*", source_port_range = "*", destination_port_range = "22", destination_address_prefix = null, destination_address_prefixes = ["10.0.0.0/24"], resource_group_name = "rg", network_security_group_name = "nsg", name = "ssh" }
}

resource "azurerm_network_security_rule" "deny_weakened_length_of_an_address" {
  prior_attrs = { access = "Deny", direction = "Inbound", priority = 100, protocol = "Tcp", source_address_prefix = "*", source_port_range = "*", destination_port_range = "22", destination_address_prefix = null, destination_address_prefixes = ["10.0.0.4"], resource_group_name = "rg", network_security_group_name = "nsg", name = "ssh" }
  attrs       = { access = "Deny", direction = "Inbound", priority = 100, protocol = "Tcp", source_address_prefix = "*", source_port_range = "*", destination_port_range = "22", destination_address_prefix = null, destination_address_prefixes = ["10.0.0.4/32"], resource_group_name = "rg", network_security_group_name = "nsg", name = "ssh" }
}
