# Users and credentials that others hold.

protect "credentials" {
  description = "Keys and tokens that were handed out."
  class       = "identity"
  types = {
    scaleway_iam_api_key          = { lost = "The API key; its secret cannot be read again." }
    scaleway_mnq_sqs_credentials  = { lost = "The credentials with which clients reach the queues." }
    scaleway_mnq_sns_credentials  = { lost = "The credentials with which clients reach the topics." }
    scaleway_mnq_nats_credentials = { lost = "The credentials with which clients reach the account." }
    scaleway_cockpit_token        = { lost = "The token that agents send metrics, logs and traces with." }
    scaleway_cockpit_grafana_user = { lost = "The Grafana user with its password." }
    scaleway_container_token      = { lost = "The token that callers of the private container use." }
    scaleway_function_token       = { lost = "The token that callers of the private function use." }
  }
  reason = "Its holder is refused at once and needs a new one. Create the new one first, and hand it over."
}

protect "directory" {
  description = "Users, applications, groups and single sign-on."
  class       = "identity"
  types = {
    scaleway_iam_application      = { lost = "The application with its API keys and policies." }
    scaleway_iam_user             = { lost = "The user leaves the organization, with its keys and policies." }
    scaleway_iam_group            = { lost = "The group with its members and what is granted to it." }
    scaleway_iam_saml             = { lost = "The single sign-on of the organization." }
    scaleway_iam_saml_certificate = { lost = "The certificate that assertions are checked with." }
    scaleway_iam_scim             = { lost = "The provisioning of users from the directory." }
    scaleway_iam_scim_token       = { lost = "The token with which the directory provisions users." }
  }
  reason = "People and applications sign in through it and are locked out at once."
}

protect "database_users" {
  description = "Users of managed databases."
  class       = "identity"
  types = {
    scaleway_rdb_user           = { lost = "The user with its password and privileges." }
    scaleway_mongodb_user       = { lost = "The user with its password and roles." }
    scaleway_datawarehouse_user = { lost = "The user with its password and privileges." }
  }
  reason = "Applications that sign in as this user are refused at once."
}
