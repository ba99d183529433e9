# Indexes are often the only place where logs and events are kept.

protect "indices" {
  description = "Indexes and data streams."
  class       = "data"
  types = {
    elasticstack_elasticsearch_index               = { lost = "All documents of the index.", deletion_protection = "deletion_protection", source = "https://github.com/elastic/terraform-provider-elasticstack/blob/main/docs/resources/elasticsearch_index.md" }
    elasticstack_elasticsearch_data_stream         = { lost = "All documents of the stream, with every backing index.", source = "https://github.com/elastic/terraform-provider-elasticstack/blob/main/docs/resources/elasticsearch_data_stream.md" }
    elasticstack_kibana_stream                     = { lost = "The stream with all its documents, and the streams below it.", source = "https://github.com/elastic/terraform-provider-elasticstack/blob/main/docs/resources/kibana_stream.md" }
    elasticstack_kibana_security_list_data_streams = { lost = "All value lists of the space with their items." }
  }
  reason = "A change of the mapping or the settings can replace the index, and the new one is empty. Take a snapshot before going on."

  recovery {
    types   = ["elasticstack_kibana_stream"]
    when    = { classic_config = { not = null } }
    outcome = "retained"
    message = "The provider cannot delete a classic stream, and only forgets it."
  }

  recovery {
    types   = ["elasticstack_kibana_stream"]
    when    = { query_config = { not = null } }
    outcome = "possible"
    message = "The stream is a query over documents that stay."
  }
}

protect "repositories" {
  description = "Snapshot repositories and schedules."
  class       = "derived"
  types = {
    elasticstack_elasticsearch_snapshot_repository = { lost = "The registration; the snapshots themselves stay in the bucket." }
    elasticstack_elasticsearch_snapshot_lifecycle  = { lost = "The schedule; no new snapshots are taken, and old ones do not expire." }
  }
  reason = "Snapshots cannot be restored until the repository is registered again."
}

protect "spaces" {
  description = "Kibana spaces."
  class       = "data"
  types = {
    elasticstack_kibana_space = { lost = "All dashboards, searches and rules in the space." }
  }
  reason = "Export the saved objects before going on."
}

protect "copies" {
  description = "Followers of indexes in other clusters."
  class       = "replica"
  types = {
    elasticstack_elasticsearch_ccr_follower_index = { lost = "The copy of the index; the leader stays.", since = "0.16.2", source = "https://github.com/elastic/terraform-provider-elasticstack/blob/main/docs/resources/elasticsearch_ccr_follower_index.md" }
  }
  reason = "Searches in this cluster fail, and the copy has to be made again from the start."

  recovery {
    when    = { delete_index_on_destroy = [false, null] }
    outcome = "possible"
    message = "The copy stays as a plain index, and only stops following."
  }
}

protect "computed" {
  description = "Policies, jobs and lists that can be made again."
  class       = "derived"
  types = {
    elasticstack_elasticsearch_enrich_policy            = { lost = "The policy with its index; the source stays." }
    elasticstack_elasticsearch_transform                = { lost = "The transform with its position; the source stays." }
    elasticstack_elasticsearch_ml_anomaly_detection_job = { lost = "The job with its model, its results and its history." }
    elasticstack_elasticsearch_synonym_set              = { lost = "The set of synonyms that analyzers use." }
    elasticstack_elasticsearch_query_ruleset            = { lost = "The rules that searches use." }
    elasticstack_elasticsearch_connector                = { lost = "The connector with its position; documents stay." }
    elasticstack_kibana_security_exception_list         = { lost = "The list with exceptions that analysts added by hand." }
    elasticstack_kibana_security_list                   = { lost = "The value list with items that analysts added by hand." }
    elasticstack_kibana_security_entity_store           = { lost = "The entities with what analysts noted on them." }
    elasticstack_kibana_security_entity_store_entity    = { lost = "The entity with what analysts noted on it." }
    elasticstack_kibana_synthetics_parameter            = { lost = "The value that monitors read." }
  }
  reason = "What depends on it fails, or alerts, until it is there again."
}

protect "content" {
  description = "Saved objects and lists that people edit."
  class       = "derived"
  types = {
    elasticstack_kibana_security_list_item                = { lost = "The entry of the list." }
    elasticstack_kibana_security_entity_store_entity_link = { lost = "The link between the entities." }
    elasticstack_kibana_osquery_pack                      = { lost = "The pack of queries." }
    elasticstack_kibana_agentbuilder_agent                = { lost = "The agent with its prompt." }
    elasticstack_kibana_agentbuilder_skill                = { lost = "The skill with its prompt." }
    elasticstack_kibana_agentbuilder_tool                 = { lost = "The tool with its query." }
    elasticstack_kibana_agentbuilder_workflow             = { lost = "The workflow with its steps." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in Kibana. Export it before going on."
}

protect "rules" {
  description = "Detection rules and exceptions with what people added to them."
  class       = "derived"
  types = {
    elasticstack_kibana_security_detection_rule = { lost = "The rule with the state of its exceptions; alerts stay." }
    elasticstack_kibana_security_exception_item = { lost = "The exception with its comments." }
  }
  reason = "People may have changed it in Kibana. Export it before going on."
}

protect "parts" {
  description = "Parts of jobs, pipelines and files for other data."
  class       = "derived"
  types = {
    elasticstack_apm_source_map                        = { lost = "The source map; errors of this version are no longer readable." }
    elasticstack_elasticsearch_logstash_pipeline       = { lost = "The pipeline with what people changed in it." }
    elasticstack_elasticsearch_ml_calendar_event       = { lost = "The event of the calendar." }
    elasticstack_elasticsearch_ml_filter               = { lost = "The list of values." }
    elasticstack_elasticsearch_ml_datafeed             = { lost = "The feed with its place in the data." }
    elasticstack_elasticsearch_ccr_auto_follow_pattern = { lost = "The pattern; new indices are not copied any more." }
    elasticstack_fleet_custom_integration              = { lost = "The integration with its assets." }
  }
  filter = meta.operation == "delete"
  reason = "Note what it holds before going on."
}

protect "calendars" {
  description = "Calendars of jobs."
  class       = "derived"
  types = {
    elasticstack_elasticsearch_ml_calendar = { lost = "The calendar with its events." }
  }
  reason = "People add events by hand. Export them before going on."
}
