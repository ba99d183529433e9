# Copies of tables that serve reads, and work that is written back from another
# place. They can be made again while their source stays.

protect "indexes" {
  description = "Search indexes over tables."
  class       = "derived"
  types = {
    databricks_vector_search_index                  = { lost = "The index; searches fail until it has synced its table again." }
    databricks_ai_search_index                      = { lost = "The index; searches fail until it has synced its table again.", since = "1.118.0" }
    databricks_knowledge_assistant                  = { lost = "The assistant with its index and the examples that people gave it." }
    databricks_knowledge_assistant_knowledge_source = { lost = "The index of the source; the documents stay." }
  }
  filter = try(prior_attrs.index_type, "") != "DIRECT_ACCESS"
  reason = "Computing all embeddings again takes time and money, and searches fail meanwhile."
}

protect "external_tables" {
  description = "Views, and tables and volumes whose files lie outside."
  class       = "derived"
  types = {
    databricks_sql_table = { lost = "The table or view with its grants; the rows stay in their storage." }
    databricks_volume    = { lost = "The volume with its grants; the files stay in their storage.", source = "https://docs.databricks.com/aws/en/sql/language-manual/sql-ref-syntax-ddl-undrop-volume" }
    databricks_table     = { lost = "The table or view with its grants; the rows stay in their storage." }
  }
  filter = meta.operation == "delete" && contains(["EXTERNAL", "VIEW"], try(coalesce(prior_attrs.table_type), coalesce(prior_attrs.volume_type), ""))
  reason = "Readers fail until it is registered again, and grants that others gave are gone."
}

protect "copies" {
  description = "Online tables, online stores and synced tables."
  class       = "derived"
  types = {
    databricks_online_table                             = { lost = "The copy that serves reads; the source table stays." }
    databricks_online_store                             = { lost = "The store with all features that were published to it." }
    databricks_database_synced_database_table           = { lost = "The copy in Postgres; the source table stays." }
    databricks_postgres_synced_table                    = { lost = "The copy in Postgres; the source table stays.", since = "1.113.0" }
    databricks_postgres_cdf_config                      = { lost = "The replication of the schema into Unity Catalog and its position." }
    databricks_feature_engineering_feature              = { lost = "The definition of the feature; its source table stays." }
    databricks_feature_engineering_materialized_feature = { lost = "The computed values of the feature; its source table stays." }
  }
  reason = "Applications that read from it fail until the copy is complete again."
}

protect "database_catalogs" {
  description = "Catalogs that show a Postgres database."
  class       = "derived"
  types = {
    databricks_database_database_catalog = { lost = "The catalog with its grants and synced tables; the database stays." }
    databricks_postgres_catalog          = { lost = "The catalog with its grants and synced tables; the database stays." }
  }
  reason = "Queries that go through the catalog fail, and grants that others gave are gone."
}

protect "documents" {
  description = "Files."
  class       = "derived"
  types = {
    databricks_workspace_file = { lost = "The file; its source stays." }
    databricks_file           = { lost = "The file; its source stays." }
    databricks_dbfs_file      = { lost = "The file; its source stays." }
  }
  filter = meta.operation == "delete"
  reason = "Jobs that read it fail. Make sure that its source is kept."
}

protect "notebooks" {
  description = "Notebooks."
  class       = "derived"
  types = {
    databricks_notebook = { lost = "The notebook with its results and what people have changed in it." }
  }
  reason = "People edit these in place, and results are only here. Export what was changed since the last apply."
}

protect "clones" {
  description = "Clones of repositories."
  class       = "derived"
  types = {
    databricks_repo = { lost = "The clone with all changes that were not pushed." }
  }
  reason = "People work in it. Push or copy what is not committed before going on."
}

protect "secrets" {
  description = "Secrets."
  class       = "derived"
  types = {
    databricks_secret    = { lost = "The value that jobs and notebooks read." }
    databricks_secret_uc = { lost = "The value that jobs and notebooks read.", since = "1.114.0" }
  }
  filter = meta.operation == "delete"
  reason = "Jobs that read it fail. Make sure that the value exists in another place."
}

protect "folders" {
  description = "Folders that are deleted only while they are empty."
  class       = "derived"
  types = {
    databricks_directory = { lost = "The folder with the permissions on it." }
  }
  filter = meta.operation == "delete" && try(prior_attrs.delete_recursive, false) != true
  reason = "Databricks refuses to delete it while it holds anything. Move what is in it before going on."
}

protect "jobs" {
  description = "Recorded objects."
  class       = "derived"
  types = {
    databricks_external_metadata = { lost = "The recorded external object with its lineage." }
  }
  reason = "Note what it records before going on."
}
