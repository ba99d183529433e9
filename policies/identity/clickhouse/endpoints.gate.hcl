# Private ways from and to the services.

protect "endpoints" {
  description = "Private endpoints."
  class       = "identity"
  types = {
    clickhouse_private_endpoint_registration                          = { lost = "The registration that lets the endpoint connect." }
    clickhouse_service_private_endpoints_attachment                   = { lost = "The private way of all listed endpoints to the service." }
    clickhouse_clickpipes_reverse_private_endpoint                    = { lost = "The private way from pipes to their source, which the other side approved." }
    clickhouse_clickpipes_reverse_private_endpoint_custom_private_dns = { lost = "The names under which pipes reach their source." }
  }
  reason = "Clients or pipes lose their connection, and the cloud's side has to be set up again."
}

protect "connections" {
  description = "Connections."
  class       = "identity"
  types = {
    clickhouse_clickstack_connection = { lost = "The connection with its login." }
  }
  filter = meta.operation == "delete"
  reason = "People and dashboards lose access."
}

protect "teams" {
  description = "Teams and roles with those who are in them."
  class       = "identity"
  types = {
    clickhouse_clickstack_team = { lost = "The team with its members." }
    clickhouse_role            = { lost = "The role that users and keys hold." }
    clickhouse_clickstack_role = { lost = "The role that members hold." }
  }
  reason = "People and dashboards lose access."
}
