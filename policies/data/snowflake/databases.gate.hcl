# Warehouses hold the history that the source systems have long forgotten.
# A virtual warehouse in Snowflake's sense holds nothing and is left out.

protect "tables" {
  description = "Databases, schemas and tables."
  types = [
    "snowflake_database",
    "snowflake_schema",
    "snowflake_table",
    "snowflake_dynamic_table",
  ]
  level  = "require_approval"
  reason = "Loading the history again takes days, where the sources still have it at all. Clone it before going on."
  lost   = "All rows, views and grants in it."

  recovery {
    types   = ["snowflake_database", "snowflake_schema", "snowflake_table"]
    when    = { data_retention_time_in_days = { at_least = 1 } }
    outcome = "possible"
    message = "It can be undropped until the retention time has passed, as long as its name is not taken again."
  }

  recovery {
    types   = ["snowflake_database", "snowflake_schema", "snowflake_table"]
    when    = { data_retention_time_in_days = 0 }
    outcome = "irreversible"
    message = "Time travel is off, so it cannot be undropped."
  }
}

protect "files" {
  description = "Stages, image repositories and notebooks."
  types = [
    "snowflake_stage",
    "snowflake_image_repository",
    "snowflake_notebook",
  ]
  level  = "require_approval"
  reason = "An internal stage holds the files itself; an external one leaves them in the bucket."
  lost   = "All files, images or notebooks that are stored in Snowflake."
}

protect "accounts" {
  description = "Accounts."
  types = [
    "snowflake_account",
    "snowflake_managed_account",
  ]
  level  = "require_approval"
  reason = "An account contains everything else. Make sure that it is not in use."
  lost   = "The account with all its databases and users."
}
