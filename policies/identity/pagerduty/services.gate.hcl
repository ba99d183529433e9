# Monitoring tools page people through these by key and by identifier.

protect "services" {
  description = "Services, integrations and orchestrations."
  types = [
    "pagerduty_service",
    "pagerduty_service_integration",
    "pagerduty_event_orchestration",
    "pagerduty_event_orchestration_integration",
    "pagerduty_ruleset",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A new integration has another key, and alerts sent to the old one are lost."
  lost   = "The key or address to which alerts are sent, and the history of incidents."
}

protect "on_call" {
  description = "Schedules and escalation policies."
  types = [
    "pagerduty_schedule",
    "pagerduty_escalation_policy",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Overrides and swaps that people made by hand go with the schedule, and services that use it page no one."
  lost   = "The schedule or policy that decides who is called."
}
