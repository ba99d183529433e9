# Unity Catalog drops managed tables with their files, and a workspace holds
# work that people did by hand.

protect "catalogs" {
  description = "Metastores, catalogs, schemas, tables and volumes."
  class       = "data"
  types = {
    databricks_metastore        = { lost = "The metastore with all its catalogs, shares, credentials and grants." }
    databricks_catalog          = { lost = "The catalog with all its schemas, tables, volumes and grants.", source = "https://github.com/databricks/terraform-provider-databricks/blob/main/docs/resources/catalog.md" }
    databricks_schema           = { lost = "The schema with all its tables, volumes, models and grants.", source = "https://github.com/databricks/terraform-provider-databricks/blob/main/docs/resources/schema.md" }
    databricks_sql_table        = { lost = "The table with all its rows and grants.", source = "https://docs.databricks.com/aws/en/sql/language-manual/sql-ref-syntax-ddl-undrop-table" }
    databricks_volume           = { lost = "The volume with all its files and grants.", source = "https://docs.databricks.com/aws/en/sql/language-manual/sql-ref-syntax-ddl-undrop-volume" }
    databricks_registered_model = { lost = "The model with all its versions and their files." }
    databricks_pipeline         = { lost = "The pipeline, and the streaming tables and materialized views that it owns.", source = "https://docs.databricks.com/aws/en/sql/language-manual/sql-ref-syntax-ddl-undrop-table" }
    databricks_table            = { lost = "The table with all its rows and grants." }
  }
  filter = !contains(["EXTERNAL", "VIEW"], try(coalesce(prior_attrs.table_type), coalesce(prior_attrs.volume_type), ""))
  reason = "Files of managed tables and volumes are deleted as well. Clone them before going on."

  recovery {
    types   = ["databricks_metastore", "databricks_catalog", "databricks_schema"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Databricks refuses to delete it while it is not empty; whether it is empty is not in the plan."
  }

  recovery {
    types   = ["databricks_sql_table", "databricks_table"]
    when    = { table_type = "MANAGED" }
    outcome = "possible"
    message = "The table can be undropped for 7 days by default, while its schema and catalog exist."
  }

  recovery {
    types   = ["databricks_volume"]
    when    = { volume_type = "MANAGED" }
    outcome = "possible"
    message = "The volume can be undropped for 7 days, while its schema and catalog exist."
  }

  recovery {
    types   = ["databricks_pipeline"]
    when    = { catalog = { not = [null, ""] } }
    outcome = "irreversible"
    message = "Tables of a pipeline can be undropped only while the pipeline exists."
  }
}

protect "databases" {
  description = "Database instances, projects and branches."
  class       = "data"
  types = {
    databricks_database_instance = { lost = "The instance with all its databases, roles and its host name.", since = "1.85.0", source = "https://github.com/databricks/terraform-provider-databricks/blob/main/docs/resources/database_instance.md" }
    databricks_postgres_project  = { lost = "The project with all its branches, databases and roles.", since = "1.102.0", source = "https://github.com/databricks/terraform-provider-databricks/blob/main/docs/resources/postgres_project.md" }
    databricks_postgres_branch   = { lost = "The branch with every row written to it since it split off.", since = "1.102.0", source = "https://github.com/databricks/terraform-provider-databricks/blob/main/docs/resources/postgres_branch.md", deletion_protection = "spec.is_protected" }
    databricks_postgres_database = { lost = "The database with all its tables and rows.", since = "1.111.0", source = "https://github.com/databricks/terraform-provider-databricks/blob/main/docs/resources/postgres_database.md" }
  }
  reason = "The rows exist nowhere else. Dump the data before going on."

  recovery {
    types   = ["databricks_database_instance"]
    when    = { purge_on_delete = [true, null] }
    outcome = "irreversible"
    message = "The instance is purged at once; Databricks keeps nothing of it."
  }

  recovery {
    types   = ["databricks_postgres_project", "databricks_postgres_branch"]
    when    = { purge_on_delete = [false, null] }
    outcome = "possible"
    message = "It is deleted softly and can be recovered until its purge time."
  }

  recovery {
    types   = ["databricks_postgres_project", "databricks_postgres_branch"]
    when    = { purge_on_delete = true }
    outcome = "irreversible"
    message = "It is purged at once; Databricks keeps nothing of it."
  }

  recovery {
    types   = ["databricks_postgres_branch"]
    when    = { "status.default" = true }
    outcome = "retained"
    message = "The root branch is only taken out of the state, and stays as long as its project."
  }
}

protect "experiments_and_secrets" {
  description = "Experiments, models and secret scopes."
  class       = "data"
  types = {
    databricks_mlflow_experiment = { lost = "The experiment with all its runs, metrics and artifacts." }
    databricks_mlflow_model      = { lost = "The model with all its versions." }
    databricks_secret_scope      = { lost = "The scope with all its secrets and access rules." }
  }
  reason = "Runs, model versions and secrets are added by people and jobs, not by this configuration."
}

protect "workspaces" {
  description = "Workspaces."
  class       = "data"
  types = {
    databricks_mws_workspaces = { lost = "The workspace with all its notebooks, jobs, clusters and its host name." }
  }
  reason = "Notebooks, jobs and queries that were made by hand go with the workspace. Export them before going on."
}

# Without `delete_recursive` Databricks refuses to delete a folder that is not empty.
protect "folders" {
  description = "Folders that are deleted with everything in them."
  class       = "data"
  types = {
    databricks_directory = { lost = "The folder with all notebooks and files that people keep in it.", source = "https://github.com/databricks/terraform-provider-databricks/blob/main/docs/resources/directory.md" }
  }
  filter = try(prior_attrs.delete_recursive, false) == true
  reason = "People keep notebooks in it that are in no repository. Export them before going on."
}

# A direct access index is written to by applications and has no table behind it.
protect "direct_indexes" {
  description = "Vector search indexes that applications write to."
  class       = "data"
  types = {
    databricks_vector_search_index = { lost = "The index with all vectors that applications have written to it.", source = "https://github.com/databricks/terraform-provider-databricks/blob/main/docs/resources/vector_search_index.md" }
    databricks_ai_search_index     = { lost = "The index with all vectors that applications have written to it.", since = "1.118.0", source = "https://github.com/databricks/terraform-provider-databricks/blob/main/docs/resources/ai_search_index.md" }
  }
  filter = try(prior_attrs.index_type, "") == "DIRECT_ACCESS"
  reason = "No table has these rows. Export the vectors before going on."
}

protect "keys" {
  description = "Customer managed keys."
  class       = "data"
  types = {
    databricks_mws_customer_managed_keys = { lost = "The link to the key that notebooks, secrets and storage are encrypted with." }
  }
  reason = "Workspaces that use the key can no longer read what was encrypted with it. Make sure that none is left."
}
