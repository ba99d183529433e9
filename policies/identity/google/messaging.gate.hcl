# Publishers, subscribers and sources in other stacks know these by name.

protect "topics" {
  description = "Pub/Sub topics without retention, schemas and event buses."
  class       = "identity"
  types = {
    google_pubsub_topic         = { lost = "The topic; publishers fail, and its subscriptions never get a message again." }
    google_pubsub_schema        = { lost = "The schema with its revisions; topics that use it refuse every message." }
    google_eventarc_message_bus = { lost = "The bus with all its enrollments." }
    google_eventarc_channel     = { lost = "The channel that the partner sends events to." }
  }
  reason = "Subscriptions and publishers of other stacks refer to it."

  # What a topic retains is data, and the pack `data` knows it.
  filter = meta.type != "google_pubsub_topic" || try(coalesce(prior_attrs.message_retention_duration), "") == ""

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

# What is logged goes on to be logged, and no longer arrives.
protect "sinks" {
  description = "Sinks that pass logs on to other projects, buckets and tools."
  class       = "identity"
  types = {
    google_logging_project_sink         = { lost = "The sink and the identity that writes to its destination; logs no longer arrive there." }
    google_logging_folder_sink          = { lost = "The sink and the identity that writes to its destination; logs no longer arrive there." }
    google_logging_organization_sink    = { lost = "The sink and the identity that writes to its destination; logs no longer arrive there." }
    google_logging_billing_account_sink = { lost = "The sink and the identity that writes to its destination; logs no longer arrive there." }
  }
  reason = "Security tools and archives read from there. Tell their owners before going on."

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

protect "findings" {
  description = "Notifications and exports of security findings and of changes to assets."
  class       = "identity"
  types = {
    google_scc_notification_config                 = { lost = "The notification; security tools hear of no finding any more." }
    google_scc_folder_notification_config          = { lost = "The notification; security tools hear of no finding any more." }
    google_scc_project_notification_config         = { lost = "The notification; security tools hear of no finding any more." }
    google_scc_v2_organization_notification_config = { lost = "The notification; security tools hear of no finding any more." }
    google_scc_v2_folder_notification_config       = { lost = "The notification; security tools hear of no finding any more." }
    google_scc_v2_project_notification_config      = { lost = "The notification; security tools hear of no finding any more." }
    google_cloud_asset_organization_feed           = { lost = "The feed; its readers hear of no change any more." }
    google_cloud_asset_folder_feed                 = { lost = "The feed; its readers hear of no change any more." }
    google_cloud_asset_project_feed                = { lost = "The feed; its readers hear of no change any more." }
  }
  filter = meta.operation == "delete"
  reason = "Tell the owners of the tools that read it before going on."

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

protect "exports" {
  description = "Exports of security findings to BigQuery."
  class       = "identity"
  types = {
    "google_scc_*_big_query_export"  = { lost = "The export; the table keeps what it has and gets no new findings." }
    "google_scc_*_big_query_exports" = { lost = "The export; the table keeps what it has and gets no new findings." }
  }
  filter = meta.operation == "delete"
  reason = "Tell the owners of the reports that read the table before going on."

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

protect "code_connections" {
  description = "Connections to Git servers that people have authorized."
  class       = "identity"
  types = {
    google_cloudbuildv2_connection             = { lost = "The authorized connection with all repositories that are linked through it." }
    google_developer_connect_connection        = { lost = "The authorized connection with all repositories that are linked through it." }
    google_developer_connect_account_connector = { lost = "The connector with the accounts that people have authorized." }
    google_cloudbuild_bitbucket_server_config  = { lost = "The connection with its secrets and webhooks." }
    google_storage_transfer_agent_pool         = { lost = "The pool that installed agents report to." }
  }
  reason = "A person has to authorize a new one at the Git server."

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

protect "triggers" {
  description = "Pipelines, feeds and contacts that events reach others by."
  class       = "identity"
  types = {
    google_eventarc_pipeline                                = { lost = "The pipeline; undelivered events go with it." }
    google_eventarc_google_api_source                       = { lost = "The feed of events of Google services." }
    google_dataplex_metadata_feed                           = { lost = "The feed of changed metadata." }
    google_monitoring_monitored_project                     = { lost = "The metrics of the project in this scope." }
    google_essential_contacts_contact                       = { lost = "The address that Google warns." }
    google_cloudbuildv2_repository                          = { lost = "The link to the repository." }
    google_developer_connect_git_repository_link            = { lost = "The link to the repository." }
    google_secure_source_manager_hook                       = { lost = "The webhook." }
    google_oracle_database_goldengate_connection_assignment = { lost = "The connection of the deployment." }
  }
  filter = meta.operation == "delete"
  reason = "Receivers get no new events. Check who waits for them."

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
