# Keys that agents and pipelines have been given.

protect "keys" {
  description = "API and application keys, private locations."
  types = [
    "datadog_api_key",
    "datadog_application_key",
    "datadog_service_account_application_key",
    "datadog_synthetics_private_location",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Agents that still use the key go silent, which looks like everything being well."
  lost   = "The key or location that agents and pipelines are configured with."
}
