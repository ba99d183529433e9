# What Snowflake computes from tables that stay can be computed again, at the
# price of time and credits. Positions in a stream or a pipe start anew.

protect "tables" {
  description = "Dynamic tables, materialized views and search services."
  class       = "derived"
  types = {
    snowflake_dynamic_table         = { lost = "The computed rows and the grants on the table." }
    snowflake_materialized_view     = { lost = "The computed rows and the grants on the view." }
    snowflake_cortex_search_service = { lost = "The search index; queries fail until it is built again." }
  }
  reason = "Readers fail until it is computed again, and grants that others gave are gone."
}

protect "views" {
  description = "Views and semantic views."
  class       = "derived"
  types = {
    snowflake_view          = { lost = "The view with the grants on it; the rows stay in its tables." }
    snowflake_semantic_view = { lost = "The semantic model with the grants on it; the rows stay in its tables." }
  }
  filter = meta.operation == "delete"
  reason = "Readers fail until it is made again, and grants that others gave are gone."
}

protect "external_tables" {
  description = "Tables whose files lie outside of Snowflake."
  class       = "derived"
  types = {
    snowflake_external_table                 = { lost = "The table with its metadata and grants; the files stay in the bucket." }
    snowflake_iceberg_table_from_aws_glue    = { lost = "The table with its grants; the files and the catalogue stay." }
    snowflake_iceberg_table_from_delta_files = { lost = "The table with its grants; the files stay in the external volume." }
    snowflake_iceberg_table_from_files       = { lost = "The table with its grants; the files stay in the external volume." }
    snowflake_iceberg_table_from_rest        = { lost = "The table with its grants; the files and the catalogue stay.", since = "2.19.0" }
  }
  filter = meta.operation == "delete"
  reason = "Readers fail until the table is registered again, and grants that others gave are gone."
}

protect "positions" {
  description = "Streams, pipes and sequences."
  class       = "derived"
  types = {
    snowflake_stream_on_table           = { lost = "The position in the table, and with it the changes that were not read yet." }
    snowflake_stream_on_view            = { lost = "The position in the view, and with it the changes that were not read yet." }
    snowflake_stream_on_external_table  = { lost = "The position in the table, and with it the files that were not read yet." }
    snowflake_stream_on_directory_table = { lost = "The position in the stage, and with it the files that were not read yet." }
    snowflake_pipe                      = { lost = "The load history, without which files are loaded twice, and the queue of new files." }
    snowflake_sequence                  = { lost = "The next value; a new sequence starts again and gives numbers twice." }
  }
  reason = "Read what is pending before going on, and set the new starting point by hand."
}

protect "code" {
  description = "Apps, agents and clones of repositories."
  class       = "derived"
  types = {
    snowflake_streamlit      = { lost = "The app with its address and what people have edited in it." }
    snowflake_git_repository = { lost = "The clone of the repository; the remote stays." }
    snowflake_cortex_agent   = { lost = "The agent with its address and the grants on it." }
  }
  filter = meta.operation == "delete"
  reason = "Users of the address fail until it is deployed again."
}

protect "services" {
  description = "Services with volumes of their own."
  class       = "derived"
  types = {
    snowflake_service = { lost = "The service with its endpoints and its block volumes." }
  }
  reason = "Users of the address fail until it is deployed again. Take snapshots of its block volumes first."
}

protect "secrets" {
  description = "Secrets."
  class       = "derived"
  types = {
    snowflake_secret_with_authorization_code_grant = { lost = "The refresh token that external access uses." }
    snowflake_secret_with_basic_authentication     = { lost = "The user name and password that external access uses." }
    snowflake_secret_with_client_credentials       = { lost = "The credentials that external access uses." }
    snowflake_secret_with_generic_string           = { lost = "The secret string that procedures and services read." }
  }
  filter = meta.operation == "delete"
  reason = "Functions, procedures and services that use it fail. Make sure that the value exists in another place."
}

protect "copies" {
  description = "Secondary databases and replication groups."
  class       = "replica"
  types = {
    snowflake_secondary_database = { lost = "The replica in this account; the primary database stays." }
    snowflake_failover_group     = { lost = "The replication of its databases, and the way to fail over to the other account." }
  }
  reason = "Nothing follows the primary account any more. Make sure that no failover plan depends on it."
}
