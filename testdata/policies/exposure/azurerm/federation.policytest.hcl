policytest {
  targets = ["../../../../policies/exposure/azurerm/federation.gate.hcl"]
}
base "azurerm_federated_identity_credential" {
  attrs = { name = "deploy", audience = ["api://AzureADTokenExchange"], issuer = "https://token.actions.githubusercontent.com" }
}

# Source: Microsoft Entra Workload ID documentation, Configure a user-assigned managed identity to trust an external identity provider
resource "azurerm_federated_identity_credential" "trusts_anyone_star" {
  attrs          = { subject = "*" }
  expect_failure = true
}

resource "azurerm_federated_identity_credential" "trusts_anyone_every_repository" {
  prior_attrs    = { subject = "repo:acme/shop:ref:refs/heads/main" }
  attrs          = { subject = "repo:*" }
  expect_failure = true
}

resource "azurerm_federated_identity_credential" "trusts_anyone_every_workspace" {
  prior_attrs    = { subject = "organization:acme:project:shop:workspace:prod:run_phase:apply" }
  attrs          = { subject = "organization:*" }
  expect_failure = true
}

resource "azurerm_federated_identity_credential" "trusts_anyone_branch" {
  attrs = { subject = "repo:acme/shop:ref:refs/heads/main" }
}

resource "azurerm_federated_identity_credential" "trusts_anyone_environment" {
  attrs = { subject = "repo:acme/shop:environment:prod" }
}

resource "azurerm_federated_identity_credential" "trusts_anyone_account" {
  attrs = { subject = "system:serviceaccount:shop:orders", issuer = "https://westeurope.oic.prod-aks.azure.com/a/b/" }
}

resource "azurerm_federated_identity_credential" "trusts_anyone_always" {
  prior_attrs = { subject = "repo:*" }
  attrs       = { subject = "repo:*", audience = ["a"] }
}

resource "azurerm_federated_identity_credential" "trusts_anyone_closed" {
  prior_attrs = { subject = "*" }
  attrs       = { subject = "repo:acme/shop:environment:prod" }
}

resource "azurerm_federated_identity_credential" "trusts_anyone_null" {
  attrs = { subject = null }
}

resource "azurerm_federated_identity_credential" "trusts_anyone_unknown" {
  attrs = { subject = "system:serviceaccount:shop:orders", issuer = unknown }
}

resource "azurerm_federated_identity_credential" "trusts_anyone_removed" {
  prior_attrs = { subject = "*" }
}

# Source: GitHub Docs, Example subject claims of OpenID Connect; Microsoft Entra Workload ID documentation
resource "azurerm_federated_identity_credential" "trust_widened_pull_requests" {
  prior_attrs    = { subject = "repo:acme/shop:environment:prod" }
  attrs          = { subject = "repo:acme/shop:pull_request" }
  expect_failure = true
}

resource "azurerm_federated_identity_credential" "trust_widened_every_branch" {
  prior_attrs    = { subject = "repo:acme/shop:ref:refs/heads/main" }
  attrs          = { subject = "repo:acme/shop:*" }
  expect_failure = true
}

resource "azurerm_federated_identity_credential" "trust_widened_another_owner" {
  prior_attrs    = { subject = "repo:acme/shop:environment:prod" }
  attrs          = { subject = "repo:mallory/shop:environment:prod" }
  expect_failure = true
}

resource "azurerm_federated_identity_credential" "trust_widened_another_issuer" {
  prior_attrs    = { subject = "a" }
  attrs          = { subject = "a", issuer = "https://login.example.com" }
  expect_failure = true
}

resource "azurerm_federated_identity_credential" "trust_widened_every_account" {
  attrs          = { subject = "system:serviceaccount:shop:*" }
  expect_failure = true
}

resource "azurerm_federated_identity_credential" "trust_widened_another_branch" {
  prior_attrs = { subject = "repo:acme/shop:ref:refs/heads/master" }
  attrs       = { subject = "repo:acme/shop:ref:refs/heads/main" }
}

resource "azurerm_federated_identity_credential" "trust_widened_another_repository" {
  prior_attrs = { subject = "repo:acme/shop:environment:prod" }
  attrs       = { subject = "repo:acme/bank:environment:prod" }
}

resource "azurerm_federated_identity_credential" "trust_widened_plans_of_pull_requests" {
  attrs = { subject = "repo:acme/shop:pull_request" }
}

resource "azurerm_federated_identity_credential" "trust_widened_still_pull_requests" {
  prior_attrs = { subject = "repo:acme/shop:pull_request" }
  attrs       = { subject = "repo:acme/bank:pull_request" }
}

resource "azurerm_federated_identity_credential" "trust_widened_narrowed" {
  prior_attrs = { subject = "repo:acme/shop:*" }
  attrs       = { subject = "repo:acme/shop:environment:prod" }
}

resource "azurerm_federated_identity_credential" "trust_widened_slash" {
  prior_attrs = { subject = "a", issuer = "https://token.actions.githubusercontent.com/" }
  attrs       = { subject = "a" }
}

resource "azurerm_federated_identity_credential" "trust_widened_letters" {
  prior_attrs = { subject = "repo:Acme/shop:environment:prod" }
  attrs       = { subject = "repo:acme/shop:environment:prod" }
}

resource "azurerm_federated_identity_credential" "trust_widened_renamed" {
  prior_attrs = { subject = "repo:acme/shop:environment:prod", name = "a" }
  attrs       = { subject = "repo:acme/shop:environment:prod" }
  meta        = { operation = "replace" }
}

resource "azurerm_federated_identity_credential" "trust_widened_environment" {
  prior_attrs = { subject = "repo:acme/shop:environment:staging" }
  attrs       = { subject = "repo:acme/shop:environment:prod" }
}

resource "azurerm_federated_identity_credential" "trust_widened_of_another_type" {
  prior_attrs = { subject = ["a"] }
  attrs       = { subject = ["b"] }
}

# Source: provider schema, hashicorp/azurerm, azurerm_federated_identity_credential (parent_id)
resource "azurerm_federated_identity_credential" "trusts_anyone_as_another_identity" {
  meta           = { operation = "replace" }
  prior_attrs    = { subject = "repo:*", parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.ManagedIdentity/userAssignedIdentities/sandbox" }
  attrs          = { subject = "repo:*", parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.ManagedIdentity/userAssignedIdentities/deploy" }
  expect_failure = true
}

resource "azurerm_federated_identity_credential" "trusts_anyone_identity_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { subject = "repo:*", parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.ManagedIdentity/userAssignedIdentities/deploy" }
  attrs       = { subject = "repo:*", parent_id = unknown }
}

resource "azurerm_federated_identity_credential" "trust_widened_one_branch_as_another_identity" {
  meta        = { operation = "replace" }
  prior_attrs = { subject = "repo:acme/shop:environment:prod", parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.ManagedIdentity/userAssignedIdentities/sandbox" }
  attrs       = { subject = "repo:acme/shop:environment:prod", parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.ManagedIdentity/userAssignedIdentities/deploy" }
}

resource "azurerm_federated_identity_credential" "trust_widened_every_branch_as_another_identity" {
  meta           = { operation = "replace" }
  prior_attrs    = { subject = "repo:acme/shop:*", user_assigned_identity_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.ManagedIdentity/userAssignedIdentities/sandbox" }
  attrs          = { subject = "repo:acme/shop:*", user_assigned_identity_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.ManagedIdentity/userAssignedIdentities/deploy" }
  expect_failure = true
}

# Source: GitHub Docs, OpenID Connect reference (subject claims)
resource "azurerm_federated_identity_credential" "new_owner_named" {
  attrs = { subject = "repo:globex/shop:ref:refs/heads/main" }
}
