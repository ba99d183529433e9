# Indexes are often the only place where logs and events are kept.

protect "indices" {
  description = "Indexes and data streams."
  types = [
    "elasticstack_elasticsearch_index",
    "elasticstack_elasticsearch_data_stream",
  ]
  level  = "require_approval"
  reason = "A change of the mapping or the settings can replace the index, and the new one is empty. Take a snapshot before going on."
  lost   = "All documents of the index or stream."

  # On by default: an attribute of the provider.
  recovery {
    types   = ["elasticstack_elasticsearch_index"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }
}

protect "repositories" {
  description = "Snapshot repositories."
  types       = ["elasticstack_elasticsearch_snapshot_repository"]
  level       = "require_approval"
  reason      = "Snapshots cannot be restored until the repository is registered again."
  lost        = "The registration; the snapshots themselves stay in the bucket."
}

protect "spaces" {
  description = "Kibana spaces."
  types       = ["elasticstack_kibana_space"]
  level       = "require_approval"
  reason      = "Export the saved objects before going on."
  lost        = "All dashboards, searches and rules in the space."
}
