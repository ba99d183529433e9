# Variables that code reads: a deployment that loses one often starts, and fails at the
# first request. A variable whose value goes on under another name is renamed, if the
# value has eight characters at least.

resource_policy "azurerm_*_app*" "app_settings" {
  description = "A web or function app loses settings."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter = contains([
    "azurerm_app_service", "azurerm_app_service_slot", "azurerm_function_app", "azurerm_function_app_flex_consumption",
    "azurerm_linux_function_app", "azurerm_linux_function_app_slot", "azurerm_linux_web_app", "azurerm_linux_web_app_slot",
    "azurerm_logic_app_standard", "azurerm_windows_function_app", "azurerm_windows_function_app_slot",
    "azurerm_windows_web_app", "azurerm_windows_web_app_slot",
  ], meta.type)

  # Azure and its deployments write settings of their own; they are not read by code.
  # Arguments of the app set some of the others: the app still finds them.
  locals {
    before = try(merge({}, prior_attrs.app_settings), {})
    after  = try(merge({}, attrs.app_settings), {})
    insights = anytrue([
      contains(keys(local.after), "APPLICATIONINSIGHTS_CONNECTION_STRING"),
      try(tostring(coalesce(attrs.site_config[0].application_insights_connection_string)), "") != "",
    ])
    moved = concat(
      local.insights ? ["APPLICATIONINSIGHTS_CONNECTION_STRING", "APPINSIGHTS_INSTRUMENTATIONKEY"] : [],
      try(tostring(coalesce(attrs.site_config[0].application_insights_key)), "") != "" ? ["APPINSIGHTS_INSTRUMENTATIONKEY"] : [],
      anytrue(concat(
        [for name in ["storage_account_name", "storage_key_vault_secret_id", "storage_container_endpoint"] : try(tostring(coalesce(attrs[name])), "") != ""],
        [for name in keys(local.after) : startswith(name, "AzureWebJobsStorage__")],
      )) ? ["AzureWebJobsStorage"] : [],
    )
    gone = [
      for name, value in local.before : name
      if !contains(concat(keys(local.after), local.moved), name) && !can(regex("^(WEBSITE|WEBSITES|SCM|DOCKER|ENABLE_ORYX|FUNCTIONS)_", name)) &&
      !anytrue([for new, kept in local.after : kept == value && try(length(tostring(value)) >= 8, false) if !contains(keys(local.before), new)])
    ]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The app no longer finds ${join(", ", local.gone)}. Make sure that its code does not read it, also in the version that a rollback brings back."
  }
}

# Containers are paired by their name, and single ones anyway.
resource_policy "azurerm_container_app*" "container_apps" {
  description = "Containers of an app or job lose environment variables."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["azurerm_container_app", "azurerm_container_app_job"], meta.type)

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        for container in try(concat(side.template[0].container), []) : try(tostring(coalesce(container.name)), "unnamed") => [
          for variable in try(concat(container.env), []) : {
            name  = try(tostring(coalesce(variable.name)), "")
            value = try(coalesce(variable.value), "secret ${coalesce(variable.secret_name)}", "")
          }
        ]...
      }
    ]
    single = length(local.sides[0]) == 1 && length(local.sides[1]) == 1
    gone = flatten([
      for container, lists in local.sides[0] : [
        for old in flatten(lists) : "${old.name} (${container})"
        if(can(local.sides[1][container]) || local.single) && !anytrue([
          for new in flatten(local.single ? [for name, all in local.sides[1] : all] : try(local.sides[1][container], [])) : new.name == old.name ||
          (new.value == old.value && try(length(tostring(old.value)) >= 8, false) && !contains([for other in flatten(lists) : other.name], new.name))
        ])
      ]
    ])
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "New revisions no longer find ${join(", ", local.gone)}. Make sure that their code does not read it."
  }
}
