# Names and tokens by which services find each other and sign in.

protect "services" {
  description = "Registered services, nodes and queries."
  class       = "identity"
  types = {
    consul_service        = { lost = "The registration under whose name clients find the service." }
    consul_agent_service  = { lost = "The registration under whose name clients find the service." }
    consul_catalog_entry  = { lost = "The node with its services in the catalogue." }
    consul_node           = { lost = "The node with its services in the catalogue." }
    consul_prepared_query = { lost = "The query under whose name clients find a service." }
    consul_network_area   = { lost = "The link to the servers of the other datacenter." }
  }
  filter = meta.operation == "delete"
  reason = "Clients that resolve the name get no answer."
}

protect "tokens" {
  description = "Tokens, auth methods and peering tokens."
  class       = "identity"
  types = {
    consul_acl_token       = { lost = "The token that agents and applications hold." }
    consul_acl_auth_method = { lost = "The sign-in of everyone who uses the method, and all tokens that it issued." }
    consul_peering_token   = { lost = "The token that the other cluster connects with, and the peering with it." }
  }
  reason = "Whoever signs in with it is locked out at once. Hand out the new one before the old one goes."
}

protect "config_entries" {
  description = "Configuration entries of the mesh."
  class       = "identity"
  types = {
    consul_config_entry     = { lost = "The entry, which services are found and reached by." }
    "consul_config_entry_*" = { lost = "The entry, which services are found and reached by." }
    consul_intention        = { lost = "The rule that lets services reach each other." }
  }
  filter = meta.operation == "delete"
  reason = "Services find and reach each other by it. Check which services it names."
}

protect "binding_rules" {
  description = "Rules that people and services get roles by."
  class       = "identity"
  types = {
    consul_acl_binding_rule = { lost = "The role that people and services get at login." }
  }
  filter = meta.operation == "delete"
  reason = "Logins that have it lose what it gives."
}

protect "rights" {
  description = "Policies and roles that tokens have."
  class       = "identity"
  types = {
    consul_acl_policy = { lost = "The policy, in every token and role that has it." }
    consul_acl_role   = { lost = "The role, in every token that has it." }
  }
  reason = "Every token loses it, and a new one of the same name is not in them. Note which have it."
}
