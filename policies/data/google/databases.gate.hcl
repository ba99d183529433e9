# Databases hold what cannot be rebuilt from code. Cloud SQL also keeps the
# name of a deleted instance blocked for a week, so a replacement often fails
# after the old one is already gone.

protect "relational" {
  description = "Cloud SQL, AlloyDB, Spanner and Oracle databases."
  class       = "data"
  types = {
    google_sql_database_instance               = { lost = "The instance with all databases and users, and the backups that belong to it.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/sql_database_instance.html.markdown" }
    google_sql_database                        = { lost = "The database with all its tables and rows.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/sql_database.html.markdown" }
    google_alloydb_cluster                     = { lost = "The cluster with all databases, users and its automated backups.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/alloydb_cluster.html.markdown" }
    google_spanner_instance                    = { lost = "The instance with all databases in it.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/spanner_instance.html.markdown" }
    google_spanner_instance_partition          = { lost = "The partition with the data that is placed in it." }
    google_spanner_database                    = { lost = "The database with all its tables and rows.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/spanner_database.html.markdown" }
    google_oracle_database_autonomous_database = { lost = "The database with all its rows and backups.", deletion_protection = "deletion_protection" }
  }
  reason = "The rows exist nowhere else. Export them or take a backup that outlives the instance before going on."

  # Replicas have a policy of their own.
  locals {
    replica = anytrue([
      try(coalesce(prior_attrs.master_instance_name), "") != "",
      try(prior_attrs.cluster_type, null) == "SECONDARY",
    ])
  }

  filter = !local.replica

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

  # Since provider 7.0, which writes the default, true, into the state when it
  # refreshes; earlier ones do not know the argument.
  recovery {
    types   = ["google_alloydb_cluster"]
    when    = { deletion_protection = null }
    outcome = "may_be_refused"
    message = "Provider 7 and later refuses the destroy where deletion protection is not set; earlier ones do not have it."
  }

  recovery {
    types   = ["google_sql_database_instance"]
    when    = { "settings[0].deletion_protection_enabled" = true }
    outcome = "refused"
    message = "Cloud SQL refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_spanner_database"]
    when    = { enable_drop_protection = true }
    outcome = "refused"
    message = "Spanner refuses the deletion until drop protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_sql_database_instance"]
    when    = { "settings[0].retain_backups_on_delete" = true }
    outcome = "possible"
    message = "The backups are kept after the instance is gone, and a new one can be restored from them."
  }

  recovery {
    types   = ["google_sql_database_instance"]
    when    = { "settings[0].final_backup_config[0].enabled" = true }
    outcome = "possible"
    message = "A final backup is taken, and a new instance can be restored from it."
  }

  recovery {
    types = ["google_sql_database_instance"]
    when = {
      "settings[0].retain_backups_on_delete"       = [false, null]
      "settings[0].final_backup_config[0].enabled" = [false, null]
      deletion_policy                              = { not = "PREVENT" }
    }
    outcome = "irreversible"
    message = "All backups are deleted together with the instance."
  }

  recovery {
    types   = ["google_spanner_instance"]
    when    = { force_destroy = true, deletion_policy = { not = "PREVENT" } }
    outcome = "irreversible"
    message = "The backups of the instance are deleted as well."
  }
}

protect "document_and_wide_column" {
  description = "Firestore and Firebase databases, Bigtable instances and tables."
  class       = "data"
  types = {
    google_firestore_database         = { lost = "The database with all collections and documents.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/firestore_database.html.markdown" }
    google_firebase_database_instance = { lost = "The Realtime Database with all its data." }
    google_bigtable_instance          = { lost = "The instance with all tables in it.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/bigtable_instance.html.markdown" }
    google_bigtable_table             = { lost = "The table with all its rows.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/bigtable_table.html.markdown" }
  }
  reason = "All documents or rows go at once. Export them before going on."

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
    types   = ["google_firestore_database"]
    when    = { delete_protection_state = "DELETE_PROTECTION_ENABLED" }
    outcome = "refused"
    message = "Firestore refuses the deletion until delete protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_bigtable_instance"]
    when    = { deletion_protection = [false, null], force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes all backups in the instance first."
  }

  recovery {
    types   = ["google_bigtable_instance"]
    when    = { deletion_protection = [false, null], force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Bigtable refuses to delete an instance while it holds backups; whether it does is not in the plan."
  }

  recovery {
    types   = ["google_bigtable_table"]
    when    = { deletion_protection = "PROTECTED" }
    outcome = "refused"
    message = "Bigtable refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["google_bigtable_table"]
    when    = { deletion_protection = ["UNPROTECTED", null] }
    outcome = "possible"
    message = "A deleted table can be undeleted for seven days, as long as its instance exists."
  }
}

protect "in_memory" {
  description = "Memorystore for Redis and Valkey."
  class       = "data"
  types = {
    google_redis_instance       = { lost = "All keys in memory and the snapshots of the instance.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/redis_instance.html.markdown" }
    google_redis_cluster        = { lost = "All keys in memory, and what the cluster has persisted of them.", deletion_protection = "deletion_protection_enabled" }
    google_memorystore_instance = { lost = "All keys in memory, and what the instance has persisted of them.", deletion_protection = "deletion_protection_enabled" }
  }
  reason = "Sessions, queues and counters often live only here, and even a plain cache comes back cold. Export the keys before going on."

  # Replicas have a policy of their own.
  locals {
    replica = try(
      prior_attrs.cross_cluster_replication_config[0].cluster_role,
      prior_attrs.cross_instance_replication_config[0].instance_role,
      null,
    ) == "SECONDARY"
  }

  filter = !local.replica

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

# The provider refreshes the source and the role: a replica that was promoted is a
# database like any other (source of provider 7.45.0).
protect "replicas" {
  description = "Replicas of Cloud SQL instances, secondary clusters of AlloyDB and Memorystore."
  class       = "replica"
  types = {
    google_sql_database_instance = { lost = "The replica and its address.", deletion_protection = "deletion_protection" }
    google_alloydb_cluster       = { lost = "The secondary cluster with its instances and their addresses.", deletion_protection = "deletion_protection" }
    google_redis_cluster         = { lost = "The secondary cluster and its address.", deletion_protection = "deletion_protection_enabled" }
    google_memorystore_instance  = { lost = "The secondary instance and its address.", deletion_protection = "deletion_protection_enabled" }
  }
  reason = "Its data is in its source. What reads from the replica fails, and a copy to fall back on is gone."

  locals {
    replica = anytrue([
      try(coalesce(prior_attrs.master_instance_name), "") != "",
      try(prior_attrs.cluster_type, null) == "SECONDARY",
      try(
        prior_attrs.cross_cluster_replication_config[0].cluster_role,
        prior_attrs.cross_instance_replication_config[0].instance_role,
        null,
      ) == "SECONDARY",
    ])
  }

  filter = local.replica

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
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "A new replica can be made from its source."
  }
}
