# Applications are configured with the addresses and users of their databases.

protect "database_addresses" {
  description = "Instances of AlloyDB and profiles of Bigtable, with their addresses."
  class       = "identity"
  types = {
    google_alloydb_instance                                    = { lost = "The instance and its address; the data is in the cluster and stays." }
    google_bigtable_app_profile                                = { lost = "The profile that applications name when they connect." }
    google_dataproc_metastore_federation                       = { lost = "The endpoint that joins several metastores.", deletion_protection = "deletion_protection" }
    google_oracle_database_goldengate_connection               = { lost = "The connection with the credentials of the database.", since = "7.35.0", deletion_protection = "deletion_protection" }
    google_datastream_connection_profile                       = { lost = "The profile with the credentials of the database, which streams use." }
    google_database_migration_service_connection_profile       = { lost = "The profile with the credentials of the database, which migrations use." }
    google_sql_source_representation_instance                  = { lost = "The record of the outside server that replicas follow." }
    google_redis_cluster_user_created_connections              = { lost = "The addresses under which clients reach the cluster." }
    google_memorystore_instance_desired_user_created_endpoints = { lost = "The addresses under which clients reach the instance." }
  }
  reason = "Applications are configured with it."

  # The pack has a policy of its own for copies.
  filter = !contains(["READ_POOL", "SECONDARY"], try(coalesce(prior_attrs.instance_type), ""))

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

protect "database_users" {
  description = "Users of databases."
  class       = "identity"
  types = {
    google_sql_user             = { lost = "The user with its password and grants." }
    google_alloydb_user         = { lost = "The user with its password and grants." }
    google_firestore_user_creds = { lost = "The password that applications connect with.", since = "7.9.0" }
  }
  reason = "Applications that sign in with it are refused."

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

protect "sharing" {
  description = "Connections, exchanges and listings of BigQuery."
  class       = "identity"
  types = {
    google_bigquery_connection                               = { lost = "The connection with its service account, which external tables and routines refer to." }
    google_bigquery_analytics_hub_data_exchange              = { lost = "The exchange with all listings that others subscribe to." }
    google_bigquery_analytics_hub_listing                    = { lost = "The listing; datasets that subscribers have linked to it stop working." }
    google_bigquery_analytics_hub_data_exchange_subscription = { lost = "The subscription with the linked dataset; its source stays." }
    google_bigquery_analytics_hub_listing_subscription       = { lost = "The subscription with the linked dataset; its source stays." }
    google_data_catalog_taxonomy                             = { lost = "The taxonomy with its policy tags; columns lose their access control." }
    google_data_catalog_policy_tag                           = { lost = "The policy tag; columns lose their access control." }
  }
  reason = "Other projects and companies use it. Find them before going on."

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
