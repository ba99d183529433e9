# Applications and scripts sign in with these.

protect "database_users" {
  description = "Users of database services."
  class       = "identity"
  types = {
    exoscale_dbaas_pg_user            = { lost = "The account that applications connect with." }
    exoscale_dbaas_mysql_user         = { lost = "The account that applications connect with." }
    exoscale_dbaas_kafka_user         = { lost = "The account that producers and consumers connect with." }
    exoscale_dbaas_opensearch_user    = { lost = "The account that applications connect with." }
    exoscale_dbaas_valkey_user        = { lost = "The account that applications connect with." }
    exoscale_dbaas_pg_connection_pool = { lost = "The pool that applications connect through by name." }
  }
  reason = "Applications that connect with it fail at once."
}

protect "api_keys" {
  description = "API keys and roles."
  class       = "identity"
  types = {
    exoscale_iam_api_key    = { lost = "The key that scripts and applications use." }
    exoscale_iam_access_key = { lost = "The key that scripts and applications use." }
    exoscale_iam_role       = { lost = "The role that API keys are issued for." }
  }
  reason = "Whoever uses it is locked out at once, and a new key has another secret."
}

protect "integrations" {
  description = "External endpoints of databases and cluster credentials."
  class       = "identity"
  types = {
    exoscale_dbaas_external_endpoint_datadog       = { lost = "The endpoint with its stored key." }
    exoscale_dbaas_external_endpoint_elasticsearch = { lost = "The endpoint with its stored login." }
    exoscale_dbaas_external_endpoint_opensearch    = { lost = "The endpoint with its stored login." }
    exoscale_dbaas_external_endpoint_prometheus    = { lost = "The endpoint with its stored login." }
    exoscale_dbaas_external_endpoint_rsyslog       = { lost = "The endpoint with its stored certificate." }
    exoscale_dbaas_external_integration            = { lost = "The integration between service and endpoint." }
    exoscale_sks_kubeconfig                        = { lost = "The credentials of the cluster." }
  }
  filter = meta.operation == "delete"
  reason = "Logs and metrics no longer arrive, or people need other credentials."
}
