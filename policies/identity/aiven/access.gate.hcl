# Users and tokens that applications sign in with.

protect "users" {
  description = "Users of services."
  class       = "identity"
  types = {
    aiven_pg_user         = { lost = "The user with its password and its grants." }
    aiven_mysql_user      = { lost = "The user with its password and its grants." }
    aiven_clickhouse_user = { lost = "The user with its password and its grants." }
    aiven_kafka_user      = { lost = "The user with its password and client certificate." }
    aiven_opensearch_user = { lost = "The user with its password." }
    aiven_valkey_user     = { lost = "The user with its password and its access rules." }
    aiven_clickhouse_role = { lost = "The role with everything that was granted to it and through it." }
  }
  reason = "Applications that sign in with it are locked out, and a new user has another password."
}

protect "accounts" {
  description = "Application users, tokens, groups and sign-in methods."
  class       = "identity"
  types = {
    aiven_organization_application_user       = { lost = "The application user with its tokens and permissions." }
    aiven_organization_application_user_token = { lost = "The token that applications and pipelines hold." }
    aiven_organization_user_group             = { lost = "The group with its members and the permissions given to it." }
    aiven_account_authentication              = { lost = "The sign-in method with the links to the accounts of its users." }
    aiven_organizational_unit                 = { lost = "The unit with the permissions that its projects inherit." }
    aiven_byoc_aws_entity                     = { lost = "The custom cloud that services are placed in, with its identifier.", since = "4.53.0" }
  }
  reason = "People or pipelines that sign in with it are locked out at once."
}

protect "members" {
  description = "Access to projects."
  class       = "identity"
  types = {
    aiven_organization_group_project = { lost = "The group's access to the project." }
    aiven_project_user               = { lost = "The user's access to the project." }
    aiven_governance_access          = { lost = "The access with the user and permissions that it made." }
  }
  filter = meta.operation == "delete"
  reason = "People lose access at once."
}

protect "teams" {
  description = "Users, teams and billing groups with what belongs to them."
  class       = "identity"
  types = {
    aiven_organization_user          = { lost = "The user with its memberships and tokens." }
    aiven_account_team               = { lost = "The team with its members and projects." }
    aiven_billing_group              = { lost = "The billing group with its invoices." }
    aiven_organization_billing_group = { lost = "The billing group with its invoices." }
  }
  reason = "Tokens, members and invoices are not carried over to a new one. Check who uses it."
}

protect "kafka_permissions" {
  description = "Permissions of clients."
  class       = "identity"
  types = {
    aiven_kafka_acl                 = { lost = "The permission; clients of the user are refused." }
    aiven_kafka_native_acl          = { lost = "The permission; clients of the principal are refused." }
    aiven_kafka_schema_registry_acl = { lost = "The permission; clients of the user are refused." }
    aiven_opensearch_acl_rule       = { lost = "The permission; clients of the user are refused." }
  }
  filter = meta.operation == "delete"
  reason = "Clients that it lets in are refused at once."
}
