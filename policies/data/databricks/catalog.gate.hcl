# Unity Catalog drops managed tables with their files, and a workspace holds
# work that people did by hand.

protect "catalogs" {
  description = "Metastores, catalogs, schemas, tables and volumes."
  types = [
    "databricks_metastore",
    "databricks_catalog",
    "databricks_schema",
    "databricks_sql_table",
    "databricks_volume",
    "databricks_registered_model",
    "databricks_vector_search_index",
    "databricks_online_table",
  ]
  level  = "require_approval"
  reason = "Files of managed tables and volumes are deleted as well. Clone them before going on."
  lost   = "All tables, volumes and models in it, and the grants on them."

  recovery {
    types   = ["databricks_metastore", "databricks_catalog", "databricks_schema"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Databricks refuses to delete it while it is not empty; whether it is empty is not in the plan."
  }
}

protect "databases" {
  description = "Database instances and online stores."
  types = [
    "databricks_database_instance",
    "databricks_online_store",
  ]
  level  = "require_approval"
  reason = "The rows exist nowhere else. Dump the data before going on."
  lost   = "All rows and users of the instance."

  recovery {
    types   = ["databricks_database_instance"]
    when    = { purge_on_delete = [true, null] }
    outcome = "irreversible"
    message = "The instance is purged at once; Databricks keeps nothing of it."
  }
}

protect "experiments_and_secrets" {
  description = "Experiments, models and secret scopes."
  types = [
    "databricks_mlflow_experiment",
    "databricks_mlflow_model",
    "databricks_secret_scope",
  ]
  level  = "require_approval"
  reason = "Runs, model versions and secrets are added by people and jobs, not by this configuration."
  lost   = "All runs, model versions or secrets in it."
}

protect "workspaces" {
  description = "Workspaces."
  types       = ["databricks_mws_workspaces"]
  level       = "require_approval"
  reason      = "Notebooks, jobs and queries that were made by hand go with the workspace. Export them before going on."
  lost        = "The workspace with all its notebooks, jobs, clusters and its host name."
}
