# Telemetry is evidence and cannot be recreated. Dashboards and monitors are
# left out: they are made from the configuration.

protect "logs" {
  description = "Log indexes."
  types       = ["datadog_logs_index"]
  level       = "require_approval"
  reason      = "The name of a deleted index can never be used again, and logs that it matched are no longer stored."
  lost        = "All logs in the index that are not archived elsewhere."
}

protect "applications" {
  description = "RUM applications and reference tables."
  types = [
    "datadog_rum_application",
    "datadog_reference_table",
  ]
  level  = "require_approval"
  reason = "Browsers and apps have the identifier and the client token built in, and keep sending data that is dropped."
  lost   = "All sessions of the application, or all rows of the table."
}

protect "organizations" {
  description = "Child organizations."
  types       = ["datadog_child_organization"]
  level       = "require_approval"
  reason      = "Make sure that it no longer receives data and is not in use."
  lost        = "The organization with its telemetry, dashboards and users."
}
