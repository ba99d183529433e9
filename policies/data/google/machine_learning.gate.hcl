# Trained models, labels and memories come from work that no configuration holds.

protect "vectors" {
  description = "Collections and indexes that applications write vectors to."
  class       = "data"
  types = {
    google_vector_search_collection = { lost = "The collection with all its objects and vectors.", since = "7.20.0" }
    google_vertex_ai_index          = { lost = "The index with all vectors that applications have written to it." }
  }
  reason = "Check whether the vectors can be computed again from their source, and how long that takes."
  filter = try(prior_attrs.index_update_method, null) != "BATCH_UPDATE"

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

protect "search_indexes" {
  description = "Indexes over files or collections that stay."
  class       = "derived"
  types = {
    google_vertex_ai_index           = { lost = "The index, which is built again from the files in its bucket." }
    google_vector_search_index       = { lost = "The index, which is built again from its collection.", since = "7.40.0" }
    google_vector_search_data_object = { lost = "The object with its vectors.", since = "7.42.0" }
  }
  reason = "Searches fail or get slow until it is built again."
  filter = meta.type != "google_vertex_ai_index" || try(prior_attrs.index_update_method, null) == "BATCH_UPDATE"

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

protect "experiments" {
  description = "Metadata, experiments, agents and the corpora of Vertex AI."
  class       = "data"
  types = {
    google_vertex_ai_metadata_store         = { lost = "The store with all artifacts, executions and their lineage." }
    google_vertex_ai_tensorboard_experiment = { lost = "The experiment with all its runs and series.", since = "7.37.0" }
    google_vertex_ai_reasoning_engine       = { lost = "The engine with the sessions and memories of its users.", since = "7.6.0" }
    google_vertex_ai_rag_engine_config      = { lost = "All corpora of the RAG engine in the region: the destroy switches the service off.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/vertex_ai_rag_engine_config.html.markdown" }
    google_document_ai_processor            = { lost = "The processor with its trained versions and labeled documents." }
  }
  reason = "Export what people and agents have put into it before going on."

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
    types   = ["google_vertex_ai_rag_engine_config"]
    when    = { deletion_policy = { not = ["PREVENT", "ABANDON"] } }
    outcome = "irreversible"
    message = "The provider sets the tier to unprovisioned, which deletes all data of the engine."
  }
}

protect "features" {
  description = "Groups, views and runs over data that stays."
  class       = "derived"
  types = {
    google_vertex_ai_feature_group                    = { lost = "The group with its features; the rows stay in BigQuery." }
    google_vertex_ai_feature_group_feature            = { lost = "The definition of the feature; its values stay in BigQuery." }
    google_vertex_ai_feature_online_store_featureview = { lost = "The view with the values that it serves, which are synchronized again from their source." }
    google_vertex_ai_tensorboard_run                  = { lost = "The run with its series.", since = "7.38.0" }
    google_document_ai_warehouse_document_schema      = { lost = "The schema of documents." }
  }
  reason = "What reads it fails until it is filled again."

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
