policytest {
  targets = ["../../../../policies/exposure/keycloak/roles.gate.hcl"]
}

# Source: Keycloak server administration guide, master realm access control, dedicated realm admin consoles
resource "keycloak_openid_client_service_account_role" "administrator_granted_realm" {
  attrs          = { role = "realm-admin" }
  expect_failure = true
}

resource "keycloak_openid_client_service_account_role" "administrator_granted_users" {
  prior_attrs    = { role = "view-users" }
  attrs          = { role = "manage-users" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "keycloak_openid_client_service_account_realm_role" "administrator_granted_admin" {
  attrs          = { role = "admin" }
  expect_failure = true
}

resource "keycloak_hardcoded_role_identity_provider_mapper" "administrator_granted_provider" {
  attrs          = { role = "realm-management.realm-admin" }
  expect_failure = true
}

resource "keycloak_ldap_hardcoded_role_mapper" "administrator_granted_directory" {
  prior_attrs    = { role = "staff" }
  attrs          = { role = "realm-management.impersonation" }
  expect_failure = true
}

resource "keycloak_openid_client_service_account_role" "administrator_granted_view" {
  attrs = { role = "view-users" }
}

resource "keycloak_openid_client_service_account_role" "administrator_granted_application" {
  attrs = { role = "admin" }
}

resource "keycloak_openid_client_service_account_role" "administrator_granted_same" {
  prior_attrs = { role = "manage-users" }
  attrs       = { role = "manage-users" }
  meta        = { operation = "replace" }
}

resource "keycloak_openid_client_service_account_role" "administrator_granted_lowered" {
  prior_attrs = { role = "realm-admin" }
  attrs       = { role = "query-users" }
  meta        = { operation = "replace" }
}

resource "keycloak_openid_client_service_account_realm_role" "administrator_granted_named" {
  attrs = { role = "shop-admin" }
}

resource "keycloak_openid_client_service_account_realm_role" "administrator_granted_offline" {
  attrs = { role = "offline_access" }
}

resource "keycloak_hardcoded_role_identity_provider_mapper" "administrator_granted_staff" {
  attrs = { role = "staff" }
}

resource "keycloak_hardcoded_role_identity_provider_mapper" "administrator_granted_client" {
  attrs = { role = "shop.reader" }
}

resource "keycloak_ldap_hardcoded_role_mapper" "administrator_granted_null" {
  attrs = { role = null }
}

resource "keycloak_ldap_hardcoded_role_mapper" "administrator_granted_view_realm" {
  prior_attrs = { role = "staff" }
  attrs       = { role = "realm-management.view-realm" }
}

# Source: Keycloak server administration guide, using default roles
resource "keycloak_default_roles" "administrator_by_default_added" {
  prior_attrs    = { default_roles = ["offline_access"] }
  attrs          = { default_roles = ["offline_access", "admin"] }
  expect_failure = true
}

resource "keycloak_default_roles" "administrator_by_default_created" {
  attrs          = { default_roles = ["realm-management/manage-users"] }
  expect_failure = true
}

resource "keycloak_default_roles" "administrator_by_default_account" {
  attrs = { default_roles = ["offline_access", "account/manage-account"] }
}

resource "keycloak_default_roles" "administrator_by_default_always" {
  prior_attrs = { default_roles = ["admin"] }
  attrs       = { default_roles = ["admin", "offline_access"] }
}

resource "keycloak_default_roles" "administrator_by_default_removed" {
  prior_attrs = { default_roles = ["admin"] }
  attrs       = { default_roles = [] }
}

resource "keycloak_default_roles" "administrator_by_default_null" {
  attrs = { default_roles = null }
}

# Source: Keycloak server administration guide, Mapping claims and assertions (attribute to role)
resource "keycloak_attribute_to_role_identity_provider_mapper" "administrator_granted_claim" {
  attrs          = { realm = "prod", identity_provider_alias = "corp", role = "realm-management.realm-admin", claim_name = "groups", claim_value = "admins" }
  expect_failure = true
}

resource "keycloak_attribute_to_role_identity_provider_mapper" "administrator_granted_claim_staff" {
  attrs = { realm = "prod", identity_provider_alias = "corp", role = "staff", claim_name = "groups", claim_value = "admins" }
}

resource "keycloak_attribute_to_role_identity_provider_mapper" "administrator_granted_claim_other" {
  prior_attrs    = { realm = "prod", identity_provider_alias = "corp", role = "realm-management.realm-admin", claim_value = "admins" }
  attrs          = { realm = "prod", identity_provider_alias = "corp", role = "realm-management.realm-admin", claim_value = "staff" }
  expect_failure = true
}

resource "keycloak_attribute_to_role_identity_provider_mapper" "administrator_granted_claim_same" {
  prior_attrs = { realm = "prod", identity_provider_alias = "corp", role = "realm-management.realm-admin", claim_value = "admins", name = "admins" }
  attrs       = { realm = "prod", identity_provider_alias = "corp", role = "realm-management.realm-admin", claim_value = "admins", name = "administrators" }
}

resource "keycloak_attribute_to_role_identity_provider_mapper" "administrator_granted_claim_lowered" {
  prior_attrs = { realm = "prod", identity_provider_alias = "corp", role = "realm-management.realm-admin", claim_value = "admins" }
  attrs       = { realm = "prod", identity_provider_alias = "corp", role = "staff", claim_value = "staff" }
}

# Replaced onto another service account.
resource "keycloak_openid_client_service_account_role" "administrator_granted_other_account" {
  prior_attrs    = { realm_id = "prod", service_account_user_id = "u1", client_id = "rm", role = "realm-admin" }
  attrs          = { realm_id = "prod", service_account_user_id = "u2", client_id = "rm", role = "realm-admin" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "keycloak_openid_client_service_account_role" "administrator_granted_replaced" {
  prior_attrs = { realm_id = "prod", service_account_user_id = "u1", client_id = "rm", role = "realm-admin" }
  attrs       = { realm_id = "prod", service_account_user_id = "u1", client_id = "rm", role = "realm-admin" }
  meta        = { operation = "replace" }
}

resource "keycloak_openid_client_service_account_role" "administrator_granted_account_unknown" {
  prior_attrs = { realm_id = "prod", service_account_user_id = "u1", client_id = "rm", role = "realm-admin" }
  attrs       = { realm_id = "prod", service_account_user_id = unknown, client_id = "rm", role = "realm-admin" }
  meta        = { operation = "replace" }
}

resource "keycloak_openid_client_service_account_role" "administrator_granted_view_elsewhere" {
  prior_attrs = { realm_id = "prod", service_account_user_id = "u1", client_id = "rm", role = "realm-admin" }
  attrs       = { realm_id = "prod", service_account_user_id = "u2", client_id = "rm", role = "view-users" }
  meta        = { operation = "replace" }
}
