# Providers that others trust to identify users. Roles and policies are left
# out: they are rewritten every day, and come back with the same ARN.

protect "federation" {
  description = "OIDC and SAML providers, directory trusts and IAM Identity Center."
  class       = "identity"
  types = {
    aws_iam_openid_connect_provider          = { lost = "The trust in the issuer: its tokens get no roles." }
    aws_iam_saml_provider                    = { lost = "The trust in the identity provider: its users get no roles." }
    aws_iam_account_alias                    = { lost = "The sign-in address of the account; another account can take it." }
    aws_eks_identity_provider_config         = { lost = "The trust of the cluster in the issuer." }
    aws_directory_service_directory          = { lost = "The sign-in for everyone and everything that is joined to the directory." }
    aws_directory_service_trust              = { lost = "The trust between the domains." }
    aws_directory_service_shared_directory   = { lost = "The sharing of the directory with another account." }
    aws_ssoadmin_application                 = { lost = "The application with its assignments and sign-in." }
    aws_ssoadmin_trusted_token_issuer        = { lost = "The trust in the issuer: applications can no longer exchange its tokens." }
    aws_ssoadmin_permission_set              = { lost = "The permission set with its assignments, and the role ARNs in all accounts." }
    aws_workspaces_directory                 = { lost = "The registration of the directory for WorkSpaces, with its registration code." }
    aws_workspaces_connection_alias          = { lost = "The domain name that desktops are reached by." }
    aws_workspacesweb_identity_provider      = { lost = "The sign-in of the portal.", since = "6.11.0" }
    aws_sagemaker_workforce                  = { lost = "The workforce with its sign-in portal and its workers." }
    aws_iam_outbound_web_identity_federation = { lost = "The issuer of the account: services outside of AWS get no more tokens of it.", since = "6.26.0" }
    aws_ssoadmin_region                      = { lost = "The region of IAM Identity Center, with the portal address that people use there.", since = "6.54.0" }
    aws_redshift_idc_application             = { lost = "The sign-in to Redshift through IAM Identity Center.", since = "6.28.0" }
    aws_accountaccess_application            = { lost = "The application with the access to accounts that its entitlements give.", since = "6" }
  }
  reason = "Pipelines, clusters or people sign in through it and are locked out at once."
}

protect "user_pools" {
  description = "Cognito user pools, their domains, clients and identity pools."
  class       = "identity"
  types = {
    aws_cognito_user_pool         = { lost = "The issuer that applications and APIs trust." }
    aws_cognito_user_pool_domain  = { lost = "The address of the sign-in pages." }
    aws_cognito_user_pool_client  = { lost = "The client with its identifier and secret." }
    aws_cognito_identity_pool     = { lost = "The identities that it has given to devices and users." }
    aws_cognito_identity_provider = { lost = "The sign-in through the other provider." }
    aws_cognito_resource_server   = { lost = "The scopes that clients ask for." }
  }
  reason = "Identifiers of pools and clients are built into applications, and issued tokens stop being valid."

  recovery {
    types   = ["aws_cognito_user_pool"]
    when    = { deletion_protection = "ACTIVE" }
    outcome = "refused"
    message = "Cognito refuses the deletion until deletion protection is switched off in an earlier apply."
  }
}

protect "saml" {
  description = "Sign-in by SAML."
  class       = "identity"
  types = {
    aws_elasticsearch_domain_saml_options    = { lost = "The sign-in of dashboards by SAML." }
    aws_opensearch_domain_saml_options       = { lost = "The sign-in of dashboards by SAML." }
    aws_opensearchserverless_security_config = { lost = "The sign-in of dashboards by SAML or IAM Identity Center." }
    aws_grafana_workspace_saml_configuration = { lost = "The sign-in of the workspace by SAML." }
    aws_verifiedpermissions_identity_source  = { lost = "The user pool or provider that requests are checked against." }
  }
  filter = meta.operation == "delete"
  reason = "People cannot sign in with their company's account until the other side is set up again."
}
