# Clouds and tools on the other side are configured for these.

protect "clouds" {
  description = "Accounts of clouds and services."
  class       = "identity"
  types = {
    datadog_integration_aws_account        = { lost = "The link to the account, with the external identifier that its role trusts." }
    datadog_integration_aws_external_id    = { lost = "The external identifier that the role in the account trusts." }
    datadog_integration_aws_event_bridge   = { lost = "The event source that rules in the account refer to." }
    datadog_integration_azure              = { lost = "The link to the tenant." }
    datadog_integration_gcp                = { lost = "The link to the project." }
    datadog_integration_gcp_sts            = { lost = "The link to the projects, with the principal that they trust." }
    datadog_integration_cloudflare_account = { lost = "The link to the account." }
    datadog_integration_confluent_account  = { lost = "The link to the account." }
    datadog_integration_fastly_account     = { lost = "The link to the account." }
    datadog_action_connection              = { lost = "The connection that apps and workflows refer to." }
  }
  reason = "Metrics and logs stop, which looks like everything being well, and the other side has to trust a new identifier."
}

protect "webhooks" {
  description = "Webhooks, services and handles that monitors name."
  class       = "identity"
  types = {
    datadog_webhook                                       = { lost = "The webhook that monitors name." }
    datadog_integration_pagerduty                         = { lost = "The link to PagerDuty with its services." }
    datadog_integration_pagerduty_service_object          = { lost = "The service that monitors name." }
    datadog_integration_opsgenie_service_object           = { lost = "The service that monitors name." }
    datadog_integration_ms_teams_tenant_based_handle      = { lost = "The handle that monitors name." }
    datadog_integration_ms_teams_workflows_webhook_handle = { lost = "The handle that monitors name." }
  }
  filter = meta.operation == "delete"
  reason = "Monitors that name it reach no one until it is set up again."
}

protect "pipelines" {
  description = "Pipelines that workers run."
  class       = "identity"
  types = {
    datadog_observability_pipeline = { lost = "The pipeline that workers in your network run by its identifier." }
  }
  reason = "Workers hold the old identifier. Start them with the new one, or what they send is lost."
}

protect "on_call" {
  description = "Escalation policies and channels."
  class       = "identity"
  types = {
    datadog_on_call_escalation_policy         = { lost = "The policy that decides who is called." }
    datadog_on_call_user_notification_channel = { lost = "The number or address at which the person is called." }
  }
  filter = meta.operation == "delete"
  reason = "Pages that arrive meanwhile reach no one."
}

protect "schedules" {
  description = "Schedules with overrides, and types of incidents."
  class       = "identity"
  types = {
    datadog_on_call_schedule = { lost = "The schedule, with overrides that people made by hand." }
    datadog_incident_type    = { lost = "The type that incidents, rules and templates refer to." }
  }
  reason = "Overrides and references of others are in no configuration. Note them before going on."
}

protect "feeds" {
  description = "Connections and feeds to other services."
  class       = "identity"
  types = {
    datadog_logs_custom_destination        = { lost = "The feed of logs to the other service." }
    datadog_integration_confluent_resource = { lost = "The resource that metrics come from." }
    datadog_integration_fastly_service     = { lost = "The service that metrics come from." }
  }
  filter = meta.operation == "delete"
  reason = "The other side gets or sends nothing. Check who depends on it."
}
