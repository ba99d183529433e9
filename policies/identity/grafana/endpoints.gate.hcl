# Dashboards, alerts and agents refer to these by identifier or address.

protect "sources" {
  description = "Data sources and public dashboards."
  class       = "identity"
  types = {
    grafana_data_source                               = { lost = "The data source that dashboards and alerts refer to by its identifier." }
    grafana_dashboard_public                          = { lost = "The public link to the dashboard." }
    grafana_frontend_o11y_app                         = { lost = "The address and key that browsers send to." }
    grafana_synthetic_monitoring_probe                = { lost = "The probe with its token, which checks name." }
    grafana_cloud_private_data_source_connect_network = { lost = "The way into the private network." }
    grafana_cloud_provider_aws_account                = { lost = "The account that metrics are collected from." }
    grafana_cloud_provider_azure_credential           = { lost = "The credentials that metrics are collected with." }
    grafana_fleet_management_collector                = { lost = "The collector with its attributes." }
  }
  reason = "Whatever refers to it shows or sends nothing until it is changed."
}

protect "on_call" {
  description = "Shifts, escalation chains and webhooks."
  class       = "identity"
  types = {
    grafana_oncall_on_call_shift    = { lost = "The shift of the schedule." }
    grafana_oncall_escalation_chain = { lost = "The chain that decides who is called." }
    grafana_oncall_outgoing_webhook = { lost = "The webhook that escalations and the other side refer to." }
  }
  filter = meta.operation == "delete"
  reason = "Alerts that arrive meanwhile reach no one."
}

protect "schedules" {
  description = "Integrations with their address, and schedules with overrides."
  class       = "identity"
  types = {
    grafana_oncall_integration = { lost = "The address that alerts are sent to." }
    grafana_oncall_schedule    = { lost = "The schedule, with overrides and swaps that people made by hand." }
  }
  reason = "Senders hold the old address, and overrides are in no configuration. Alerts that arrive meanwhile reach no one."
}

protect "connections" {
  description = "Connections, repositories and installations."
  class       = "identity"
  types = {
    grafana_data_source_config                      = { lost = "The settings and secrets of the data source." }
    grafana_apps_provisioning_connection_v0alpha1   = { lost = "The connection to the source repository." }
    grafana_apps_provisioning_repository_v0alpha1   = { lost = "The link between the repository and the dashboards." }
    grafana_connections_metrics_endpoint_scrape_job = { lost = "The address and credentials of the metrics." }
    grafana_assistant_mcp_server                    = { lost = "The address and credentials of the server." }
    grafana_synthetic_monitoring_installation       = { lost = "The installation with its token." }
    grafana_k6_installation                         = { lost = "The installation with its token." }
  }
  filter = meta.operation == "delete"
  reason = "Its secrets cannot be read back, and others are reached by it. Check who depends on it."
}
