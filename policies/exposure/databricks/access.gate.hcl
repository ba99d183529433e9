# From where a workspace is reached, and what everyone or administrators may do in it.

locals {
  internet = "^[^fF].*/[0-7]$"
  everyone = ["account users", "users"]
}

resource_policy "databricks_ip_access_list" "network_opened" {
  description = "The whole internet may reach the workspace or account, or networks that were blocked may."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    on    = [for side in [prior_attrs, attrs] : try(side.enabled, null) != false]
    kind  = [for side in [prior_attrs, attrs] : upper(try(tostring(coalesce(side.list_type)), ""))]
    list  = [for side in [prior_attrs, attrs] : [for range in try(concat(side.ip_addresses), []) : try(tostring(coalesce(range)), "")]]
    open  = [for i in [0, 1] : local.on[i] && local.kind[i] == "ALLOW" ? [for range in local.list[i] : range if regex_match(range, local.internet)] : []]
    added = setsubtract(local.open[1], local.open[0])
    freed = local.on[0] && local.kind[0] == "BLOCK" && meta.operation != "create" ? (local.on[1] && local.kind[1] == "BLOCK" ? setsubtract(local.list[0], local.list[1]) : local.list[0]) : []
  }

  enforce {
    condition     = length(local.added) == 0 || length(local.open[0]) > 0
    error_message = "The list `${try(tostring(coalesce(attrs.label)), meta.address)}` lets in the whole internet (${join(", ", sort(local.added))})${meta.operation == "create" ? "" : "; before: ${join(", ", sort(local.list[0]))}"}. Name the networks that need it."
  }

  enforce {
    condition     = length(local.freed) == 0
    error_message = "The list `${try(tostring(coalesce(attrs.label)), meta.address)}` no longer blocks ${join(", ", sort(local.freed))}. Make sure that this is meant."
  }
}

resource_policy "databricks_ip_access_list" "list_gone" {
  description = "A list of networks no longer limits who reaches the workspace."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = try(prior_attrs.enabled, null) != false && (meta.operation == "delete" || upper(try(tostring(coalesce(prior_attrs.list_type)), "")) == "ALLOW")

  enforce {
    condition     = meta.operation != "delete" && try(attrs.enabled, null) != false
    error_message = "The list `${try(tostring(coalesce(prior_attrs.label)), meta.address)}` (`${try(tostring(coalesce(prior_attrs.list_type)), "ALLOW")}`) no longer limits who reaches the workspace. Make sure that another list does; without any, everyone may."
  }
}

# Values are text or switches.
resource_policy "databricks_workspace_conf" "configuration_opened" {
  description = "A guard of the workspace is switched off."
  operations  = ["update", "delete", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    guards = ["enableIpAccessLists", "enforceUserIsolation"]
    doors  = ["enableExportNotebook", "enableNotebookTableClipboard", "enableResultsDownloading", "enableTokensConfig"]
    before = { for name in concat(local.guards, local.doors) : name => lower(try(tostring(coalesce(prior_attrs.custom_config[name])), "")) }
    after  = { for name in concat(local.guards, local.doors) : name => meta.operation == "delete" ? "" : lower(try(tostring(coalesce(attrs.custom_config[name])), "")) }
    open = concat(
      [for name in local.guards : "`${name}` is off" if local.before[name] == "true" && local.after[name] != "true"],
      [for name in local.doors : "`${name}` is on" if local.before[name] == "false" && local.after[name] == "true"],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "In the workspace: ${join("; ", local.open)}. ${local.before.enableIpAccessLists == "true" && local.after.enableIpAccessLists != "true" ? "Everyone on the internet may reach it then. " : ""}Make sure that this is meant."
  }
}

resource_policy "databricks_mws_*" "public_access" {
  description = "A workspace behind private links is reachable from the internet."
  types       = ["databricks_mws_private_access_settings", "databricks_mws_workspaces"]
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    open = concat(
      try(prior_attrs.public_access_enabled, null) == false && try(attrs.public_access_enabled, null) == true ? ["`public_access_enabled` is on"] : [],
      try(prior_attrs.private_access_level, null) == "ENDPOINT" && try(attrs.private_access_level, null) == "ACCOUNT" ? ["each endpoint of the account may connect"] : [],
      try(length(prior_attrs.private_access_settings_id), 0) > 0 && try(attrs.private_access_settings_id, null) == null ? ["it has no `private_access_settings_id` any more"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "`${try(tostring(coalesce(attrs.private_access_settings_name)), tostring(coalesce(attrs.workspace_name)), meta.address)}`: ${join("; ", local.open)}. Make sure that it may be reached without a private link."
  }
}

resource_policy "databricks_account_network_policy" "network_policy_opened" {
  description = "A network policy of the account no longer restricts."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    egress  = [for side in [prior_attrs, attrs] : upper(try(tostring(coalesce(side.egress.network_access.restriction_mode)), ""))]
    ingress = [for side in [prior_attrs, attrs] : upper(try(tostring(coalesce(side.ingress.public_access.restriction_mode)), ""))]
    open = concat(
      local.egress[0] == "RESTRICTED_ACCESS" && local.egress[1] == "FULL_ACCESS" ? ["code may send data to every address"] : [],
      startswith(local.ingress[0], "RESTRICTED") && local.ingress[1] == "FULL_ACCESS" ? ["everyone may reach the workspaces"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "The network policy `${try(tostring(coalesce(attrs.network_policy_id)), meta.address)}`: ${join("; ", local.open)}. Make sure that this is meant."
  }
}

# One principal, or a block for each. Every user of the account, or of the workspace, is a group.
resource_policy "databricks_*" "granted_to_all" {
  description = "Every user gets all privileges, or may manage an object."
  types       = ["databricks_grant", "databricks_grants", "databricks_permissions", "databricks_sql_permissions"]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for privilege in local.added : "${local.target} ${privilege}"]

  # Whole grants are compared, with the object that they are about.
  locals {
    strong = ["ALL PRIVILEGES", "CAN_MANAGE", "IS_OWNER", "MANAGE", "MODIFY"]
    sides = [
      for side in [prior_attrs, attrs] : distinct(flatten([
        for item in concat(
          [{ who = try(tostring(coalesce(side.principal)), ""), what = try([for privilege in concat(side.privileges) : tostring(coalesce(privilege))], []) }],
          [for grant in concat(try(concat(side.grant), []), try(concat(side.privilege_assignments), [])) : { who = try(tostring(coalesce(grant.principal)), ""), what = try([for privilege in concat(grant.privileges) : tostring(coalesce(privilege))], []) }],
          [for entry in try(concat(side.access_control), []) : { who = try(tostring(coalesce(entry.group_name)), ""), what = try([tostring(coalesce(entry.permission_level))], []) }],
        ) : [for privilege in item.what : upper(replace(privilege, "_PRIVILEGES", " PRIVILEGES")) if contains(local.everyone, lower(item.who))]
      ]))
    ]
    objects = ["authorization", "catalog", "cluster_id", "cluster_policy_id", "directory_id", "external_location", "job_id", "metastore", "notebook_id", "pipeline_id", "repo_id", "schema", "share", "sql_endpoint_id", "storage_credential", "table", "volume"]
    target  = join(" ", [for name in local.objects : try("${name} ${coalesce(attrs[name])}", "")])
    added   = sort(setintersection(setsubtract(local.sides[1], local.sides[0]), local.strong))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Every user gets `${join("`, `", local.added)}` in `${meta.address}`. Grant it to a group of those who need it."
  }
}

resource_policy "databricks_*" "administrator" {
  description = "Someone becomes administrator of a workspace or of the account."
  types = [
    "databricks_group_member", "databricks_group_role", "databricks_mws_permission_assignment", "databricks_permission_assignment",
    "databricks_service_principal_role", "databricks_user_role",
  ]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = ["${local.target} ${try(tostring(coalesce(attrs.role)), "admin")}"]

  # The number of the group is in its data source, where the configuration has one.
  locals {
    target = join(" ", [for key in ["principal_id", "user_name", "group_name", "service_principal_name", "user_id", "group_id", "service_principal_id", "member_id", "workspace_id"] : try(tostring(coalesce(attrs[key])), "")])
    admins = getdatasource("databricks_group", { display_name = "admins" })
    ranks = [
      for side in [prior_attrs, attrs] :
      anytrue([for permission in try(concat(side.permissions), []) : upper(try(tostring(coalesce(permission)), "")) == "ADMIN"]) ||
      contains(["account_admin", "account-admin"], lower(try(tostring(coalesce(side.role)), "")))
    ]
    member = meta.type == "databricks_group_member" && (isunknown(local.admins) || isunknown(try(attrs.group_id, null)) ? false : try(tostring(local.admins.id) == tostring(attrs.group_id), false))
  }

  enforce {
    condition     = (!local.ranks[1] && !local.member) || (meta.operation != "create" && (local.ranks[0] || local.member))
    error_message = "`${meta.address}` makes ${try("`${coalesce(attrs.user_name)}`", "`${coalesce(attrs.group_name)}`", "`${coalesce(attrs.service_principal_name)}`", "someone")} administrator of the ${try(tostring(coalesce(attrs.role)), "") == "" ? "workspace" : "account"}: all users, clusters and data. Make sure that this is meant."
  }
}

resource_policy "databricks_secret_acl" "secrets_for_all" {
  description = "Every user of the workspace may read or change the secrets of a scope."
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.scope, null)
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = ["${attrs.scope} ${lower(attrs.principal)} ${attrs.permission}"]

  locals {
    rank   = { READ = 1, WRITE = 2, MANAGE = 3 }
    before = contains(local.everyone, lower(try(tostring(coalesce(prior_attrs.principal)), ""))) ? try(local.rank[prior_attrs.permission], 0) : 0
    after  = contains(local.everyone, lower(try(tostring(coalesce(attrs.principal)), ""))) ? try(local.rank[attrs.permission], 1) : 0
  }

  enforce {
    condition     = local.after <= local.before
    error_message = "Every user of the workspace gets `${try(tostring(coalesce(attrs.permission)), "READ")}` on the secrets of `${try(tostring(coalesce(attrs.scope)), "a scope")}`. Grant it to a group of those who need it."
  }
}

resource_policy "databricks_*" "setting_opened" {
  description = "A setting or recipient is open to more."
  types = [
    "databricks_aibi_dashboard_embedding_access_policy_setting", "databricks_catalog", "databricks_credential", "databricks_external_location",
    "databricks_metastore", "databricks_recipient", "databricks_restrict_workspace_admins_setting", "databricks_storage_credential",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    embed     = [for side in [prior_attrs, attrs] : try(side.aibi_dashboard_embedding_access_policy[0].access_policy_type, side.aibi_dashboard_embedding_access_policy.access_policy_type, "")]
    admins    = [for side in [prior_attrs, attrs] : try(side.restrict_workspace_admins[0].status, side.restrict_workspace_admins.status, "")]
    isolation = [for side in [prior_attrs, attrs] : upper(try(tostring(coalesce(side.isolation_mode)), ""))]
    ranges    = [for side in [prior_attrs, attrs] : try(length(side.ip_access_list[0].allowed_ip_addresses), length(side.ip_access_list.allowed_ip_addresses), 0)]
    open = concat(
      contains(["ALLOW_APPROVED_DOMAINS", "DENY_ALL_DOMAINS"], try(tostring(coalesce(local.embed[0])), "")) && try(local.embed[1] == "ALLOW_ALL_DOMAINS", false) ? ["every site may embed dashboards"] : [],
      try(local.admins[0] == "RESTRICT_TOKENS_AND_JOB_RUN_AS", false) && try(local.admins[1] == "ALLOW_ALL", false) ? ["administrators may act as service principals"] : [],
      endswith(local.isolation[0], "ISOLATED") && endswith(local.isolation[1], "OPEN") ? ["every workspace of the metastore may use it (`isolation_mode`)"] : [],
      try(prior_attrs.delta_sharing_scope == "INTERNAL", false) && try(attrs.delta_sharing_scope == "INTERNAL_AND_EXTERNAL", false) ? ["its data may be shared outside (`delta_sharing_scope`)"] : [],
      local.ranges[0] > 0 && local.ranges[1] == 0 ? ["the recipient may read the shares from every network"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "`${try(tostring(coalesce(attrs.name)), meta.address)}`: ${join("; ", local.open)}. Make sure that this is meant."
  }
}
