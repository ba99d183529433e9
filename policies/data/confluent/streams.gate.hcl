# What is computed from topics can be computed again while the topics keep
# their records; the state and the position in the source go.

protect "tables" {
  description = "Tables that are computed from topics."
  class       = "derived"
  types = {
    confluent_tableflow_topic          = { lost = "The Iceberg or Delta table of the topic; what the topic no longer retains is in no other place.", since = "2.22.0" }
    confluent_flink_materialized_table = { lost = "The table with the rows that its query has computed.", since = "2.71.0" }
    confluent_rtce_topic               = { lost = "The queryable copy of the topic.", since = "2.73.0" }
  }
  reason = "The table is filled again from the records that the topic still retains. Check that this is far enough back."
}

protect "jobs" {
  description = "Flink statements, compute pools and connectors."
  class       = "derived"
  types = {
    confluent_flink_statement    = { lost = "The running statement with its state and its position in the source." }
    confluent_flink_compute_pool = { lost = "The pool with everything that runs in it." }
    confluent_connector          = { lost = "The connector and its position in the source." }
    confluent_schema_exporter    = { lost = "The exporter and its position; the other registry keeps what it has." }
  }
  reason = "A new one may read the source again from the start, or miss what is written in between."
}

protect "artifacts" {
  description = "Uploaded code."
  class       = "derived"
  types = {
    confluent_flink_artifact          = { lost = "The uploaded code that statements refer to by identifier." }
    confluent_connect_artifact        = { lost = "The uploaded code that connectors refer to by identifier." }
    confluent_custom_connector_plugin = { lost = "The plugin that custom connectors refer to by identifier." }
    confluent_plugin                  = { lost = "The plugin with all its versions, which connectors refer to by identifier." }
  }
  filter = meta.operation == "delete"
  reason = "Everything that refers to it fails or loses it. Look for uses outside of this configuration."
}

protect "attached_metadata" {
  description = "Definitions of business metadata."
  class       = "derived"
  types = {
    confluent_business_metadata = { lost = "The definition and all values that were attached with it." }
  }
  reason = "Values that people attached are in no configuration. Export them before going on."
}
