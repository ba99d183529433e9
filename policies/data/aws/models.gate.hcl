# What people and applications have taught a service is in no repository: faces, places,
# memories, labels. A model that can be trained again only warns.

protect "collections" {
  description = "Collections of faces, voices, places and memories."
  class       = "data"
  types = {
    aws_rekognition_collection             = { lost = "All faces and users that were added to the collection." }
    aws_rekognition_project                = { lost = "The project with its datasets, labels and trained versions." }
    aws_chimesdkvoice_voice_profile_domain = { lost = "All voice profiles in the domain." }
    aws_location_geofence_collection       = { lost = "All geofences in the collection." }
    aws_location_tracker                   = { lost = "All positions of devices that are still kept." }
    aws_bedrockagentcore_memory            = { lost = "All events and long-term memories of the agents that use it.", since = "6.18.0" }
  }
  reason = "They were collected from people and devices, one by one. Export them, or make sure that they can be collected again."
}

protect "trained" {
  description = "Models that can be trained again."
  class       = "derived"
  types = {
    aws_bedrock_custom_model           = { lost = "The trained model; the training data stays in S3." }
    aws_comprehend_document_classifier = { lost = "The classifier with all its trained versions; the training data stays in S3." }
    aws_comprehend_entity_recognizer   = { lost = "The recognizer with all its trained versions; the training data stays in S3." }
    aws_transcribe_language_model      = { lost = "The trained model; the training data stays in S3." }
    aws_glue_ml_transform              = { lost = "The transform with its labels, and what it has learned from them." }
    aws_sagemaker_hub                  = { lost = "The hub with the models and notebooks that are published in it." }
    aws_lambdamicrovms_image           = { lost = "The image with all its versions; the code that it is built from stays in S3.", since = "6.61.0" }
  }
  reason = "Training takes hours and money, and needs the same training data. Make sure that it is kept."
}

protect "agents" {
  description = "Registries of agents, and what agents keep between sessions."
  class       = "derived"
  types = {
    aws_bedrockagentcore_registry        = { lost = "The registry with all records that teams have published in it.", since = "6.52.0" }
    aws_agentregistry_registry           = { lost = "The registry with all records that teams have published in it.", since = "6" }
    aws_agentregistry_registry_record    = { lost = "The record with its versions and its approval.", since = "6" }
    aws_bedrockagentcore_browser_profile = { lost = "The profile with the sign-ins and settings that browser sessions saved in it.", since = "6.54.0" }
    aws_bedrockagentcore_policy_engine   = { lost = "The engine with all policies that were added to it.", since = "6.47.0" }
    aws_bedrockagentcore_memory_strategy = { lost = "The strategy, and the long-term memories that it made." }
  }
  reason = "Records, sign-ins and policies that people or pipelines added at run time are in no configuration."
}

protect "content" {
  description = "Bots, vocabularies, models and glossaries that people edit."
  class       = "derived"
  types = {
    aws_lexv2models_intent            = { lost = "The intent with its utterances." }
    aws_lexv2models_slot              = { lost = "The slot with its prompts." }
    aws_lexv2models_slot_type         = { lost = "The slot type with its values." }
    aws_lex_intent                    = { lost = "The intent with all its versions." }
    aws_lex_slot_type                 = { lost = "The slot type with its values and all its versions." }
    aws_bedrockagent_flow             = { lost = "The flow with its versions and aliases." }
    aws_bedrockagent_prompt           = { lost = "The prompt with its versions." }
    aws_transcribe_vocabulary         = { lost = "The vocabulary with its words." }
    aws_transcribe_medical_vocabulary = { lost = "The vocabulary with its words." }
    aws_transcribe_vocabulary_filter  = { lost = "The filter with its words." }
    aws_connect_vocabulary            = { lost = "The vocabulary with its words." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the console. Export it before going on."
}

protect "with_content" {
  description = "Languages of bots, glossaries and counts of licenses, to which others have added."
  class       = "derived"
  types = {
    aws_lexv2models_bot_locale               = { lost = "The language of the bot with its intents, slots and builds." }
    aws_datazone_glossary                    = { lost = "The glossary with its terms." }
    aws_datazone_glossary_term               = { lost = "The term, and where assets carry it." }
    aws_licensemanager_license_configuration = { lost = "The license rules, and the count of licenses in use." }
  }
  reason = "A new one starts empty. Export what was added to it, and note what refers to it, before going on."
}

protect "catalog_content" {
  description = "Terms, types and lists of questions that people edit."
  class       = "derived"
  types = {
    aws_datazone_asset_type                 = { lost = "The type with its revisions." }
    aws_datazone_form_type                  = { lost = "The form with its revisions." }
    aws_kendra_faq                          = { lost = "The questions and answers; the file in S3 stays." }
    aws_kendra_thesaurus                    = { lost = "The synonyms; the file in S3 stays." }
    aws_kendra_query_suggestions_block_list = { lost = "The blocked phrases; the file in S3 stays." }
    aws_opensearch_package                  = { lost = "The dictionary or plugin; the file in S3 stays." }
    aws_connect_contact_flow                = { lost = "The flow with what people changed in it by hand." }
    aws_connect_contact_flow_module         = { lost = "The module with what people changed in it by hand." }
    aws_cognito_managed_login_branding      = { lost = "The look of the sign-in pages with its images." }
    aws_cognito_user_pool_ui_customization  = { lost = "The look of the sign-in pages with its image." }
    aws_pinpoint_email_template             = { lost = "The template with its versions." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the portal. Export it before going on."
}
