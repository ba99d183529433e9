# Applications, agents and dashboards refer to these by name, key or identifier.

protect "names" {
  description = "Aliases, data views and endpoints."
  class       = "identity"
  types = {
    elasticstack_elasticsearch_index_alias               = { lost = "The name that applications search and write through." }
    elasticstack_elasticsearch_inference_endpoint        = { lost = "The endpoint that fields and pipelines name." }
    elasticstack_kibana_data_view                        = { lost = "The view that dashboards and rules refer to by its identifier." }
    elasticstack_kibana_action_connector                 = { lost = "The connector that rules refer to, with its secrets." }
    elasticstack_kibana_synthetics_private_location      = { lost = "The location that monitors name." }
    elasticstack_elasticsearch_ingest_pipeline           = { lost = "The pipeline, which clients and indices name." }
    elasticstack_elasticsearch_script                    = { lost = "The script, which clients name." }
    elasticstack_elasticsearch_ml_trained_model_alias    = { lost = "The alias, which pipelines name." }
    elasticstack_fleet_integration_policy                = { lost = "What agents of the policy collect." }
    elasticstack_fleet_elastic_defend_integration_policy = { lost = "The protection of hosts under the policy." }
    elasticstack_fleet_agent_download_source             = { lost = "The address that agents load updates from." }
  }
  filter = meta.operation == "delete"
  reason = "Whatever refers to it fails until it is changed."
}

protect "fleet" {
  description = "Agent policies, outputs and servers."
  class       = "identity"
  types = {
    elasticstack_fleet_agent_policy = { lost = "The policy that agents are enrolled in.", source = "https://github.com/elastic/terraform-provider-elasticstack/blob/main/docs/resources/fleet_agent_policy.md" }
    elasticstack_fleet_output       = { lost = "The output that agents send to." }
    elasticstack_fleet_server_host  = { lost = "The address at which agents ask for their policy." }
    elasticstack_fleet_proxy        = { lost = "The proxy that agents use." }
  }
  reason = "Agents go silent, or have to be enrolled again."

  recovery {
    types   = ["elasticstack_fleet_agent_policy"]
    when    = { skip_destroy = true }
    outcome = "retained"
    message = "The provider only forgets the policy."
  }
}

protect "credentials" {
  description = "Keys and users."
  class       = "identity"
  types = {
    elasticstack_elasticsearch_security_api_key = { lost = "The key that applications and agents use." }
    elasticstack_elasticsearch_security_user    = { lost = "The account that applications and people sign in with." }
  }
  reason = "Whoever uses it is locked out at once, and a new key has another value."
}
