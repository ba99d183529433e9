# Responders fill these in on incidents and services.

protect "fields" {
  description = "Custom fields and incident types."
  class       = "derived"
  types = {
    pagerduty_incident_custom_field      = { lost = "The field with its values on incidents." }
    pagerduty_incident_type_custom_field = { lost = "The field with its values on incidents of the type." }
    pagerduty_incident_type              = { lost = "The type that incidents and workflows refer to." }
    pagerduty_service_custom_field       = { lost = "The field with its values on all services." }
  }
  reason = "Export the values before going on."
}

protect "service_values" {
  description = "Values of custom fields."
  class       = "derived"
  types = {
    pagerduty_service_custom_field_value = { lost = "The values of the service." }
  }
  filter = meta.operation == "delete"
  reason = "Export the values before going on."
}

protect "values" {
  description = "Values and workflows that people work with."
  class       = "derived"
  types = {
    pagerduty_incident_workflow                          = { lost = "The workflow with its steps." }
    pagerduty_event_orchestration_global_cache_variable  = { lost = "The stored value." }
    pagerduty_event_orchestration_service_cache_variable = { lost = "The stored value." }
  }
  filter = meta.operation == "delete"
  reason = "People have attached it to their work. Export it before going on."
}

protect "attached" {
  description = "Choices of fields, and actions with their history."
  class       = "derived"
  types = {
    pagerduty_incident_custom_field_option = { lost = "The choice, on every incident that carries it." }
    pagerduty_automation_actions_action    = { lost = "The action with its script and history." }
  }
  reason = "People have attached it to their work. Export it before going on."
}
