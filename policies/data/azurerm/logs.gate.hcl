# Logs and metrics are evidence and cannot be recreated.

protect "workspaces" {
  description = "Log Analytics and Azure Monitor workspaces."
  class       = "data"
  types = {
    azurerm_log_analytics_workspace = { lost = "The workspace with all logs that are still retained, in every table.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/guides/features-block.html.markdown" }
    azurerm_log_analytics_cluster   = { lost = "The dedicated cluster with the logs of all workspaces that are linked to it." }
    azurerm_monitor_workspace       = { lost = "The workspace with all Prometheus metrics that are still retained." }
  }
  reason = "Audits and investigations look back over months, and alerts that query the workspace stop working."

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
  class       = "data"
  types = {
    azurerm_application_insights = { lost = "The collected telemetry and the connection string." }
  }
  reason = "A new one has another connection string, and every application has to be given it."

  recovery {
    when    = { workspace_id = { not = [null, ""] } }
    outcome = "possible"
    message = "Telemetry is stored in a Log Analytics workspace and stays there."
  }
}

protect "custom_tables" {
  description = "Tables of custom logs."
  class       = "data"
  types = {
    azurerm_log_analytics_workspace_table_custom_log = { lost = "The table with all logs that are still retained in it.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/loganalytics/log_analytics_workspace_table_custom_log_resource.go" }
  }
  reason = "The logs were sent once. Export the table before going on."
}

# The provider does not delete these tables: it sets their retention back to the
# default of the workspace, and Azure removes what is older.
protect "tables" {
  description = "Tables whose retention goes back to the default."
  class       = "derived"
  types = {
    azurerm_log_analytics_workspace_table           = { lost = "The logs that are older than the default retention of the workspace; the table stays.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/loganalytics/log_analytics_workspace_table_resource.go" }
    azurerm_log_analytics_workspace_table_microsoft = { lost = "The logs that are older than the default retention of the workspace; the table stays.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/loganalytics/log_analytics_workspace_table_microsoft_resource.go" }
  }
  reason = "Set the retention that is meant instead of dropping the table from the configuration."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "Azure waits 30 days before it removes logs after a retention was shortened: setting it back within them keeps the logs."
  }
}

protect "investigations" {
  description = "Microsoft Sentinel in a workspace, and its watchlists."
  class       = "data"
  types = {
    azurerm_sentinel_log_analytics_workspace_onboarding = { lost = "All incidents with their investigation, analytics rules, bookmarks and watchlists.", source = "https://learn.microsoft.com/azure/sentinel/offboard-implications" }
    azurerm_sentinel_watchlist                          = { lost = "The list with all its items, those that people and playbooks added included." }
  }
  reason = "Incidents are the record of what happened. Export them before going on."

  recovery {
    types   = ["azurerm_sentinel_log_analytics_workspace_onboarding"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "Azure deletes incidents and rules 30 days after Sentinel is removed: adding it to the workspace again within them brings them back."
  }
}

protect "findings" {
  description = "Lists, indicators and plans of security and recovery."
  class       = "derived"
  types = {
    azurerm_sentinel_watchlist_item                 = { lost = "The row of the watchlist." }
    azurerm_sentinel_threat_intelligence_indicator  = { lost = "The indicator." }
    azurerm_site_recovery_replication_recovery_plan = { lost = "The plan that a failover runs by." }
    azurerm_marketplace_agreement                   = { lost = "The accepted terms; machines of the offer cannot be made without them." }
    azurerm_resource_provider_registration          = { lost = "The registration; Azure refuses while resources of the provider exist." }
  }
  filter = meta.operation == "delete"
  reason = "Export what may still be needed before going on."
}

protect "with_content" {
  description = "Workspaces and rule stacks with what people have added to them."
  class       = "derived"
  types = {
    azurerm_network_manager_verifier_workspace = { lost = "The workspace with its intents and results." }
    azurerm_palo_alto_local_rulestack          = { lost = "The rule stack with all its rules and lists." }
  }
  reason = "A new one starts empty. Export what was added to it, and note what refers to it, before going on."
}
