policytest {
  targets = ["../../../../policies/exposure/azurerm/apps.gate.hcl"]
}
base "azurerm_linux_web_app" {
  attrs = {
    name                          = "shop"
    public_network_access_enabled = true
    site_config                   = [{ ip_restriction = [], scm_ip_restriction = [] }]
    auth_settings                 = []
    auth_settings_v2              = []
  }
}

# Source: Azure App Service documentation, Authentication and authorization; provider schema, hashicorp/azurerm, azurerm_linux_web_app
resource "azurerm_linux_web_app" "sign_in_dropped_off" {
  prior_attrs    = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true, unauthenticated_action = "RedirectToLoginPage" }] }
  attrs          = { auth_settings_v2 = [{ auth_enabled = false, require_authentication = true, unauthenticated_action = "RedirectToLoginPage" }] }
  expect_failure = true
}

resource "azurerm_linux_web_app" "sign_in_dropped_block_gone" {
  prior_attrs    = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true, unauthenticated_action = "RedirectToLoginPage" }] }
  attrs          = {}
  expect_failure = true
}

resource "azurerm_linux_web_app" "sign_in_dropped_first_generation" {
  prior_attrs    = { auth_settings = [{ enabled = true }] }
  attrs          = { auth_settings = [{ enabled = false }] }
  expect_failure = true
}

resource "azurerm_linux_web_app" "sign_in_dropped_anonymous" {
  prior_attrs    = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true, unauthenticated_action = "RedirectToLoginPage" }] }
  attrs          = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true, unauthenticated_action = "AllowAnonymous" }] }
  expect_failure = true
}

resource "azurerm_linux_web_app" "sign_in_dropped_not_required" {
  prior_attrs    = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true, unauthenticated_action = "RedirectToLoginPage" }] }
  attrs          = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = false, unauthenticated_action = "RedirectToLoginPage" }] }
  expect_failure = true
}

resource "azurerm_linux_web_app" "sign_in_dropped_on" {
  prior_attrs = { auth_settings_v2 = [{ auth_enabled = false, require_authentication = true, unauthenticated_action = "RedirectToLoginPage" }] }
  attrs       = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true, unauthenticated_action = "RedirectToLoginPage" }] }
}

resource "azurerm_linux_web_app" "sign_in_dropped_created_without" {
  attrs = {}
}

resource "azurerm_linux_web_app" "sign_in_dropped_next_generation" {
  prior_attrs = { auth_settings = [{ enabled = true }] }
  attrs       = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true, unauthenticated_action = "RedirectToLoginPage" }] }
}

resource "azurerm_linux_web_app" "sign_in_dropped_another_answer" {
  prior_attrs = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true, unauthenticated_action = "RedirectToLoginPage" }] }
  attrs       = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true, unauthenticated_action = "Return401" }] }
}

resource "azurerm_linux_web_app" "sign_in_dropped_always_anonymous" {
  prior_attrs = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true, unauthenticated_action = "AllowAnonymous" }] }
  attrs       = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true, unauthenticated_action = "AllowAnonymous" }] }
}

resource "azurerm_linux_web_app" "sign_in_dropped_never" {
  prior_attrs = {}
  attrs       = {}
}

resource "azurerm_linux_web_app" "sign_in_dropped_was_off" {
  prior_attrs = { auth_settings_v2 = [{ auth_enabled = false, require_authentication = true, unauthenticated_action = "RedirectToLoginPage" }] }
  attrs       = {}
}

resource "azurerm_linux_web_app" "sign_in_dropped_removed" {
  prior_attrs = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true, unauthenticated_action = "RedirectToLoginPage" }] }
}

resource "azurerm_linux_web_app" "sign_in_dropped_of_another_type" {
  prior_attrs = { auth_settings_v2 = "on" }
  attrs       = { auth_settings_v2 = "off" }
}

resource "azurerm_windows_function_app" "sign_in_dropped_provider_changed" {
  prior_attrs = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true, github_v2 = [] }] }
  attrs       = { auth_settings_v2 = [{ auth_enabled = true, require_authentication = true }] }
}

# Source: Azure App Service documentation, Set up access restrictions
resource "azurerm_linux_web_app" "app_networks_removed_rules" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [{ ip_restriction = [], scm_ip_restriction = [], ip_restriction_default_action = null, scm_ip_restriction_default_action = null }]
  }
  expect_failure = true
}

resource "azurerm_linux_web_app" "app_networks_default" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = "Deny"
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = "Allow"
        scm_ip_restriction_default_action = null
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_linux_web_app" "app_networks_everything" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction = [
          { ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" },
          { ip_address = "0.0.0.0/0", service_tag = null, virtual_network_subnet_id = null, action = "Allow" },
        ]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_windows_function_app" "app_networks_front_door_gone" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = null, service_tag = "AzureFrontDoor.Backend", virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [{ ip_restriction = [], scm_ip_restriction = [], ip_restriction_default_action = null, scm_ip_restriction_default_action = null }]
  }
  expect_failure = true
}

resource "azurerm_linux_web_app" "app_networks_deployments" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [{ ip_restriction = [], scm_ip_restriction = [], ip_restriction_default_action = null, scm_ip_restriction_default_action = null }]
  }
  expect_failure = true
}

resource "azurerm_linux_web_app" "app_networks_half" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = "Deny"
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction = [
          { ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" },
          { ip_address = "128.0.0.0/1", service_tag = null, virtual_network_subnet_id = null, action = "Allow" },
        ]
        scm_ip_restriction                = []
        ip_restriction_default_action     = "Deny"
        scm_ip_restriction_default_action = null
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_linux_web_app" "app_networks_limited" {
  prior_attrs = {
    site_config = [{ ip_restriction = [], scm_ip_restriction = [], ip_restriction_default_action = null, scm_ip_restriction_default_action = null }]
  }
  attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
}

resource "azurerm_linux_web_app" "app_networks_created" {
  attrs = {
    site_config = [{ ip_restriction = [], scm_ip_restriction = [], ip_restriction_default_action = null, scm_ip_restriction_default_action = null }]
  }
}

resource "azurerm_linux_web_app" "app_networks_moved" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "198.51.100.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
}

resource "azurerm_linux_web_app" "app_networks_front_door_instead" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = null, service_tag = "AzureFrontDoor.Backend", virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
}

resource "azurerm_linux_web_app" "app_networks_deny" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = "Allow"
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = "Deny"
        scm_ip_restriction_default_action = null
      },
    ]
  }
}

resource "azurerm_linux_web_app" "app_networks_only_the_default" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = "Deny"
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [
      { ip_restriction = [], scm_ip_restriction = [], ip_restriction_default_action = "Deny", scm_ip_restriction_default_action = null },
    ]
  }
}

resource "azurerm_linux_web_app" "app_networks_never" {
  prior_attrs = {
    site_config = [{ ip_restriction = [], scm_ip_restriction = [], ip_restriction_default_action = null, scm_ip_restriction_default_action = null }]
  }
  attrs = {
    site_config = [{ ip_restriction = [], scm_ip_restriction = [], ip_restriction_default_action = null, scm_ip_restriction_default_action = null }]
  }
}

resource "azurerm_linux_web_app" "app_networks_a_denied_address" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "198.51.100.7/32", service_tag = null, virtual_network_subnet_id = null, action = "Deny" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [{ ip_restriction = [], scm_ip_restriction = [], ip_restriction_default_action = null, scm_ip_restriction_default_action = null }]
  }
}

resource "azurerm_linux_web_app" "app_networks_hidden" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    public_network_access_enabled = false
    site_config                   = [{ ip_restriction = [], scm_ip_restriction = [], ip_restriction_default_action = null, scm_ip_restriction_default_action = null }]
  }
}

resource "azurerm_linux_web_app" "app_networks_shared_rules" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        scm_use_main_ip_restriction       = true
      },
    ]
  }
}

resource "azurerm_linux_web_app" "app_networks_always_open" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "0.0.0.0/0", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [{ ip_restriction = [], scm_ip_restriction = [], ip_restriction_default_action = null, scm_ip_restriction_default_action = null }]
  }
}

resource "azurerm_linux_web_app" "app_networks_network_of_a_provider" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction = [
          { ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" },
          { ip_address = "20.0.0.0/10", service_tag = null, virtual_network_subnet_id = null, action = "Allow" },
        ]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
}

resource "azurerm_linux_web_app" "app_networks_reordered" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction = [
          { ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" },
          { ip_address = null, service_tag = "AzureFrontDoor.Backend", virtual_network_subnet_id = null, action = "Allow" },
        ]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction = [
          { ip_address = null, service_tag = "AzureFrontDoor.Backend", virtual_network_subnet_id = null, action = "Allow" },
          { ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" },
        ]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
}

resource "azurerm_linux_web_app" "app_networks_gone_with_the_app" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = [{ ip_address = "203.0.113.0/24", service_tag = null, virtual_network_subnet_id = null, action = "Allow" }]
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
      },
    ]
  }
}

resource "azurerm_windows_function_app" "app_networks_of_another_type" {
  prior_attrs = {
    site_config = [{ ip_restriction = [], scm_ip_restriction = [], ip_restriction_default_action = null, scm_ip_restriction_default_action = null }]
  }
  attrs = { site_config = [{ ip_restriction = [{ ip_address = ["a"], action = 1 }] }] }
}

# Source: Azure App Service documentation, Disable basic authentication in deployments; Set up TLS mutual authentication
resource "azurerm_linux_web_app" "app_eased_debugger" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        remote_debugging_enabled          = false
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        remote_debugging_enabled          = true
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_linux_web_app" "app_eased_ftp_password" {
  prior_attrs    = { ftp_publish_basic_authentication_enabled = false }
  attrs          = { ftp_publish_basic_authentication_enabled = true }
  expect_failure = true
}

resource "azurerm_linux_web_app" "app_eased_certificate" {
  prior_attrs    = { client_certificate_enabled = true }
  attrs          = { client_certificate_enabled = false }
  expect_failure = true
}

resource "azurerm_linux_web_app" "app_eased_certificate_optional" {
  prior_attrs    = { client_certificate_mode = "Required" }
  attrs          = { client_certificate_mode = "Optional" }
  expect_failure = true
}

resource "azurerm_windows_function_app" "app_eased_websites" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        cors                              = [{ allowed_origins = ["https://shop.example.com"] }]
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        cors                              = [{ allowed_origins = ["*"] }]
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_linux_web_app" "app_eased_debugger_off" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        remote_debugging_enabled          = true
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        remote_debugging_enabled          = false
      },
    ]
  }
}

resource "azurerm_linux_web_app" "app_eased_password_off" {
  prior_attrs = { webdeploy_publish_basic_authentication_enabled = true }
  attrs       = { webdeploy_publish_basic_authentication_enabled = false }
}

resource "azurerm_linux_web_app" "app_eased_created_with_defaults" {
  attrs = { ftp_publish_basic_authentication_enabled = true, client_certificate_enabled = false }
}

resource "azurerm_linux_web_app" "app_eased_certificate_on" {
  prior_attrs = { client_certificate_enabled = false }
  attrs       = { client_certificate_enabled = true }
}

resource "azurerm_linux_web_app" "app_eased_certificate_required" {
  prior_attrs = { client_certificate_mode = "Optional" }
  attrs       = { client_certificate_mode = "Required" }
}

resource "azurerm_windows_function_app" "app_eased_another_website" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        cors                              = [{ allowed_origins = ["https://shop.example.com"] }]
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        cors                              = [{ allowed_origins = ["https://www.example.com"] }]
      },
    ]
  }
}

resource "azurerm_windows_function_app" "app_eased_websites_always" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        cors                              = [{ allowed_origins = ["*"] }]
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        cors                              = [{ allowed_origins = ["*", "https://a.example.com"] }]
      },
    ]
  }
}

resource "azurerm_linux_web_app" "app_eased_ftps" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        ftps_state                        = "FtpsOnly"
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        ftps_state                        = "Disabled"
      },
    ]
  }
}

resource "azurerm_linux_web_app" "app_eased_always_on" {
  prior_attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        always_on                         = false
      },
    ]
  }
  attrs = {
    site_config = [
      {
        ip_restriction                    = []
        scm_ip_restriction                = []
        ip_restriction_default_action     = null
        scm_ip_restriction_default_action = null
        always_on                         = true
      },
    ]
  }
}

resource "azurerm_linux_web_app" "app_eased_same" {
  prior_attrs = { ftp_publish_basic_authentication_enabled = true }
  attrs       = { ftp_publish_basic_authentication_enabled = true }
}

# Source: Azure Functions documentation, HTTP trigger, authLevel; provider documentation, azurerm_function_app_function
resource "azurerm_function_app_function" "function_anonymous_created" {
  attrs = {
    name        = "orders"
    config_json = "{\"bindings\": [{\"authLevel\": \"anonymous\", \"type\": \"httpTrigger\", \"direction\": \"in\", \"name\": \"req\"}, {\"type\": \"http\", \"direction\": \"out\", \"name\": \"$return\"}]}"
  }
  expect_failure = true
}

resource "azurerm_function_app_function" "function_anonymous_changed" {
  prior_attrs = {
    name        = "orders"
    config_json = "{\"bindings\": [{\"authLevel\": \"function\", \"type\": \"httpTrigger\", \"direction\": \"in\", \"name\": \"req\"}, {\"type\": \"http\", \"direction\": \"out\", \"name\": \"$return\"}]}"
  }
  attrs = {
    name        = "orders"
    config_json = "{\"bindings\": [{\"authLevel\": \"Anonymous\", \"type\": \"httpTrigger\", \"direction\": \"in\", \"name\": \"req\"}, {\"type\": \"http\", \"direction\": \"out\", \"name\": \"$return\"}]}"
  }
  expect_failure = true
}

resource "azurerm_function_app_function" "function_anonymous_not_json" {
  attrs          = { name = "orders", config_json = "{" }
  expect_failure = true
}

resource "azurerm_function_app_function" "function_anonymous_key" {
  attrs = {
    name        = "orders"
    config_json = "{\"bindings\": [{\"authLevel\": \"function\", \"type\": \"httpTrigger\", \"direction\": \"in\", \"name\": \"req\"}, {\"type\": \"http\", \"direction\": \"out\", \"name\": \"$return\"}]}"
  }
}

resource "azurerm_function_app_function" "function_anonymous_key_of_the_host" {
  prior_attrs = {
    name        = "orders"
    config_json = "{\"bindings\": [{\"authLevel\": \"function\", \"type\": \"httpTrigger\", \"direction\": \"in\", \"name\": \"req\"}, {\"type\": \"http\", \"direction\": \"out\", \"name\": \"$return\"}]}"
  }
  attrs = {
    name        = "orders"
    config_json = "{\"bindings\": [{\"authLevel\": \"admin\", \"type\": \"httpTrigger\", \"direction\": \"in\", \"name\": \"req\"}, {\"type\": \"http\", \"direction\": \"out\", \"name\": \"$return\"}]}"
  }
}

resource "azurerm_function_app_function" "function_anonymous_timer" {
  attrs = {
    name        = "orders"
    config_json = "{\"bindings\": [{\"authLevel\": \"anonymous\", \"type\": \"timerTrigger\", \"direction\": \"in\", \"name\": \"req\"}, {\"type\": \"http\", \"direction\": \"out\", \"name\": \"$return\"}]}"
  }
}

resource "azurerm_function_app_function" "function_anonymous_always" {
  prior_attrs = {
    name        = "orders"
    config_json = "{\"bindings\": [{\"authLevel\": \"anonymous\", \"type\": \"httpTrigger\", \"direction\": \"in\", \"name\": \"req\"}, {\"type\": \"http\", \"direction\": \"out\", \"name\": \"$return\"}]}"
  }
  attrs = {
    name        = "orders"
    config_json = "{\"bindings\": [{\"authLevel\": \"anonymous\", \"type\": \"httpTrigger\", \"direction\": \"in\", \"name\": \"req\"}, {\"type\": \"http\", \"direction\": \"out\", \"name\": \"$return\"}]}"
  }
}

resource "azurerm_function_app_function" "function_anonymous_closed" {
  prior_attrs = {
    name        = "orders"
    config_json = "{\"bindings\": [{\"authLevel\": \"anonymous\", \"type\": \"httpTrigger\", \"direction\": \"in\", \"name\": \"req\"}, {\"type\": \"http\", \"direction\": \"out\", \"name\": \"$return\"}]}"
  }
  attrs = {
    name        = "orders"
    config_json = "{\"bindings\": [{\"authLevel\": \"function\", \"type\": \"httpTrigger\", \"direction\": \"in\", \"name\": \"req\"}, {\"type\": \"http\", \"direction\": \"out\", \"name\": \"$return\"}]}"
  }
}

resource "azurerm_function_app_function" "function_anonymous_removed" {
  prior_attrs = {
    name        = "orders"
    config_json = "{\"bindings\": [{\"authLevel\": \"anonymous\", \"type\": \"httpTrigger\", \"direction\": \"in\", \"name\": \"req\"}, {\"type\": \"http\", \"direction\": \"out\", \"name\": \"$return\"}]}"
  }
}

resource "azurerm_function_app_function" "function_anonymous_null" {
  attrs = { config_json = null }
}

resource "azurerm_function_app_function" "function_anonymous_without_bindings" {
  attrs = { config_json = "{}" }
}

# Source: Azure Container Instances documentation, Container groups, Networking
resource "azurerm_container_group" "container_ports_database" {
  attrs = {
    name            = "jobs"
    ip_address_type = "Public"
    exposed_port    = [{ port = 5432, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 5432, protocol = "TCP" }] }]
  }
  expect_failure = true
}

resource "azurerm_container_group" "container_ports_left_to_the_default" {
  attrs = {
    name            = "jobs"
    ip_address_type = null
    exposed_port    = [{ port = 22, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 22, protocol = "TCP" }] }]
  }
  expect_failure = true
}

resource "azurerm_container_group" "container_ports_port_added" {
  prior_attrs = {
    name            = "jobs"
    ip_address_type = "Public"
    exposed_port    = [{ port = 443, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 443, protocol = "TCP" }] }]
  }
  attrs = {
    name            = "jobs"
    ip_address_type = "Public"
    exposed_port    = [{ port = 443, protocol = "TCP" }, { port = 6379, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 443, protocol = "TCP" }, { port = 6379, protocol = "TCP" }] }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_container_group" "container_ports_web" {
  attrs = {
    name            = "jobs"
    ip_address_type = "Public"
    exposed_port    = [{ port = 80, protocol = "TCP" }, { port = 443, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 80, protocol = "TCP" }, { port = 443, protocol = "TCP" }] }]
  }
}

resource "azurerm_container_group" "container_ports_private" {
  attrs = {
    name            = "jobs"
    ip_address_type = "Private"
    exposed_port    = [{ port = 5432, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 5432, protocol = "TCP" }] }]
  }
}

resource "azurerm_container_group" "container_ports_none" {
  attrs = {
    name            = "jobs"
    ip_address_type = "None"
    exposed_port    = [{ port = 22, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 22, protocol = "TCP" }] }]
  }
}

resource "azurerm_container_group" "container_ports_always" {
  prior_attrs = {
    name            = "jobs"
    ip_address_type = "Public"
    exposed_port    = [{ port = 22, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 22, protocol = "TCP" }] }]
  }
  attrs = {
    name            = "jobs"
    ip_address_type = "Public"
    exposed_port    = [{ port = 22, protocol = "TCP" }, { port = 80, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 22, protocol = "TCP" }, { port = 80, protocol = "TCP" }] }]
  }
  meta = { operation = "replace" }
}

resource "azurerm_container_group" "container_ports_similar_port" {
  attrs = {
    name            = "jobs"
    ip_address_type = "Public"
    exposed_port    = [{ port = 2222, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 2222, protocol = "TCP" }] }]
  }
}

resource "azurerm_container_group" "container_ports_removed" {
  prior_attrs = {
    name            = "jobs"
    ip_address_type = "Public"
    exposed_port    = [{ port = 22, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 22, protocol = "TCP" }] }]
  }
}

resource "azurerm_container_group" "container_ports_of_another_type" {
  attrs = { exposed_port = "22", container = {} }
}

# Source: Azure Container Apps documentation, Ingress in Azure Container Apps; provider schema, hashicorp/azurerm
resource "azurerm_container_group" "container_opened_group" {
  prior_attrs = {
    name            = "jobs"
    ip_address_type = "Private"
    exposed_port    = [{ port = 80, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 80, protocol = "TCP" }] }]
  }
  attrs = {
    name            = "jobs"
    ip_address_type = "Public"
    exposed_port    = [{ port = 80, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 80, protocol = "TCP" }] }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_container_app" "container_opened_external" {
  prior_attrs    = { name = "api", ingress = [{ external_enabled = false, target_port = 8080, ip_security_restriction = [] }] }
  attrs          = { name = "api", ingress = [{ external_enabled = true, target_port = 8080, ip_security_restriction = [] }] }
  expect_failure = true
}

resource "azurerm_container_app" "container_opened_ingress_added" {
  prior_attrs    = { name = "api", ingress = [] }
  attrs          = { name = "api", ingress = [{ external_enabled = true, target_port = 8080, ip_security_restriction = [] }] }
  expect_failure = true
}

resource "azurerm_container_app" "container_opened_restrictions_gone" {
  prior_attrs = {
    name = "api"
    ingress = [
      {
        external_enabled        = true
        target_port             = 8080
        ip_security_restriction = [{ action = "Allow", ip_address_range = "203.0.113.0/24" }]
      },
    ]
  }
  attrs          = { name = "api", ingress = [{ external_enabled = true, target_port = 8080, ip_security_restriction = [] }] }
  expect_failure = true
}

resource "azurerm_container_app_environment" "container_opened_balancer" {
  prior_attrs    = { internal_load_balancer_enabled = true }
  attrs          = { internal_load_balancer_enabled = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_spring_cloud_app" "container_opened_spring" {
  prior_attrs    = { is_public = false }
  attrs          = { is_public = true }
  expect_failure = true
}

resource "azurerm_container_app" "container_opened_everything" {
  prior_attrs = {
    name = "api"
    ingress = [
      {
        external_enabled        = true
        target_port             = 8080
        ip_security_restriction = [{ action = "Allow", ip_address_range = "203.0.113.0/24" }]
      },
    ]
  }
  attrs = {
    name = "api"
    ingress = [
      {
        external_enabled        = true
        target_port             = 8080
        ip_security_restriction = [{ action = "Allow", ip_address_range = "203.0.113.0/24" }, { action = "Allow", ip_address_range = "0.0.0.0/0" }]
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_container_group" "container_opened_group_closed" {
  prior_attrs = {
    name            = "jobs"
    ip_address_type = "Public"
    exposed_port    = [{ port = 80, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 80, protocol = "TCP" }] }]
  }
  attrs = {
    name            = "jobs"
    ip_address_type = "Private"
    exposed_port    = [{ port = 80, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 80, protocol = "TCP" }] }]
  }
  meta = { operation = "replace" }
}

resource "azurerm_container_app" "container_opened_created_external" {
  attrs = { name = "api", ingress = [{ external_enabled = true, target_port = 8080, ip_security_restriction = [] }] }
}

resource "azurerm_container_app" "container_opened_internal" {
  prior_attrs = { name = "api", ingress = [{ external_enabled = true, target_port = 8080, ip_security_restriction = [] }] }
  attrs       = { name = "api", ingress = [{ external_enabled = false, target_port = 8080, ip_security_restriction = [] }] }
}

resource "azurerm_container_app" "container_opened_port" {
  prior_attrs = { name = "api", ingress = [{ external_enabled = true, target_port = 8080, ip_security_restriction = [] }] }
  attrs       = { name = "api", ingress = [{ external_enabled = true, target_port = 8080, ip_security_restriction = [] }] }
}

resource "azurerm_container_app" "container_opened_restricted" {
  prior_attrs = { name = "api", ingress = [{ external_enabled = true, target_port = 8080, ip_security_restriction = [] }] }
  attrs = {
    name = "api"
    ingress = [
      {
        external_enabled        = true
        target_port             = 8080
        ip_security_restriction = [{ action = "Allow", ip_address_range = "203.0.113.0/24" }]
      },
    ]
  }
}

resource "azurerm_container_app" "container_opened_external_for_some" {
  prior_attrs = { name = "api", ingress = [{ external_enabled = false, target_port = 8080, ip_security_restriction = [] }] }
  attrs = {
    name = "api"
    ingress = [
      {
        external_enabled        = true
        target_port             = 8080
        ip_security_restriction = [{ action = "Allow", ip_address_range = "203.0.113.0/24" }]
      },
    ]
  }
}

resource "azurerm_container_app" "container_opened_moved" {
  prior_attrs = {
    name = "api"
    ingress = [
      {
        external_enabled        = true
        target_port             = 8080
        ip_security_restriction = [{ action = "Allow", ip_address_range = "203.0.113.0/24" }]
      },
    ]
  }
  attrs = {
    name = "api"
    ingress = [
      {
        external_enabled        = true
        target_port             = 8080
        ip_security_restriction = [{ action = "Allow", ip_address_range = "198.51.100.0/24" }]
      },
    ]
  }
}

resource "azurerm_container_app_environment" "container_opened_balancer_internal" {
  prior_attrs = { internal_load_balancer_enabled = false }
  attrs       = { internal_load_balancer_enabled = true }
  meta        = { operation = "replace" }
}

resource "azurerm_spring_cloud_app" "container_opened_spring_closed" {
  prior_attrs = { is_public = true }
  attrs       = { is_public = false }
}

resource "azurerm_container_app" "container_opened_ingress_gone" {
  prior_attrs = { name = "api", ingress = [{ external_enabled = true, target_port = 8080, ip_security_restriction = [] }] }
  attrs       = { name = "api", ingress = [] }
}

resource "azurerm_container_app" "container_opened_image" {
  prior_attrs = {
    revision_mode = "Single"
    name          = "api"
    ingress       = [{ external_enabled = false, target_port = 8080, ip_security_restriction = [] }]
  }
  attrs = { name = "api", ingress = [{ external_enabled = false, target_port = 8080, ip_security_restriction = [] }] }
}

resource "azurerm_container_app" "container_opened_of_another_type" {
  prior_attrs = { ingress = "a" }
  attrs       = { ingress = ["b"] }
}

resource "azurerm_container_app_environment" "container_opened_created" {
  attrs = { internal_load_balancer_enabled = false }
}

resource "azurerm_container_group" "container_opened_group_same" {
  prior_attrs = {
    name            = "jobs"
    ip_address_type = "Public"
    exposed_port    = [{ port = 80, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 80, protocol = "TCP" }] }]
  }
  attrs = {
    name            = "jobs"
    ip_address_type = "Public"
    exposed_port    = [{ port = 443, protocol = "TCP" }]
    container       = [{ name = "a", ports = [{ port = 443, protocol = "TCP" }] }]
  }
  meta = { operation = "replace" }
}

base "azurerm_api_management_api" {
  attrs = { name = "orders", subscription_required = true }
}

# Source: Azure API Management documentation, Subscriptions in Azure API Management; Deploy in internal mode
resource "azurerm_api_management_api" "api_opened_without_a_key" {
  prior_attrs    = {}
  attrs          = { subscription_required = false }
  expect_failure = true
}

resource "azurerm_api_management_api" "api_opened_tokens_gone" {
  prior_attrs    = { oauth2_authorization = [{ authorization_server_name = "a" }] }
  attrs          = { oauth2_authorization = [] }
  expect_failure = true
}

resource "azurerm_api_management" "api_opened_external" {
  prior_attrs    = { virtual_network_type = "Internal" }
  attrs          = { virtual_network_type = "External" }
  expect_failure = true
}

resource "azurerm_api_management_product" "api_opened_approval" {
  prior_attrs    = { approval_required = true }
  attrs          = { approval_required = false }
  expect_failure = true
}

resource "azurerm_api_management_api" "api_opened_key" {
  prior_attrs = { subscription_required = false }
  attrs       = {}
}

resource "azurerm_api_management_api" "api_opened_created_without" {
  attrs = { subscription_required = false }
}

resource "azurerm_api_management_api" "api_opened_same" {
  prior_attrs = {}
  attrs       = { path = "orders" }
}

resource "azurerm_api_management" "api_opened_internal" {
  prior_attrs = { virtual_network_type = "External" }
  attrs       = { virtual_network_type = "Internal" }
}

resource "azurerm_api_management" "api_opened_created" {
  attrs = { virtual_network_type = "None" }
}

resource "azurerm_api_management_api" "api_opened_other_tokens" {
  prior_attrs = { oauth2_authorization = [{ authorization_server_name = "a" }] }
  attrs       = { oauth2_authorization = [], openid_authentication = [{ openid_provider_name = "b" }] }
}

resource "azurerm_api_management_product" "api_opened_approval_added" {
  prior_attrs = { approval_required = false }
  attrs       = { approval_required = true }
}

resource "azurerm_api_management_product" "api_opened_removed" {
  prior_attrs = { approval_required = true }
}

# Source: Azure API Management documentation, API Management policy reference
resource "azurerm_api_management_api_policy" "api_checks_tokens" {
  prior_attrs = {
    api_name    = "orders"
    xml_content = "<policies><inbound><base /><validate-jwt header-name=\"Authorization\"></validate-jwt></inbound></policies>"
  }
  attrs          = { api_name = "orders", xml_content = "<policies><inbound><base /></inbound></policies>" }
  expect_failure = true
}

resource "azurerm_api_management_policy" "api_checks_addresses" {
  prior_attrs = {
    api_name    = "orders"
    xml_content = "<policies><inbound><base /><ip-filter action=\"allow\"><address>203.0.113.7</address></ip-filter></inbound></policies>"
  }
  attrs          = { api_name = "orders", xml_content = "<policies><inbound><base /><rate-limit calls=\"10\" /></inbound></policies>" }
  expect_failure = true
}

resource "azurerm_api_management_api_policy" "api_checks_another_check" {
  prior_attrs = {
    api_name    = "orders"
    xml_content = "<policies><inbound><base /><validate-jwt header-name=\"Authorization\"></validate-jwt></inbound></policies>"
  }
  attrs = {
    api_name    = "orders"
    xml_content = "<policies><inbound><base /><validate-azure-ad-token tenant-id=\"a\" /></inbound></policies>"
  }
}

resource "azurerm_api_management_api_policy" "api_checks_added" {
  prior_attrs = { api_name = "orders", xml_content = "<policies><inbound><base /></inbound></policies>" }
  attrs = {
    api_name    = "orders"
    xml_content = "<policies><inbound><base /><validate-jwt header-name=\"Authorization\"></validate-jwt></inbound></policies>"
  }
}

resource "azurerm_api_management_api_policy" "api_checks_never" {
  prior_attrs = { api_name = "orders", xml_content = "<policies><inbound><base /></inbound></policies>" }
  attrs       = { api_name = "orders", xml_content = "<policies><inbound><base /><rate-limit /></inbound></policies>" }
}

resource "azurerm_api_management_api_policy" "api_checks_created" {
  attrs = { api_name = "orders", xml_content = "<policies><inbound><base /></inbound></policies>" }
}

resource "azurerm_api_management_api_policy" "api_checks_by_link" {
  prior_attrs = {
    api_name    = "orders"
    xml_content = "<policies><inbound><base /><validate-jwt header-name=\"Authorization\"></validate-jwt></inbound></policies>"
  }
  attrs = { api_name = "orders", xml_content = null, xml_link = "https://example.com/policy.xml" }
}

resource "azurerm_api_management_api_policy" "api_checks_longer" {
  prior_attrs = {
    api_name    = "orders"
    xml_content = "<policies><inbound><base /><validate-jwt header-name=\"Authorization\"></validate-jwt></inbound></policies>"
  }
  attrs = {
    api_name    = "orders"
    xml_content = "<policies><inbound><base /><validate-jwt header-name=\"Authorization\"></validate-jwt><set-header name=\"a\" /></inbound></policies>"
  }
}

# Source: Azure Logic Apps documentation, Secure access and data for workflows
resource "azurerm_logic_app_workflow" "workflow_opened_block_gone" {
  prior_attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["203.0.113.0/24"], open_authentication_policy = [] }] }]
  }
  attrs          = { name = "orders", access_control = [] }
  expect_failure = true
}

resource "azurerm_logic_app_workflow" "workflow_opened_everything" {
  prior_attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["203.0.113.0/24"], open_authentication_policy = [] }] }]
  }
  attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["0.0.0.0/0"], open_authentication_policy = [] }] }]
  }
  expect_failure = true
}

resource "azurerm_logic_app_workflow" "workflow_opened_tokens_gone" {
  prior_attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["203.0.113.0/24"], open_authentication_policy = [{ name = "a" }] }] }]
  }
  attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["203.0.113.0/24"], open_authentication_policy = [] }] }]
  }
  expect_failure = true
}

resource "azurerm_logic_app_workflow" "workflow_opened_range" {
  prior_attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["203.0.113.0/24"], open_authentication_policy = [] }] }]
  }
  attrs = {
    name = "orders"
    access_control = [
      {
        trigger = [{ allowed_caller_ip_address_range = ["203.0.113.0/24", "0.0.0.0-255.255.255.255"], open_authentication_policy = [] }]
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_logic_app_workflow" "workflow_opened_limited" {
  prior_attrs = { name = "orders", access_control = [] }
  attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["203.0.113.0/24"], open_authentication_policy = [] }] }]
  }
}

resource "azurerm_logic_app_workflow" "workflow_opened_moved" {
  prior_attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["203.0.113.0/24"], open_authentication_policy = [] }] }]
  }
  attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["198.51.100.0/24"], open_authentication_policy = [] }] }]
  }
}

resource "azurerm_logic_app_workflow" "workflow_opened_created" {
  attrs = { name = "orders", access_control = [] }
}

resource "azurerm_logic_app_workflow" "workflow_opened_tokens" {
  prior_attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["203.0.113.0/24"], open_authentication_policy = [] }] }]
  }
  attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["203.0.113.0/24"], open_authentication_policy = [{ name = "a" }] }] }]
  }
}

resource "azurerm_logic_app_workflow" "workflow_opened_always" {
  prior_attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["0.0.0.0/0"], open_authentication_policy = [] }] }]
  }
  attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["0.0.0.0/0", "203.0.113.7/32"], open_authentication_policy = [] }] }]
  }
}

resource "azurerm_logic_app_workflow" "workflow_opened_never" {
  prior_attrs = { name = "a" }
  attrs       = { name = "a" }
}

resource "azurerm_logic_app_workflow" "workflow_opened_removed" {
  prior_attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["203.0.113.0/24"], open_authentication_policy = [] }] }]
  }
}

resource "azurerm_logic_app_workflow" "workflow_opened_more" {
  prior_attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["203.0.113.0/24"], open_authentication_policy = [] }] }]
  }
  attrs = {
    name           = "orders"
    access_control = [{ trigger = [{ allowed_caller_ip_address_range = ["203.0.113.0/24", "198.51.100.0/24"], open_authentication_policy = [] }] }]
  }
}

# Source: Azure Automation documentation, Start a runbook from a webhook
resource "azurerm_automation_webhook" "webhook_created" {
  attrs          = { name = "start", runbook_name = "deploy", enabled = true }
  expect_failure = true
}

resource "azurerm_automation_webhook" "webhook_switched_on" {
  prior_attrs    = { name = "start", runbook_name = "deploy", enabled = false }
  attrs          = { name = "start", runbook_name = "deploy", enabled = true }
  expect_failure = true
}

resource "azurerm_automation_webhook" "webhook_off" {
  prior_attrs = { name = "start", runbook_name = "deploy", enabled = true }
  attrs       = { name = "start", runbook_name = "deploy", enabled = false }
}

resource "azurerm_automation_webhook" "webhook_created_off" {
  attrs = { name = "start", runbook_name = "deploy", enabled = false }
}

resource "azurerm_automation_webhook" "webhook_renewed" {
  prior_attrs = { name = "start", runbook_name = "deploy", enabled = true, expiry_time = "a" }
  attrs       = { name = "start", runbook_name = "deploy", enabled = true, expiry_time = "b" }
}

resource "azurerm_automation_webhook" "webhook_removed" {
  prior_attrs = { name = "start", runbook_name = "deploy", enabled = true }
}

# Source: provider schema, hashicorp/azurerm, azurerm_function_app_function (function_app_id)
resource "azurerm_function_app_function" "function_anonymous_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { name = "orders", config_json = "{\"bindings\": [{\"authLevel\": \"anonymous\", \"type\": \"httpTrigger\"}]}", function_app_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Web/sites/sandbox" }
  attrs          = { name = "orders", config_json = "{\"bindings\": [{\"authLevel\": \"anonymous\", \"type\": \"httpTrigger\"}]}", function_app_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Web/sites/orders" }
  expect_failure = true
}

resource "azurerm_function_app_function" "function_anonymous_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "orders", config_json = "{\"bindings\": [{\"authLevel\": \"anonymous\", \"type\": \"httpTrigger\"}]}", function_app_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Web/sites/orders", tags = { team = "orders" } }
  attrs       = { name = "orders", config_json = "{\"bindings\": [{\"authLevel\": \"anonymous\", \"type\": \"httpTrigger\"}]}", function_app_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Web/sites/orders", tags = { team = "payments" } }

}

resource "azurerm_function_app_function" "function_anonymous_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "orders", config_json = "{\"bindings\": [{\"authLevel\": \"anonymous\", \"type\": \"httpTrigger\"}]}", function_app_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Web/sites/sandbox" }
  attrs       = { name = "orders", config_json = "{\"bindings\": [{\"authLevel\": \"anonymous\", \"type\": \"httpTrigger\"}]}", function_app_id = unknown }

}

# Source: provider schema, hashicorp/azurerm, azurerm_automation_webhook (runbook_name)
resource "azurerm_automation_webhook" "webhook_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { name = "start", resource_group_name = "acme", automation_account_name = "acme", enabled = true, runbook_name = "test" }
  attrs          = { name = "start", resource_group_name = "acme", automation_account_name = "acme", enabled = true, runbook_name = "deploy" }
  expect_failure = true
}

resource "azurerm_automation_webhook" "webhook_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "start", resource_group_name = "acme", automation_account_name = "acme", enabled = true, runbook_name = "deploy", tags = { team = "orders" } }
  attrs       = { name = "start", resource_group_name = "acme", automation_account_name = "acme", enabled = true, runbook_name = "deploy", tags = { team = "payments" } }

}

resource "azurerm_automation_webhook" "webhook_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "start", resource_group_name = "acme", automation_account_name = "acme", enabled = true, runbook_name = "test" }
  attrs       = { name = "start", resource_group_name = "acme", automation_account_name = "acme", enabled = true, runbook_name = unknown }

}
