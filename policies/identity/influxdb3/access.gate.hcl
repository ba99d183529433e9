# Tokens that agents write with.

protect "tokens" {
  description = "Tokens."
  class       = "identity"
  types = {
    influxdb3_cloud_token = { lost = "The token that agents and dashboards hold." }
    influxdb3_token       = { lost = "The token that agents and dashboards hold." }
  }
  reason = "Agents that hold it are refused, and what they measure meanwhile is lost."
}
