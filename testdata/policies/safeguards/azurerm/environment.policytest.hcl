# Variables that are gone; new values and new names stay silent.

policytest {
  targets = ["../../../../policies/safeguards/azurerm/environment.gate.hcl"]
}

resource "azurerm_linux_web_app" "setting_gone" {
  prior_attrs    = { app_settings = { DB = "a", LOG = "b" } }
  attrs          = { app_settings = { LOG = "b" } }
  expect_failure = true
}

resource "azurerm_windows_function_app" "all_gone" {
  prior_attrs    = { app_settings = { DB = "a" } }
  attrs          = { app_settings = null }
  expect_failure = true
}

resource "azurerm_linux_web_app" "value" {
  prior_attrs = { app_settings = { DB = "a" } }
  attrs       = { app_settings = { DB = "b" } }
}

resource "azurerm_linux_web_app" "setting_renamed" {
  prior_attrs = { app_settings = { DB = "postgres://db" } }
  attrs       = { app_settings = { DATABASE = "postgres://db" } }
}

resource "azurerm_linux_web_app" "setting_of_azure" {
  prior_attrs = { app_settings = { DB = "a", WEBSITE_RUN_FROM_PACKAGE = "1" } }
  attrs       = { app_settings = { DB = "a" } }
}

resource "azurerm_linux_function_app" "setting_added" {
  prior_attrs = { app_settings = { DB = "a" } }
  attrs       = { app_settings = { NEW = "b", DB = "a" } }
}

resource "azurerm_app_configuration" "other" {
  prior_attrs = { name = "a" }
  attrs       = { name = "a" }
}

resource "azurerm_container_app" "variable_gone" {
  prior_attrs = {
    template = [
      {
        container = [
          {
            name  = "web"
            image = "x"
            env = [
              { name = "A", value = "1", secret_name = "" },
              { name = "B", value = "2", secret_name = "" },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    template = [
      {
        container = [{ name = "web", image = "x", env = [{ name = "A", value = "1", secret_name = "" }] }]
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_container_app_job" "all_gone" {
  prior_attrs = {
    template = [
      {
        container = [{ name = "job", image = "x", env = [{ name = "A", value = "1", secret_name = "" }] }]
      },
    ]
  }
  attrs          = { template = [{ container = [{ name = "job", image = "x", env = [] }] }] }
  expect_failure = true
}

resource "azurerm_container_app" "becomes_a_secret" {
  prior_attrs = {
    template = [
      {
        container = [{ name = "web", image = "x", env = [{ name = "A", value = "1", secret_name = "" }] }]
      },
    ]
  }
  attrs = {
    template = [
      {
        container = [{ name = "web", image = "x", env = [{ name = "A", value = "", secret_name = "db" }] }]
      },
    ]
  }
}

resource "azurerm_container_app" "renamed_and_reordered" {
  prior_attrs = {
    template = [
      {
        container = [
          {
            name  = "web"
            image = "x"
            env = [
              { name = "A", value = "postgres://db", secret_name = "" },
              { name = "B", value = "2", secret_name = "" },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    template = [
      {
        container = [
          {
            name  = "web"
            image = "x"
            env = [
              { name = "B", value = "2", secret_name = "" },
              { name = "C", value = "postgres://db", secret_name = "" },
            ]
          },
        ]
      },
    ]
  }
}

resource "azurerm_container_app" "revision_unknown" {
  prior_attrs = {
    template = [
      {
        container = [{ name = "web", image = "x", env = [{ name = "A", value = "1", secret_name = "" }] }]
      },
    ]
    latest_revision_name = "a"
  }
  attrs = {
    template = [
      {
        container = [{ name = "web", image = "x", env = [{ name = "A", value = "1", secret_name = "" }] }]
      },
    ]
    latest_revision_name = unknown
  }
}

resource "azurerm_container_app" "only_container_renamed" {
  prior_attrs    = { template = [{ container = [{ name = "web", image = "x", env = [{ name = "DB", value = "1", secret_name = "" }] }] }] }
  attrs          = { template = [{ container = [{ name = "app", image = "x", env = [] }] }] }
  expect_failure = true
}

resource "azurerm_container_app" "only_container_renamed_with_its_variables" {
  prior_attrs = { template = [{ container = [{ name = "web", image = "x", env = [{ name = "DB", value = "1", secret_name = "" }] }] }] }
  attrs       = { template = [{ container = [{ name = "app", image = "x", env = [{ name = "DB", value = "1", secret_name = "" }] }] }] }
}

resource "azurerm_container_app" "common_value_is_no_rename" {
  prior_attrs    = { template = [{ container = [{ name = "web", image = "x", env = [{ name = "DB_TLS", value = "true", secret_name = "" }] }] }] }
  attrs          = { template = [{ container = [{ name = "web", image = "x", env = [{ name = "FEATURE_X", value = "true", secret_name = "" }] }] }] }
  expect_failure = true
}

resource "azurerm_linux_web_app" "common_value_is_no_rename" {
  prior_attrs    = { app_settings = { DB_TLS = "true" } }
  attrs          = { app_settings = { FEATURE_X = "true" } }
  expect_failure = true
}

resource "azurerm_linux_web_app" "not_a_map" {
  prior_attrs = { app_settings = false }
  attrs       = { app_settings = [] }
}

resource "azurerm_linux_function_app" "insights_moved_to_site_config" {
  prior_attrs = { app_settings = { APPLICATIONINSIGHTS_CONNECTION_STRING = "InstrumentationKey=a" }, site_config = [{ application_insights_connection_string = "" }] }
  attrs       = { app_settings = {}, site_config = [{ application_insights_connection_string = "InstrumentationKey=b" }] }
}

resource "azurerm_linux_web_app" "insights_key_becomes_a_connection_string" {
  prior_attrs = { app_settings = { APPINSIGHTS_INSTRUMENTATIONKEY = "a" } }
  attrs       = { app_settings = { APPLICATIONINSIGHTS_CONNECTION_STRING = "InstrumentationKey=a" } }
}

resource "azurerm_windows_function_app" "insights_key_moved_to_site_config" {
  prior_attrs = { app_settings = { APPINSIGHTS_INSTRUMENTATIONKEY = "a" }, site_config = [{ application_insights_key = null }] }
  attrs       = { app_settings = {}, site_config = [{ application_insights_key = "a" }] }
}

resource "azurerm_linux_web_app" "insights_gone" {
  prior_attrs    = { app_settings = { APPLICATIONINSIGHTS_CONNECTION_STRING = "InstrumentationKey=a" }, site_config = [{ always_on = true }] }
  attrs          = { app_settings = {}, site_config = [{ always_on = true }] }
  expect_failure = true
}

resource "azurerm_linux_function_app" "storage_moved_to_arguments" {
  prior_attrs = { app_settings = { AzureWebJobsStorage = "a" }, storage_account_name = null }
  attrs       = { app_settings = {}, storage_account_name = "orders" }
}

resource "azurerm_function_app_flex_consumption" "storage_by_identity" {
  prior_attrs = { app_settings = { AzureWebJobsStorage = "a" } }
  attrs       = { app_settings = { AzureWebJobsStorage__accountName = "orders" } }
}

resource "azurerm_linux_web_app" "storage_gone" {
  prior_attrs    = { app_settings = { AzureWebJobsStorage = "a" } }
  attrs          = { app_settings = {} }
  expect_failure = true
}
