# Host names, roles and keys that applications connect with.

protect "endpoints" {
  description = "Compute endpoints and private connections."
  class       = "identity"
  types = {
    neon_endpoint                = { lost = "The endpoint with the host name that clients connect to." }
    neon_vpc_endpoint_assignment = { lost = "The private connection from the network to the organization." }
  }
  reason = "Clients have the host name in their connection strings, and a new endpoint has another."
}

protect "credentials" {
  description = "Roles, keys and trusted issuers."
  class       = "identity"
  types = {
    neon_role        = { lost = "The role with its password and what it owns." }
    neon_api_key     = { lost = "The key that pipelines hold." }
    neon_org_api_key = { lost = "The key that pipelines hold." }
    neon_jwks_url    = { lost = "The trust in tokens of the issuer." }
  }
  reason = "Whoever signs in with it is locked out at once. Hand out the new one before the old one goes."
}

protect "vpc_endpoints" {
  description = "Private ways to projects."
  class       = "identity"
  types = {
    neon_vpc_endpoint_restriction = { lost = "The permission of the endpoint to reach the project." }
  }
  reason = "Clients that connect over it are refused."
}
