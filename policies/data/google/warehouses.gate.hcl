# Warehouses hold the history that the source systems have long forgotten.

protect "bigquery" {
  description = "BigQuery datasets and tables."
  class       = "data"
  types = {
    google_bigquery_dataset = { lost = "The dataset with all tables, views, models and grants in it.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/bigquery_dataset.html.markdown" }
    google_bigquery_table   = { lost = "The table with all its rows.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/bigquery_table.html.markdown" }
  }
  reason = "Loading the history again takes days, where the sources still have it at all. Copy the tables before going on."

  # Views, external tables and external datasets hold no rows, and have policies of their own.
  locals {
    view = anytrue([
      for name in ["view", "materialized_view", "external_data_configuration", "table_replication_info", "external_dataset_reference"] :
      length(try(concat(prior_attrs[name]), [])) > 0
    ])
  }

  filter = !local.view

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    types   = ["google_bigquery_dataset"]
    when    = { delete_contents_on_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "BigQuery refuses to delete a dataset while it still has tables; whether it has any is not in the plan."
  }

  recovery {
    types   = ["google_bigquery_dataset"]
    when    = { delete_contents_on_destroy = true }
    outcome = "possible"
    message = "All tables are deleted, and the dataset can be undeleted within its time travel window, seven days by default."
  }

  recovery {
    types   = ["google_bigquery_table"]
    when    = { deletion_protection = [false, null] }
    outcome = "possible"
    message = "A deleted table can be copied back from time travel, for seven days by default."
  }
}

protect "external_datasets" {
  description = "BigQuery datasets that show another catalog or database."
  class       = "derived"
  types = {
    google_bigquery_dataset = { lost = "The dataset with its grants; the tables stay in the catalog or database that it shows." }
  }
  reason = "Queries that name it fail until it is made again."

  filter = length(try(concat(prior_attrs.external_dataset_reference), [])) > 0

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "bigquery_views" {
  description = "Views, external tables, copies and routines of BigQuery."
  class       = "derived"
  types = {
    google_bigquery_table   = { lost = "The view, external table or copy; its rows are in other tables or in files, and stay.", deletion_protection = "deletion_protection" }
    google_bigquery_routine = { lost = "The routine; queries, views and masking rules that call it fail." }
  }
  reason = "Queries that name it fail until it is made again."

  locals {
    view = meta.type == "google_bigquery_routine" || anytrue([
      for name in ["view", "materialized_view", "external_data_configuration", "table_replication_info"] :
      length(try(concat(prior_attrs[name]), [])) > 0
    ])
  }

  filter = meta.operation == "delete" && local.view

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    when    = { deletion_protection = { not = true }, id = { not = [null, ""] } }
    outcome = "possible"
    message = "It is made again from its definition."
  }
}

protect "lakes_and_features" {
  description = "Metastores, catalogs, lakes, Looker, feature stores and search data."
  class       = "data"
  types = {
    google_dataproc_metastore_service                = { lost = "The metastore with the definitions of all tables.", deletion_protection = "deletion_protection" }
    google_biglake_catalog                           = { lost = "The catalog with all databases and tables in it." }
    google_biglake_iceberg_catalog                   = { lost = "The catalog with all namespaces and the pointers to the current state of their tables.", since = "7.15.0" }
    google_biglake_hive_catalog                      = { lost = "The catalog with all databases and tables in it.", since = "7.38.0" }
    google_dataplex_lake                             = { lost = "The lake with its zones, assets and what they have discovered." }
    google_looker_instance                           = { lost = "The instance with all dashboards, reports and users." }
    google_vertex_ai_dataset                         = { lost = "The dataset with all items and the labels that people gave them." }
    google_vertex_ai_featurestore                    = { lost = "The feature store with all entities and their values." }
    google_vertex_ai_featurestore_entitytype         = { lost = "The entity type with all features and their values." }
    google_vertex_ai_featurestore_entitytype_feature = { lost = "The feature with all its values." }
    google_vertex_ai_feature_online_store            = { lost = "The store with its views and the values that they serve." }
    google_vertex_ai_tensorboard                     = { lost = "The instance with all experiments and their series." }
    google_discovery_engine_data_store               = { lost = "The data store with all documents that were imported to it." }
  }
  reason = "Definitions, features and experiments are added by people and jobs, not by this configuration. Export them before going on."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    types   = ["google_vertex_ai_featurestore", "google_vertex_ai_feature_online_store"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Vertex AI refuses to delete a store that still has entity types or views."
  }
}

protect "health_records" {
  description = "Cloud Healthcare datasets and stores."
  class       = "data"
  types = {
    google_healthcare_dataset       = { lost = "The dataset with all stores and the records in them." }
    google_healthcare_fhir_store    = { lost = "The store with all its resources and their versions." }
    google_healthcare_dicom_store   = { lost = "The store with all its studies and images." }
    google_healthcare_hl7_v2_store  = { lost = "The store with all its messages." }
    google_healthcare_consent_store = { lost = "The store with all consents of users." }
    google_healthcare_workspace     = { lost = "The workspace with the mappings that people wrote in it." }
  }
  reason = "Health records usually have to be kept for years by law. Export them before going on."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}
