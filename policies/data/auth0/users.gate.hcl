# Deleting a connection deletes every user in it.

protect "connections" {
  description = "Connections and organizations."
  types = [
    "auth0_connection",
    "auth0_organization",
  ]
  level  = "require_approval"
  reason = "Users of a database connection have to register again, because passwords cannot be exported without help from Auth0."
  lost   = "All users of the connection, or all members of the organization."
}
