# Warehouses and workspaces hold the history that the source systems have
# long forgotten, and work that people did by hand.

protect "analytics" {
  description = "Data Explorer, Synapse, Databricks, HDInsight and Purview."
  types = [
    "azurerm_kusto_cluster",
    "azurerm_kusto_database",
    "azurerm_synapse_workspace",
    "azurerm_synapse_sql_pool",
    "azurerm_databricks_workspace",
    "azurerm_hdinsight_hbase_cluster",
    "azurerm_hdinsight_kafka_cluster",
    "azurerm_purview_account",
  ]
  level  = "require_approval"
  reason = "Loading it again takes days, where the sources still have the data at all. Notebooks and jobs made by hand go with the workspace."
  lost   = "All tables, notebooks, jobs and users of the workspace or cluster."
}

protect "search_and_learning" {
  description = "Search services, machine learning workspaces and dashboards."
  types = [
    "azurerm_search_service",
    "azurerm_machine_learning_workspace",
    "azurerm_dashboard_grafana",
  ]
  level  = "require_approval"
  reason = "Indexes, models and dashboards are made by people and jobs, not by this configuration. Export them before going on."
  lost   = "All indexes, registered models and experiments, or dashboards."

  recovery {
    types   = ["azurerm_machine_learning_workspace"]
    when    = { "provider.features[0].machine_learning[0].purge_soft_deleted_workspace_on_destroy" = true }
    outcome = "irreversible"
    message = "The features block of the provider makes it purge the workspace."
  }
}

protect "health_records" {
  description = "Health data services."
  types = [
    "azurerm_healthcare_service",
    "azurerm_healthcare_workspace",
    "azurerm_healthcare_fhir_service",
    "azurerm_healthcare_dicom_service",
  ]
  level  = "require_approval"
  reason = "Health records usually have to be kept for years by law. Export them before going on."
  lost   = "All records or images in the service."
}
