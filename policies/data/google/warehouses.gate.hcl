# Warehouses hold the history that the source systems have long forgotten.

protect "bigquery" {
  description = "BigQuery datasets and tables."
  types = [
    "google_bigquery_dataset",
    "google_bigquery_table",
  ]
  level  = "require_approval"
  reason = "Loading the history again takes days, where the sources still have it at all. Copy the tables before going on."
  lost   = "All rows, views, models and access grants in it."

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
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_bigquery_table"]
    when    = { deletion_protection = [false, null] }
    outcome = "possible"
    message = "A deleted table can be copied back from time travel, for seven days by default."
  }
}

protect "lakes_and_features" {
  description = "Metastores, lakes, Looker, feature stores and search data."
  types = [
    "google_dataproc_metastore_service",
    "google_biglake_catalog",
    "google_dataplex_lake",
    "google_looker_instance",
    "google_vertex_ai_dataset",
    "google_vertex_ai_featurestore",
    "google_vertex_ai_feature_online_store",
    "google_vertex_ai_index",
    "google_vertex_ai_tensorboard",
    "google_discovery_engine_data_store",
  ]
  level  = "require_approval"
  reason = "Definitions, features and experiments are added by people and jobs, not by this configuration. Export them before going on."
  lost   = "All tables, features, indexes or dashboards that are registered in it."

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
    types   = ["google_dataproc_metastore_service"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }
}

protect "health_records" {
  description = "Cloud Healthcare datasets and stores."
  types = [
    "google_healthcare_dataset",
    "google_healthcare_fhir_store",
    "google_healthcare_dicom_store",
    "google_healthcare_hl7_v2_store",
    "google_healthcare_consent_store",
  ]
  level  = "require_approval"
  reason = "Health records usually have to be kept for years by law. Export them before going on."
  lost   = "All records, images or messages in the store."

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
