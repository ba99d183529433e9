# Clients sign in with these.

protect "users" {
  description = "SCRAM credentials of users."
  class       = "identity"
  types = {
    kafka_user_scram_credential = { lost = "The password with which clients sign in." }
  }
  reason = "Clients that sign in with it are refused at their next connection."
}

protect "permissions" {
  description = "Permissions of clients."
  class       = "identity"
  types = {
    kafka_acl = { lost = "The permission; clients of the principal are refused." }
  }
  filter = meta.operation == "delete"
  reason = "Clients that it lets in are refused at once."
}
