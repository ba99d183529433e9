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
  prior_attrs = { app_settings = { DB = "a" } }
  attrs       = { app_settings = { DATABASE = "a" } }
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
        container = [
          {
            name  = "web"
            image = "x"
            env = [
              { name = "B", value = "2", secret_name = "" },
              { name = "C", value = "1", secret_name = "" },
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
