policytest {
  targets = ["../../../../policies/exposure/aws/data_lakes.gate.hcl"]
}

# Source: Lake Formation developer guide, Changing the default settings for your data lake: IAMAllowedPrincipals

resource "aws_lakeformation_permissions" "lake_everybody_created" {
  attrs = {
    principal   = "IAM_ALLOWED_PRINCIPALS"
    permissions = ["ALL"]
    table       = [{ database_name = "sales", name = "orders", wildcard = false }]
  }
  expect_failure = true
}

resource "aws_lakeformation_permissions" "lake_everybody_group" {
  attrs = {
    principal   = "123456789012:IAMPrincipals"
    permissions = ["SELECT"]
    table       = [{ database_name = "sales", name = "orders", wildcard = false }]
  }
  expect_failure = true
}

resource "aws_lakeformation_permissions" "lake_everybody_wider" {
  prior_attrs = {
    principal   = "IAM_ALLOWED_PRINCIPALS"
    permissions = ["DESCRIBE"]
    table       = [{ database_name = "sales", name = "orders", wildcard = false }]
  }
  attrs = {
    principal   = "IAM_ALLOWED_PRINCIPALS"
    permissions = ["DESCRIBE", "SELECT"]
    table       = [{ database_name = "sales", name = "orders", wildcard = false }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lakeformation_permissions" "lake_everybody_role" {
  attrs = {
    principal   = "arn:aws:iam::123456789012:role/reader"
    permissions = ["SELECT"]
    table       = [{ database_name = "sales", name = "orders", wildcard = false }]
  }
}

resource "aws_lakeformation_permissions" "lake_everybody_same" {
  prior_attrs = {
    principal   = "IAM_ALLOWED_PRINCIPALS"
    permissions = ["SELECT"]
    table       = [{ database_name = "sales", name = "orders", wildcard = false }]
  }
  attrs = { principal = "IAM_ALLOWED_PRINCIPALS", permissions = ["SELECT"], table = [] }
  meta  = { operation = "replace" }
}

resource "aws_lakeformation_permissions" "lake_everybody_less" {
  prior_attrs = {
    principal   = "IAM_ALLOWED_PRINCIPALS"
    permissions = ["ALL"]
    table       = [{ database_name = "sales", name = "orders", wildcard = false }]
  }
  attrs = {
    principal   = "IAM_ALLOWED_PRINCIPALS"
    permissions = ["SELECT"]
    table       = [{ database_name = "sales", name = "orders", wildcard = false }]
  }
  meta = { operation = "replace" }
}

resource "aws_lakeformation_permissions" "lake_everybody_look_alike" {
  attrs = {
    principal   = "arn:aws:iam::123456789012:role/NOT_IAM_ALLOWED_PRINCIPALS"
    permissions = ["SELECT"]
    table       = [{ database_name = "sales", name = "orders", wildcard = false }]
  }
}

resource "aws_lakeformation_permissions" "lake_everybody_gone" {
  prior_attrs = {
    principal   = "IAM_ALLOWED_PRINCIPALS"
    permissions = ["SELECT"]
    table       = [{ database_name = "sales", name = "orders", wildcard = false }]
  }
}

resource "aws_lakeformation_permissions" "lake_everybody_closed" {
  prior_attrs = {
    principal   = "IAM_ALLOWED_PRINCIPALS"
    permissions = ["SELECT"]
    table       = [{ database_name = "sales", name = "orders", wildcard = false }]
  }
  attrs = {
    principal   = "arn:aws:iam::123456789012:role/reader"
    permissions = ["SELECT"]
    table       = [{ database_name = "sales", name = "orders", wildcard = false }]
  }
  meta = { operation = "replace" }
}

# Source: Lake Formation developer guide, Changing the default settings for your data lake; provider schema, aws_glue_catalog_database

resource "aws_lakeformation_data_lake_settings" "lake_defaults_databases" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = [{ principal = "IAM_ALLOWED_PRINCIPALS", permissions = ["ALL"] }]
    create_table_default_permissions    = []
  }
  expect_failure = true
}

resource "aws_lakeformation_data_lake_settings" "lake_defaults_tables" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = [{ principal = "IAM_ALLOWED_PRINCIPALS", permissions = ["ALL"] }]
  }
  expect_failure = true
}

resource "aws_glue_catalog_database" "lake_defaults_database" {
  prior_attrs = { name = "sales", create_table_default_permission = [] }
  attrs = {
    name = "sales"
    create_table_default_permission = [
      {
        permissions = ["ALL"]
        principal   = [{ data_lake_principal_identifier = "IAM_ALLOWED_PRINCIPALS" }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_lakeformation_data_lake_settings" "lake_defaults_closed" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = [{ principal = "IAM_ALLOWED_PRINCIPALS", permissions = ["ALL"] }]
    create_table_default_permissions    = []
  }
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
}

resource "aws_lakeformation_data_lake_settings" "lake_defaults_same" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = [{ principal = "IAM_ALLOWED_PRINCIPALS", permissions = ["ALL"] }]
    create_table_default_permissions    = []
  }
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = [{ principal = "IAM_ALLOWED_PRINCIPALS", permissions = ["ALL"] }]
  }
}

resource "aws_lakeformation_data_lake_settings" "lake_defaults_role" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = [{ principal = "arn:aws:iam::123456789012:role/analyst", permissions = ["ALL"] }]
    create_table_default_permissions    = []
  }
}

resource "aws_lakeformation_data_lake_settings" "lake_defaults_empty" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = [{ principal = "IAM_ALLOWED_PRINCIPALS", permissions = [] }]
    create_table_default_permissions    = []
  }
}

resource "aws_glue_catalog_database" "lake_defaults_database_created" {
  attrs = {
    name = "sales"
    create_table_default_permission = [
      {
        permissions = ["ALL"]
        principal   = [{ data_lake_principal_identifier = "IAM_ALLOWED_PRINCIPALS" }]
      },
    ]
  }
}

resource "aws_glue_catalog_database" "lake_defaults_database_role" {
  prior_attrs = { name = "sales", create_table_default_permission = [] }
  attrs = {
    name = "sales"
    create_table_default_permission = [
      {
        permissions = ["SELECT"]
        principal   = [{ data_lake_principal_identifier = "arn:aws:iam::123456789012:role/analyst" }]
      },
    ]
  }
}

resource "aws_lakeformation_data_lake_settings" "lake_defaults_created" {
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = [{ principal = "IAM_ALLOWED_PRINCIPALS", permissions = ["ALL"] }]
    create_table_default_permissions    = []
  }
}

# Source: Lake Formation developer guide, Create a data lake administrator; Application integration for full table access

resource "aws_lakeformation_data_lake_settings" "lake_opened_administrator" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin", "arn:aws:iam::123456789012:role/analyst"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
  expect_failure = true
}

resource "aws_lakeformation_data_lake_settings" "lake_opened_engines" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
    allow_external_data_filtering       = false
  }
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
    allow_external_data_filtering       = true
  }
  expect_failure = true
}

resource "aws_lakeformation_data_lake_settings" "lake_opened_tables" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
  attrs = {
    admins                                = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions   = []
    create_table_default_permissions      = []
    allow_full_table_external_data_access = true
  }
  expect_failure = true
}

resource "aws_lakeformation_data_lake_settings" "lake_opened_fewer" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin", "arn:aws:iam::123456789012:role/analyst"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
}

resource "aws_lakeformation_data_lake_settings" "lake_opened_reordered" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin", "arn:aws:iam::123456789012:role/analyst"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/analyst", "arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
}

resource "aws_lakeformation_data_lake_settings" "lake_opened_reader" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
    read_only_admins                    = ["arn:aws:iam::123456789012:role/analyst"]
  }
}

resource "aws_lakeformation_data_lake_settings" "lake_opened_engines_off" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
    allow_external_data_filtering       = true
  }
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
    allow_external_data_filtering       = false
  }
}

resource "aws_lakeformation_data_lake_settings" "lake_opened_engines_same" {
  prior_attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
    allow_external_data_filtering       = true
  }
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
    allow_external_data_filtering       = true
  }
}

resource "aws_lakeformation_data_lake_settings" "lake_opened_created" {
  attrs = {
    admins                              = ["arn:aws:iam::123456789012:role/lake-admin"]
    create_database_default_permissions = []
    create_table_default_permissions    = []
  }
}

# Source: provider schema, hashicorp/aws 5.100.0: `table` and `database` force a replacement, so the other table opens newly.

resource "aws_lakeformation_permissions" "lake_everybody_another_table" {
  prior_attrs    = { principal = "IAM_ALLOWED_PRINCIPALS", permissions = ["SELECT"], table = [{ database_name = "sales", name = "orders", wildcard = false }] }
  attrs          = { principal = "IAM_ALLOWED_PRINCIPALS", permissions = ["SELECT"], table = [{ database_name = "sales", name = "salaries", wildcard = false }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lakeformation_permissions" "lake_everybody_table_unknown" {
  prior_attrs = { principal = "IAM_ALLOWED_PRINCIPALS", permissions = ["SELECT"], table = [{ database_name = "sales", name = "orders", wildcard = false }] }
  attrs       = { principal = "IAM_ALLOWED_PRINCIPALS", permissions = ["SELECT"], table = [{ database_name = "sales", name = unknown, wildcard = false }] }
  meta        = { operation = "replace" }
}

resource "aws_lakeformation_permissions" "lake_everybody_role_of_another_table" {
  prior_attrs = { principal = "arn:aws:iam::123456789012:role/reader", permissions = ["SELECT"], table = [{ database_name = "sales", name = "orders", wildcard = false }] }
  attrs       = { principal = "arn:aws:iam::123456789012:role/reader", permissions = ["SELECT"], table = [{ database_name = "sales", name = "salaries", wildcard = false }] }
  meta        = { operation = "replace" }
}
