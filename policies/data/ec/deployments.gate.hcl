# A deployment is the cluster with all its data.

protect "deployments" {
  description = "Elastic Cloud deployments and projects."
  class       = "data"
  types = {
    ec_deployment            = { lost = "All indexes, dashboards and users, and the host names of the deployment.", source = "https://github.com/elastic/terraform-provider-ec/blob/master/ec/ecresource/deploymentresource/delete.go" }
    ec_elasticsearch_project = { lost = "All indexes and users, and the host names of the project." }
    ec_observability_project = { lost = "All logs, metrics, traces and dashboards, and the host names of the project." }
    ec_security_project      = { lost = "All events, alerts, cases and rules, and the host names of the project." }
  }
  reason = "Snapshots are kept for a short time at the most. Copy them to a repository of your own before going on."
}

protect "repositories" {
  description = "Snapshot repositories and extensions."
  class       = "derived"
  types = {
    ec_snapshot_repository  = { lost = "The registration; the snapshots themselves stay in the bucket." }
    ec_deployment_extension = { lost = "The bundle or plugin that deployments load." }
  }
  reason = "Snapshots cannot be taken or restored until the repository is registered again."
}

protect "secrets" {
  description = "Secrets in the keystore."
  class       = "derived"
  types = {
    ec_deployment_elasticsearch_keystore = { lost = "The secret, which cannot be read back." }
  }
  reason = "Repositories and realms that need it fail. Make sure that the value is kept elsewhere."

  # A replacement writes a value again, so it is not a loss.
  filter = meta.operation == "delete"
}
