# Accounts, tokens and trust that people, pipelines and other clouds use.

protect "accounts" {
  description = "Users, groups and service principals."
  class       = "identity"
  types = {
    databricks_user                               = { lost = "The user with its tokens and grants; the home folder goes only if the arguments say so." }
    databricks_group                              = { lost = "The group with its members and everything that was granted to it." }
    databricks_service_principal                  = { lost = "The service principal with its application identifier, secrets and grants." }
    databricks_account_iam_user_v2                = { lost = "The user with its grants in all workspaces." }
    databricks_account_iam_group_v2               = { lost = "The group with its members and everything that was granted to it." }
    databricks_account_iam_service_principal_v2   = { lost = "The service principal with its secrets and grants in all workspaces." }
    databricks_workspace_iam_user_v2              = { lost = "The user with its grants." }
    databricks_workspace_iam_group_v2             = { lost = "The group with its members and everything that was granted to it." }
    databricks_workspace_iam_service_principal_v2 = { lost = "The service principal with its secrets and grants." }
    databricks_postgres_role                      = { lost = "The role that clients sign in to Postgres with." }
  }
  reason = "What it owns has to be given to another owner, and grants do not come back by themselves."
}

protect "tokens" {
  description = "Tokens, secrets and sign-in of applications."
  class       = "identity"
  types = {
    databricks_token                               = { lost = "The token that applications hold." }
    databricks_obo_token                           = { lost = "The token of the service principal that applications hold." }
    databricks_service_principal_secret            = { lost = "The secret that applications hold." }
    databricks_custom_app_integration              = { lost = "The client identifier and secret of the application." }
    databricks_account_federation_policy           = { lost = "The trust in tokens of the other issuer." }
    databricks_service_principal_federation_policy = { lost = "The trust in tokens of the other issuer." }
    databricks_git_credential                      = { lost = "The credential that repositories are read with." }
  }
  reason = "Whoever holds it is locked out at once. Hand out the new one before the old one goes."
}

protect "storage_access" {
  description = "Credentials, locations and connections to other systems."
  class       = "identity"
  types = {
    databricks_storage_credential         = { lost = "The identity that the storage trusts, and the way to all tables in it." }
    databricks_credential                 = { lost = "The identity that the service trusts." }
    databricks_external_location          = { lost = "The location with its grants; the files stay in the storage." }
    databricks_connection                 = { lost = "The connection with the foreign catalogs that use it." }
    databricks_metastore_data_access      = { lost = "The credential that the metastore reads its storage with." }
    databricks_mws_credentials            = { lost = "The identity with which workspaces are run in the cloud account." }
    databricks_mws_storage_configurations = { lost = "The link to the root bucket of workspaces; the bucket stays." }
    databricks_metastore_assignment       = { lost = "The link between the workspace and its catalogs." }
    databricks_mount                      = { lost = "The path under which jobs find the storage; the files stay." }
    databricks_aws_s3_mount               = { lost = "The path under which jobs find the storage; the files stay." }
    databricks_azure_adls_gen1_mount      = { lost = "The path under which jobs find the storage; the files stay." }
    databricks_azure_adls_gen2_mount      = { lost = "The path under which jobs find the storage; the files stay." }
    databricks_azure_blob_mount           = { lost = "The path under which jobs find the storage; the files stay." }
  }
  reason = "Tables and jobs that go through it fail at once."

  recovery {
    types   = ["databricks_storage_credential", "databricks_external_location"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Databricks refuses to delete it while something depends on it; whether something does is not in the plan."
  }
}

protect "shares" {
  description = "Shares, recipients and providers."
  class       = "identity"
  types = {
    databricks_share     = { lost = "The share and the access of all its recipients." }
    databricks_recipient = { lost = "The recipient with its activation link and token." }
    databricks_provider  = { lost = "The link to the shares of the other side." }
  }
  reason = "Recipients in other organizations lose their access and have to be given a new one."
}

protect "profiles" {
  description = "Profiles, delivery and connections to other systems."
  class       = "identity"
  types = {
    databricks_instance_profile                 = { lost = "The instance profile that clusters and warehouses use." }
    databricks_feature_engineering_kafka_config = { lost = "The connection to Kafka that features read from." }
    databricks_mws_log_delivery                 = { lost = "The delivery; logs no longer reach the bucket." }
    databricks_mws_ncc_binding                  = { lost = "The workspace's private connectivity and stable addresses." }
    databricks_notification_destination         = { lost = "The destination with its stored address or token." }
  }
  filter = meta.operation == "delete"
  reason = "Clusters and features that use it fail."
}

protect "assignments" {
  description = "Assignments to workspaces, and address lists."
  class       = "identity"
  types = {
    databricks_mws_permission_assignment             = { lost = "The access of the principal to the workspace." }
    databricks_permission_assignment                 = { lost = "The access of the principal to the workspace." }
    databricks_account_iam_workspace_assignment_v2   = { lost = "The access of the principal to the workspace." }
    databricks_workspace_iam_workspace_assignment_v2 = { lost = "The access of the principal to the workspace." }
    databricks_ip_access_list                        = { lost = "The addresses that may reach the workspace." }
    databricks_account_network_policy                = { lost = "The network policy that workspaces refer to." }
  }
  filter = meta.operation == "delete"
  reason = "People and programs lose access at once."
}
