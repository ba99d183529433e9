policytest {
  targets = ["../../../../policies/exposure/azurerm/ingress.gate.hcl"]
}

resource "azurerm_network_security_rule" "sensitive_port_created_remote_desktop" {
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "3389"
    destination_port_ranges     = null
    source_address_prefix       = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "sensitive_port_created_everything" {
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "*"
    source_port_range           = "*"
    destination_port_range      = "*"
    destination_port_ranges     = null
    source_address_prefix       = "Internet"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "sensitive_port_created_in_the_group" {
  attrs = {
    name                = "web"
    resource_group_name = "shop"
    location            = "westeurope"
    security_rule = [
      {
        name                       = "https"
        priority                   = 100
        direction                  = "Inbound"
        access                     = "Allow"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "443"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        destination_address_prefix = "*"
      },
      {
        name                       = "misc"
        priority                   = 100
        direction                  = "Inbound"
        access                     = "Allow"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = null
        destination_port_ranges    = ["80", "20-30"]
        source_address_prefix      = null
        source_address_prefixes    = ["0.0.0.0/0"]
        destination_address_prefix = "*"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "sensitive_port_created_web" {
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = null
    destination_port_ranges     = ["80", "443"]
    source_address_prefix       = "Internet"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
}

resource "azurerm_network_security_rule" "sensitive_port_created_office" {
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "22"
    destination_port_ranges     = null
    source_address_prefix       = "203.0.113.0/24"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
}

resource "azurerm_network_security_rule" "sensitive_port_created_denied" {
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Deny"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "22"
    destination_port_ranges     = null
    source_address_prefix       = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
}

resource "azurerm_network_security_rule" "sensitive_port_created_outbound" {
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Outbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "*"
    destination_port_ranges     = null
    source_address_prefix       = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
}

resource "azurerm_network_security_rule" "sensitive_port_created_virtual_network" {
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "5432"
    destination_port_ranges     = null
    source_address_prefix       = "VirtualNetwork"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
}

resource "azurerm_network_security_rule" "sensitive_port_opened_widened" {
  prior_attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "22"
    destination_port_ranges     = null
    source_address_prefix       = "203.0.113.0/24"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "22"
    destination_port_ranges     = null
    source_address_prefix       = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "sensitive_port_opened_rule_added" {
  prior_attrs = {
    name                = "web"
    resource_group_name = "shop"
    location            = "westeurope"
    security_rule = [
      {
        name                       = "https"
        priority                   = 100
        direction                  = "Inbound"
        access                     = "Allow"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "443"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        destination_address_prefix = "*"
      },
    ]
  }
  attrs = {
    name                = "web"
    resource_group_name = "shop"
    location            = "westeurope"
    security_rule = [
      {
        name                       = "https"
        priority                   = 100
        direction                  = "Inbound"
        access                     = "Allow"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "443"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        destination_address_prefix = "*"
      },
      {
        name                       = "sql"
        priority                   = 100
        direction                  = "Inbound"
        access                     = "Allow"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "1433"
        destination_port_ranges    = null
        source_address_prefix      = "Internet"
        source_address_prefixes    = null
        destination_address_prefix = "*"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "sensitive_port_opened_allowed" {
  prior_attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Deny"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "22"
    destination_port_ranges     = null
    source_address_prefix       = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "22"
    destination_port_ranges     = null
    source_address_prefix       = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "sensitive_port_opened_described" {
  prior_attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "22"
    destination_port_ranges     = null
    source_address_prefix       = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "22"
    destination_port_ranges     = null
    source_address_prefix       = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
    description                 = "old"
  }
}

resource "azurerm_network_security_group" "sensitive_port_opened_renamed" {
  prior_attrs = {
    name                = "web"
    resource_group_name = "shop"
    location            = "westeurope"
    security_rule = [
      {
        name                       = "ssh"
        priority                   = 100
        direction                  = "Inbound"
        access                     = "Allow"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "22"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        destination_address_prefix = "*"
      },
    ]
  }
  attrs = {
    name                = "web"
    resource_group_name = "shop"
    location            = "westeurope"
    security_rule = [
      {
        name                       = "shell"
        priority                   = 100
        direction                  = "Inbound"
        access                     = "Allow"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "22"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        destination_address_prefix = "*"
      },
    ]
  }
}

resource "azurerm_network_security_rule" "sensitive_port_opened_closed" {
  prior_attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "22"
    destination_port_ranges     = null
    source_address_prefix       = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "22"
    destination_port_ranges     = null
    source_address_prefix       = "203.0.113.0/24"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
}

resource "azurerm_network_security_rule" "port_created_other_port" {
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "8443"
    destination_port_ranges     = null
    source_address_prefix       = "Internet"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "port_created_in_the_group" {
  attrs = {
    name                = "web"
    resource_group_name = "shop"
    location            = "westeurope"
    security_rule = [
      {
        name                       = "nodes"
        priority                   = 100
        direction                  = "Inbound"
        access                     = "Allow"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "30000-32000"
        destination_port_ranges    = null
        source_address_prefix      = "0.0.0.0/0"
        source_address_prefixes    = null
        destination_address_prefix = "*"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "port_created_web" {
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "443"
    destination_port_ranges     = null
    source_address_prefix       = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
}

resource "azurerm_network_security_rule" "port_created_office" {
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "8443"
    destination_port_ranges     = null
    source_address_prefix       = "203.0.113.0/24"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
}

resource "azurerm_network_security_rule" "port_opened_widened" {
  prior_attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "8443"
    destination_port_ranges     = null
    source_address_prefix       = "203.0.113.0/24"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "8443"
    destination_port_ranges     = null
    source_address_prefix       = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "port_opened_rule_added" {
  prior_attrs = { name = "web", resource_group_name = "shop", location = "westeurope", security_rule = [] }
  attrs = {
    name                = "web"
    resource_group_name = "shop"
    location            = "westeurope"
    security_rule = [
      {
        name                       = "rule"
        priority                   = 100
        direction                  = "Inbound"
        access                     = "Allow"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "8443"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        destination_address_prefix = "*"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "port_opened_described" {
  prior_attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "8443"
    destination_port_ranges     = null
    source_address_prefix       = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    direction                   = "Inbound"
    access                      = "Allow"
    protocol                    = "Tcp"
    source_port_range           = "*"
    destination_port_range      = "8443"
    destination_port_ranges     = null
    source_address_prefix       = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
    description                 = "old"
  }
}

resource "azurerm_network_security_group" "port_opened_closed" {
  prior_attrs = {
    name                = "web"
    resource_group_name = "shop"
    location            = "westeurope"
    security_rule = [
      {
        name                       = "rule"
        priority                   = 100
        direction                  = "Inbound"
        access                     = "Allow"
        protocol                   = "Tcp"
        source_port_range          = "*"
        destination_port_range     = "8443"
        destination_port_ranges    = null
        source_address_prefix      = "*"
        source_address_prefixes    = null
        destination_address_prefix = "*"
      },
    ]
  }
  attrs = { name = "web", resource_group_name = "shop", location = "westeurope", security_rule = [] }
}
