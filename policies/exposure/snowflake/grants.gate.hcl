# Roles, privileges and shares: who may do what, and which other accounts see data.

locals {
  # Each of them is enough to take over an account or organization, or all grants in it.
  takeover = ["ACCOUNTADMIN", "GLOBALORGADMIN", "ORGADMIN", "SECURITYADMIN"]
  strong   = ["SYSADMIN", "USERADMIN"]

  # Privileges on the account that reach all of its objects.
  account_wide = [
    "APPLY AUTHENTICATION POLICY", "APPLY MASKING POLICY", "APPLY ROW ACCESS POLICY", "ATTACH POLICY", "CREATE ROLE", "CREATE USER",
    "EXECUTE MANAGED TASK", "IMPORT SHARE", "MANAGE GRANTS", "OVERRIDE SHARE RESTRICTIONS", "PURCHASE DATA EXCHANGE LISTING",
  ]

  # What a grant is about.
  places = ["on", "on_account", "on_account_object", "on_schema", "on_schema_object"]
}

# Names may be quoted. The older resource has lists of users and roles. The built-in roles contain each other.
resource_policy "snowflake_*" "takeover_granted" {
  description = "A role that administers the account is granted."
  types       = ["snowflake_grant_account_role", "snowflake_role_grants"]
  operations  = ["create", "update", "replace"]
  attached_to = local.role
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = contains(local.takeover, local.role)
  opens       = flatten([for who in local.added : [for role in local.role == "ACCOUNTADMIN" ? ["ACCOUNTADMIN", "SECURITYADMIN"] : [local.role] : "${role} ${who}"]])

  locals {
    role = upper(replace(try(tostring(coalesce(attrs.role_name)), ""), "\"", ""))
    holders = [
      for side in [prior_attrs, attrs] : concat(
        [for name in concat([try(side.user_name, null)], try(concat(side.users), [])) : "the user `${try(upper(replace(tostring(name), "\"", "")), "")}`" if isunknown(name) || can(tostring(coalesce(name)))],
        [for name in concat([try(side.parent_role_name, null)], try(concat(side.roles), [])) : "the role `${try(upper(replace(tostring(name), "\"", "")), "")}`" if isunknown(name) || (can(tostring(coalesce(name))) && !contains(local.takeover, upper(replace(try(tostring(name), ""), "\"", ""))))],
      )
    ]
    added = [for who in local.holders[1] : who if !contains(local.holders[0], who)]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "`${local.role}` is granted to ${join(", ", local.added)}, and is enough to take over the account. Grant a role for the task."
  }
}

resource_policy "snowflake_*" "strong_role_granted" {
  description = "A role that owns databases or users is granted, or everyone gets a role."
  types       = ["snowflake_grant_account_role", "snowflake_role_grants"]
  operations  = ["create", "update", "replace"]
  attached_to = local.role
  level       = "warn"
  on_unknown  = "allow"
  filter      = !contains(local.takeover, local.role)
  opens       = [for who in local.added : "${local.role} ${who}"]

  locals {
    role = upper(replace(try(tostring(coalesce(attrs.role_name)), ""), "\"", ""))
    holders = [
      for side in [prior_attrs, attrs] : concat(
        !contains(local.strong, local.role) ? [] : [for name in concat([try(side.user_name, null)], try(concat(side.users), [])) : "the user `${try(upper(replace(tostring(name), "\"", "")), "")}`" if isunknown(name) || can(tostring(coalesce(name)))],
        [for name in [for name in concat([try(side.parent_role_name, null)], try(concat(side.roles), [])) : try(upper(replace(tostring(name), "\"", "")), "") if isunknown(name) || can(tostring(coalesce(name)))] :
        name == "PUBLIC" ? "every user of the account (`PUBLIC`)" : "the role `${name}`" if name == "PUBLIC" || (contains(local.strong, local.role) && !contains(concat(local.takeover, local.strong), name))],
      )
    ]
    added = [for who in local.holders[1] : who if !contains(local.holders[0], who)]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "`${local.role}` is granted to ${join(", ", local.added)}. Make sure that this is meant."
  }
}

resource_policy "snowflake_grant_*" "granted_to_all" {
  description = "Every user of the account gets privileges, ownership or a database role."
  types       = ["snowflake_grant_database_role", "snowflake_grant_ownership", "snowflake_grant_privileges_to_account_role"]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "warn"
  on_unknown  = "allow"
  opens       = [for what in local.added : "${local.target} ${what} ${try(attrs.with_grant_option, null) == true}"]

  # What is granted, as text; the same for PUBLIC before is no finding.
  locals {
    target = jsonencode([for key in concat(local.places, ["database_role_name"]) : try(attrs[key], null)])
    sides = [
      for side in [prior_attrs, attrs] : upper(replace(try(tostring(coalesce(side.account_role_name)), tostring(coalesce(side.parent_role_name)), ""), "\"", "")) != "PUBLIC" ? [] : concat(
        meta.type == "snowflake_grant_ownership" ? ["OWNERSHIP"] : [],
        try(["the role ${coalesce(side.database_role_name)}"], []),
        try(side.all_privileges, null) == true ? ["ALL PRIVILEGES"] : [],
        [for privilege in try(concat(side.privileges), []) : try(tostring(coalesce(privilege)), "a privilege")],
      )
    ]
    added = setsubtract(local.sides[1], local.sides[0])
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "`PUBLIC`, which is every user of the account, gets ${join(", ", sort(local.added))}. Grant it to a role of those who need it."
  }
}

resource_policy "snowflake_grant_privileges_to_*_role" "account_privileges" {
  description = "A role gets privileges that reach the whole account."
  types       = ["snowflake_grant_privileges_to_account_role"]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for what in local.added : "${local.target} ${what} ${try(attrs.with_grant_option, null) == true}"]

  locals {
    target = try(attrs.account_role_name, null)
    sides = [
      for side in [prior_attrs, attrs] : try(side.on_account, null) != true ? [] : concat(
        try(side.all_privileges, null) == true ? ["ALL PRIVILEGES"] : [],
        [for privilege in try(concat(side.privileges), []) : upper(privilege) if contains(concat(local.account_wide, ["ALL", "ALL PRIVILEGES"]), upper(try(tostring(coalesce(privilege)), "")))],
      )
    ]
    added = setsubtract(local.sides[1], local.sides[0])
  }

  enforce {
    condition     = length(local.added) == 0 || contains(local.sides[0], "ALL PRIVILEGES")
    error_message = "The role `${try(tostring(coalesce(attrs.account_role_name)), "of the block")}` gets ${join(", ", sort(local.added))} on the whole account. Grant what the task needs, on the objects that it is about."
  }
}

resource_policy "snowflake_grant_privileges_to_*_role" "all_privileges" {
  description = "A role gets all privileges on an object, or may grant them on."
  types       = ["snowflake_grant_privileges_to_account_role", "snowflake_grant_privileges_to_database_role"]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "warn"
  on_unknown  = "allow"
  opens       = [for what in local.open : "${local.target} ${what}"]

  # The account and PUBLIC are findings of their own.
  locals {
    target = jsonencode([for key in concat(local.places, ["account_role_name", "database_role_name"]) : try(attrs[key], null)])
    role   = upper(replace(try(tostring(coalesce(attrs.account_role_name)), tostring(coalesce(attrs.database_role_name)), ""), "\"", ""))
    all    = [for side in [prior_attrs, attrs] : try(side.all_privileges, null) == true || length(setintersection([for privilege in try(concat(side.privileges), []) : upper(try(tostring(coalesce(privilege)), ""))], ["ALL", "ALL PRIVILEGES"])) > 0]
    on     = [for side in [prior_attrs, attrs] : try(side.with_grant_option, null) == true]
    open = concat(
      local.all[1] && !local.all[0] ? ["gets all privileges"] : [],
      local.on[1] && !local.on[0] ? ["may grant its privileges to others"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0 || local.role == "PUBLIC" || try(attrs.on_account, null) == true
    error_message = "The role `${try(tostring(coalesce(attrs.account_role_name)), tostring(coalesce(attrs.database_role_name)), "of the block")}` ${join(" and ", local.open)} in `${meta.address}`. Name the privileges that it needs."
  }
}

# Data in a share is read by other accounts.
resource_policy "snowflake_*share" "shared" {
  description = "Another account sees the data of a share, or more data is in it."
  types       = ["snowflake_grant_privileges_to_share", "snowflake_share"]
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.to_share, null)
  level       = "warn"
  on_unknown  = "allow"

  locals {
    accounts = setsubtract([for account in try(concat(attrs.accounts), []) : upper(try(tostring(coalesce(account)), "an account"))], [for account in try(concat(prior_attrs.accounts), []) : upper(try(tostring(coalesce(account)), ""))])
    keys     = ["on_all_tables_in_schema", "on_database", "on_function", "on_schema", "on_table", "on_tag", "on_view"]
    objects = meta.type == "snowflake_share" ? [] : [
      for key in local.keys : isunknown(attrs[key]) ? "a new object" : tostring(attrs[key])
      if(isunknown(try(attrs[key], null)) ? true : can(tostring(coalesce(attrs[key])))) && (meta.operation == "create" || try(prior_attrs[key], null) != attrs[key]) && length(setintersection([for privilege in try(concat(attrs.privileges), []) : try(tostring(coalesce(privilege)), "")], ["EVOLVE SCHEMA", "READ", "SELECT"])) > 0
    ]
  }

  enforce {
    condition     = length(local.accounts) + length(local.objects) == 0
    error_message = "${length(local.accounts) > 0 ? "The account ${join(", ", sort(local.accounts))} reads what is in the share `${try(tostring(coalesce(attrs.name)), meta.address)}`" : "Other accounts read ${join(", ", [for object in local.objects : "`${object}`"])} through the share `${try(tostring(coalesce(attrs.to_share)), meta.address)}`"}. Make sure that all of it is meant for them."
  }
}

resource_policy "snowflake_*user" "user_weaker" {
  description = "A user starts as administrator, or needs no second factor or network."
  types       = ["snowflake_legacy_service_user", "snowflake_service_user", "snowflake_user"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    default = [for side in [prior_attrs, attrs] : upper(replace(try(tostring(coalesce(side.default_role)), ""), "\"", ""))]
    open = concat(
      contains(local.takeover, local.default[1]) && !contains(local.takeover, local.default[0]) ? ["starts each session as `${local.default[1]}`"] : [],
      lower(try(tostring(coalesce(attrs.disable_mfa)), "")) == "true" && lower(try(tostring(coalesce(prior_attrs.disable_mfa)), "")) != "true" ? ["needs no second factor"] : [],
      try(coalesce(tonumber(attrs.mins_to_bypass_mfa)), 0) > 0 && try(coalesce(tonumber(prior_attrs.mins_to_bypass_mfa)), 0) <= 0 ? ["needs no second factor for ${attrs.mins_to_bypass_mfa} minutes"] : [],
      try(length(tostring(prior_attrs.network_policy)), 0) > 0 && try(length(tostring(attrs.network_policy)), 1) == 0 ? ["may sign in from every network that the account allows (before: ${prior_attrs.network_policy})"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "The user `${try(tostring(coalesce(attrs.name)), meta.address)}` ${join(" and ", local.open)}. Make sure that this is meant."
  }
}
