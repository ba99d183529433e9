# Providers that others trust to identify users. Roles and policies are left
# out: they are rewritten every day, and come back with the same ARN.

protect "federation" {
  description = "OIDC and SAML providers, directory trusts and IAM Identity Center."
  types = [
    "aws_iam_openid_connect_provider",
    "aws_iam_saml_provider",
    "aws_iam_account_alias",
    "aws_eks_identity_provider_config",
    "aws_directory_service_directory",
    "aws_directory_service_trust",
    "aws_ssoadmin_application",
    "aws_ssoadmin_trusted_token_issuer",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Pipelines, clusters or people sign in through it and are locked out at once."
  lost   = "The sign-in for everyone who uses it."
}

protect "user_pools" {
  description = "Cognito user pools, their domains, clients and identity pools."
  types = [
    "aws_cognito_user_pool",
    "aws_cognito_user_pool_domain",
    "aws_cognito_user_pool_client",
    "aws_cognito_identity_pool",
    "aws_cognito_identity_provider",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Identifiers of pools and clients are built into applications, and issued tokens stop being valid."
  lost   = "The issuer, sign-in domain or client that applications are configured with."

  recovery {
    types   = ["aws_cognito_user_pool"]
    when    = { deletion_protection = "ACTIVE" }
    outcome = "refused"
    message = "Cognito refuses the deletion until deletion protection is switched off in an earlier apply."
  }
}
