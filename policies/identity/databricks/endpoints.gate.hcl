# Names and addresses that clients of the platform have built in.

protect "endpoints" {
  description = "Apps, serving endpoints and warehouses."
  class       = "identity"
  types = {
    databricks_app                                  = { lost = "The app with its address and its service principal." }
    databricks_app_space                            = { lost = "The space with the service principal that its apps share." }
    databricks_model_serving                        = { lost = "The endpoint with its address." }
    databricks_model_serving_provisioned_throughput = { lost = "The endpoint with its address." }
    databricks_ai_gateway_model_service             = { lost = "The service under whose name models are called." }
    databricks_ai_gateway_model_provider_service    = { lost = "The service under whose name models are called." }
    databricks_ai_gateway_mcp_service               = { lost = "The service under whose name tools are called." }
    databricks_supervisor_agent                     = { lost = "The agent with its endpoint and the examples that people gave it." }
    databricks_vector_search_endpoint               = { lost = "The endpoint that serves all its indexes." }
    databricks_ai_search_endpoint                   = { lost = "The endpoint that serves all its indexes." }
    databricks_postgres_endpoint                    = { lost = "The endpoint with the host name that clients connect to." }
    databricks_postgres_data_api                    = { lost = "The address under which applications reach the database." }
    databricks_sql_endpoint                         = { lost = "The warehouse with its identifier and connection address." }
  }
  reason = "Clients, dashboards and jobs have the name or the address in their configuration."
}

protect "networks" {
  description = "Networks and private endpoints."
  class       = "identity"
  types = {
    databricks_mws_networks                     = { lost = "The network that workspaces run in; the cloud's side stays." }
    databricks_mws_vpc_endpoint                 = { lost = "The registration of the private endpoint." }
    databricks_mws_private_access_settings      = { lost = "The private way to the workspaces that use it." }
    databricks_mws_network_connectivity_config  = { lost = "The addresses and private endpoints of serverless compute." }
    databricks_mws_ncc_private_endpoint_rule    = { lost = "The private connection of serverless compute, which the other side approved." }
    databricks_endpoint                         = { lost = "The private endpoint through which workspaces are reached." }
    databricks_disaster_recovery_stable_url     = { lost = "The address that clients keep over a failover." }
    databricks_disaster_recovery_failover_group = { lost = "The replication between regions, and the way to fail over." }
  }
  reason = "The private way is closed at once, and the cloud's side has to be set up again."
}
