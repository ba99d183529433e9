# Single dashboards are left out: they are made from the configuration.

protect "stacks" {
  description = "Grafana Cloud stacks."
  types       = ["grafana_cloud_stack"]
  level       = "require_approval"
  reason      = "Metrics, logs and traces of the stack belong to it, and its host names cannot be used again soon."
  lost        = "All metrics, logs, traces, dashboards and users of the stack."

  recovery {
    when    = { delete_protection = true }
    outcome = "refused"
    message = "Grafana Cloud refuses the deletion until delete protection is switched off in an earlier apply."
  }
}

protect "organizations" {
  description = "Organizations and folders."
  types = [
    "grafana_organization",
    "grafana_folder",
  ]
  level  = "require_approval"
  reason = "Dashboards and alerts that people made by hand go with it. Export them before going on."
  lost   = "All dashboards, alerts and library panels in it."

  recovery {
    types   = ["grafana_folder"]
    when    = { prevent_destroy_if_not_empty = true }
    outcome = "may_be_refused"
    message = "The provider refuses to delete a folder while it still holds dashboards or rules; whether it does is not in the plan."
  }
}
