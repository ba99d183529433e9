# Roles and grants: who is superuser, and what everyone may do.

resource_policy "postgresql_role" "superuser" {
  description = "A role becomes superuser, or may pass checks by."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for name in local.harm : "${attrs.name} ${try(tostring(attrs.login), "")} ${name}"]

  # Membership in these is as good; clouds have a superuser of their own.
  locals {
    same     = meta.operation != "create" && try(prior_attrs.name == attrs.name, false)
    strong   = ["alloydbsuperuser", "azure_pg_admin", "cloudsqlsuperuser", "pg_execute_server_program", "pg_read_server_files", "pg_write_server_files", "rds_superuser"]
    added    = setsubtract([for role in try(concat(attrs.roles), []) : lower(try(tostring(coalesce(role)), "")) if contains(local.strong, lower(try(tostring(coalesce(role)), "")))], local.same ? [for role in try(concat(prior_attrs.roles), []) : lower(try(tostring(coalesce(role)), ""))] : [])
    switches = ["bypass_row_level_security", "create_role", "replication", "superuser"]
    on       = [for name in local.switches : name if try(attrs[name], null) == true && !(local.same && try(prior_attrs[name], null) == true)]
    harm     = concat(local.on, sort(local.added))
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The role `${try(tostring(coalesce(attrs.name)), meta.address)}` gets `${join("`, `", local.harm)}`. Grant it the privileges that it needs."
  }
}

resource_policy "postgresql_grant_role" "superuser_granted" {
  description = "A role that is superuser is granted, or may be granted on."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(tostring(attrs.role), null)
  opens       = ["${lower(attrs.role)} ${lower(attrs.grant_role)} ${try(attrs.with_admin_option, null) == true}"]

  locals {
    same   = meta.operation != "create" && try(prior_attrs.grant_role == attrs.grant_role, false)
    strong = ["alloydbsuperuser", "azure_pg_admin", "cloudsqlsuperuser", "pg_execute_server_program", "pg_read_server_files", "pg_write_server_files", "postgres", "rds_superuser"]
    harm   = contains(local.strong, lower(try(tostring(coalesce(attrs.grant_role)), "")))
  }

  enforce {
    condition     = !local.harm || local.same
    error_message = "`${try(tostring(coalesce(attrs.role)), "A role")}` gets `${try(tostring(coalesce(attrs.grant_role)), "a role")}`, which is enough to take over the server. Grant a role for the task."
  }
}

# The keyword `public` is every role of the server.
resource_policy "postgresql_*" "granted_to_all" {
  description = "Every role of the server gets privileges."
  types       = ["postgresql_default_privileges", "postgresql_grant"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = join(" ", compact([for name in ["database", "schema", "object_type", "owner"] : try(tostring(coalesce(attrs[name])), "")]))
  opens       = [for privilege in local.added : jsonencode([meta.type, [for name in ["database", "schema", "object_type", "owner", "with_grant_option"] : try(tostring(coalesce(attrs[name])), "")], try(sort(attrs.objects), []), try(sort(attrs.columns), []), privilege])]

  # `USAGE` and `CONNECT` of everyone are the default of PostgreSQL.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : lower(try(tostring(coalesce(side.role)), "")) != "public" ? [] : [
        for privilege in try(concat(side.privileges), []) : upper(try(tostring(coalesce(privilege)), "")) if !contains(["", "CONNECT", "USAGE"], upper(try(tostring(coalesce(privilege)), "")))
      ]
    ]
    added = sort(setsubtract(local.sides[1], local.sides[0]))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "`public`, which is every role of the server, gets ${join(", ", local.added)} on ${try(tostring(coalesce(attrs.object_type)), "object")}s of `${try(tostring(coalesce(attrs.database)), "the database")}`. Grant it to a role of those who need it."
  }
}
