# Services that keep what people, devices and applications gave them. The types are
# those in the schemas of provider awscc 1.96.0.

protect "health" {
  description = "Stores of health and genomic data."
  class       = "data"
  types = {
    awscc_healthlake_fhir_datastore = { lost = "The store with all its FHIR resources." }
    awscc_healthimaging_datastore   = { lost = "The store with all its image sets." }
    awscc_omics_annotation_store    = { lost = "The store with all its annotations and versions." }
    awscc_omics_reference_store     = { lost = "The store with all its reference genomes." }
    awscc_omics_sequence_store      = { lost = "The store with all its read sets." }
    awscc_omics_variant_store       = { lost = "The store with all its variants." }
  }
  reason = "The records arrived here from hospitals and laboratories. Export them before going on."
}

protect "search" {
  description = "Search domains, collections and indexes."
  class       = "data"
  types = {
    awscc_opensearchservice_domain              = { lost = "All indexes with their documents, dashboards and automated snapshots." }
    awscc_opensearchserverless_collection       = { lost = "All indexes of the collection with their documents and dashboards.", source = "https://github.com/hashicorp/terraform-provider-awscc/blob/main/internal/service/cloudformation/schemas/AWS_OpenSearchServerless_Collection.json" }
    awscc_opensearchserverless_collection_index = { lost = "The index with all its documents." }
    awscc_kendra_index                          = { lost = "All documents in the index, its FAQs, synonyms and relevance feedback." }
    awscc_qbusiness_application                 = { lost = "The application with its indexes, plugins and conversations." }
    awscc_qbusiness_index                       = { lost = "The index with all its documents." }
  }
  reason = "Automated snapshots are of no use once the domain is gone. Take a snapshot to a bucket of your own before going on."

  recovery {
    types   = ["awscc_opensearchserverless_collection"]
    when    = { deletion_protection = "ENABLED" }
    outcome = "refused"
    message = "OpenSearch Serverless refuses the deletion until deletion protection is switched off in an earlier apply."
  }
}

protect "users" {
  description = "User directories, policy stores and desktops."
  class       = "data"
  types = {
    awscc_cognito_user_pool                = { lost = "All user accounts of the pool with their passwords, attributes and groups." }
    awscc_directoryservice_simple_ad       = { lost = "The directory with all its users, groups and computers." }
    awscc_verifiedpermissions_policy_store = { lost = "The store with its schema, templates and all policies that applications added.", source = "https://github.com/hashicorp/terraform-provider-awscc/blob/main/internal/service/cloudformation/schemas/AWS_VerifiedPermissions_PolicyStore.json" }
    awscc_sagemaker_domain                 = { lost = "The domain with its spaces and, if it is not retained, the home directories of all users." }
    awscc_sagemaker_space                  = { lost = "The space with the files on its volume." }
    awscc_sagemaker_partner_app            = { lost = "The application with everything that was made in it." }
  }
  reason = "Passwords, second factors and files that were not saved elsewhere cannot be exported. Tell the people who use it before going on."

  recovery {
    types   = ["awscc_cognito_user_pool"]
    when    = { deletion_protection = "ACTIVE" }
    outcome = "refused"
    message = "Cognito refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["awscc_verifiedpermissions_policy_store"]
    when    = { "deletion_protection.mode" = "ENABLED" }
    outcome = "refused"
    message = "Verified Permissions refuses the deletion until deletion protection is switched off in an earlier apply."
  }
}

protect "contacts" {
  description = "Contact centers, customer profiles, campaigns and opt-outs."
  class       = "data"
  types = {
    awscc_connect_instance          = { lost = "The contact center with its users, flows, queues, metrics and contact records." }
    awscc_connect_data_table        = { lost = "The table with all its rows." }
    awscc_connect_data_table_record = { lost = "The values of the record." }
    awscc_customerprofiles_domain   = { lost = "All profiles in the domain, with their objects and merges." }
    awscc_cases_domain              = { lost = "The domain with all its cases, fields and templates." }
    awscc_wisdom_knowledge_base     = { lost = "The knowledge base with all its articles and quick responses." }
    awscc_chime_app_instance        = { lost = "The instance with all its users, channels and messages." }
    awscc_ses_contact_list          = { lost = "All contacts with their topics and whether they unsubscribed." }
    awscc_smsvoice_opt_out_list     = { lost = "All numbers that asked not to be called or texted." }
    awscc_voiceid_domain            = { lost = "The domain with the voice prints of all speakers and fraudsters." }
  }
  reason = "Consents, opt-outs and conversations have to be kept. Export them before going on."
}

protect "collections" {
  description = "Collections of faces, places, features, labels and memories."
  class       = "data"
  types = {
    awscc_rekognition_collection           = { lost = "All faces and users that were added to the collection." }
    awscc_rekognition_project              = { lost = "The project with its datasets, labels and trained versions." }
    awscc_lookoutvision_project            = { lost = "The project with its labeled images and trained models." }
    awscc_location_geofence_collection     = { lost = "All geofences in the collection." }
    awscc_location_tracker                 = { lost = "All positions of devices that are still kept." }
    awscc_bedrockagentcore_memory          = { lost = "All events and long-term memories of the agents that use it." }
    awscc_sagemaker_feature_group          = { lost = "All records in the online store and the definition of the offline store." }
    awscc_sagemaker_model_package_group    = { lost = "All model versions that are registered in the group." }
    awscc_sagemaker_mlflow_tracking_server = { lost = "All experiments, runs and registered models of the server; artifacts stay in S3." }
    awscc_sagemaker_mlflow_app             = { lost = "All experiments, runs and registered models of the application." }
    awscc_personalize_dataset_group        = { lost = "The group with its datasets, recorded events and trained solutions." }
    awscc_personalize_dataset              = { lost = "The dataset with its imported records and recorded events." }
    awscc_frauddetector_event_type         = { lost = "The event type with all events that are stored under it." }
    awscc_scn_dataset                      = { lost = "The dataset with all its rows." }
    awscc_scn_namespace                    = { lost = "The namespace with all its datasets." }
  }
  reason = "They were collected from people and devices, one by one. Export them before going on."
}

protect "devices" {
  description = "Measurements of machines and devices."
  class       = "data"
  types = {
    awscc_iotanalytics_datastore  = { lost = "The data store with all its messages." }
    awscc_iotanalytics_channel    = { lost = "The channel with all raw messages." }
    awscc_iotsitewise_asset       = { lost = "The asset with the measurements of all its properties." }
    awscc_iotsitewise_asset_model = { lost = "The model, and measurements of assets that lose its properties." }
  }
  reason = "History cannot be measured a second time. Export it before going on."
}

protect "findings" {
  description = "Findings, evidence and incidents."
  class       = "data"
  types = {
    awscc_guardduty_detector           = { lost = "All findings of the detector in this region, its filters and its lists." }
    awscc_detective_graph              = { lost = "The behavior graph with up to a year of history." }
    awscc_securityhub_hub              = { lost = "All findings, insights and settings of Security Hub in this region." }
    awscc_securityhub_hub_v2           = { lost = "All findings and settings of Security Hub in this region." }
    awscc_macie_session                = { lost = "All findings, jobs and settings of Macie in this region." }
    awscc_auditmanager_assessment      = { lost = "The assessment with all evidence that it has collected." }
    awscc_ssmincidents_replication_set = { lost = "All incidents, response plans, contacts and escalation plans, in every region.", deletion_protection = "deletion_protected" }
  }
  reason = "Findings and judgements go with it, and nothing detects anything until it is on again. Export the findings before going on."
}
