# Tokens that agents write with.

protect "tokens" {
  description = "Tokens."
  class       = "identity"
  types = {
    "influxdb-v2_authorization" = { lost = "The token that agents and dashboards hold." }
  }
  reason = "Agents that hold it are refused, and what they measure meanwhile is lost."
}
