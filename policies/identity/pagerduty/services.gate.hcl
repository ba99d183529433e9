# Monitoring tools page people through these by key and by identifier.

protect "services" {
  description = "Services, integrations and orchestrations."
  class       = "identity"
  types = {
    pagerduty_service                         = { lost = "The service with its keys and its history of incidents." }
    pagerduty_service_integration             = { lost = "The key or address to which alerts are sent." }
    pagerduty_event_orchestration             = { lost = "The orchestration with its key and its rules." }
    pagerduty_event_orchestration_integration = { lost = "The key to which events are sent." }
    pagerduty_ruleset                         = { lost = "The ruleset with its key and its rules." }
    pagerduty_business_service                = { lost = "The service that subscribers and status pages show." }
    pagerduty_webhook_subscription            = { lost = "The notifications with their secret; events meanwhile are not delivered." }
    pagerduty_extension                       = { lost = "The link to the other tool." }
    pagerduty_extension_servicenow            = { lost = "The link to ServiceNow, with the incidents that are synchronized." }
    pagerduty_slack_connection                = { lost = "The link to the channel." }
    pagerduty_jira_cloud_account_mapping_rule = { lost = "The link to the projects in Jira." }
  }
  reason = "A new integration has another key, and alerts sent to the old one are lost."
}

protect "on_call" {
  description = "Schedules and escalation policies."
  class       = "identity"
  types = {
    pagerduty_schedule          = { lost = "The schedule, with overrides and swaps that people made by hand." }
    pagerduty_schedulev2        = { lost = "The schedule, with overrides and swaps that people made by hand." }
    pagerduty_escalation_policy = { lost = "The policy that decides who is called." }
    pagerduty_response_play     = { lost = "The play that responders run." }
  }
  reason = "Overrides and swaps that people made by hand go with the schedule, and services that use it page no one."
}

protect "people" {
  description = "Users, teams and runners."
  class       = "identity"
  types = {
    pagerduty_user                      = { lost = "The account with its contact methods and its place in schedules." }
    pagerduty_user_contact_method       = { lost = "The number or address at which the person is called." }
    pagerduty_team                      = { lost = "The team that services and policies belong to." }
    pagerduty_automation_actions_runner = { lost = "The runner with the key that its host uses." }
  }
  reason = "Whoever it is, or belongs to it, is no longer called."
}

protect "routes" {
  description = "Rules that events reach services by, and how people are reached."
  class       = "identity"
  types = {
    pagerduty_event_orchestration_router   = { lost = "The rules that send events to services." }
    pagerduty_event_orchestration_unrouted = { lost = "The rules for events that no other rule takes." }
    pagerduty_event_orchestration_global   = { lost = "The rules for all events of the orchestration." }
    pagerduty_event_orchestration_service  = { lost = "The rules for events of the service." }
    pagerduty_addon                        = { lost = "The page in the menu." }
  }
  filter = meta.operation == "delete"
  reason = "Events go to another service or to none. Check what is sent here."
}
