# Platforms that people configure and fill through their own consoles: nothing of it is in a configuration.

protect "instances" {
  description = "Analytics, integration, content, process, digital assistant and business applications."
  class       = "data"
  types = {
    oci_analytics_analytics_instance          = { lost = "All datasets, workbooks, data models and dashboards of the instance." }
    oci_integration_integration_instance      = { lost = "All integrations, connections, lookups and process data of the instance." }
    oci_visual_builder_vb_instance            = { lost = "All applications of the instance with the rows of their business objects." }
    oci_oce_oce_instance                      = { lost = "All documents, assets and sites of the instance." }
    oci_oda_oda_instance                      = { lost = "All skills, digital assistants and conversations of the instance." }
    oci_opa_opa_instance                      = { lost = "All process applications of the instance and their running processes." }
    oci_vbs_inst_vbs_instance                 = { lost = "All projects, repositories and issues of the Visual Builder Studio instance." }
    oci_api_platform_api_platform_instance    = { lost = "All API definitions, gateways and analytics of the instance." }
    oci_fusion_apps_fusion_environment        = { lost = "The Fusion Applications environment with all business data in it." }
    oci_fusion_apps_fusion_environment_family = { lost = "The family with its environments and their business data." }
    oci_blockchain_blockchain_platform        = { lost = "The blockchain network with its ledgers, channels and chaincodes." }
    oci_ai_data_platform_ai_data_platform     = { lost = "All catalogs, notebooks and tables of the platform." }
    oci_ddfs_instance                         = { lost = "The instance with the files and objects in it." }
    oci_dif_stack                             = { lost = "The stack with everything that its services store." }
  }
  reason = "Export or back up its content through the console of the instance before going on."
}

protect "catalogs" {
  description = "Data catalogs, metastores, integration workspaces and labeled datasets."
  class       = "data"
  types = {
    oci_datacatalog_catalog                      = { lost = "The catalog with its glossaries, tags and harvested metadata." }
    oci_datacatalog_metastore                    = { lost = "The metastore with the definitions of all tables in the lake." }
    oci_dataintegration_workspace                = { lost = "The workspace with its projects, data flows, pipelines and applications." }
    oci_data_labeling_service_dataset            = { lost = "The dataset with all labels that people gave its records." }
    oci_datascience_notebook_session             = { lost = "The notebook session with the files on its volume." }
    oci_generative_ai_hosted_application_storage = { lost = "The store with what the hosted application keeps in it." }
  }
  reason = "Glossaries, labels and data flows are made by hand. Export them before going on."
}

protect "models" {
  description = "Models, knowledge bases and projects that can be built again from their sources."
  class       = "derived"
  types = {
    oci_datascience_model                   = { lost = "The model in the catalog with its artifact and its provenance." }
    oci_ai_vision_model                     = { lost = "The trained model; its dataset stays." }
    oci_ai_document_model                   = { lost = "The trained model; its dataset stays." }
    oci_ai_language_model                   = { lost = "The trained model; its dataset stays." }
    oci_ai_vision_project                   = { lost = "The project with its models." }
    oci_ai_document_project                 = { lost = "The project with its models." }
    oci_ai_language_project                 = { lost = "The project with its models and endpoints." }
    oci_generative_ai_model                 = { lost = "The fine-tuned model; its training data stays." }
    oci_generative_ai_imported_model        = { lost = "The imported model; its source stays." }
    oci_generative_ai_semantic_store        = { lost = "The semantic layer that was built over the database." }
    oci_generative_ai_agent_knowledge_base  = { lost = "The knowledge base with its index; the source documents stay." }
    oci_generative_ai_agent_data_source     = { lost = "The ingested documents of the data source; their originals stay." }
    oci_datascience_ml_application_instance = { lost = "The instance with what its components store for one customer." }
    oci_datascience_project                 = { lost = "The project with its history of jobs, models and notebooks." }
  }
  reason = "Training or ingestion has to run again. Check that the training data and the source documents are kept."
}

protect "model_records" {
  description = "Metadata and groups of models."
  class       = "derived"
  types = {
    oci_datascience_model_custom_metadata_artifact  = { lost = "The metadata document of the model." }
    oci_datascience_model_defined_metadata_artifact = { lost = "The metadata document of the model." }
    oci_datascience_model_group_artifact            = { lost = "The uploaded artifact of the model group." }
    oci_datascience_model_group                     = { lost = "The group of models and how they are deployed together." }
  }
  filter = meta.operation == "delete"
  reason = "The models stay, but how they belong together has to be recorded again."
}

protect "version_sets" {
  description = "Version sets of models."
  class       = "derived"
  types = {
    oci_datascience_model_version_set = { lost = "The version set, and how its models belong together." }
  }
  reason = "The models stay, but how they belong together has to be recorded again."
}

protect "content" {
  description = "Imported dashboards, folders and assessments that people make in consoles."
  class       = "derived"
  types = {
    oci_management_dashboard_management_dashboards_import = { lost = "The dashboards, with the changes made in the console." }
    oci_log_analytics_namespace_lookup                    = { lost = "The lookup table, with the rows added to it since." }
    oci_dataintegration_workspace_project                 = { lost = "The project with its data flows and pipelines." }
    oci_dataintegration_workspace_folder                  = { lost = "The folder with its data flows and pipelines." }
    oci_dataintegration_workspace_application             = { lost = "The application with its published tasks and their runs." }
    oci_data_safe_sensitive_data_model                    = { lost = "The model of sensitive columns, with the corrections made by hand." }
    oci_data_safe_masking_policy                          = { lost = "The masking policy with its columns and formats." }
    oci_service_catalog_private_application               = { lost = "The private application with its uploaded packages." }
    oci_datacatalog_data_asset                            = { lost = "The harvested metadata of the data source, with what was added to it by hand." }
  }
  reason = "Export it before going on: what was changed in the console is in no configuration."
}

protect "collected" {
  description = "Inventories, fleets and histories that agents collect."
  class       = "derived"
  types = {
    oci_opsi_database_insight                          = { lost = "The collected history of the database." }
    oci_opsi_exadata_insight                           = { lost = "The collected history of the Exadata system." }
    oci_opsi_host_insight                              = { lost = "The collected history of the host." }
    oci_resource_analytics_resource_analytics_instance = { lost = "The instance with the inventory that it collected." }
    oci_jms_fleet                                      = { lost = "The Java fleet with its collected usage history." }
    oci_cloud_bridge_inventory                         = { lost = "The inventory of discovered machines; discovery can fill it again." }
    oci_iot_digital_twin_instance                      = { lost = "The twin with its last readings." }
    oci_iot_digital_twin_model                         = { lost = "The model that twins are made from." }
    oci_golden_gate_pipeline                           = { lost = "The pipeline with its place in the source." }
    oci_os_management_hub_software_source              = { lost = "The software source: machines that are attached to it get no packages." }
  }
  reason = "Collection starts again without history. Export it first if it is needed."
}

protect "software_images" {
  description = "Software images of databases."
  class       = "derived"
  types = {
    oci_database_database_software_image            = { lost = "The software image; databases that run from it stay." }
    oci_database_autonomous_database_software_image = { lost = "The software image; databases that run from it stay." }
  }
  reason = "Build the image again from the same patches before the next rollout."
}
