policytest {
  targets = ["../../../../policies/exposure/azuread/applications.gate.hcl"]
}

# Source: Microsoft Entra Workload ID documentation, Flexible federated identity credentials
resource "azuread_application_flexible_federated_identity_credential" "trusts_anyone_every_repository" {
  attrs = {
    issuer                     = "https://token.actions.githubusercontent.com"
    display_name               = "deploy"
    claims_matching_expression = "claims['sub'] matches 'repo:*'"
  }
  expect_failure = true
}

resource "azuread_application_federated_identity_credential" "trusts_anyone_star" {
  prior_attrs    = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "repo:acme/shop:environment:prod" }
  attrs          = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "*" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azuread_application_federated_identity_credential" "trusts_anyone_repositories" {
  attrs          = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "repo:*/*:ref:refs/heads/main" }
  expect_failure = true
}

resource "azuread_application_flexible_federated_identity_credential" "trusts_anyone_branches" {
  attrs = {
    issuer                     = "https://token.actions.githubusercontent.com"
    display_name               = "deploy"
    claims_matching_expression = "claims['sub'] eq 'repo:acme/shop:ref:refs/heads/main'"
  }
}

resource "azuread_application_federated_identity_credential" "trusts_anyone_environment" {
  attrs = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "repo:acme/shop:environment:prod" }
}

resource "azuread_application_federated_identity_credential" "trusts_anyone_account" {
  attrs = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "system:serviceaccount:shop:orders" }
}

resource "azuread_application_federated_identity_credential" "trusts_anyone_always" {
  prior_attrs = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "*" }
  attrs       = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "*" }
}

resource "azuread_application_federated_identity_credential" "trusts_anyone_closed" {
  prior_attrs = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "*" }
  attrs       = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "repo:acme/shop:environment:prod" }
}

resource "azuread_application_federated_identity_credential" "trusts_anyone_removed" {
  prior_attrs = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "*" }
}

resource "azuread_application_federated_identity_credential" "trusts_anyone_null" {
  attrs = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = null }
}

# Source: GitHub Docs, Example subject claims of OpenID Connect; Microsoft Entra Workload ID documentation
resource "azuread_application_flexible_federated_identity_credential" "trust_widened_branches" {
  attrs = {
    issuer                     = "https://token.actions.githubusercontent.com"
    display_name               = "deploy"
    claims_matching_expression = "claims['sub'] matches 'repo:acme/shop:ref:refs/heads/*'"
  }
  expect_failure = true
}

resource "azuread_application_federated_identity_credential" "trust_widened_pull_requests" {
  prior_attrs = {
    issuer       = "https://token.actions.githubusercontent.com"
    display_name = "deploy"
    subject      = "repo:acme/shop:ref:refs/heads/main"
  }
  attrs          = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "repo:acme/shop:pull_request" }
  expect_failure = true
}

resource "azuread_application_federated_identity_credential" "trust_widened_another_owner" {
  prior_attrs = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "repo:acme/shop:environment:prod" }
  attrs = {
    issuer       = "https://token.actions.githubusercontent.com"
    display_name = "deploy"
    subject      = "repo:mallory/shop:environment:prod"
  }
  expect_failure = true
}

resource "azuread_application_federated_identity_credential" "trust_widened_another_issuer" {
  prior_attrs    = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "a" }
  attrs          = { issuer = "https://login.example.com/", display_name = "deploy", subject = "a" }
  expect_failure = true
}

resource "azuread_application_flexible_federated_identity_credential" "trust_widened_repositories" {
  prior_attrs = {
    issuer                     = "https://token.actions.githubusercontent.com"
    display_name               = "deploy"
    claims_matching_expression = "claims['sub'] eq 'repo:acme/shop:environment:prod'"
  }
  attrs = {
    issuer                     = "https://token.actions.githubusercontent.com"
    display_name               = "deploy"
    claims_matching_expression = "claims['sub'] matches 'repo:acme/*'"
  }
  expect_failure = true
}

resource "azuread_application_federated_identity_credential" "trust_widened_another_branch" {
  prior_attrs = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "repo:acme/shop:ref:refs/heads/a" }
  attrs       = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "repo:acme/shop:ref:refs/heads/b" }
}

resource "azuread_application_federated_identity_credential" "trust_widened_another_repository" {
  prior_attrs = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "repo:acme/shop:environment:prod" }
  attrs       = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "repo:acme/bank:environment:prod" }
}

resource "azuread_application_federated_identity_credential" "trust_widened_created_for_pull_requests" {
  attrs = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "repo:acme/shop:pull_request" }
}

resource "azuread_application_flexible_federated_identity_credential" "trust_widened_narrowed" {
  prior_attrs = {
    issuer                     = "https://token.actions.githubusercontent.com"
    display_name               = "deploy"
    claims_matching_expression = "claims['sub'] matches 'repo:acme/*'"
  }
  attrs = {
    issuer                     = "https://token.actions.githubusercontent.com"
    display_name               = "deploy"
    claims_matching_expression = "claims['sub'] eq 'repo:acme/shop:environment:prod'"
  }
}

resource "azuread_application_flexible_federated_identity_credential" "trust_widened_same" {
  prior_attrs = {
    issuer                     = "https://token.actions.githubusercontent.com"
    display_name               = "deploy"
    claims_matching_expression = "claims['sub'] matches 'repo:acme/shop:*'"
  }
  attrs = {
    issuer                     = "https://token.actions.githubusercontent.com"
    display_name               = "deploy"
    claims_matching_expression = "claims['sub'] matches 'repo:acme/shop:*'"
  }
}

resource "azuread_application_federated_identity_credential" "trust_widened_renamed" {
  prior_attrs = { issuer = "https://token.actions.githubusercontent.com", display_name = "b", subject = "a" }
  attrs       = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "a" }
}

resource "azuread_application_federated_identity_credential" "trust_widened_slash" {
  prior_attrs = { issuer = "https://token.actions.githubusercontent.com/", display_name = "deploy", subject = "a" }
  attrs       = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "a" }
}

resource "azuread_application_federated_identity_credential" "trust_widened_from_pull_requests" {
  prior_attrs = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "repo:acme/shop:pull_request" }
  attrs       = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "repo:acme/shop:environment:prod" }
}

resource "azuread_application_federated_identity_credential" "trust_widened_audience" {
  prior_attrs = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "a", audiences = ["b"] }
  attrs       = { issuer = "https://token.actions.githubusercontent.com", display_name = "deploy", subject = "a", audiences = ["c"] }
}

resource "azuread_application_flexible_federated_identity_credential" "trust_widened_another_branch_pattern" {
  prior_attrs = {
    issuer                     = "https://token.actions.githubusercontent.com"
    display_name               = "deploy"
    claims_matching_expression = "claims['sub'] matches 'repo:acme/shop:ref:refs/heads/rel-*'"
  }
  attrs = {
    issuer                     = "https://token.actions.githubusercontent.com"
    display_name               = "deploy"
    claims_matching_expression = "claims['sub'] matches 'repo:acme/shop:ref:refs/heads/hot-*'"
  }
}

# Source: Microsoft identity platform documentation, Redirect URI best practices; Supported account types
resource "azuread_application" "application_opened_tenants" {
  prior_attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
  attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMultipleOrgs"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
  expect_failure = true
}

resource "azuread_application" "application_opened_wildcard" {
  prior_attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = ["https://shop.example.com/"], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
  attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web = [
      {
        redirect_uris  = ["https://shop.example.com/", "https://*.example.com/"]
        implicit_grant = [{ access_token_issuance_enabled = false }]
      },
    ]
  }
  expect_failure = true
}

resource "azuread_application" "application_opened_implicit" {
  prior_attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
  attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = true }] }]
  }
  expect_failure = true
}

resource "azuread_application" "application_opened_plain" {
  prior_attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
  attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = ["http://shop.example.com/"], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
  expect_failure = true
}

resource "azuread_application_redirect_uris" "application_opened_uris" {
  prior_attrs    = { type = "Web", redirect_uris = ["https://a.example.com/"] }
  attrs          = { type = "Web", redirect_uris = ["https://*.example.com/"] }
  expect_failure = true
}

resource "azuread_application" "application_opened_without_a_secret" {
  prior_attrs = {
    display_name                   = "shop"
    sign_in_audience               = "AzureADMyOrg"
    web                            = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
    fallback_public_client_enabled = false
  }
  attrs = {
    display_name                   = "shop"
    sign_in_audience               = "AzureADMyOrg"
    web                            = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
    fallback_public_client_enabled = true
  }
  expect_failure = true
}

resource "azuread_application" "application_opened_one_tenant" {
  prior_attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMultipleOrgs"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
  attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
}

resource "azuread_application" "application_opened_created" {
  attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMultipleOrgs"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
}

resource "azuread_application" "application_opened_another_address" {
  prior_attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = ["https://a.example.com/"], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
  attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = ["https://b.example.com/"], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
}

resource "azuread_application" "application_opened_local" {
  prior_attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
  attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = ["http://localhost:8080/"], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
}

resource "azuread_application" "application_opened_local_number" {
  prior_attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
  attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = ["http://127.0.0.1/"], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
}

resource "azuread_application" "application_opened_wildcard_always" {
  prior_attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = ["https://*.example.com/"], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
  attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web = [
      {
        redirect_uris  = ["https://*.example.com/", "https://a.example.com/"]
        implicit_grant = [{ access_token_issuance_enabled = false }]
      },
    ]
  }
}

resource "azuread_application" "application_opened_implicit_off" {
  prior_attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = true }] }]
  }
  attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
}

resource "azuread_application" "application_opened_same" {
  prior_attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADandPersonalMicrosoftAccount"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
  attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADandPersonalMicrosoftAccount"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
}

resource "azuread_application" "application_opened_null" {
  prior_attrs = { sign_in_audience = null }
  attrs       = { sign_in_audience = null }
}

resource "azuread_application" "application_opened_of_another_type" {
  prior_attrs = { web = "a" }
  attrs       = { web = ["b"], redirect_uris = {} }
}

resource "azuread_application" "application_opened_phone" {
  prior_attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
  attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = ["msauth://com.example.app/"], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
}

resource "azuread_application" "application_opened_removed" {
  prior_attrs = {
    display_name     = "shop"
    sign_in_audience = "AzureADMyOrg"
    web              = [{ redirect_uris = [], implicit_grant = [{ access_token_issuance_enabled = false }] }]
  }
}

# Source: Microsoft Entra documentation, Restrict a Microsoft Entra app to a set of users
resource "azuread_service_principal" "assignment_not_required_all" {
  prior_attrs    = { client_id = "11111111-1111-1111-1111-111111111111", app_role_assignment_required = true }
  attrs          = { client_id = "11111111-1111-1111-1111-111111111111", app_role_assignment_required = false }
  expect_failure = true
}

resource "azuread_service_principal" "assignment_not_required_all_replaced" {
  prior_attrs    = { client_id = "11111111-1111-1111-1111-111111111111", app_role_assignment_required = true }
  attrs          = { client_id = "11111111-1111-1111-1111-111111111111", app_role_assignment_required = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azuread_service_principal" "assignment_not_required_assigned" {
  prior_attrs = { client_id = "11111111-1111-1111-1111-111111111111", app_role_assignment_required = false }
  attrs       = { client_id = "11111111-1111-1111-1111-111111111111", app_role_assignment_required = true }
}

resource "azuread_service_principal" "assignment_not_required_created" {
  attrs = { client_id = "11111111-1111-1111-1111-111111111111", app_role_assignment_required = false }
}

resource "azuread_service_principal" "assignment_not_required_default" {
  prior_attrs = { client_id = "11111111-1111-1111-1111-111111111111", app_role_assignment_required = null }
  attrs       = { client_id = "11111111-1111-1111-1111-111111111111", app_role_assignment_required = false }
}

resource "azuread_service_principal" "assignment_not_required_same" {
  prior_attrs = { client_id = "11111111-1111-1111-1111-111111111111", app_role_assignment_required = true }
  attrs       = { client_id = "11111111-1111-1111-1111-111111111111", app_role_assignment_required = true }
}

resource "azuread_service_principal" "assignment_not_required_removed" {
  prior_attrs = { client_id = "11111111-1111-1111-1111-111111111111", app_role_assignment_required = true }
}

# Source: provider schema, hashicorp/azuread, azuread_group
resource "azuread_group" "group_public_public" {
  prior_attrs    = { display_name = "Finance", visibility = "Private", external_senders_allowed = false }
  attrs          = { display_name = "Finance", visibility = "Public", external_senders_allowed = false }
  expect_failure = true
}

resource "azuread_group" "group_public_senders" {
  prior_attrs    = { display_name = "Finance", visibility = "Private", external_senders_allowed = false }
  attrs          = { display_name = "Finance", visibility = "Private", external_senders_allowed = true }
  expect_failure = true
}

resource "azuread_group" "group_public_private" {
  prior_attrs = { display_name = "Finance", visibility = "Public", external_senders_allowed = false }
  attrs       = { display_name = "Finance", visibility = "Private", external_senders_allowed = false }
}

resource "azuread_group" "group_public_created" {
  attrs = { display_name = "Finance", visibility = "Public", external_senders_allowed = false }
}

resource "azuread_group" "group_public_same" {
  prior_attrs = { display_name = "Finance", visibility = "Public", external_senders_allowed = true }
  attrs       = { display_name = "Finance", visibility = "Public", external_senders_allowed = true }
}

resource "azuread_group" "group_public_null" {
  prior_attrs = { display_name = "Finance", visibility = null, external_senders_allowed = false }
  attrs       = { display_name = "Finance", visibility = "Public", external_senders_allowed = false }
}

# Source: provider schema, hashicorp/azuread, azuread_application_federated_identity_credential (application_id)
resource "azuread_application_federated_identity_credential" "trusts_anyone_as_another_application" {
  meta           = { operation = "replace" }
  prior_attrs    = { issuer = "https://token.actions.githubusercontent.com", subject = "repo:*", application_id = "/applications/11111111-1111-1111-1111-111111111111" }
  attrs          = { issuer = "https://token.actions.githubusercontent.com", subject = "repo:*", application_id = "/applications/22222222-2222-2222-2222-222222222222" }
  expect_failure = true
}

resource "azuread_application_federated_identity_credential" "trusts_anyone_renamed" {
  meta        = { operation = "replace" }
  prior_attrs = { issuer = "https://token.actions.githubusercontent.com", subject = "repo:*", display_name = "a", application_id = "/applications/11111111-1111-1111-1111-111111111111" }
  attrs       = { issuer = "https://token.actions.githubusercontent.com", subject = "repo:*", display_name = "b", application_id = "/applications/11111111-1111-1111-1111-111111111111" }
}

resource "azuread_application_flexible_federated_identity_credential" "trust_widened_application_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { issuer = "https://token.actions.githubusercontent.com", claims_matching_expression = "claims['sub'] matches 'repo:acme/shop:ref:refs/heads/*'", application_id = "/applications/11111111-1111-1111-1111-111111111111" }
  attrs       = { issuer = "https://token.actions.githubusercontent.com", claims_matching_expression = "claims['sub'] matches 'repo:acme/shop:ref:refs/heads/*'", application_id = unknown }
}

# Source: GitHub Docs, OpenID Connect reference (subject claims)
resource "azuread_application_federated_identity_credential" "new_owner_named" {
  attrs = { issuer = "https://token.actions.githubusercontent.com", subject = "repo:globex/shop:ref:refs/heads/main" }
}
