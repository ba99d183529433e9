# Logs and metrics are evidence and cannot be recreated.

protect "workspaces" {
  description = "Log Analytics and Azure Monitor workspaces."
  types = [
    "azurerm_log_analytics_workspace",
    "azurerm_log_analytics_cluster",
    "azurerm_monitor_workspace",
  ]
  level  = "require_approval"
  reason = "Audits and investigations look back over months, and alerts that query the workspace stop working."
  lost   = "All logs or metrics stored so far."

  recovery {
    types   = ["azurerm_log_analytics_workspace"]
    when    = { retention_in_days = { at_least = 1 }, "provider.features[0].log_analytics_workspace[0].permanently_delete_on_destroy" = null }
    outcome = "possible"
    message = "A deleted workspace can be recovered for 14 days, unless the provider's features block purges it, as it did by default before version 4."
  }

  recovery {
    types   = ["azurerm_log_analytics_workspace"]
    when    = { "provider.features[0].log_analytics_workspace[0].permanently_delete_on_destroy" = false }
    outcome = "possible"
    message = "A deleted workspace can be recovered for 14 days."
  }

  recovery {
    types   = ["azurerm_log_analytics_workspace"]
    when    = { "provider.features[0].log_analytics_workspace[0].permanently_delete_on_destroy" = true }
    outcome = "irreversible"
    message = "The features block of the provider makes it delete the workspace for good."
  }
}

protect "application_insights" {
  description = "Application Insights."
  types       = ["azurerm_application_insights"]
  level       = "require_approval"
  reason      = "A new one has another connection string, and every application has to be given it."
  lost        = "The collected telemetry and the connection string."

  recovery {
    when    = { workspace_id = { not = [null, ""] } }
    outcome = "possible"
    message = "Telemetry is stored in a Log Analytics workspace and stays there."
  }
}
