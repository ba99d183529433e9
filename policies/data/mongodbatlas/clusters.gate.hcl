# Databases hold what cannot be rebuilt from code.

protect "clusters" {
  description = "Clusters, serverless instances and archives."
  types = [
    "mongodbatlas_cluster",
    "mongodbatlas_advanced_cluster",
    "mongodbatlas_flex_cluster",
    "mongodbatlas_serverless_instance",
    "mongodbatlas_online_archive",
    "mongodbatlas_data_lake_pipeline",
  ]
  level  = "require_approval"
  reason = "The documents exist nowhere else. Take a snapshot and export it before going on."
  lost   = "All databases with their documents, users and indexes."

  recovery {
    types = [
      "mongodbatlas_cluster",
      "mongodbatlas_advanced_cluster",
      "mongodbatlas_flex_cluster",
      "mongodbatlas_serverless_instance",
    ]
    when    = { termination_protection_enabled = true }
    outcome = "refused"
    message = "Atlas refuses the deletion until termination protection is switched off in an earlier apply."
  }

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
    message = "Snapshots are deleted together with the cluster."
  }
}

protect "streams" {
  description = "Stream processing instances."
  types       = ["mongodbatlas_stream_instance"]
  level       = "require_approval"
  reason      = "Processors lose their state and their position in the source."
  lost        = "All stream processors with their checkpoints."
}

protect "snapshots" {
  description = "Snapshots."
  types       = ["mongodbatlas_cloud_backup_snapshot"]
  level       = "require_approval"
  reason      = "The data has changed since. Check that this point in time is no longer needed."
  lost        = "The snapshot, and the state of the data that only it holds."
}

protect "projects" {
  description = "Projects and organizations."
  types = [
    "mongodbatlas_project",
    "mongodbatlas_organization",
  ]
  level  = "require_approval"
  reason = "Alerts, access lists, users and encryption settings of every cluster belong to the project."
  lost   = "The project or organization with its users, settings and keys."
}
