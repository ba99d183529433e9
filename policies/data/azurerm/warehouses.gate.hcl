# Warehouses and workspaces hold the history that the source systems have
# long forgotten, and work that people did by hand.

protect "analytics" {
  description = "Data Explorer, Synapse, Databricks, HDInsight, Data Factory and Purview."
  class       = "data"
  types = {
    azurerm_kusto_cluster            = { lost = "The cluster with all its databases, tables and materialized views." }
    azurerm_kusto_database           = { lost = "The database with all its tables and materialized views." }
    azurerm_synapse_workspace        = { lost = "The workspace with its SQL and Spark pools, notebooks, pipelines and users." }
    azurerm_synapse_sql_pool         = { lost = "The warehouse with all its tables." }
    azurerm_databricks_workspace     = { lost = "The workspace with its notebooks, jobs, users and the files in its root storage.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/databricks/databricks_workspace_resource.go" }
    azurerm_hdinsight_hbase_cluster  = { lost = "The cluster with the writes that it has not flushed to storage yet." }
    azurerm_hdinsight_kafka_cluster  = { lost = "The cluster with all topics and retained records on its disks." }
    azurerm_purview_account          = { lost = "The catalog with all assets, classifications and glossary terms." }
    azurerm_analysis_services_server = { lost = "The server with all its models." }
    azurerm_data_factory             = { lost = "The factory with all pipelines and data flows, those made in its studio included, and its run history." }
  }
  reason = "Loading it again takes days, where the sources still have the data at all. Notebooks and jobs made by hand go with the workspace."

  recovery {
    types   = ["azurerm_databricks_workspace"]
    when    = { "provider.features[0].databricks_workspace[0].force_delete" = true }
    outcome = "irreversible"
    message = "The features block of the provider makes it delete the Unity Catalog data in the managed resource group, too."
  }

  recovery {
    types   = ["azurerm_data_factory"]
    when    = { "vsts_configuration[0].repository_name" = { not = [null, ""] } }
    outcome = "possible"
    message = "The factory keeps its pipelines in a Git repository, and a new one can be connected to it."
  }

  recovery {
    types   = ["azurerm_data_factory"]
    when    = { "github_configuration[0].repository_name" = { not = [null, ""] } }
    outcome = "possible"
    message = "The factory keeps its pipelines in a Git repository, and a new one can be connected to it."
  }
}

# Their data is in a storage account, which stays.
protect "compute_clusters" {
  description = "Clusters that compute over data in a storage account, and stream jobs."
  class       = "derived"
  types = {
    azurerm_hdinsight_hadoop_cluster                    = { lost = "The cluster with its local HDFS, its metastore unless it is external, and its notebooks." }
    azurerm_hdinsight_interactive_query_cluster         = { lost = "The cluster with its metastore unless it is external, and its caches." }
    azurerm_hdinsight_spark_cluster                     = { lost = "The cluster with its metastore unless it is external, and its notebooks." }
    azurerm_stream_analytics_job                        = { lost = "The job with its query, its windows and its position in the inputs." }
    azurerm_synapse_spark_pool                          = { lost = "The pool with the libraries and settings that were added to it." }
    azurerm_data_factory_integration_runtime_azure_ssis = { lost = "The runtime with the packages on its nodes; its catalog is in a database." }
  }
  filter = meta.operation == "delete"
  reason = "Copy metastores, notebooks and local files to another place, and note where a job continues."
}

protect "personal_machines" {
  description = "Machines that people work on in notebooks."
  class       = "derived"
  types = {
    azurerm_machine_learning_compute_instance = { lost = "The machine with its OS disk, where environments and files outside of the shared folder are." }
  }
  reason = "People have environments and files on its disk. Ask them to copy what is not in the shared folder."
}

# The leader keeps the tables.
protect "followers" {
  description = "Databases that follow one of another Data Explorer cluster."
  class       = "replica"
  types = {
    azurerm_kusto_attached_database_configuration = { lost = "The read-only databases that the cluster follows." }
  }
  reason = "Queries against this cluster fail. Make sure that their users have another place to ask."
}

protect "search_and_learning" {
  description = "Machine learning workspaces and dashboards."
  class       = "data"
  types = {
    azurerm_machine_learning_workspace = { lost = "The workspace with all registered models, experiments, endpoints and jobs." }
    azurerm_dashboard_grafana          = { lost = "The workspace with all dashboards, alerts, data sources and service accounts." }
  }
  reason = "Models and dashboards are made by people and jobs, not by this configuration. Export them before going on."

  recovery {
    types   = ["azurerm_machine_learning_workspace"]
    when    = { "provider.features[0].machine_learning[0].purge_soft_deleted_workspace_on_destroy" = true }
    outcome = "irreversible"
    message = "The features block of the provider makes it purge the workspace."
  }
}

# A warning only: an index is built again from what it indexes.
protect "search" {
  description = "Search services."
  class       = "derived"
  types = {
    azurerm_search_service = { lost = "All indexes, indexers and skill sets of the service, its host name and its keys." }
  }
  reason = "Searches fail until every index is built again. Make sure that all documents are still at their source."
}

protect "health_records" {
  description = "Health data services and bots."
  class       = "data"
  types = {
    azurerm_healthcare_service       = { lost = "The service with all FHIR records in it." }
    azurerm_healthcare_workspace     = { lost = "The workspace with all its FHIR, DICOM and device data services." }
    azurerm_healthcare_fhir_service  = { lost = "The service with all FHIR records in it." }
    azurerm_healthcare_dicom_service = { lost = "The service with all medical images in it." }
    azurerm_healthbot                = { lost = "The bot with the scenarios that people built in its portal." }
  }
  reason = "Health records usually have to be kept for years by law. Export them before going on."
}

protect "device_data" {
  description = "Services that turn readings of medical devices into records."
  class       = "derived"
  types = {
    azurerm_healthcare_medtech_service = { lost = "The service with its mappings and its position in the event hub; the records stay." }
  }
  reason = "Readings pile up in the event hub until its retention ends. Make sure that a new one continues in time."
}

protect "ingestion" {
  description = "Connections that load data into clusters."
  class       = "derived"
  types = {
    azurerm_kusto_cosmosdb_data_connection                = { lost = "The connection, and its place in the change feed." }
    azurerm_kusto_eventgrid_data_connection               = { lost = "The connection that loads new blobs." }
    azurerm_kusto_eventhub_data_connection                = { lost = "The connection that loads events." }
    azurerm_kusto_iothub_data_connection                  = { lost = "The connection that loads messages of devices." }
    azurerm_digital_twins_time_series_database_connection = { lost = "The connection that records the history of the twins." }
  }
  filter = meta.operation == "delete"
  reason = "What arrives while there is none is loaded later or never. Note the place in the source before going on."
}
