# Users and tokens that agents write with.

protect "access" {
  description = "Users and tokens."
  class       = "identity"
  types = {
    influxdb_user          = { lost = "The user with its password and its grants." }
    influxdb_authorization = { lost = "The token that agents and dashboards hold." }
  }
  reason = "Agents that hold it are refused, and what they measure meanwhile is lost."
}
