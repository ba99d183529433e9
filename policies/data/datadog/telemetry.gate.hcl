# Telemetry is evidence and cannot be recreated. Dashboards and monitors are
# left out: they are made from the configuration.

protect "logs" {
  description = "Log indexes."
  class       = "data"
  types = {
    datadog_logs_index = { lost = "All logs in the index that are not archived elsewhere.", source = "https://github.com/DataDog/terraform-provider-datadog/blob/master/docs/resources/logs_index.md" }
  }
  reason = "The name of a deleted index can never be used again, and logs that it matched are no longer stored."
}

protect "applications" {
  description = "RUM applications."
  class       = "data"
  types = {
    datadog_rum_application = { lost = "All sessions of the application, and the token that it sends them with." }
  }
  reason = "Browsers and apps have the identifier and the client token built in, and keep sending data that is dropped."
}

protect "organizations" {
  description = "Child organizations."
  class       = "data"
  types = {
    datadog_child_organization = { lost = "The organization with its telemetry, dashboards and users." }
  }
  reason = "Make sure that it no longer receives data and is not in use."
}

protect "datastores" {
  description = "Datastores of apps and workflows."
  class       = "data"
  types = {
    datadog_datastore = { lost = "All items that apps and workflows stored.", since = "3.86.0", source = "https://github.com/DataDog/terraform-provider-datadog/blob/master/docs/resources/datastore.md" }
  }
  reason = "Apps and workflows that read it fail at once. Export the items before going on."
}

protect "tables" {
  description = "Reference tables, items, archives and values."
  class       = "derived"
  types = {
    datadog_reference_table             = { lost = "The table; it is loaded again from its file in the bucket." }
    datadog_datastore_item              = { lost = "The item that the configuration wrote." }
    datadog_logs_archive                = { lost = "The archive of new logs; files that were written stay in the bucket." }
    datadog_incident_user_defined_field = { lost = "The field with its values on incidents." }
  }
  reason = "Pipelines, apps and searches that use it go without it until it is there again."
}

protect "values" {
  description = "Variables and secrets that the configuration writes."
  class       = "derived"
  types = {
    datadog_synthetics_global_variable = { lost = "The value that tests read; a secure one cannot be read back." }
    datadog_webhook_custom_variable    = { lost = "The value that webhooks send; a secret one cannot be read back." }
  }
  reason = "Tests and webhooks that need it fail. Make sure that the value is kept elsewhere."

  # A replacement writes a value again, so it is not a loss.
  filter = meta.operation == "delete"
}

protect "boards" {
  description = "Templates and frameworks that people edit."
  class       = "derived"
  types = {
    datadog_incident_postmortem_template = { lost = "The template with what people changed in it." }
    datadog_compliance_custom_framework  = { lost = "The framework with its controls." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the browser. Export it before going on."
}

protect "apps" {
  description = "Apps and workflows with their history."
  class       = "derived"
  types = {
    datadog_app_builder_app     = { lost = "The app with its versions and address." }
    datadog_workflow_automation = { lost = "The workflow with the history of its runs." }
  }
  reason = "People may have changed it in the browser. Export it before going on."
}
