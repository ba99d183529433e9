# Databases hold what cannot be rebuilt from code.

protect "clusters" {
  description = "Clusters, serverless instances and archives."
  class       = "data"
  types = {
    mongodbatlas_cluster             = { lost = "The cluster with all its databases, documents and indexes.", deletion_protection = "termination_protection_enabled", source = "https://github.com/mongodb/terraform-provider-mongodbatlas/blob/master/docs/resources/cluster.md" }
    mongodbatlas_advanced_cluster    = { lost = "The cluster with all its databases, documents and indexes.", deletion_protection = "termination_protection_enabled", source = "https://github.com/mongodb/terraform-provider-mongodbatlas/blob/master/docs/resources/advanced_cluster.md" }
    mongodbatlas_flex_cluster        = { lost = "The cluster with all its databases, documents and snapshots.", since = "1.22.0", deletion_protection = "termination_protection_enabled" }
    mongodbatlas_serverless_instance = { lost = "The instance with all its databases, documents and snapshots.", deletion_protection = "termination_protection_enabled" }
    mongodbatlas_online_archive      = { lost = "The archived documents, which are no longer in the cluster." }
    mongodbatlas_data_lake_pipeline  = { lost = "The pipeline with the copies of snapshots that it has taken in." }
  }
  reason = "The documents exist nowhere else. Take a snapshot and export it before going on."

  recovery {
    types   = ["mongodbatlas_cluster", "mongodbatlas_advanced_cluster"]
    when    = { retain_backups_enabled = true }
    outcome = "possible"
    message = "Snapshots are kept after the cluster is gone, and a new one can be restored from them."
  }

  recovery {
    types   = ["mongodbatlas_cluster", "mongodbatlas_advanced_cluster"]
    when    = { retain_backups_enabled = [false, null] }
    outcome = "irreversible"
    message = "Snapshots are deleted together with the cluster, unless a backup compliance policy keeps them."
  }
}

protect "streams" {
  description = "Stream processing instances and workspaces."
  class       = "data"
  types = {
    mongodbatlas_stream_instance  = { lost = "The instance with all its stream processors, connections and checkpoints." }
    mongodbatlas_stream_workspace = { lost = "The workspace with all its stream processors, connections and checkpoints.", since = "2.2.0", source = "https://github.com/mongodb/terraform-provider-mongodbatlas/blob/master/docs/resources/stream_workspace.md" }
  }
  reason = "Processors lose their state and their position in the source."
}

protect "snapshots" {
  description = "Snapshots."
  class       = "data"
  types = {
    mongodbatlas_cloud_backup_snapshot = { lost = "The snapshot, and the state of the data that only it holds.", source = "https://github.com/mongodb/terraform-provider-mongodbatlas/blob/master/docs/resources/cloud_backup_snapshot.md" }
  }
  reason = "The data has changed since. Check that this point in time is no longer needed."
}

protect "projects" {
  description = "Projects and organizations."
  class       = "data"
  types = {
    mongodbatlas_project      = { lost = "The project with its users, access lists, alerts and encryption settings.", source = "https://github.com/mongodb/terraform-provider-mongodbatlas/blob/master/docs/resources/project.md" }
    mongodbatlas_organization = { lost = "The organization with its projects, users, teams and keys." }
  }
  reason = "Alerts, access lists, users and encryption settings of every cluster belong to the project."

  recovery {
    types   = ["mongodbatlas_project"]
    when    = { id = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "Atlas refuses to delete a project while clusters are in it; whether there are any is not in the plan."
  }
}

protect "keys" {
  description = "Customer managed keys."
  class       = "derived"
  types = {
    mongodbatlas_encryption_at_rest = { lost = "The use of your own key for the clusters of the project; the key stays in the cloud.", source = "https://github.com/mongodb/terraform-provider-mongodbatlas/blob/master/docs/resources/encryption_at_rest.md" }
  }
  reason = "Clusters that are encrypted with the key have to leave it first. Check `encryption_at_rest_provider` of each."
}

protect "schedules" {
  description = "Zone mappings."
  class       = "derived"
  types = {
    mongodbatlas_global_cluster_config = { lost = "The mapping of locations to zones." }
  }
  filter = meta.operation == "delete"
  reason = "Keep the current settings before it goes."
}

protect "triggers" {
  description = "Triggers with their position."
  class       = "derived"
  types = {
    mongodbatlas_event_trigger = { lost = "The trigger with its function and position." }
  }
  reason = "A new trigger misses the changes that come in between. Stop writers, or read them again."
}
