# Blocks inside of an object: edits, new names and another order stay silent.

policytest {
  targets = ["../../../../policies/safeguards/azurerm/inline.gate.hcl"]
}

resource "azurerm_virtual_network" "subnet_gone" {
  prior_attrs = {
    subnet = [
      { name = "a", address_prefixes = ["10.0.0.0/24"], id = unknown },
      { name = "b", address_prefixes = ["10.0.0.0/24"], id = unknown },
    ]
  }
  attrs          = { subnet = [{ name = "a", address_prefixes = ["10.0.0.0/24"], id = unknown }] }
  expect_failure = true
}

resource "azurerm_virtual_network" "subnet_renamed_is_another_subnet" {
  prior_attrs    = { subnet = [{ name = "a", address_prefixes = ["10.0.0.0/24"], id = unknown }] }
  attrs          = { subnet = [{ name = "c", address_prefixes = ["10.0.0.0/24"], id = unknown }] }
  expect_failure = true
}

resource "azurerm_virtual_network" "subnet_added" {
  prior_attrs = { subnet = [{ name = "a", address_prefixes = ["10.0.0.0/24"], id = unknown }] }
  attrs = {
    subnet = [
      { name = "b", address_prefixes = ["10.0.0.0/24"], id = unknown },
      { name = "a", address_prefixes = ["10.0.0.0/24"], id = unknown },
    ]
  }
}

resource "azurerm_virtual_network" "subnet_edited" {
  prior_attrs = {
    subnet = [
      { name = "a", address_prefixes = ["10.0.0.0/24"], id = unknown },
      { name = "b", address_prefixes = ["10.0.0.0/24"], id = unknown },
    ]
  }
  attrs = {
    subnet = [
      { name = "b", address_prefixes = ["10.0.0.0/24"], id = unknown, security_group = "nsg" },
      { name = "a", address_prefixes = ["10.0.0.0/24"], id = unknown, security_group = "nsg" },
    ]
  }
}

resource "azurerm_virtual_network" "no_blocks" {
  prior_attrs = { subnet = [], tags = {} }
  attrs       = { subnet = [], tags = { a = "b" } }
}

resource "azurerm_network_security_group" "rule_gone" {
  prior_attrs = {
    security_rule = [
      {
        name                       = "https"
        priority                   = 100
        access                     = "Allow"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "443"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
      {
        name                       = "ssh"
        priority                   = 110
        access                     = "Allow"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "22"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
    ]
  }
  attrs = {
    security_rule = [
      {
        name                       = "https"
        priority                   = 100
        access                     = "Allow"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "443"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "denial_gone" {
  prior_attrs = {
    security_rule = [
      {
        name                       = "no-rdp"
        priority                   = 100
        access                     = "Deny"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "3389"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
      {
        name                       = "https"
        priority                   = 100
        access                     = "Allow"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "443"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
    ]
  }
  attrs = {
    security_rule = [
      {
        name                       = "https"
        priority                   = 100
        access                     = "Allow"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "443"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "rule_renamed" {
  prior_attrs = {
    security_rule = [
      {
        name                       = "https"
        priority                   = 100
        access                     = "Allow"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "443"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
    ]
  }
  attrs = {
    security_rule = [
      {
        name                       = "web"
        priority                   = 200
        access                     = "Allow"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "443"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
    ]
  }
}

resource "azurerm_network_security_group" "rule_edited" {
  prior_attrs = {
    security_rule = [
      {
        name                       = "https"
        priority                   = 100
        access                     = "Allow"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "443"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
    ]
  }
  attrs = {
    security_rule = [
      {
        name                       = "https"
        priority                   = 100
        access                     = "Allow"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "8443"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
    ]
  }
}

resource "azurerm_network_security_group" "rules_reordered" {
  prior_attrs = {
    security_rule = [
      {
        name                       = "https"
        priority                   = 100
        access                     = "Allow"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "443"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
      {
        name                       = "ssh"
        priority                   = 100
        access                     = "Allow"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "22"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
    ]
  }
  attrs = {
    security_rule = [
      {
        name                       = "ssh"
        priority                   = 100
        access                     = "Allow"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "22"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
      {
        name                       = "https"
        priority                   = 100
        access                     = "Allow"
        direction                  = "Inbound"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "443"
        source_address_prefix      = "*"
        destination_address_prefix = "*"
      },
    ]
  }
}

resource "azurerm_route_table" "route_gone" {
  prior_attrs = {
    route = [
      {
        name                   = "fw"
        address_prefix         = "0.0.0.0/0"
        next_hop_type          = "VirtualAppliance"
        next_hop_in_ip_address = "10.0.0.4"
      },
      {
        name                   = "dc"
        address_prefix         = "10.1.0.0/16"
        next_hop_type          = "VirtualAppliance"
        next_hop_in_ip_address = "10.0.0.4"
      },
    ]
  }
  attrs = {
    route = [
      {
        name                   = "dc"
        address_prefix         = "10.1.0.0/16"
        next_hop_type          = "VirtualAppliance"
        next_hop_in_ip_address = "10.0.0.4"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_route_table" "all_routes_gone" {
  prior_attrs = {
    route = [
      {
        name                   = "fw"
        address_prefix         = "0.0.0.0/0"
        next_hop_type          = "VirtualAppliance"
        next_hop_in_ip_address = "10.0.0.4"
      },
    ]
  }
  attrs          = { route = [] }
  expect_failure = true
}

resource "azurerm_route_table" "route_renamed" {
  prior_attrs = {
    route = [
      {
        name                   = "fw"
        address_prefix         = "0.0.0.0/0"
        next_hop_type          = "VirtualAppliance"
        next_hop_in_ip_address = "10.0.0.4"
      },
    ]
  }
  attrs = {
    route = [
      {
        name                   = "firewall"
        address_prefix         = "0.0.0.0/0"
        next_hop_type          = "VirtualAppliance"
        next_hop_in_ip_address = "10.0.0.4"
      },
    ]
  }
}

resource "azurerm_route_table" "route_edited" {
  prior_attrs = {
    route = [
      {
        name                   = "fw"
        address_prefix         = "0.0.0.0/0"
        next_hop_type          = "VirtualAppliance"
        next_hop_in_ip_address = "10.0.0.4"
      },
    ]
  }
  attrs = {
    route = [
      {
        name                   = "fw"
        address_prefix         = "0.0.0.0/0"
        next_hop_type          = "VnetLocal"
        next_hop_in_ip_address = "10.0.0.4"
      },
    ]
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "collection_gone" {
  prior_attrs = {
    network_rule_collection = [
      {
        name     = "a"
        priority = 100
        action   = "Allow"
        rule     = [{ name = "r", destination_fqdns = ["a"] }]
      },
      {
        name     = "b"
        priority = 200
        action   = "Allow"
        rule     = [{ name = "r", destination_fqdns = ["b"] }]
      },
    ]
  }
  attrs = {
    network_rule_collection = [
      {
        name     = "a"
        priority = 100
        action   = "Allow"
        rule     = [{ name = "r", destination_fqdns = ["a"] }]
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_firewall_policy_rule_collection_group" "application_collection_gone" {
  prior_attrs = {
    application_rule_collection = [
      {
        name     = "a"
        priority = 100
        action   = "Allow"
        rule     = [{ name = "r", destination_fqdns = ["a"] }]
      },
    ]
  }
  attrs          = { application_rule_collection = [] }
  expect_failure = true
}

resource "azurerm_firewall_policy_rule_collection_group" "collection_renamed" {
  prior_attrs = {
    network_rule_collection = [
      {
        name     = "a"
        priority = 100
        action   = "Allow"
        rule     = [{ name = "r", destination_fqdns = ["a"] }]
      },
    ]
  }
  attrs = {
    network_rule_collection = [
      {
        name     = "c"
        priority = 100
        action   = "Allow"
        rule     = [{ name = "r", destination_fqdns = ["a"] }]
      },
    ]
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "rule_edited" {
  prior_attrs = {
    network_rule_collection = [
      {
        name     = "a"
        priority = 100
        action   = "Allow"
        rule     = [{ name = "r", destination_fqdns = ["a"] }]
      },
    ]
  }
  attrs = {
    network_rule_collection = [
      {
        name     = "a"
        priority = 100
        action   = "Allow"
        rule     = [{ name = "r", destination_fqdns = ["b"] }]
      },
    ]
  }
}

resource "azurerm_web_application_firewall_policy" "rule_gone" {
  prior_attrs = {
    policy_settings = [{ mode = "Prevention" }]
    custom_rules = [
      { name = "a", priority = 1, action = "Block", match_conditions = [{ match_values = ["1"] }] },
      { name = "b", priority = 1, action = "Block", match_conditions = [{ match_values = ["2"] }] },
    ]
  }
  attrs = {
    policy_settings = [{ mode = "Prevention" }]
    custom_rules    = [{ name = "a", priority = 1, action = "Block", match_conditions = [{ match_values = ["1"] }] }]
  }
  expect_failure = true
}

resource "azurerm_web_application_firewall_policy" "only_detects" {
  prior_attrs    = { policy_settings = [{ mode = "Prevention" }], custom_rules = [] }
  attrs          = { policy_settings = [{ mode = "Detection" }], custom_rules = [] }
  expect_failure = true
}

resource "azurerm_web_application_firewall_policy" "rule_renamed" {
  prior_attrs = {
    policy_settings = [{ mode = "Prevention" }]
    custom_rules    = [{ name = "a", priority = 1, action = "Block", match_conditions = [{ match_values = ["1"] }] }]
  }
  attrs = {
    policy_settings = [{ mode = "Prevention" }]
    custom_rules    = [{ name = "c", priority = 1, action = "Block", match_conditions = [{ match_values = ["1"] }] }]
  }
}

resource "azurerm_web_application_firewall_policy" "rule_edited" {
  prior_attrs = {
    policy_settings = [{ mode = "Prevention" }]
    custom_rules    = [{ name = "a", priority = 1, action = "Block", match_conditions = [{ match_values = ["1"] }] }]
  }
  attrs = {
    policy_settings = [{ mode = "Prevention" }]
    custom_rules    = [{ name = "a", priority = 1, action = "Block", match_conditions = [{ match_values = ["3"] }] }]
  }
}

resource "azurerm_web_application_firewall_policy" "prevents" {
  prior_attrs = { policy_settings = [{ mode = "Detection" }], custom_rules = [] }
  attrs       = { policy_settings = [{ mode = "Prevention" }], custom_rules = [] }
}

resource "azurerm_api_management" "region_gone" {
  prior_attrs = {
    additional_location = [
      { location = "West Europe", gateway_regional_url = unknown },
      { location = "East US", gateway_regional_url = unknown },
    ]
  }
  attrs          = { additional_location = [{ location = "eastus", gateway_regional_url = unknown }] }
  expect_failure = true
}

resource "azurerm_api_management" "all_regions_gone" {
  prior_attrs    = { additional_location = [{ location = "West Europe", gateway_regional_url = unknown }] }
  attrs          = { additional_location = [] }
  expect_failure = true
}

resource "azurerm_api_management" "region_added" {
  prior_attrs = { additional_location = [{ location = "West Europe", gateway_regional_url = unknown }] }
  attrs = {
    additional_location = [
      { location = "East US", gateway_regional_url = unknown },
      { location = "westeurope", gateway_regional_url = unknown },
    ]
  }
}

resource "azurerm_api_management" "regions_reordered" {
  prior_attrs = {
    additional_location = [
      { location = "a", gateway_regional_url = unknown },
      { location = "b", gateway_regional_url = unknown },
    ]
  }
  attrs = {
    additional_location = [
      { location = "b", gateway_regional_url = unknown },
      { location = "a", gateway_regional_url = unknown },
    ]
  }
}

resource "azurerm_service_fabric_cluster" "node_type_gone" {
  prior_attrs    = { node_type = [{ name = "a", instance_count = 5 }, { name = "b", instance_count = 5 }] }
  attrs          = { node_type = [{ name = "a", instance_count = 5 }] }
  expect_failure = true
}

resource "azurerm_service_fabric_cluster" "first_node_type_gone" {
  prior_attrs    = { node_type = [{ name = "a", instance_count = 5 }, { name = "b", instance_count = 5 }] }
  attrs          = { node_type = [{ name = "b", instance_count = 5 }] }
  expect_failure = true
}

resource "azurerm_service_fabric_cluster" "node_type_added" {
  prior_attrs = { node_type = [{ name = "a", instance_count = 5 }] }
  attrs       = { node_type = [{ name = "b", instance_count = 5 }, { name = "a", instance_count = 5 }] }
}

resource "azurerm_service_fabric_cluster" "node_types_reordered" {
  prior_attrs = { node_type = [{ name = "a", instance_count = 5 }, { name = "b", instance_count = 5 }] }
  attrs       = { node_type = [{ name = "b", instance_count = 5 }, { name = "a", instance_count = 5 }] }
}

resource "azurerm_web_application_firewall_policy" "switched_off" {
  prior_attrs    = { policy_settings = [{ enabled = true, mode = "Prevention" }], custom_rules = [] }
  attrs          = { policy_settings = [{ enabled = false, mode = "Prevention" }], custom_rules = [] }
  expect_failure = true
}

resource "azurerm_web_application_firewall_policy" "switched_on" {
  prior_attrs = { policy_settings = [{ enabled = false, mode = "Detection" }], custom_rules = [] }
  attrs       = { policy_settings = [{ enabled = true, mode = "Detection" }], custom_rules = [] }
}

resource "azurerm_web_application_firewall_policy" "rule_only_logs" {
  prior_attrs    = { custom_rules = [{ name = "bots", priority = 1, action = "Block", enabled = true, match_conditions = [] }] }
  attrs          = { custom_rules = [{ name = "bots", priority = 1, action = "Log", enabled = true, match_conditions = [] }] }
  expect_failure = true
}

resource "azurerm_web_application_firewall_policy" "rule_switched_off" {
  prior_attrs    = { custom_rules = [{ name = "bots", priority = 1, action = "Block", enabled = true, match_conditions = [] }] }
  attrs          = { custom_rules = [{ name = "bots", priority = 1, action = "Block", enabled = false, match_conditions = [] }] }
  expect_failure = true
}

resource "azurerm_web_application_firewall_policy" "rule_without_a_name_or_number" {
  prior_attrs = { custom_rules = [{ name = null, priority = null, action = "Log", match_conditions = [] }] }
  attrs       = { custom_rules = [{ name = null, priority = null, action = "Block", match_conditions = [] }] }
}

resource "azurerm_cdn_frontdoor_firewall_policy" "only_detects" {
  prior_attrs    = { enabled = true, mode = "Prevention", custom_rule = [] }
  attrs          = { enabled = true, mode = "Detection", custom_rule = [] }
  expect_failure = true
}

resource "azurerm_frontdoor_firewall_policy" "only_detects" {
  prior_attrs    = { enabled = true, mode = "Prevention" }
  attrs          = { enabled = true, mode = "Detection" }
  expect_failure = true
}

resource "azurerm_frontdoor_firewall_policy" "prevents" {
  prior_attrs = { enabled = true, mode = "Detection" }
  attrs       = { enabled = true, mode = "Prevention" }
}

resource "azurerm_cdn_frontdoor_firewall_policy" "rule_gone" {
  prior_attrs    = { mode = "Prevention", custom_rule = [{ name = "bots", action = "Block", priority = 1, match_condition = [{ match_values = ["a"] }] }] }
  attrs          = { mode = "Prevention", custom_rule = [] }
  expect_failure = true
}

resource "azurerm_cdn_frontdoor_firewall_policy" "rule_renamed" {
  prior_attrs = { mode = "Prevention", custom_rule = [{ name = "bots", action = "Block", priority = 1, match_condition = [{ match_values = ["a"] }] }] }
  attrs       = { mode = "Prevention", custom_rule = [{ name = "robots", action = "Block", priority = 1, match_condition = [{ match_values = ["a"] }] }] }
}

resource "azurerm_cdn_frontdoor_firewall_policy" "rule_redirects" {
  prior_attrs = { mode = "Prevention", custom_rule = [{ name = "bots", action = "Block", priority = 1, match_condition = [] }] }
  attrs       = { mode = "Prevention", custom_rule = [{ name = "bots", action = "Redirect", priority = 1, match_condition = [] }] }
}
