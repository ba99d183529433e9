# Identifiers that applications are configured with.

protect "applications" {
  description = "Clients, APIs and custom domains."
  types = [
    "auth0_client",
    "auth0_resource_server",
    "auth0_custom_domain",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Applications have the client identifier, the audience or the domain built in, and issued tokens stop being valid."
  lost   = "The client, audience or issuer that applications are configured with."
}
