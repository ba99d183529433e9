policytest {
  targets = ["../../../../policies/exposure/azurerm/guards.gate.hcl"]
}

# Source: Azure networking documentation, Network security groups; What is a private endpoint?
resource "azurerm_subnet_network_security_group_association" "guard_removed_subnet" {
  prior_attrs = {
    subnet_id                 = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/virtualNetworks/main/subnets/web"
    network_security_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/networkSecurityGroups/web"
  }
  expect_failure = true
}

resource "azurerm_private_endpoint" "guard_removed_endpoint" {
  prior_attrs    = { name = "vault" }
  expect_failure = true
}

resource "azurerm_network_interface_security_group_association" "guard_removed_interface" {
  prior_attrs = {
    network_interface_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/networkInterfaces/web"
  }
  expect_failure = true
}

resource "azurerm_firewall" "guard_removed_firewall" {
  prior_attrs    = { name = "hub" }
  expect_failure = true
}

resource "azurerm_cdn_frontdoor_security_policy" "guard_removed_front_door" {
  prior_attrs    = { name = "waf" }
  expect_failure = true
}

resource "azurerm_subnet_network_security_group_association" "guard_removed_replaced" {
  prior_attrs = {
    subnet_id                 = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/virtualNetworks/main/subnets/web"
    network_security_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/networkSecurityGroups/web"
  }
  attrs = {
    subnet_id                 = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/virtualNetworks/main/subnets/web"
    network_security_group_id = unknown
  }
  meta   = { operation = "replace" }
  change = { order = "delete_first" }
}

resource "azurerm_private_endpoint" "guard_removed_replaced" {
  prior_attrs = { name = "a" }
  attrs       = { name = "b" }
  meta        = { operation = "replace" }
  change      = { order = "create_first" }
}

resource "azurerm_subnet_network_security_group_association" "guard_removed_created" {
  attrs = {
    subnet_id                 = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/virtualNetworks/main/subnets/web"
    network_security_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/networkSecurityGroups/web"
  }
}

resource "azurerm_private_endpoint" "guard_removed_changed" {
  prior_attrs = { name = "a" }
  attrs       = { name = "a", tags = { a = "b" } }
}

resource "azurerm_network_interface" "guard_removed_machine" {
  prior_attrs = { name = "a" }
}

resource "azurerm_public_ip" "guard_removed_address" {
  prior_attrs = { name = "a" }
}

resource "azurerm_bastion_host" "guard_removed_bastion" {
  prior_attrs = { name = "a" }
}

resource "azurerm_network_security_group" "guard_removed_group" {
  prior_attrs = { name = "a", security_rule = [] }
  attrs       = { name = "a", security_rule = [] }
}

resource "azurerm_nat_gateway" "guard_removed_nat" {
  prior_attrs = { name = "a" }
}

resource "azurerm_subnet" "guard_removed_subnet" {
  prior_attrs = { name = "a" }
}

# Source: Azure Web Application Firewall documentation, WAF modes; Azure Firewall documentation, Threat intelligence-based filtering
resource "azurerm_web_application_firewall_policy" "guard_weakened_detection" {
  prior_attrs    = { name = "waf", policy_settings = [{ mode = "Prevention", enabled = true }] }
  attrs          = { name = "waf", policy_settings = [{ mode = "Detection", enabled = true }] }
  expect_failure = true
}

resource "azurerm_web_application_firewall_policy" "guard_weakened_off" {
  prior_attrs    = { name = "waf", policy_settings = [{ mode = "Prevention", enabled = true }] }
  attrs          = { name = "waf", policy_settings = [{ mode = "Prevention", enabled = false }] }
  expect_failure = true
}

resource "azurerm_cdn_frontdoor_firewall_policy" "guard_weakened_front_door" {
  prior_attrs    = { mode = "Prevention", enabled = true }
  attrs          = { mode = "Detection", enabled = true }
  expect_failure = true
}

resource "azurerm_application_gateway" "guard_weakened_policy_gone" {
  prior_attrs = {
    firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/waf"
    waf_configuration  = []
  }
  attrs          = { firewall_policy_id = null, waf_configuration = [] }
  expect_failure = true
}

resource "azurerm_application_gateway" "guard_weakened_configuration_gone" {
  prior_attrs    = { waf_configuration = [{ enabled = true, firewall_mode = "Prevention" }] }
  attrs          = { waf_configuration = [] }
  expect_failure = true
}

resource "azurerm_firewall_policy" "guard_weakened_threats" {
  prior_attrs    = { threat_intelligence_mode = "Deny" }
  attrs          = { threat_intelligence_mode = "Alert" }
  expect_failure = true
}

resource "azurerm_firewall_policy" "guard_weakened_intrusions" {
  prior_attrs    = { intrusion_detection = [{ mode = "Deny" }] }
  attrs          = { intrusion_detection = [] }
  expect_failure = true
}

resource "azurerm_network_security_perimeter_association" "guard_weakened_learning" {
  prior_attrs    = { access_mode = "Enforced" }
  attrs          = { access_mode = "Learning" }
  expect_failure = true
}

resource "azurerm_web_application_firewall_policy" "guard_weakened_prevention" {
  prior_attrs = { name = "waf", policy_settings = [{ mode = "Detection", enabled = true }] }
  attrs       = { name = "waf", policy_settings = [{ mode = "Prevention", enabled = true }] }
}

resource "azurerm_web_application_firewall_policy" "guard_weakened_created" {
  attrs = { name = "waf", policy_settings = [{ mode = "Detection", enabled = true }] }
}

resource "azurerm_web_application_firewall_policy" "guard_weakened_same" {
  prior_attrs = { name = "waf", policy_settings = [{ mode = "Detection", enabled = true }] }
  attrs       = { name = "waf", policy_settings = [{ mode = "Detection", enabled = true }] }
}

resource "azurerm_application_gateway" "guard_weakened_policy_instead" {
  prior_attrs = { waf_configuration = [{ enabled = true, firewall_mode = "Prevention" }] }
  attrs = {
    firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/waf"
    waf_configuration  = []
  }
}

resource "azurerm_application_gateway" "guard_weakened_another_policy" {
  prior_attrs = { firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/waf" }
  attrs = {
    firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/waf2"
  }
}

resource "azurerm_application_gateway" "guard_weakened_without" {
  prior_attrs = { firewall_policy_id = null, waf_configuration = [] }
  attrs       = { firewall_policy_id = null, waf_configuration = [] }
}

resource "azurerm_firewall_policy" "guard_weakened_alert" {
  prior_attrs = { threat_intelligence_mode = "Off" }
  attrs       = { threat_intelligence_mode = "Alert" }
}

resource "azurerm_firewall_policy" "guard_weakened_deny" {
  prior_attrs = { threat_intelligence_mode = "Alert", intrusion_detection = [{ mode = "Alert" }] }
  attrs       = { threat_intelligence_mode = "Deny", intrusion_detection = [{ mode = "Deny" }] }
}

resource "azurerm_firewall" "guard_weakened_policy_moved" {
  prior_attrs = { firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/a" }
  attrs       = { firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/b" }
}

resource "azurerm_network_security_perimeter_association" "guard_weakened_enforced" {
  prior_attrs = { access_mode = "Learning" }
  attrs       = { access_mode = "Enforced" }
}

resource "azurerm_web_application_firewall_policy" "guard_weakened_removed" {
  prior_attrs = { name = "waf", policy_settings = [{ mode = "Prevention", enabled = true }] }
}

resource "azurerm_cdn_frontdoor_firewall_policy" "guard_weakened_redirect" {
  prior_attrs = { mode = "Prevention", enabled = true, redirect_url = "https://a.example.com" }
  attrs       = { mode = "Prevention", enabled = true }
}

resource "azurerm_application_gateway" "guard_weakened_capacity" {
  prior_attrs = {
    firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/waf"
    sku                = [{ capacity = 1 }]
  }
  attrs = {
    firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/waf"
    sku                = [{ capacity = 2 }]
  }
}

resource "azurerm_application_gateway" "guard_weakened_unknown_policy" {
  prior_attrs = { firewall_policy_id = null, waf_configuration = [] }
  attrs       = { firewall_policy_id = unknown, waf_configuration = [] }
}

resource "azurerm_web_application_firewall_policy" "guard_weakened_of_another_type" {
  prior_attrs = { name = "waf", policy_settings = [{ mode = "Prevention", enabled = true }] }
  attrs       = { policy_settings = "off" }
}

resource "azurerm_firewall_policy" "guard_weakened_created_off" {
  attrs = { threat_intelligence_mode = "Off" }
}

# Source: Azure Firewall documentation, Azure Firewall rule processing logic
resource "azurerm_firewall_policy_rule_collection_group" "firewall_any_everything" {
  attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Allow"
        rule   = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
  expect_failure = true
}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_any_becomes_everything" {
  prior_attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Allow"
        rule = [
          {
            name                  = "r"
            protocols             = ["Any"]
            source_addresses      = ["10.0.0.0/8"]
            destination_addresses = ["0.0.0.0/0"]
            destination_ports     = ["*"]
          },
        ]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
  attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Allow"
        rule   = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
  expect_failure = true
}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_any_denial_gone" {
  prior_attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "bad"
        action = "Deny"
        rule = [
          {
            name                  = "r"
            protocols             = ["Any"]
            source_addresses      = ["*"]
            destination_addresses = ["198.51.100.0/24"]
            destination_ports     = ["*"]
          },
        ]
      },
      {
        name   = "ok"
        action = "Allow"
        rule = [
          {
            name                  = "r"
            protocols             = ["Any"]
            source_addresses      = ["10.0.0.0/8"]
            destination_addresses = ["0.0.0.0/0"]
            destination_ports     = ["*"]
          },
        ]
      },
    ]
  }
  attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "ok"
        action = "Allow"
        rule = [
          {
            name                  = "r"
            protocols             = ["Any"]
            source_addresses      = ["10.0.0.0/8"]
            destination_addresses = ["0.0.0.0/0"]
            destination_ports     = ["*"]
          },
        ]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "firewall_any_older" {
  attrs = {
    name   = "any"
    action = "Allow"
    rule   = [{ name = "r", source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }]
  }
  expect_failure = true
}

resource "azurerm_firewall_application_rule_collection" "firewall_any_every_name" {
  attrs          = { name = "web", action = "Allow", rule = [{ name = "r", source_addresses = ["*"], target_fqdns = ["*"] }] }
  expect_failure = true
}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_any_named" {
  attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Allow"
        rule = [
          {
            name                  = "r"
            protocols             = ["Any"]
            source_addresses      = ["10.0.0.0/8"]
            destination_addresses = ["10.1.0.0/16"]
            destination_ports     = ["443"]
          },
        ]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_any_web" {
  attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Allow"
        rule   = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["*"], destination_ports = ["443"] }]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_any_denied" {
  attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Deny"
        rule   = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_any_always" {
  prior_attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Allow"
        rule   = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
  attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Allow"
        rule   = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_any_denial_renamed" {
  prior_attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "a"
        action = "Deny"
        rule   = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
  attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "b"
        action = "Deny"
        rule   = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_any_narrowed" {
  prior_attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Allow"
        rule   = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
  attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Allow"
        rule = [
          {
            name                  = "r"
            protocols             = ["Any"]
            source_addresses      = ["10.0.0.0/8"]
            destination_addresses = ["0.0.0.0/0"]
            destination_ports     = ["*"]
          },
        ]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
}

resource "azurerm_firewall_network_rule_collection" "firewall_any_older_named" {
  attrs = {
    name   = "any"
    action = "Allow"
    rule   = [{ name = "r", source_addresses = ["10.0.0.0/8"], destination_addresses = ["*"], destination_ports = ["*"] }]
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_any_of_another_type" {
  attrs = { name = "a", network_rule_collection = ["b"] }
}

resource "azurerm_firewall_application_rule_collection" "firewall_any_names" {
  attrs = { name = "web", action = "Allow", rule = [{ name = "r", source_addresses = ["10.0.0.0/8"], target_fqdns = ["*"] }] }
}

# Source: Azure Firewall documentation, Azure Firewall rule processing logic
resource "azurerm_firewall_policy_rule_collection_group" "firewall_rules_removed_denial" {
  prior_attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Deny"
        rule   = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "firewall_rules_removed_older" {
  prior_attrs    = { name = "bad", action = "Deny", rule = [] }
  expect_failure = true
}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_rules_removed_allowance" {
  prior_attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Allow"
        rule = [
          {
            name                  = "r"
            protocols             = ["Any"]
            source_addresses      = ["10.0.0.0/8"]
            destination_addresses = ["0.0.0.0/0"]
            destination_ports     = ["*"]
          },
        ]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
}

resource "azurerm_firewall_network_rule_collection" "firewall_rules_removed_older_allowance" {
  prior_attrs = { name = "ok", action = "Allow", rule = [] }
}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_rules_removed_replaced" {
  prior_attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Deny"
        rule   = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
  attrs = {
    name = "out"
    network_rule_collection = [
      {
        name   = "c"
        action = "Deny"
        rule   = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }]
      },
    ]
    application_rule_collection = []
    nat_rule_collection         = []
  }
  meta   = { operation = "replace" }
  change = { order = "delete_first" }
}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_rules_removed_null" {
  prior_attrs = { name = null, network_rule_collection = null }
}

# Source: Azure networking documentation, Public IP addresses; provider schema, hashicorp/azurerm
resource "azurerm_network_interface" "public_address_interface" {
  prior_attrs = { name = "web", ip_configuration = [{ name = "a", public_ip_address_id = null }] }
  attrs = {
    name = "web"
    ip_configuration = [
      {
        name                 = "a"
        public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/web"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_network_interface" "public_address_of_the_plan" {
  prior_attrs    = { name = "web", ip_configuration = [{ name = "a", public_ip_address_id = null }] }
  attrs          = { name = "web", ip_configuration = [{ name = "a", public_ip_address_id = unknown }] }
  expect_failure = true
}

resource "azurerm_lb" "public_address_balancer" {
  prior_attrs = { name = "lb", frontend_ip_configuration = [{ name = "0", public_ip_address_id = null }] }
  attrs = {
    name = "lb"
    frontend_ip_configuration = [
      {
        name                 = "0"
        public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/web"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_linux_virtual_machine_scale_set" "public_address_machines" {
  prior_attrs = {
    name              = "web"
    network_interface = [{ name = "a", network_security_group_id = null, ip_configuration = [{ name = "b", public_ip_address = [] }] }]
  }
  attrs = {
    name              = "web"
    network_interface = [{ name = "a", network_security_group_id = null, ip_configuration = [{ name = "b", public_ip_address = [{ name = "p" }] }] }]
  }
  expect_failure = true
}

resource "azurerm_application_gateway" "public_address_gateway" {
  prior_attrs = { name = "lb", frontend_ip_configuration = [{ name = "0", public_ip_address_id = null }] }
  attrs = {
    name = "lb"
    frontend_ip_configuration = [
      { name = "0", public_ip_address_id = null },
      {
        name                 = "1"
        public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/web"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_network_interface" "public_address_created" {
  attrs = {
    name = "web"
    ip_configuration = [
      {
        name                 = "a"
        public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/web"
      },
    ]
  }
}

resource "azurerm_network_interface" "public_address_another" {
  prior_attrs = {
    name = "web"
    ip_configuration = [
      {
        name                 = "a"
        public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/web"
      },
    ]
  }
  attrs = {
    name = "web"
    ip_configuration = [
      {
        name                 = "a"
        public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/web2"
      },
    ]
  }
}

resource "azurerm_network_interface" "public_address_gone" {
  prior_attrs = {
    name = "web"
    ip_configuration = [
      {
        name                 = "a"
        public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/web"
      },
    ]
  }
  attrs = { name = "web", ip_configuration = [{ name = "a", public_ip_address_id = null }] }
}

resource "azurerm_network_interface" "public_address_private" {
  prior_attrs = { name = "web", ip_configuration = [{ name = "a", public_ip_address_id = null }] }
  attrs       = { name = "web", ip_configuration = [{ name = "a", public_ip_address_id = null }] }
}

resource "azurerm_lb" "public_address_always" {
  prior_attrs = {
    name = "lb"
    frontend_ip_configuration = [
      {
        name                 = "0"
        public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/web"
      },
    ]
  }
  attrs = {
    name = "lb"
    frontend_ip_configuration = [
      {
        name                 = "0"
        public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/web"
      },
      {
        name                 = "1"
        public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/web2"
      },
    ]
  }
}

resource "azurerm_lb" "public_address_created_balancer" {
  attrs = {
    name = "lb"
    frontend_ip_configuration = [
      {
        name                 = "0"
        public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/web"
      },
    ]
  }
}

resource "azurerm_linux_virtual_machine_scale_set" "public_address_fewer" {
  prior_attrs = {
    name              = "web"
    network_interface = [{ name = "a", network_security_group_id = null, ip_configuration = [{ name = "b", public_ip_address = [{ name = "p" }] }] }]
  }
  attrs = {
    name              = "web"
    network_interface = [{ name = "a", network_security_group_id = null, ip_configuration = [{ name = "b", public_ip_address = [] }] }]
  }
}

resource "azurerm_linux_virtual_machine_scale_set" "public_address_size" {
  prior_attrs = {
    sku               = "a"
    name              = "web"
    network_interface = [{ name = "a", network_security_group_id = null, ip_configuration = [{ name = "b", public_ip_address = [] }] }]
  }
  attrs = {
    name              = "web"
    network_interface = [{ name = "a", network_security_group_id = null, ip_configuration = [{ name = "b", public_ip_address = [] }] }]
  }
}

resource "azurerm_application_gateway" "public_address_always_gateway" {
  prior_attrs = {
    name = "lb"
    frontend_ip_configuration = [
      {
        name                 = "0"
        public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/web"
      },
    ]
  }
  attrs = {
    name = "lb"
    frontend_ip_configuration = [
      {
        name                 = "0"
        public_ip_address_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/web"
      },
    ]
  }
}

resource "azurerm_network_interface" "public_address_of_another_type" {
  prior_attrs = { ip_configuration = "a" }
  attrs       = { ip_configuration = ["b"] }
}

# Source: Azure networking documentation, Virtual network traffic routing; provider schema, hashicorp/azurerm, azurerm_virtual_network
resource "azurerm_virtual_network" "subnet_unguarded_group" {
  prior_attrs = {
    name = "main"
    subnet = [
      {
        name           = "web"
        security_group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/nsg"
      },
    ]
  }
  attrs          = { name = "main", subnet = [{ name = "web", security_group = "" }] }
  expect_failure = true
}

resource "azurerm_route" "subnet_unguarded_route" {
  prior_attrs    = { name = "r", address_prefix = "0.0.0.0/0", next_hop_type = "VirtualAppliance" }
  attrs          = { name = "r", address_prefix = "0.0.0.0/0", next_hop_type = "Internet" }
  expect_failure = true
}

resource "azurerm_route_table" "subnet_unguarded_table" {
  prior_attrs    = { name = "t", route = [{ name = "r", address_prefix = "0.0.0.0/0", next_hop_type = "VirtualAppliance" }] }
  attrs          = { name = "t", route = [{ name = "r", address_prefix = "0.0.0.0/0", next_hop_type = "Internet" }] }
  expect_failure = true
}

resource "azurerm_virtual_network" "subnet_unguarded_group_added" {
  prior_attrs = { name = "main", subnet = [{ name = "web", security_group = "" }] }
  attrs = {
    name = "main"
    subnet = [
      {
        name           = "web"
        security_group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/nsg"
      },
    ]
  }
}

resource "azurerm_virtual_network" "subnet_unguarded_another_group" {
  prior_attrs = {
    name = "main"
    subnet = [
      {
        name           = "web"
        security_group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/nsg"
      },
    ]
  }
  attrs = {
    name = "main"
    subnet = [
      {
        name           = "web"
        security_group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/nsg2"
      },
    ]
  }
}

resource "azurerm_virtual_network" "subnet_unguarded_subnet_gone" {
  prior_attrs = {
    name = "main"
    subnet = [
      {
        name           = "web"
        security_group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/nsg"
      },
    ]
  }
  attrs = { name = "main", subnet = [] }
}

resource "azurerm_route" "subnet_unguarded_appliance" {
  prior_attrs = { name = "r", address_prefix = "0.0.0.0/0", next_hop_type = "Internet" }
  attrs       = { name = "r", address_prefix = "0.0.0.0/0", next_hop_type = "VirtualAppliance" }
}

resource "azurerm_route" "subnet_unguarded_another_network" {
  prior_attrs = { name = "r", address_prefix = "10.0.0.0/8", next_hop_type = "VirtualAppliance" }
  attrs       = { name = "r", address_prefix = "10.0.0.0/8", next_hop_type = "Internet" }
}

resource "azurerm_route" "subnet_unguarded_none" {
  prior_attrs = { name = "r", address_prefix = "0.0.0.0/0", next_hop_type = "VirtualAppliance" }
  attrs       = { name = "r", address_prefix = "0.0.0.0/0", next_hop_type = "None" }
}

resource "azurerm_route_table" "subnet_unguarded_same_table" {
  prior_attrs = { name = "t", route = [{ name = "r", address_prefix = "0.0.0.0/0", next_hop_type = "VirtualAppliance" }] }
  attrs = {
    name = "t"
    route = [
      { name = "r", address_prefix = "0.0.0.0/0", next_hop_type = "VirtualAppliance" },
      { name = "r", address_prefix = "198.51.100.0/24", next_hop_type = "Internet" },
    ]
  }
}

resource "azurerm_virtual_network" "subnet_unguarded_unknown_group" {
  prior_attrs = {
    name = "main"
    subnet = [
      {
        name           = "web"
        security_group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/nsg"
      },
    ]
  }
  attrs = { name = "main", subnet = [{ name = "web", security_group = unknown }] }
}

resource "azurerm_route" "subnet_unguarded_created" {
  attrs = { name = "r", address_prefix = "0.0.0.0/0", next_hop_type = "Internet" }
}

# Source: Azure networking documentation, What is a network security perimeter?
resource "azurerm_network_security_perimeter_access_rule" "perimeter_opened_created" {
  attrs          = { name = "in", direction = "Inbound", address_prefixes = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "azurerm_network_security_perimeter_access_rule" "perimeter_opened_changed" {
  prior_attrs    = { name = "in", direction = "Inbound", address_prefixes = ["203.0.113.0/24"] }
  attrs          = { name = "in", direction = "Inbound", address_prefixes = ["203.0.113.0/24", "0.0.0.0/1"] }
  expect_failure = true
}

resource "azurerm_network_security_perimeter_access_rule" "perimeter_opened_office" {
  attrs = { name = "in", direction = "Inbound", address_prefixes = ["203.0.113.0/24"] }
}

resource "azurerm_network_security_perimeter_access_rule" "perimeter_opened_outbound" {
  attrs = { name = "in", direction = "Outbound", address_prefixes = ["0.0.0.0/0"] }
}

resource "azurerm_network_security_perimeter_access_rule" "perimeter_opened_always" {
  prior_attrs = { name = "in", direction = "Inbound", address_prefixes = ["0.0.0.0/0"] }
  attrs       = { name = "in", direction = "Inbound", address_prefixes = ["0.0.0.0/0"] }
}

resource "azurerm_network_security_perimeter_access_rule" "perimeter_opened_subscriptions" {
  attrs = {
    name             = "in"
    direction        = "Inbound"
    address_prefixes = null
    subscription_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000"]
  }
}

resource "azurerm_network_security_perimeter_access_rule" "perimeter_opened_narrowed" {
  prior_attrs = { name = "in", direction = "Inbound", address_prefixes = ["0.0.0.0/0"] }
  attrs       = { name = "in", direction = "Inbound", address_prefixes = ["203.0.113.0/24"] }
}

# Source: Azure Virtual Machines documentation, Create and use SSH keys; Azure Bastion documentation, Create a shareable link
resource "azurerm_linux_virtual_machine" "machine_passwords_accepted" {
  prior_attrs    = { name = "web", disable_password_authentication = true }
  attrs          = { name = "web", disable_password_authentication = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_bastion_host" "machine_passwords_links" {
  prior_attrs    = { name = "hub", shareable_link_enabled = false }
  attrs          = { name = "hub", shareable_link_enabled = true }
  expect_failure = true
}

resource "azurerm_linux_virtual_machine" "machine_passwords_keys" {
  prior_attrs = { name = "web", disable_password_authentication = false }
  attrs       = { name = "web", disable_password_authentication = true }
  meta        = { operation = "replace" }
}

resource "azurerm_linux_virtual_machine" "machine_passwords_created" {
  attrs = { name = "web", disable_password_authentication = false }
}

resource "azurerm_linux_virtual_machine" "machine_passwords_always" {
  prior_attrs = { name = "web", disable_password_authentication = false }
  attrs       = { name = "web", disable_password_authentication = false }
}

resource "azurerm_bastion_host" "machine_passwords_links_off" {
  prior_attrs = { name = "hub", shareable_link_enabled = true }
  attrs       = { name = "hub", shareable_link_enabled = false }
}

resource "azurerm_bastion_host" "machine_passwords_created_bastion" {
  attrs = { name = "hub", shareable_link_enabled = true }
}

resource "azurerm_linux_virtual_machine" "machine_passwords_default" {
  prior_attrs = { name = "web", disable_password_authentication = null }
  attrs       = { name = "web", disable_password_authentication = false }
}

# Source: provider schema, hashicorp/azurerm, azurerm_subnet_network_security_group_association (subnet_id)
resource "azurerm_subnet_network_security_group_association" "guard_removed_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { network_security_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/networkSecurityGroups/acme", subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/virtualNetworks/acme/subnets/orders" }
  attrs          = { network_security_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/networkSecurityGroups/acme", subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/virtualNetworks/acme/subnets/tools" }
  expect_failure = true
}

resource "azurerm_subnet_network_security_group_association" "guard_removed_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { network_security_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/networkSecurityGroups/acme", subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/virtualNetworks/acme/subnets/tools", tags = { team = "orders" } }
  attrs       = { network_security_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/networkSecurityGroups/acme", subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/virtualNetworks/acme/subnets/tools", tags = { team = "payments" } }

}

resource "azurerm_subnet_network_security_group_association" "guard_removed_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { network_security_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/networkSecurityGroups/acme", subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/virtualNetworks/acme/subnets/orders" }
  attrs       = { network_security_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/networkSecurityGroups/acme", subnet_id = unknown }

}

# Source: provider schema, hashicorp/azurerm, azurerm_network_security_perimeter_association (resource_id)
resource "azurerm_network_security_perimeter_association" "guard_removed_perimeter_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { access_mode = "Enforced", resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.KeyVault/vaults/orders" }
  attrs          = { access_mode = "Enforced", resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.KeyVault/vaults/tools" }
  expect_failure = true
}

resource "azurerm_network_security_perimeter_association" "guard_removed_perimeter_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { access_mode = "Enforced", resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.KeyVault/vaults/tools", tags = { team = "orders" } }
  attrs       = { access_mode = "Enforced", resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.KeyVault/vaults/tools", tags = { team = "payments" } }

}

resource "azurerm_network_security_perimeter_association" "guard_removed_perimeter_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { access_mode = "Enforced", resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.KeyVault/vaults/orders" }
  attrs       = { access_mode = "Enforced", resource_id = unknown }

}

# Source: provider schema, hashicorp/azurerm, azurerm_firewall_policy_rule_collection_group (firewall_policy_id)
resource "azurerm_firewall_policy_rule_collection_group" "firewall_rules_removed_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { name = "out", network_rule_collection = [{ name = "c", action = "Deny", rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }] }], firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/firewallPolicies/acme" }
  attrs          = { name = "out", network_rule_collection = [{ name = "c", action = "Deny", rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }] }], firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/firewallPolicies/sandbox" }
  expect_failure = true
}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_rules_removed_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "out", network_rule_collection = [{ name = "c", action = "Deny", rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }] }], firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/firewallPolicies/sandbox", tags = { team = "orders" } }
  attrs       = { name = "out", network_rule_collection = [{ name = "c", action = "Deny", rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }] }], firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/firewallPolicies/sandbox", tags = { team = "payments" } }

}

resource "azurerm_firewall_policy_rule_collection_group" "firewall_rules_removed_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "out", network_rule_collection = [{ name = "c", action = "Deny", rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }] }], firewall_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/firewallPolicies/acme" }
  attrs       = { name = "out", network_rule_collection = [{ name = "c", action = "Deny", rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["0.0.0.0/0"], destination_ports = ["*"] }] }], firewall_policy_id = unknown }

}

# Source: provider schema, hashicorp/azurerm, azurerm_network_security_perimeter_access_rule (network_security_perimeter_profile_id)
resource "azurerm_network_security_perimeter_access_rule" "perimeter_opened_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { name = "in", direction = "Inbound", address_prefixes = ["0.0.0.0/0"], network_security_perimeter_profile_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/networkSecurityPerimeters/sandbox/profiles/p" }
  attrs          = { name = "in", direction = "Inbound", address_prefixes = ["0.0.0.0/0"], network_security_perimeter_profile_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/networkSecurityPerimeters/acme/profiles/p" }
  expect_failure = true
}

resource "azurerm_network_security_perimeter_access_rule" "perimeter_opened_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "in", direction = "Inbound", address_prefixes = ["0.0.0.0/0"], network_security_perimeter_profile_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/networkSecurityPerimeters/acme/profiles/p", tags = { team = "orders" } }
  attrs       = { name = "in", direction = "Inbound", address_prefixes = ["0.0.0.0/0"], network_security_perimeter_profile_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/networkSecurityPerimeters/acme/profiles/p", tags = { team = "payments" } }

}

resource "azurerm_network_security_perimeter_access_rule" "perimeter_opened_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "in", direction = "Inbound", address_prefixes = ["0.0.0.0/0"], network_security_perimeter_profile_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Network/networkSecurityPerimeters/sandbox/profiles/p" }
  attrs       = { name = "in", direction = "Inbound", address_prefixes = ["0.0.0.0/0"], network_security_perimeter_profile_id = unknown }

}

# Source: Azure documentation, Azure Firewall rule processing logic (collections are processed in the order of their priority)
resource "azurerm_firewall_network_rule_collection" "firewall_rules_later_network" {
  prior_attrs    = { name = "blocked", action = "Deny", priority = 100, rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["198.51.100.0/24"], destination_ports = ["*"] }] }
  attrs          = { name = "blocked", action = "Deny", priority = 400, rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["198.51.100.0/24"], destination_ports = ["*"] }] }
  expect_failure = true
}

resource "azurerm_firewall_application_rule_collection" "firewall_rules_later_application" {
  prior_attrs    = { name = "blocked", action = "Deny", priority = "100", rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["198.51.100.0/24"], destination_ports = ["*"] }] }
  attrs          = { name = "blocked", action = "Deny", priority = "65000", rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["198.51.100.0/24"], destination_ports = ["*"] }] }
  expect_failure = true
}

resource "azurerm_firewall_network_rule_collection" "firewall_rules_later_earlier" {
  prior_attrs = { name = "blocked", action = "Deny", priority = 400, rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["198.51.100.0/24"], destination_ports = ["*"] }] }
  attrs       = { name = "blocked", action = "Deny", priority = 100, rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["198.51.100.0/24"], destination_ports = ["*"] }] }

}

resource "azurerm_firewall_network_rule_collection" "firewall_rules_later_same" {
  prior_attrs = { name = "blocked", action = "Deny", priority = 100, rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["198.51.100.0/24"], destination_ports = ["*"] }] }
  attrs       = { name = "blocked", action = "Deny", priority = 100, description = "a", rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["198.51.100.0/24"], destination_ports = ["*"] }] }

}

resource "azurerm_firewall_application_rule_collection" "firewall_rules_later_allow" {
  prior_attrs = { name = "blocked", action = "Allow", priority = 100, rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["198.51.100.0/24"], destination_ports = ["*"] }] }
  attrs       = { name = "blocked", action = "Allow", priority = 400, rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["198.51.100.0/24"], destination_ports = ["*"] }] }

}

resource "azurerm_firewall_network_rule_collection" "firewall_rules_later_not_known" {
  prior_attrs = { name = "blocked", action = "Deny", priority = 100, rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["198.51.100.0/24"], destination_ports = ["*"] }] }
  attrs       = { name = "blocked", action = "Deny", priority = unknown, rule = [{ name = "r", protocols = ["Any"], source_addresses = ["*"], destination_addresses = ["198.51.100.0/24"], destination_ports = ["*"] }] }

}
