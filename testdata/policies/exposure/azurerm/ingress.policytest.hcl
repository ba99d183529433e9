policytest {
  targets = ["../../../../policies/exposure/azurerm/ingress.gate.hcl"]
}

base "azurerm_network_security_rule" {
  attrs = {
    resource_group_name         = "shop"
    network_security_group_name = "web"
    name                        = "rule"
    priority                    = 100
    source_port_range           = "*"
    source_address_prefixes     = null
    destination_address_prefix  = "*"
  }
}

resource "azurerm_network_security_rule" "sensitive_port_created_remote_desktop" {
  attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "3389"
    destination_port_ranges = null
    source_address_prefix   = "*"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "sensitive_port_created_everything" {
  attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "*"
    destination_port_range  = "*"
    destination_port_ranges = null
    source_address_prefix   = "Internet"
  }
  expect_failure = true
}

base "azurerm_network_security_group" {
  attrs = { name = "web", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_network_security_group" "sensitive_port_created_in_the_group" {
  attrs = {
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
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = null
    destination_port_ranges = ["80", "443"]
    source_address_prefix   = "Internet"
  }
}

resource "azurerm_network_security_rule" "sensitive_port_created_office" {
  attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
  }
}

resource "azurerm_network_security_rule" "sensitive_port_created_denied" {
  attrs = {
    direction               = "Inbound"
    access                  = "Deny"
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
  }
}

resource "azurerm_network_security_rule" "sensitive_port_created_outbound" {
  attrs = {
    direction               = "Outbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "*"
    destination_port_ranges = null
    source_address_prefix   = "*"
  }
}

resource "azurerm_network_security_rule" "sensitive_port_created_virtual_network" {
  attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "5432"
    destination_port_ranges = null
    source_address_prefix   = "VirtualNetwork"
  }
}

resource "azurerm_network_security_rule" "sensitive_port_opened_widened" {
  prior_attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
  }
  attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "sensitive_port_opened_rule_added" {
  prior_attrs = {
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
    direction               = "Inbound"
    access                  = "Deny"
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
  }
  attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
  }
  expect_failure = true
}

resource "azurerm_network_security_rule" "sensitive_port_opened_described" {
  prior_attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
  }
  attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
    description             = "old"
  }
}

resource "azurerm_network_security_group" "sensitive_port_opened_renamed" {
  prior_attrs = {
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
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "*"
  }
  attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "22"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
  }
}

resource "azurerm_network_security_rule" "port_created_other_port" {
  attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "8443"
    destination_port_ranges = null
    source_address_prefix   = "Internet"
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "port_created_in_the_group" {
  attrs = {
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
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "443"
    destination_port_ranges = null
    source_address_prefix   = "*"
  }
}

resource "azurerm_network_security_rule" "port_created_office" {
  attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "8443"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
  }
}

resource "azurerm_network_security_rule" "port_opened_widened" {
  prior_attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "8443"
    destination_port_ranges = null
    source_address_prefix   = "203.0.113.0/24"
  }
  attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "8443"
    destination_port_ranges = null
    source_address_prefix   = "*"
  }
  expect_failure = true
}

resource "azurerm_network_security_group" "port_opened_rule_added" {
  prior_attrs = { security_rule = [] }
  attrs = {
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
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "8443"
    destination_port_ranges = null
    source_address_prefix   = "*"
  }
  attrs = {
    direction               = "Inbound"
    access                  = "Allow"
    protocol                = "Tcp"
    destination_port_range  = "8443"
    destination_port_ranges = null
    source_address_prefix   = "*"
    description             = "old"
  }
}

resource "azurerm_network_security_group" "port_opened_closed" {
  prior_attrs = {
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
  attrs = { security_rule = [] }
}
