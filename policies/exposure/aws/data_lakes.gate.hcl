# Who may read the tables of a data lake. IAM_ALLOWED_PRINCIPALS is every
# identity of the account whose IAM policy allows it: Lake Formation then
# decides nothing.

locals {
  groups = "(?i)(^|:)(IAM_ALLOWED_PRINCIPALS|IAMPrincipals|EVERYONE)$"
}

resource_policy "aws_lakeformation_permissions" "lake_everybody" {
  description = "Every identity of an account gets permissions in the data lake."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try("${attrs.database[0].name}", "${attrs.table[0].database_name} ${attrs.table[0].name}", attrs.data_location[0].arn, null)

  locals {
    principal = try(tostring(coalesce(attrs.principal)), "")
    before    = try(prior_attrs.principal, null) == local.principal ? try(compact(prior_attrs.permissions), []) : []
    new       = sort(setsubtract(try(compact(attrs.permissions), []), local.before))
  }

  enforce {
    condition     = !regex_match(local.principal, local.groups) || length(local.new) == 0 || contains(local.before, "ALL")
    error_message = "Every identity (`${local.principal}`) gets ${join(", ", local.new)} by `${meta.address}`${length(local.before) == 0 ? "" : "; before: ${join(", ", local.before)}"}. Name the roles that need it."
  }
}

resource_policy "aws_*" "lake_defaults" {
  description = "New databases and tables are open to every identity of the account."
  types       = ["aws_glue_catalog_database", "aws_lakeformation_data_lake_settings"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # With no defaults in the settings, those that Lake Formation started with are
  # gone, so an empty list is the closed one.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : anytrue([
        for grant in flatten([
          try(concat(side.create_database_default_permissions), []),
          try(concat(side.create_table_default_permissions), []),
          try(concat(side.create_table_default_permission), []),
        ]) :
        try(regex_match(try(grant.principal[0].data_lake_principal_identifier, grant.principal), local.groups), false) && try(length(grant.permissions), 0) > 0
      ])
    ]
  }

  enforce {
    condition     = local.sides[0] || !local.sides[1]
    error_message = "What is created by `${meta.address}` is open to every identity that IAM lets in; before: to those that Lake Formation names. Leave out the default for IAM_ALLOWED_PRINCIPALS."
  }
}

resource_policy "aws_lakeformation_data_lake_settings" "lake_opened" {
  description = "The data lake gets another administrator, or lets in engines from outside."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    admins  = sort(setsubtract(try(compact(attrs.admins), []), try(compact(prior_attrs.admins), [])))
    engines = ["allow_external_data_filtering", "allow_full_table_external_data_access"]
    opened  = [for name in local.engines : "`${name}`" if try(tobool(prior_attrs[name]), null) != true && try(tobool(attrs[name]), null) == true]
  }

  enforce {
    condition     = length(local.admins) == 0
    error_message = "${join(", ", [for admin in local.admins : "`${admin}`"])} may grant itself every table of the data lake${try(length(prior_attrs.admins), 0) == 0 ? "" : "; administrators before: ${join(", ", try(compact(prior_attrs.admins), []))}"}. Make sure that this is meant."
  }

  enforce {
    condition     = length(local.opened) == 0
    error_message = "Engines outside of AWS analytics services read the data and filter it themselves: ${join(", ", local.opened)} ${length(local.opened) == 1 ? "was" : "were"} false before. Keep it false unless the engines are trusted."
  }
}
