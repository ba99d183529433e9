# The cluster is the database; its managed backups outlive it for a while.

protect "clusters" {
  description = "Clusters and databases."
  class       = "data"
  types = {
    cockroach_cluster  = { lost = "The cluster with all its databases, users and its host name.", deletion_protection = "delete_protection", source = "https://github.com/cockroachdb/terraform-provider-cockroach/blob/main/docs/resources/cluster.md" }
    cockroach_database = { lost = "The database with all its tables and rows." }
  }
  reason = "Take a backup to a bucket of your own, and check that it restores, before going on."

  recovery {
    types   = ["cockroach_cluster"]
    when    = { "backup_config.enabled" = true }
    outcome = "possible"
    message = "Managed backups are kept for their retention time, and can be restored to another cluster."
  }

  recovery {
    types   = ["cockroach_cluster"]
    when    = { "backup_config.enabled" = false }
    outcome = "irreversible"
    message = "Managed backups are off, so there is nothing to restore from."
  }
}

protect "replication" {
  description = "Replication between clusters."
  class       = "replica"
  types = {
    cockroach_physical_replication_stream = { lost = "The stream that keeps the standby cluster up to date." }
  }
  reason = "The standby cluster stops following the primary. Make sure that no failover plan depends on it."
}
