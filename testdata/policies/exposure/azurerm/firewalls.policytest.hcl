policytest {
  targets = ["../../../../policies/exposure/azurerm/firewalls.gate.hcl"]
}

base "azurerm_firewall_network_rule_collection" {
  attrs = {
    name                = "acme-inbound"
    resource_group_name = "acme"
    azure_firewall_name = "acme-hub"
    action              = "Allow"
    priority            = 100
  }
}

base "azurerm_firewall_nat_rule_collection" {
  attrs = {
    name                = "acme-publish"
    resource_group_name = "acme"
    azure_firewall_name = "acme-hub"
    action              = "Dnat"
    priority            = 100
  }
}

base "azurerm_firewall_policy_rule_collection_group" {
  attrs = {
    name               = "acme-inbound"
    firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/firewallPolicies/hub"
    priority           = 100
  }
}

# Source: Azure documentation, Azure Firewall rule processing logic; provider documentation, hashicorp/azurerm 4.x, firewall_nat_rule_collection
resource "azurerm_firewall_nat_rule_collection" "administration_opened_ssh_widened" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_database_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "5432"
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_two_halves" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["192.168.0.0/16"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "3389"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["128.0.0.0/1", "0.0.0.0/1"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "3389"
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_was_open" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_bastion" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["203.0.113.7/32"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_narrowed" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_other_private_networks" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "5432"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["172.16.0.0/12"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "5432"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_port_moves_inside" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "2222"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_carrier_nat" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["100.64.0.0/10"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_link_local" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["169.254.0.0/16"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "3389"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_multicast" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["224.0.0.0/4"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "5900"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_zero_address" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/32"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_class_a_of_a_company" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["17.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "1433"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_ten" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "6379"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_office" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["198.51.100.0/24"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "27017"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_home" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["192.168.0.0/16"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "2379"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_desktop_stays" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "3389"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "3389"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_cache_stays" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "6379"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "6379"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "6443"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "6443"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_closed" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "3306"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["192.168.0.0/16"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "3306"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_office_moves" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["198.51.100.0/24"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_removed" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "port_opened_high_port_stays" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8443"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8443"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "port_opened_plain_web_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "80"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "port_opened_web_narrowed" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "443"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "443"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "port_opened_office_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "9443"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "port_opened_widened" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8080"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8080"
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_nat_rule_collection" "port_opened_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8443"
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_nat_rule_collection" "port_opened_web_widened" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["198.51.100.0/24"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "443"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "443"
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_nat_rule_collection" "port_opened_web_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "443"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "port_opened_web_stays" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "443"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "443"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "port_opened_http_to_https" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "80"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "443"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "port_opened_large_partner" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8080"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["203.0.0.0/9"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8080"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "port_opened_private_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.20.0.0/16"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8443"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "port_opened_narrowed" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8080"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8080"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "undecided_rules_ssh" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = unknown
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_nat_rule_collection" "undecided_rules_replaced" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8080"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = unknown
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8080"
    }]
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "azurerm_firewall_nat_rule_collection" "undecided_rules_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = unknown
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "undecided_rules_tags" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
    tags = { rev = "1" }
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
    tags = unknown
  }
}

resource "azurerm_firewall_nat_rule_collection" "undecided_rules_id_only" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
    id = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "azurerm_firewall_nat_rule_collection" "undecided_rules_same_list" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8080"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["198.51.100.0/24"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "8080"
    }]
    id = unknown
  }
}

resource "azurerm_firewall_nat_rule_collection" "undecided_rules_gone" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "443"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "443"
    }]
    description = unknown
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_star" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = ["*"]
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_ip_groups" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["203.0.113.10"]
      destination_ports     = ["50001"]
      source_addresses      = []
      source_ip_groups      = []
      translated_address    = "10.0.1.4"
      translated_port       = "22"
    }]
  }
}

# Source: provider documentation, hashicorp/azurerm 4.x, firewall_network_rule_collection
resource "azurerm_firewall_network_rule_collection" "administration_opened_ssh_widened" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_database_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["5432"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_two_halves" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["3389"]
      source_addresses      = ["192.168.0.0/16"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["3389"]
      source_addresses      = ["128.0.0.0/1", "0.0.0.0/1"]
      source_ip_groups      = []
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_was_open" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_bastion" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["203.0.113.7/32"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_narrowed" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_other_private_networks" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["5432"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["5432"]
      source_addresses      = ["172.16.0.0/12"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_icmp" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["ICMP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["*"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["ICMP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["*"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_port_moves_inside" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["2222"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_carrier_nat" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["100.64.0.0/10"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_link_local" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["3389"]
      source_addresses      = ["169.254.0.0/16"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_multicast" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["5900"]
      source_addresses      = ["224.0.0.0/4"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_zero_address" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["0.0.0.0/32"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_class_a_of_a_company" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["1433"]
      source_addresses      = ["17.0.0.0/8"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_ten" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["6379"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_office" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["27017"]
      source_addresses      = ["198.51.100.0/24"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_home" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["2379"]
      source_addresses      = ["192.168.0.0/16"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_desktop_stays" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["3389"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["3389"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_cache_stays" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["6379"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["6379"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["6443"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["6443"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_closed" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["3306"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["3306"]
      source_addresses      = ["192.168.0.0/16"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_office_moves" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["198.51.100.0/24"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_removed" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "port_opened_high_port_stays" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8443"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8443"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "port_opened_plain_web_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["80"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "port_opened_web_narrowed" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["443"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["443"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "port_opened_office_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["9443"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "port_opened_widened" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8080"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8080"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "port_opened_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8443"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "port_opened_web_widened" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["443"]
      source_addresses      = ["198.51.100.0/24"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["443"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "port_opened_web_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["443"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "port_opened_web_stays" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["443"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["443"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "port_opened_http_to_https" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["80"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["443"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "port_opened_large_partner" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8080"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8080"]
      source_addresses      = ["203.0.0.0/9"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "port_opened_private_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8443"]
      source_addresses      = ["10.20.0.0/16"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "port_opened_narrowed" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8080"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8080"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "undecided_rules_ssh" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = unknown
      source_ip_groups      = []
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "undecided_rules_replaced" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8080"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8080"]
      source_addresses      = unknown
      source_ip_groups      = []
    }]
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "undecided_rules_new" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = unknown
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "undecided_rules_tags" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
    tags = { rev = "1" }
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
    tags = unknown
  }
}

resource "azurerm_firewall_network_rule_collection" "undecided_rules_id_only" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
    id = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "azurerm_firewall_network_rule_collection" "undecided_rules_same_list" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8080"]
      source_addresses      = ["203.0.113.0/24"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["8080"]
      source_addresses      = ["198.51.100.0/24"]
      source_ip_groups      = []
    }]
    id = unknown
  }
}

resource "azurerm_firewall_network_rule_collection" "undecided_rules_gone" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["22"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["443"]
      source_addresses      = ["0.0.0.0/0"]
      source_ip_groups      = []
    }]
  }
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["10.0.0.0/16"]
      destination_ports     = ["443"]
      source_addresses      = ["10.0.0.0/8"]
      source_ip_groups      = []
    }]
    description = unknown
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_any" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["ANY"]
      destination_addresses = ["*"]
      destination_ports     = ["*"]
      source_addresses      = ["*"]
      source_ip_groups      = []
    }]
  }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_time_of_everywhere" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["UDP"]
      destination_addresses = ["*"]
      destination_ports     = ["123"]
      source_addresses      = ["*"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_way_out" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["198.51.100.20"]
      destination_ports     = ["22"]
      source_addresses      = ["*"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_service_tag" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["TCP"]
      destination_addresses = ["Sql.WestEurope"]
      destination_ports     = ["1433"]
      source_addresses      = ["*"]
      source_ip_groups      = []
    }]
  }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_deny" {
  attrs = {
    rule = [{
      name                  = "web"
      protocols             = ["ANY"]
      destination_addresses = ["*"]
      destination_ports     = ["*"]
      source_addresses      = ["*"]
      source_ip_groups      = []
    }]
    action = "Deny"
  }
}

# Source: provider documentation, hashicorp/azurerm 4.x, firewall_policy_rule_collection_group
resource "azurerm_firewall_policy_rule_collection_group" "administration_opened_translation" {
  prior_attrs = {
    nat_rule_collection = [{
      name     = "nat"
      action   = "Dnat"
      priority = 100
      rule = [{
        name                = "web"
        protocols           = ["TCP"]
        destination_ports   = ["50001"]
        source_addresses    = ["203.0.113.0/24"]
        source_ip_groups    = []
        translated_address  = "10.0.1.4"
        translated_port     = "3389"
        destination_address = "203.0.113.10"
      }]
    }]
    network_rule_collection = []
  }
  attrs = {
    nat_rule_collection = [{
      name     = "nat"
      action   = "Dnat"
      priority = 100
      rule = [{
        name                = "web"
        protocols           = ["TCP"]
        destination_ports   = ["50001"]
        source_addresses    = ["*"]
        source_ip_groups    = []
        translated_address  = "10.0.1.4"
        translated_port     = "3389"
        destination_address = "203.0.113.10"
      }]
    }]
    network_rule_collection = []
  }
  expect_failure = true
}

resource "azurerm_firewall_policy_rule_collection_group" "administration_opened_network" {
  prior_attrs = {
    network_rule_collection = [{
      name     = "net"
      action   = "Allow"
      priority = 100
      rule = [{
        name                  = "web"
        protocols             = ["TCP"]
        destination_addresses = ["10.0.0.0/16"]
        destination_ports     = ["22"]
        source_addresses      = ["10.1.0.0/16"]
        source_ip_groups      = []
      }]
    }]
    nat_rule_collection = []
  }
  attrs = {
    network_rule_collection = [{
      name     = "net"
      action   = "Allow"
      priority = 100
      rule = [{
        name                  = "web"
        protocols             = ["TCP"]
        destination_addresses = ["10.0.0.0/16"]
        destination_ports     = ["22"]
        source_addresses      = ["0.0.0.0/0"]
        source_ip_groups      = []
      }]
    }]
    nat_rule_collection = []
  }
  expect_failure = true
}

resource "azurerm_firewall_policy_rule_collection_group" "administration_opened_way_out" {
  attrs = {
    network_rule_collection = [{
      name     = "net"
      action   = "Allow"
      priority = 100
      rule = [{
        name                  = "web"
        protocols             = ["TCP"]
        destination_addresses = ["*"]
        destination_ports     = ["443"]
        source_addresses      = ["*"]
        source_ip_groups      = []
      }]
    }]
    nat_rule_collection = []
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "administration_opened_spokes" {
  attrs = {
    network_rule_collection = [{
      name     = "net"
      action   = "Allow"
      priority = 100
      rule = [{
        name                  = "web"
        protocols             = ["TCP"]
        destination_addresses = ["10.2.0.0/16"]
        destination_ports     = ["22"]
        source_addresses      = ["10.1.0.0/16"]
        source_ip_groups      = []
      }]
    }]
    nat_rule_collection = []
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "administration_opened_deny" {
  attrs = {
    network_rule_collection = [{
      name     = "net"
      action   = "Deny"
      priority = 100
      rule = [{
        name                  = "web"
        protocols             = ["ANY"]
        destination_addresses = ["*"]
        destination_ports     = ["*"]
        source_addresses      = ["*"]
        source_ip_groups      = []
      }]
    }]
    nat_rule_collection = []
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "administration_opened_same" {
  prior_attrs = {
    nat_rule_collection = [{
      name     = "nat"
      action   = "Dnat"
      priority = 100
      rule = [{
        name                = "web"
        protocols           = ["TCP"]
        destination_ports   = ["50001"]
        source_addresses    = ["*"]
        source_ip_groups    = []
        translated_address  = "10.0.1.4"
        translated_port     = "3389"
        destination_address = "203.0.113.10"
      }]
    }]
    network_rule_collection = []
  }
  attrs = {
    nat_rule_collection = [{
      name     = "nat"
      action   = "Dnat"
      priority = 100
      rule = [{
        name                = "web"
        protocols           = ["TCP"]
        destination_ports   = ["50001"]
        source_addresses    = ["*"]
        source_ip_groups    = []
        translated_address  = "10.0.1.4"
        translated_port     = "3389"
        destination_address = "203.0.113.10"
      }]
    }]
    network_rule_collection = []
  }
}

# Source: provider schema, hashicorp/azurerm, azurerm_firewall_nat_rule_collection (azure_firewall_name)
resource "azurerm_firewall_nat_rule_collection" "administration_opened_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { resource_group_name = "acme", action = "Dnat", priority = 100, rule = [{ name = "ssh", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["203.0.113.7"], destination_ports = ["22"], translated_port = "22", translated_address = "10.0.0.4" }], azure_firewall_name = "acme-sandbox" }
  attrs          = { resource_group_name = "acme", action = "Dnat", priority = 100, rule = [{ name = "ssh", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["203.0.113.7"], destination_ports = ["22"], translated_port = "22", translated_address = "10.0.0.4" }], azure_firewall_name = "acme" }
  expect_failure = true
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { resource_group_name = "acme", action = "Dnat", priority = 100, rule = [{ name = "ssh", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["203.0.113.7"], destination_ports = ["22"], translated_port = "22", translated_address = "10.0.0.4" }], azure_firewall_name = "acme", tags = { team = "orders" } }
  attrs       = { resource_group_name = "acme", action = "Dnat", priority = 100, rule = [{ name = "ssh", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["203.0.113.7"], destination_ports = ["22"], translated_port = "22", translated_address = "10.0.0.4" }], azure_firewall_name = "acme", tags = { team = "payments" } }

}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { resource_group_name = "acme", action = "Dnat", priority = 100, rule = [{ name = "ssh", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["203.0.113.7"], destination_ports = ["22"], translated_port = "22", translated_address = "10.0.0.4" }], azure_firewall_name = "acme-sandbox" }
  attrs       = { resource_group_name = "acme", action = "Dnat", priority = 100, rule = [{ name = "ssh", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["203.0.113.7"], destination_ports = ["22"], translated_port = "22", translated_address = "10.0.0.4" }], azure_firewall_name = unknown }

}

# Source: Azure documentation, Filter inbound internet traffic with Azure Firewall DNAT; provider schema, hashicorp/azurerm,
# azurerm_firewall_network_rule_collection (destination_addresses)
resource "azurerm_firewall_network_rule_collection" "administration_opened_more_machines" {
  prior_attrs = {
    name = "in", azure_firewall_name = "acme", resource_group_name = "acme", action = "Allow", priority = 100
    rule = [{ name = "ssh", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["10.0.0.4"], destination_ports = ["22"] }]
  }
  attrs = {
    name = "in", azure_firewall_name = "acme", resource_group_name = "acme", action = "Allow", priority = 100
    rule = [{ name = "ssh", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["10.0.0.0/16"], destination_ports = ["22"] }]
  }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_fewer_machines" {
  prior_attrs = {
    name = "in", azure_firewall_name = "acme", resource_group_name = "acme", action = "Allow", priority = 100
    rule = [{ name = "ssh", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["10.0.0.0/16"], destination_ports = ["22"] }]
  }
  attrs = {
    name = "in", azure_firewall_name = "acme", resource_group_name = "acme", action = "Allow", priority = 100
    rule = [{ name = "ssh", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["10.0.0.4", "10.0.3.0/24"], destination_ports = ["22"] }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_another_machine" {
  prior_attrs = {
    name = "in", azure_firewall_name = "acme", resource_group_name = "acme", action = "Dnat", priority = 100
    rule = [{ name = "a", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["203.0.113.7"], destination_ports = ["22"], translated_port = "22", translated_address = "10.0.0.4" }]
  }
  attrs = {
    name = "in", azure_firewall_name = "acme", resource_group_name = "acme", action = "Dnat", priority = 100
    rule = [
      { name = "a", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["203.0.113.7"], destination_ports = ["22"], translated_port = "22", translated_address = "10.0.0.4" },
      { name = "b", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["203.0.113.7"], destination_ports = ["2222"], translated_port = "22", translated_address = "10.0.0.5" },
    ]
  }
  expect_failure = true
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_same_machine_by_another_port" {
  prior_attrs = {
    name = "in", azure_firewall_name = "acme", resource_group_name = "acme", action = "Dnat", priority = 100
    rule = [{ name = "a", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["203.0.113.7"], destination_ports = ["22"], translated_port = "22", translated_address = "10.0.0.4" }]
  }
  attrs = {
    name = "in", azure_firewall_name = "acme", resource_group_name = "acme", action = "Dnat", priority = 100
    rule = [{ name = "a", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["203.0.113.7"], destination_ports = ["2222"], translated_port = "22", translated_address = "10.0.0.4" }]
  }
}

resource "azurerm_firewall_nat_rule_collection" "administration_opened_machine_not_known" {
  prior_attrs = {
    name = "in", azure_firewall_name = "acme", resource_group_name = "acme", action = "Dnat", priority = 100
    rule = [{ name = "a", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["203.0.113.7"], destination_ports = ["22"], translated_port = "22", translated_address = "10.0.0.4" }]
  }
  attrs = {
    name = "in", azure_firewall_name = "acme", resource_group_name = "acme", action = "Dnat", priority = 100
    rule = [{ name = "a", protocols = ["TCP"], source_addresses = ["*"], destination_addresses = ["203.0.113.7"], destination_ports = ["22"], translated_port = "22", translated_address = unknown }]
  }
}

# Source: provider schema, hashicorp/azurerm, azurerm_firewall_nat_rule_collection
resource "azurerm_firewall_nat_rule_collection" "rules_not_checked_sources" {
  attrs = {
    name = "in", action = "Dnat", priority = 100
    rule = [{ name = "a", protocols = ["TCP"], source_addresses = unknown, destination_addresses = ["203.0.113.7"], destination_ports = ["22"], translated_port = "22", translated_address = "10.0.0.4" }]
  }
}

resource "azurerm_firewall_network_rule_collection" "rules_not_checked_known" {
  attrs = {
    name = "out", action = "Allow", priority = 100
    rule = [{ name = "a", protocols = ["TCP"], source_addresses = ["10.0.0.0/8"], destination_addresses = ["203.0.113.7"], destination_ports = ["443"] }]
  }
}

# The same machines in another writing are no finding.
resource "azurerm_firewall_network_rule_collection" "administration_opened_one_half_before" {
  prior_attrs    = { name = "c", azure_firewall_name = "fw", resource_group_name = "rg", priority = 100, action = "Allow", rule = [{ name = "ssh", source_addresses = ["*"], destination_ports = ["22"], protocols = ["TCP"], destination_addresses = ["10.0.0.0/25"] }] }
  attrs          = { name = "c", azure_firewall_name = "fw", resource_group_name = "rg", priority = 100, action = "Allow", rule = [{ name = "ssh", source_addresses = ["*"], destination_ports = ["22"], protocols = ["TCP"], destination_addresses = ["10.0.0.0/24"] }] }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_two_halves_before" {
  prior_attrs = { name = "c", azure_firewall_name = "fw", resource_group_name = "rg", priority = 100, action = "Allow", rule = [{ name = "ssh", source_addresses = ["*"], destination_ports = ["22"], protocols = ["TCP"], destination_addresses = ["10.0.0.0/25", "10.0.0.128/25"] }] }
  attrs       = { name = "c", azure_firewall_name = "fw", resource_group_name = "rg", priority = 100, action = "Allow", rule = [{ name = "ssh", source_addresses = ["*"], destination_ports = ["22"], protocols = ["TCP"], destination_addresses = ["10.0.0.0/24"] }] }
}

resource "azurerm_firewall_network_rule_collection" "administration_opened_length_of_an_address" {
  prior_attrs = { name = "c", azure_firewall_name = "fw", resource_group_name = "rg", priority = 100, action = "Allow", rule = [{ name = "ssh", source_addresses = ["*"], destination_ports = ["22"], protocols = ["TCP"], destination_addresses = ["10.0.0.4"] }] }
  attrs       = { name = "c", azure_firewall_name = "fw", resource_group_name = "rg", priority = 100, action = "Allow", rule = [{ name = "ssh", source_addresses = ["*"], destination_ports = ["22"], protocols = ["TCP"], destination_addresses = ["10.0.0.4/32"] }] }
}
