# Identifiers that applications are configured with.

protect "applications" {
  description = "Clients, APIs and custom domains."
  class       = "identity"
  types = {
    auth0_client             = { lost = "The client with its identifier, secret and grants." }
    auth0_client_cimd        = { lost = "The client that was registered from its metadata document." }
    auth0_client_credentials = { lost = "The secret or the public keys that the client signs in with." }
    auth0_resource_server    = { lost = "The API with its audience and scopes." }
    auth0_custom_domain      = { lost = "The domain that issuer and sign-in page are known under." }
  }
  reason = "Applications have the client identifier, the audience or the domain built in, and issued tokens stop being valid."
}

protect "directory" {
  description = "Users, roles and members."
  class       = "identity"
  types = {
    auth0_user                 = { lost = "The user with its identifier, password, profile and second factors.", source = "https://github.com/auth0/terraform-provider-auth0/blob/main/docs/resources/user.md" }
    auth0_role                 = { lost = "The role with all its assignments to users." }
    auth0_organization_member  = { lost = "The membership of the user with its roles in the organization." }
    auth0_organization_members = { lost = "The memberships of all listed users with their roles in the organization." }
  }
  reason = "Applications refer to the identifier, and a new user or role has another."
}

protect "provisioning" {
  description = "Endpoints and tokens for provisioning and sign-in of other systems."
  class       = "identity"
  types = {
    auth0_connection_scim_configuration  = { lost = "The endpoint through which users are kept up to date, with its tokens." }
    auth0_connection_scim_token          = { lost = "The token that the directory of the customer holds." }
    auth0_token_exchange_profile         = { lost = "The trust in tokens of the other issuer." }
    auth0_self_service_profile           = { lost = "The profile with the setup links that were sent to customers." }
    auth0_organization_discovery_domain  = { lost = "The mail domain by which users are sent to their organization." }
    auth0_organization_discovery_domains = { lost = "The mail domains by which users are sent to their organization." }
  }
  reason = "The other side stops being able to sign in or to provision, and has to be set up again."
}

protect "grants" {
  description = "What applications may use."
  class       = "identity"
  types = {
    auth0_client_grant              = { lost = "The right of the application to call the API." }
    auth0_connection_client         = { lost = "The users of the connection in the application." }
    auth0_connection_clients        = { lost = "The users of the connection in all its applications." }
    auth0_connection_directory      = { lost = "The provisioning of the directory." }
    auth0_connection_profile        = { lost = "The profile that connections are made by." }
    auth0_organization_client       = { lost = "The application for members of the organization." }
    auth0_organization_clients      = { lost = "The applications for members of the organization." }
    auth0_organization_client_grant = { lost = "The right of the application in the organization." }
    auth0_organization_connection   = { lost = "The connection that members sign in by." }
    auth0_organization_connections  = { lost = "The connections that members sign in by." }
    auth0_resource_server_scope     = { lost = "The scope, which applications ask for." }
    auth0_resource_server_scopes    = { lost = "The scopes, which applications ask for." }
    auth0_user_attribute_profile    = { lost = "The profile that attributes are read by." }
  }
  filter = meta.operation == "delete"
  reason = "Applications and people that sign in by it are turned away. Check who uses it."
}

protect "providers" {
  description = "Providers of mail and messages, feeds and domains."
  class       = "identity"
  types = {
    auth0_email_provider             = { lost = "The server and credentials that mail is sent with." }
    auth0_phone_provider             = { lost = "The service and credentials that messages are sent with." }
    auth0_log_stream                 = { lost = "The feed of logs to its destination." }
    auth0_event_stream               = { lost = "The feed of events to its destination." }
    auth0_guardian                   = { lost = "The factors that people sign in with." }
    auth0_custom_domain_verification = { lost = "The proof of the domain." }
    auth0_custom_domain_default      = { lost = "The domain that links carry." }
  }
  filter = meta.operation == "delete"
  reason = "Its secrets cannot be read back. Check who depends on it."
}
