# Grants and users: who may do everything, and from where.

resource_policy "mysql_grant" "everything_granted" {
  description = "A user or role gets everything on all databases, or may administer the server."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = join(" ", compact([for name in ["user", "host", "role"] : try(tostring(coalesce(attrs[name])), "")]))
  opens       = [for privilege in local.added : jsonencode([for part in [try(attrs.user, null), try(attrs.host, null), try(attrs.role, null), try(attrs.table, null), try(attrs.tls_option, null), privilege] : try(tostring(coalesce(part)), "")])]

  # Without a database, a grant is on all of them.
  locals {
    strong = ["ALL", "ALL PRIVILEGES", "CREATE USER", "FILE", "GRANT OPTION", "ROLE_ADMIN", "SHUTDOWN", "SUPER", "SYSTEM_USER"]
    sides = [
      for side in [prior_attrs, attrs] : !contains(["*", ""], try(tostring(coalesce(side.database)), "")) ? [] : concat(
        [for privilege in try(concat(side.privileges), []) : upper(try(tostring(coalesce(privilege)), "")) if contains(local.strong, upper(try(tostring(coalesce(privilege)), "")))],
        try(side.grant, null) == true && try(length(side.privileges), 0) > 0 ? ["GRANT OPTION"] : [],
      )
    ]
    added = sort(setsubtract(local.sides[1], local.sides[0]))
  }

  enforce {
    condition     = length(local.added) == 0 || (length(setintersection(local.sides[0], ["ALL", "ALL PRIVILEGES"])) > 0 && !contains(local.added, "GRANT OPTION"))
    error_message = "`${try(tostring(coalesce(attrs.user)), tostring(coalesce(attrs.role)), meta.address)}` gets ${join(", ", local.added)} on all databases. Name the database and the privileges that it needs."
  }
}

resource_policy "mysql_user" "from_everywhere" {
  description = "A user may connect from every host."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # A new user with `%` is common where the network is private; a wider host is a change.
  enforce {
    condition     = !contains(["%", ""], try(tostring(coalesce(attrs.host)), "localhost")) || contains(["%", ""], try(tostring(coalesce(prior_attrs.host)), "localhost"))
    error_message = "`${try(tostring(coalesce(attrs.user)), meta.address)}` may connect from every host (`%`); before: `${try(tostring(coalesce(prior_attrs.host)), "localhost")}`. Name the network that needs it."
  }
}

resource_policy "mysql_user" "administrator_from_everywhere" {
  description = "A new administrator may connect from every host."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = ["${lower(attrs.user)} ${try(upper(attrs.tls_option), "")}"]

  # A replacement for another reason, as for a stricter `tls_option`, opens nothing.
  locals {
    same = contains(["%", ""], try(tostring(coalesce(prior_attrs.host)), "localhost")) && try(lower(prior_attrs.user) == lower(attrs.user), false) && !(contains(["NONE", ""], upper(try(tostring(coalesce(attrs.tls_option)), ""))) && !contains(["NONE", ""], upper(try(tostring(coalesce(prior_attrs.tls_option)), ""))))
  }

  enforce {
    condition     = !contains(["%", ""], try(tostring(coalesce(attrs.host)), "localhost")) || !contains(["admin", "root", "rdsadmin"], lower(try(tostring(coalesce(attrs.user)), ""))) || local.same
    error_message = "`${try(tostring(coalesce(attrs.user)), meta.address)}` may connect from every host (`%`). Take `localhost`, or the network of those who administer the server."
  }
}
