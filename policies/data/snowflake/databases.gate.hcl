# Warehouses hold the history that the source systems have long forgotten.
# A virtual warehouse in Snowflake's sense holds nothing and is left out.

protect "tables" {
  description = "Databases, schemas and tables."
  class       = "data"
  types = {
    snowflake_database      = { lost = "The database with all its schemas, rows, files and grants.", source = "https://docs.snowflake.com/en/sql-reference/sql/undrop-database" }
    snowflake_schema        = { lost = "The schema with all its tables, rows, files and grants.", source = "https://docs.snowflake.com/en/sql-reference/sql/undrop-schema" }
    snowflake_table         = { lost = "The table with all its rows and grants.", source = "https://docs.snowflake.com/en/sql-reference/sql/undrop-table" }
    snowflake_hybrid_table  = { lost = "The table with all its rows and indexes.", since = "2.18.0", source = "https://docs.snowflake.com/en/sql-reference/sql/undrop-database" }
    snowflake_iceberg_table = { lost = "The table with all its rows, and the files that Snowflake manages for it.", since = "2.18.0", source = "https://github.com/snowflakedb/terraform-provider-snowflake/blob/main/docs/resources/iceberg_table.md" }
  }
  reason = "Loading the history again takes days, where the sources still have it at all. Clone it before going on."

  recovery {
    types   = ["snowflake_database", "snowflake_schema", "snowflake_table", "snowflake_iceberg_table"]
    when    = { data_retention_time_in_days = { at_least = 1 } }
    outcome = "possible"
    message = "It can be undropped until the retention time has passed, as long as its name is not taken again."
  }

  recovery {
    types   = ["snowflake_database", "snowflake_schema", "snowflake_table", "snowflake_iceberg_table"]
    when    = { data_retention_time_in_days = 0 }
    outcome = "irreversible"
    message = "Time travel is off, so it cannot be undropped."
  }
}

protect "instances" {
  description = "Postgres instances."
  class       = "data"
  types = {
    snowflake_postgres_instance = { lost = "The instance with all its databases, users and its host name.", source = "https://github.com/snowflakedb/terraform-provider-snowflake/blob/main/docs/resources/postgres_instance.md" }
  }
  reason = "The rows exist nowhere else. Dump the data before going on."
}

protect "files" {
  description = "Stages, image repositories and notebooks."
  class       = "data"
  types = {
    snowflake_stage            = { lost = "The stage with all files in it, loaded or not.", source = "https://docs.snowflake.com/en/sql-reference/sql/drop-stage" }
    snowflake_stage_internal   = { lost = "The stage with all files in it, loaded or not.", source = "https://docs.snowflake.com/en/sql-reference/sql/drop-stage" }
    snowflake_image_repository = { lost = "The repository with all its images." }
    snowflake_notebook         = { lost = "The notebook with what people have written into it." }
  }
  filter = try(coalesce(prior_attrs.url), "") == ""
  reason = "The files exist nowhere else. Download them before going on."
}

protect "accounts" {
  description = "Accounts."
  class       = "data"
  types = {
    snowflake_account         = { lost = "The account with all its databases, users and shares.", source = "https://github.com/snowflakedb/terraform-provider-snowflake/blob/main/docs/resources/account.md" }
    snowflake_managed_account = { lost = "The reader account with all its users and databases." }
  }
  reason = "An account contains everything else. Make sure that it is not in use."

  recovery {
    types   = ["snowflake_account"]
    when    = { grace_period_in_days = { at_least = 1 } }
    outcome = "possible"
    message = "The account can be undropped until the grace period has passed."
  }
}

# Dropping, replacing and swapping lose data; most statements revoke a grant, some of them that of `DELETE`.
protect "statements" {
  description = "SQL that drops or replaces something at the end of a resource."
  class       = "data"
  types = {
    snowflake_execute = { lost = "Whatever its revert statement drops or replaces.", source = "https://github.com/snowflakedb/terraform-provider-snowflake/blob/main/docs/resources/execute.md" }
  }
  reason = "Read the revert statement of the resource, and clone what it drops or replaces before going on."

  locals {
    loses = try(regex_match(upper(prior_attrs.revert), "\\b(DROP|TRUNCATE|DELETE|CREATE\\s+OR\\s+REPLACE|SWAP\\s+WITH|INSERT\\s+OVERWRITE)\\b"), true)
    plain = try(regex_match(upper(prior_attrs.revert), "^\\s*(GRANT|REVOKE)\\b[^;]*;?\\s*$"), false)
  }

  filter = local.loses && !local.plain
}

# What a procedure or another statement does is not in the plan.
protect "other_statements" {
  description = "Other SQL that runs at the end of a resource."
  class       = "derived"
  types = {
    snowflake_execute = { lost = "Whatever its revert statement changes." }
  }
  reason = "Read the revert statement of the resource, and what it calls, before going on."

  locals {
    loses = try(regex_match(upper(prior_attrs.revert), "\\b(DROP|TRUNCATE|DELETE|CREATE\\s+OR\\s+REPLACE|SWAP\\s+WITH|INSERT\\s+OVERWRITE)\\b"), true)
    plain = try(regex_match(upper(prior_attrs.revert), "^\\s*(GRANT|REVOKE|SELECT)\\b[^;]*;?\\s*$"), false)
  }

  filter = !local.loses && !local.plain
}
