# Definitions of tables point to files that stay. Tags and descriptions were often
# written by people.

protect "tables" {
  description = "Databases and tables of BigLake, whose files stay in buckets."
  class       = "derived"
  types = {
    google_biglake_database          = { lost = "The database with the definitions of all tables in it; their files stay." }
    google_biglake_table             = { lost = "The definition of the table; its files stay." }
    google_biglake_hive_database     = { lost = "The database with the definitions of all tables in it; their files stay.", since = "7.39.0" }
    google_biglake_hive_table        = { lost = "The definition of the table; its files stay.", since = "7.41.0" }
    google_biglake_iceberg_namespace = { lost = "The namespace with the definitions of the tables in it; their files stay.", since = "7.20.0" }
    google_biglake_iceberg_table     = { lost = "The pointer to the current state of the table; its files stay.", since = "7.24.0" }
  }
  reason = "Queries fail until the definitions are made again. Note which metadata file is the current one before going on."

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

protect "entries" {
  description = "Groups of entries, templates of tags and glossaries of data catalogs."
  class       = "data"
  types = {
    google_data_catalog_entry_group  = { lost = "The group with all entries in it and their tags." }
    google_data_catalog_tag_template = { lost = "The template with all tags that were made from it." }
    google_dataplex_entry_group      = { lost = "The group with all entries in it and their aspects." }
    google_dataplex_aspect_type      = { lost = "The aspect type, which describes entries of all projects." }
    google_dataplex_glossary         = { lost = "The glossary with its categories, terms and links." }
  }
  reason = "Data stewards describe tables there. Export the metadata before going on."

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
    types   = ["google_data_catalog_tag_template"]
    when    = { force_delete = [false, null] }
    outcome = "may_be_refused"
    message = "Data Catalog deletes a template only where `force_delete` is true."
  }
}

protect "parts_of_catalogs" {
  description = "Single entries, tags, terms, zones and scans."
  class       = "derived"
  types = {
    google_data_catalog_tag           = { lost = "The tag with its values." }
    google_dataplex_entry_type        = { lost = "The entry type." }
    google_dataplex_entry_link        = { lost = "The link between two entries.", since = "7.8.0" }
    google_dataplex_glossary_category = { lost = "The category with its description." }
    google_dataplex_asset             = { lost = "The link between the lake and a bucket or dataset, which stays." }
    google_dataplex_data_product      = { lost = "The data product with its description and assets; the tables stay.", since = "7.17.0" }
    google_dataplex_data_asset        = { lost = "The link between the data product and a table, which stays.", since = "7.18.0" }
  }
  filter = meta.operation == "delete"
  reason = "Check that the configuration has everything that people have written there."

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

protect "annotated" {
  description = "Entries and terms that others annotate and link to, and scans with their history."
  class       = "derived"
  types = {
    google_data_catalog_entry     = { lost = "The entry with the tags on it." }
    google_dataplex_entry         = { lost = "The entry with its aspects." }
    google_dataplex_glossary_term = { lost = "The term with its description." }
    google_dataplex_zone          = { lost = "The zone with what it has discovered; the files and tables stay." }
    google_dataplex_datascan      = { lost = "The scan with the history of its results." }
  }
  reason = "A new one starts empty. Export what was added to it, and note what refers to it, before going on."

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

protect "pipelines" {
  description = "Environments in which people and jobs keep pipelines and inventories."
  class       = "data"
  types = {
    google_composer_environment = { lost = "The environment with its run history, connections and variables; its bucket stays.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/composer_environment.html.markdown" }
    google_data_fusion_instance = { lost = "The instance with all pipelines that people drew in it." }
    google_integrations_client  = { lost = "The integrations of the region with all their versions." }
  }
  reason = "Export pipelines, connections and variables before going on."

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

protect "inventories" {
  description = "Sources, groups and reports of migration assessments."
  class       = "derived"
  types = {
    google_migration_center_group                = { lost = "The group of machines." }
    google_migration_center_report               = { lost = "The report about costs and sizes.", since = "7.35.0" }
    google_data_loss_prevention_stored_info_type = { lost = "The dictionary, which is built again from its source." }
    google_contact_center_insights_view          = { lost = "The saved view of conversations." }
  }
  filter = meta.operation == "delete"
  reason = "Check that it can be made again from its source."

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

protect "with_content" {
  description = "Sources, reports, plans and offerings with their content and history."
  class       = "derived"
  types = {
    google_migration_center_source              = { lost = "The source with the machines that were discovered through it.", since = "7.34.0" }
    google_contact_center_insights_qa_scorecard = { lost = "The scorecard with its revisions and questions.", since = "7.31.0" }
    google_migration_center_import_job          = { lost = "The job with its report; imported assets stay." }
    google_migration_center_report_config       = { lost = "The settings with all reports that were made from them." }
    google_data_pipeline_pipeline               = { lost = "The pipeline with the history of its runs." }
    google_gke_backup_restore_plan              = { lost = "The plan with the record of its restores; backups stay." }
    google_saas_runtime_saas                    = { lost = "The offering with its releases and units." }
    google_saas_runtime_unit_kind               = { lost = "The kind with its releases." }
  }
  reason = "A new one starts empty. Export what was added to it, and note what refers to it, before going on."

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

protect "registries_and_jobs" {
  description = "Registries of APIs and inventories, and jobs with a history."
  class       = "derived"
  types = {
    google_apihub_curation                   = { lost = "The curation with what people changed in it." }
    google_apihub_plugin                     = { lost = "The plugin with its instances." }
    google_apigee_space                      = { lost = "The space and who works in it." }
    google_apigee_datastore                  = { lost = "The place that analytics are exported to; exported files stay." }
    google_migration_center_import_data_file = { lost = "The imported file." }
    google_migration_center_preference_set   = { lost = "The preferences that reports use." }
    google_dataproc_workflow_template        = { lost = "The template with its versions." }
    google_dataproc_gdc_spark_application    = { lost = "The application with its record." }
  }
  filter = meta.operation == "delete"
  reason = "Export what may still be needed before going on."

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

protect "plans_and_builds" {
  description = "Plans, builds and settings that people work with."
  class       = "derived"
  types = {
    google_healthcare_pipeline_job           = { lost = "The job with its state." }
    google_firebase_ai_logic_prompt_template = { lost = "The prompt that apps name." }
    google_spanner_instance_config           = { lost = "The custom configuration of replicas." }
  }
  filter = meta.operation == "delete"
  reason = "It can be made again, but versions and records of the old one do not come back."

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
