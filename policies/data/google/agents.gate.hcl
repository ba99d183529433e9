# Agents are built by people in a console, and the configuration often names only
# the shell.

protect "agents" {
  description = "Agents, with everything that people have built in them."
  class       = "data"
  types = {
    google_dialogflow_agent    = { lost = "The agent with all intents, entities and versions in it." }
    google_dialogflow_cx_agent = { lost = "The agent with all flows, pages, intents and versions in it." }
    google_ces_app             = { lost = "The application with all agents, tools, versions and conversations in it.", since = "7.10.0" }
  }
  reason = "Export the agent before going on."

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

protect "parts_of_agents" {
  description = "Flows, intents, tools and other parts of agents."
  class       = "derived"
  types = {
    google_dialogflow_intent         = { lost = "The intent with its training phrases." }
    google_dialogflow_entity_type    = { lost = "The entity type with its values." }
    google_dialogflow_cx_page        = { lost = "The page with its routes." }
    google_dialogflow_cx_intent      = { lost = "The intent with its training phrases." }
    google_dialogflow_cx_entity_type = { lost = "The entity type with its values." }
    google_dialogflow_cx_playbook    = { lost = "The playbook with its instructions and examples." }
    google_dialogflow_cx_tool        = { lost = "The tool that agents call." }
    google_ces_agent                 = { lost = "The agent with its instructions.", since = "7.12.0" }
    google_ces_tool                  = { lost = "The tool that agents call.", since = "7.12.0" }
    google_ces_toolset               = { lost = "The tools that agents call.", since = "7.10.0" }
    google_ces_example               = { lost = "The example conversation.", since = "7.11.0" }
    google_ces_app_version           = { lost = "The saved version of the application.", since = "7.13.0" }
  }
  filter = meta.operation == "delete"
  reason = "Check that the configuration has everything that people have changed in the console."

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
  description = "Flows, tests and questions with what others added to them."
  class       = "derived"
  types = {
    google_dialogflow_cx_flow                  = { lost = "The flow with all pages and routes in it." }
    google_dialogflow_cx_test_case             = { lost = "The test case with its results." }
    google_ces_evaluation                      = { lost = "The test with its results." }
    google_contact_center_insights_qa_question = { lost = "The question and the answers that calls were judged by." }
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

protect "search_engines" {
  description = "Engines and connectors over data stores that stay."
  class       = "derived"
  types = {
    google_discovery_engine_search_engine         = { lost = "The engine with its settings and what it has learned from users." }
    google_discovery_engine_chat_engine           = { lost = "The engine with its settings; its agent stays." }
    google_discovery_engine_recommendation_engine = { lost = "The engine with its trained model." }
    google_discovery_engine_data_connector        = { lost = "The connector with the data stores that it fills from another service.", since = "7.5.0" }
    google_discovery_engine_schema                = { lost = "The schema of the documents in the data store." }
    google_discovery_engine_target_site           = { lost = "The site; its pages are no longer in the index." }
  }
  reason = "Users get no answers until it is made and filled again."

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

protect "content" {
  description = "Parts of agents and engines that people edit."
  class       = "derived"
  types = {
    google_discovery_engine_control    = { lost = "The rule of the search engine." }
    google_discovery_engine_sitemap    = { lost = "The addresses that are crawled." }
    google_ces_guardrail               = { lost = "The guardrail with what people changed in it." }
    google_dialogflow_generator        = { lost = "The generator with its prompts." }
    google_dialogflow_cx_generator     = { lost = "The generator with its prompts." }
    google_document_ai_schema          = { lost = "The schema with its versions." }
    google_vertex_ai_evaluation_metric = { lost = "The metric with its prompt." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the console. Export it before going on."

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
