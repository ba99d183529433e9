# Users, keys and private ways that applications connect with.

protect "credentials" {
  description = "Users, keys and trusted issuers."
  class       = "identity"
  types = {
    cockroach_sql_user        = { lost = "The user with its password and its grants." }
    cockroach_service_account = { lost = "The service account with its keys and roles." }
    cockroach_api_key         = { lost = "The key that pipelines hold." }
    cockroach_client_ca_cert  = { lost = "The trust in all client certificates that the authority signed." }
    cockroach_jwt_issuer      = { lost = "The sign-in with tokens of the issuer." }
  }
  reason = "Whoever signs in with it is locked out at once. Hand out the new one before the old one goes."
}

protect "endpoints" {
  description = "Private endpoints and folders."
  class       = "identity"
  types = {
    cockroach_private_endpoint_services            = { lost = "The service names that private endpoints point at." }
    cockroach_private_endpoint_connection          = { lost = "The private connection to the cluster." }
    cockroach_egress_private_endpoint              = { lost = "The private connection from the cluster to other systems." }
    cockroach_egress_private_endpoint_domain_names = { lost = "The names under which the cluster reaches other systems." }
    cockroach_folder                               = { lost = "The folder with the roles that its clusters inherit." }
  }
  reason = "Clients lose the private way to their databases, and the cloud's side has to be set up again."
}

protect "allow_lists" {
  description = "Who may connect."
  class       = "identity"
  types = {
    cockroach_allow_list                     = { lost = "The addresses that may connect to the cluster." }
    cockroach_private_endpoint_trusted_owner = { lost = "The account that may connect private endpoints." }
  }
  filter = meta.operation == "delete"
  reason = "Clients that it lets in are refused."
}
