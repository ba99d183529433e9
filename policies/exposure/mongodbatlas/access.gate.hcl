# From where clusters and the API of Atlas are reached, and who may do what in databases, projects and organizations.

locals {
  # A network of seven bits or fewer. Private IPv6 networks start with an f.
  internet = "^[^fF].*/[0-7]$"
}

resource_policy "mongodbatlas_*" "network_opened" {
  description = "The whole internet may connect to clusters, or use a key of the API."
  types = [
    "mongodbatlas_access_list_api_key", "mongodbatlas_project_ip_access_list", "mongodbatlas_project_service_account_access_list_entry",
    "mongodbatlas_service_account_access_list_entry",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = join(" ", compact([for name in ["org_id", "project_id", "api_key_id", "client_id"] : try(attrs[name], null)]))
  opens       = [for range in distinct(local.open) : "${jsonencode([for name in ["org_id", "project_id", "api_key_id", "client_id"] : try(attrs[name], null)])} ${range}"]

  # An address alone is one host; it may be written as a network. The one that is not written is computed.
  locals {
    ranges = [for side in [prior_attrs, attrs] : [for range in [try(side.cidr_block, null), try(side.ip_address, null)] : isunknown(range) ? "" : try(tostring(coalesce(range)), "")]]
    before = anytrue([for range in local.ranges[0] : regex_match(range, local.internet)])
    open   = [for range in local.ranges[1] : range if regex_match(range, local.internet)]
  }

  enforce {
    condition     = length(local.open) == 0 || local.before
    error_message = "${join(", ", distinct(local.open))} is the whole internet: ${meta.type == "mongodbatlas_project_ip_access_list" ? "everyone can try passwords at each cluster of the project" : "a key that leaks works from everywhere"}${meta.operation == "create" ? "" : "; before: ${join(", ", distinct(compact(local.ranges[0])))}"}. Name the networks that need it."
  }
}

resource_policy "mongodbatlas_database_user" "database_administrator" {
  description = "A database user administers the clusters of a project."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = join(" ", compact([for name in ["project_id", "auth_database_name", "username"] : try(attrs[name], null)]))

  locals {
    roles = [for side in [prior_attrs, attrs] : setintersection([for role in try(concat(side.roles), []) : try(tostring(coalesce(role.role_name)), "")], ["atlasAdmin", "dbOwnerAnyDatabase", "root", "userAdminAnyDatabase"])]
    added = sort(setsubtract(local.roles[1], local.roles[0]))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "The database user `${try(tostring(coalesce(attrs.username)), meta.address)}` gets `${join("`, `", local.added)}`: all data and users of the clusters. Grant `readWrite` on the database that it needs."
  }
}

resource_policy "mongodbatlas_*" "every_database" {
  description = "A database user or role reaches every database, or every cluster of a project."
  types       = ["mongodbatlas_custom_db_role", "mongodbatlas_database_user"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = join(" ", compact([for name in ["project_id", "auth_database_name", "username"] : try(attrs[name], null)]))

  # A role may inherit them. Without a scope a user holds on all clusters.
  locals {
    wide   = ["backup", "clusterMonitor", "dbAdminAnyDatabase", "readAnyDatabase", "readWriteAnyDatabase"]
    roles  = [for side in [prior_attrs, attrs] : setintersection([for role in concat(try(concat(side.roles), []), try(concat(side.inherited_roles), [])) : try(tostring(coalesce(role.role_name)), "")], concat(local.wide, meta.type == "mongodbatlas_custom_db_role" ? ["atlasAdmin", "root"] : []))]
    added  = sort(setsubtract(setsubtract(local.roles[1], local.roles[0]), ["clusterMonitor", "backup"]))
    scopes = [for side in [prior_attrs, attrs] : try(length(side.scopes), 0)]
    open = concat(
      length(local.added) > 0 ? ["it has `${join("`, `", local.added)}`"] : [],
      local.scopes[0] > 0 && local.scopes[1] == 0 ? ["it holds on all clusters of the project"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "`${try(tostring(coalesce(attrs.username)), tostring(coalesce(attrs.role_name)), meta.address)}` reaches more data: ${join("; ", local.open)}. Name the databases that it needs."
  }
}

# Roles of people, teams, keys, accounts and groups of a directory; each type has them elsewhere.
resource_policy "mongodbatlas_*" "owner" {
  description = "Someone becomes owner of an organization or project."
  types = [
    "mongodbatlas_api_key", "mongodbatlas_api_key_project_assignment", "mongodbatlas_cloud_user_org_assignment",
    "mongodbatlas_cloud_user_project_assignment", "mongodbatlas_federated_settings_org_role_mapping", "mongodbatlas_org_invitation",
    "mongodbatlas_organization", "mongodbatlas_project", "mongodbatlas_project_api_key", "mongodbatlas_project_invitation",
    "mongodbatlas_project_service_account", "mongodbatlas_service_account", "mongodbatlas_service_account_project_assignment",
    "mongodbatlas_team_project_assignment",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  # The first key of a new organization has to own it.
  locals {
    keys = ["username", "user_id", "team_id", "api_key_id", "client_id", "external_group_name", "project_id", "org_id"]
    same = meta.operation != "create" && alltrue([for key in local.keys : try(tostring(coalesce(prior_attrs[key])), "") == try(tostring(coalesce(attrs[key])), "")])
    roles = [
      for side in [prior_attrs, attrs] : [
        for role in flatten([
          try(concat(side.roles), []),
          try(concat(side.role_names), []),
          try(concat(side.roles.org_roles), []),
          [for assignment in try(concat(side.roles.project_role_assignments), []) : [for role in try(concat(assignment.project_roles), []) : try("${role} ${isunknown(assignment.project_id) ? "new" : assignment.project_id}", role)]],
          [for assignment in try(concat(side.project_assignment), []) : [for role in try(concat(assignment.role_names), []) : try("${role} ${isunknown(assignment.project_id) ? "new" : assignment.project_id}", role)]],
          [for assignment in try(concat(side.role_assignments), []) : try(assignment.role, null)],
          [for team in try(concat(side.teams), []) : [for role in try(concat(team.role_names), []) : try("${role} ${isunknown(team.team_id) ? "new" : team.team_id}", role)]],
        ]) : try(tostring(coalesce(role)), "")
      ]
    ]
    added = [for role in sort(setsubtract(local.roles[1], local.same ? local.roles[0] : [])) : role if !(local.same && contains(local.roles[0], "ORG_OWNER")) && regex_match(role, "^(ORG_OWNER|GROUP_OWNER)( |$)")]
  }

  enforce {
    condition     = length(local.added) == 0 || (meta.type == "mongodbatlas_organization" && meta.operation == "create")
    error_message = "`${meta.address}` grants ${join(", ", distinct([for role in local.added : "`${split(" ", role)[0]}`"]))}: all clusters, users and networks of the ${anytrue([for role in local.added : startswith(role, "ORG_")]) ? "organization" : "project"}. Grant a role for the task."
  }
}

resource_policy "mongodbatlas_*" "data_access" {
  description = "Someone may read or change the data of a project, or its access."
  types = [
    "mongodbatlas_api_key_project_assignment", "mongodbatlas_cloud_user_project_assignment", "mongodbatlas_project_invitation",
    "mongodbatlas_project_service_account", "mongodbatlas_service_account_project_assignment", "mongodbatlas_team_project_assignment",
  ]
  operations = ["create", "update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    keys  = ["username", "user_id", "team_id", "api_key_id", "client_id", "project_id"]
    same  = meta.operation != "create" && alltrue([for key in local.keys : try(tostring(coalesce(prior_attrs[key])), "") == try(tostring(coalesce(attrs[key])), "")])
    roles = [for side in [prior_attrs, attrs] : setintersection([for role in try(concat(side.roles), concat(side.role_names), []) : try(tostring(coalesce(role)), "")], ["GROUP_DATA_ACCESS_ADMIN", "GROUP_DATA_ACCESS_READ_WRITE", "GROUP_DATABASE_ACCESS_ADMIN", "GROUP_OWNER"])]
    added = local.same && contains(local.roles[0], "GROUP_OWNER") ? [] : sort(setsubtract(setsubtract(local.roles[1], ["GROUP_OWNER"]), local.same ? local.roles[0] : []))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "`${meta.address}` grants `${join("`, `", local.added)}` in the project. Make sure that they need it."
  }
}

resource_policy "mongodbatlas_*" "guard_off" {
  description = "An organization of Atlas asks less of those who sign in."
  types       = ["mongodbatlas_federated_settings_org_config", "mongodbatlas_ldap_configuration", "mongodbatlas_organization"]
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    names = ["api_access_list_required", "authorization_enabled", "domain_restriction_enabled", "multi_factor_auth_required", "restrict_employee_access"]
    off   = [for name in local.names : name if try(prior_attrs[name], null) == true && try(attrs[name], null) == false]
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "Switched off: `${join("`, `", local.off)}` of `${try(tostring(coalesce(attrs.name)), meta.address)}`. Leave it on."
  }
}

resource_policy "mongodbatlas_mongodb_employee_access_grant" "employees" {
  description = "Employees of MongoDB may reach a cluster."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = join(" ", compact([for name in ["project_id", "cluster_name"] : try(attrs[name], null)]))

  enforce {
    condition     = meta.operation != "create" && try(prior_attrs.grant_type == attrs.grant_type, false)
    error_message = "Employees of MongoDB may reach the cluster `${try(tostring(coalesce(attrs.cluster_name)), meta.address)}` (`${try(tostring(coalesce(attrs.grant_type)), "a grant")}`). Make sure that support asked for it."
  }
}

resource_policy "mongodbatlas_*" "undecided_network" {
  description = "Who may connect becomes known only after apply."
  types = [
    "mongodbatlas_access_list_api_key", "mongodbatlas_project_ip_access_list", "mongodbatlas_project_service_account_access_list_entry",
    "mongodbatlas_service_account_access_list_entry",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  # One of the two is computed from the other, and is unknown then.
  locals {
    unknown = isunknown(try(attrs.cidr_block, null)) && isunknown(try(attrs.ip_address, null))
    before  = try(tostring(coalesce(prior_attrs.cidr_block)), tostring(coalesce(prior_attrs.ip_address)), "a network that is not known")
  }

  enforce {
    condition     = !local.unknown
    error_message = "The network of `${meta.address}` is known only after apply: who may connect cannot be checked. Before: ${local.before}."
  }
}

resource_policy "mongodbatlas_*" "unchecked_network" {
  description = "Who may connect by a new entry is not known yet."
  types = [
    "mongodbatlas_access_list_api_key", "mongodbatlas_project_ip_access_list", "mongodbatlas_project_service_account_access_list_entry",
    "mongodbatlas_service_account_access_list_entry",
  ]
  operations = ["create"]
  level      = "warn"
  on_unknown = "allow"
  filter     = isunknown(try(attrs.cidr_block, null)) && isunknown(try(attrs.ip_address, null))

  enforce {
    condition    = true
    info_message = "The network of `${meta.address}` is known only after apply, so who may connect is not checked."
  }
}
