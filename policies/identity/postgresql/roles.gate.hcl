# Roles that applications sign in with.

protect "roles" {
  description = "Roles."
  class       = "identity"
  types = {
    postgresql_role = { lost = "The role with its password, memberships and grants.", source = "https://github.com/cyrilgdn/terraform-provider-postgresql/blob/main/website/docs/r/postgresql_role.html.markdown" }
  }
  reason = "Applications that sign in with it are locked out, and what it owns goes to another role."

  recovery {
    when    = { skip_drop_role = true, skip_reassign_owned = true }
    outcome = "retained"
    message = "The provider leaves the role in place."
  }

  recovery {
    when    = { skip_drop_role = true, skip_reassign_owned = [false, null] }
    outcome = "possible"
    message = "The role stays and can sign in, but loses its grants in this database and what it owns."
  }
}

protect "foreign_servers" {
  description = "Foreign servers and user mappings."
  class       = "identity"
  types = {
    postgresql_server       = { lost = "The foreign server that foreign tables and user mappings refer to." }
    postgresql_user_mapping = { lost = "The credentials with which the user reaches the foreign server." }
  }
  filter = meta.operation == "delete"
  reason = "Queries on foreign tables fail until it is set up again."
}
