# A deployment is the cluster with all its data.

protect "deployments" {
  description = "Elastic Cloud deployments and projects."
  types = [
    "ec_deployment",
    "ec_elasticsearch_project",
    "ec_observability_project",
    "ec_security_project",
  ]
  level  = "require_approval"
  reason = "Snapshots are kept for a short time at the most. Copy them to a repository of your own before going on."
  lost   = "All indexes, dashboards and users, and the host names of the deployment."
}

protect "repositories" {
  description = "Snapshot repositories."
  types       = ["ec_snapshot_repository"]
  level       = "require_approval"
  reason      = "Snapshots cannot be taken or restored until the repository is registered again."
  lost        = "The registration; the snapshots themselves stay in the bucket."
}
