policytest {
  targets = ["../../../../policies/exposure/keycloak/clients.gate.hcl"]
}

# Source: Keycloak server administration guide, OpenID Connect clients; provider schema, keycloak/keycloak 5.x
resource "keycloak_openid_client" "client_opened_public" {
  prior_attrs    = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs          = { client_id = "shop", access_type = "PUBLIC", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  expect_failure = true
}

resource "keycloak_openid_client" "client_opened_implicit" {
  prior_attrs    = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs          = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = true, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  expect_failure = true
}

resource "keycloak_openid_client" "client_opened_passwords" {
  prior_attrs    = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs          = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = true, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  expect_failure = true
}

resource "keycloak_openid_client" "client_opened_pkce" {
  prior_attrs    = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs          = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "" }
  expect_failure = true
}

resource "keycloak_openid_client" "client_opened_scope" {
  prior_attrs    = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs          = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = true, pkce_code_challenge_method = "S256" }
  expect_failure = true
}

resource "keycloak_openid_client" "client_opened_closed" {
  prior_attrs = { client_id = "shop", access_type = "PUBLIC", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = true, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

resource "keycloak_openid_client" "client_opened_created" {
  attrs = { client_id = "shop", access_type = "PUBLIC", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

resource "keycloak_openid_client" "client_opened_bearer" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "BEARER-ONLY", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

resource "keycloak_openid_client" "client_opened_always" {
  prior_attrs = { client_id = "shop", access_type = "PUBLIC", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "PUBLIC", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256", name = "Shop" }
}

resource "keycloak_openid_client" "client_opened_scope_never_set" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = null, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = true, pkce_code_challenge_method = "S256" }
}

resource "keycloak_openid_client" "client_opened_no_pkce_before" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = null }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "plain" }
}

resource "keycloak_openid_client" "client_opened_flow" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256", service_accounts_enabled = true }
}

resource "keycloak_openid_client" "client_opened_redirect" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*", "https://admin.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

resource "keycloak_openid_client" "client_opened_case" {
  prior_attrs = { client_id = "shop", access_type = "confidential", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

resource "keycloak_openid_client" "client_opened_null" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = null, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = null, direct_access_grants_enabled = null, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

# Source: Keycloak server administration guide, threat mitigation, unspecific redirect URIs
resource "keycloak_openid_client" "redirects_everywhere_star" {
  prior_attrs    = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs          = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  expect_failure = true
}

resource "keycloak_openid_client" "redirects_everywhere_scheme" {
  prior_attrs    = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs          = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  expect_failure = true
}

resource "keycloak_openid_client" "redirects_everywhere_created" {
  attrs          = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["http://*/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  expect_failure = true
}

resource "keycloak_saml_client" "redirects_everywhere_saml" {
  prior_attrs    = { client_id = "wiki", valid_redirect_uris = ["https://wiki.example.com/*"] }
  attrs          = { client_id = "wiki", valid_redirect_uris = ["*"] }
  expect_failure = true
}

resource "keycloak_openid_client" "redirects_everywhere_path" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/callback/*", "https://new.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

resource "keycloak_openid_client" "redirects_everywhere_always" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256", name = "Shop" }
}

resource "keycloak_openid_client" "redirects_everywhere_local" {
  attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["http://localhost:3000/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

resource "keycloak_openid_client" "redirects_everywhere_app" {
  attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["com.example.shop:/callback", "/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

resource "keycloak_openid_client" "redirects_everywhere_closed" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

resource "keycloak_openid_client" "redirects_everywhere_none" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = [], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

resource "keycloak_saml_client" "redirects_everywhere_saml_path" {
  attrs = { client_id = "wiki", valid_redirect_uris = ["https://wiki.example.com/*"] }
}

resource "keycloak_saml_client" "redirects_everywhere_saml_null" {
  attrs = { client_id = "wiki", valid_redirect_uris = null }
}

# Source: Keycloak server administration guide, OpenID Connect clients, web origins
resource "keycloak_openid_client" "every_origin_star" {
  prior_attrs    = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs          = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["*"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  expect_failure = true
}

resource "keycloak_openid_client" "every_origin_added" {
  prior_attrs    = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs          = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com", "*"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  expect_failure = true
}

resource "keycloak_openid_client" "every_origin_redirects" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["+"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

resource "keycloak_openid_client" "every_origin_one_more" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com", "https://admin.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

resource "keycloak_openid_client" "every_origin_always" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["*"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["*"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256", name = "x" }
}

resource "keycloak_openid_client" "every_origin_created" {
  attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["*"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
}

# Source: Keycloak server administration guide, SAML clients, signatures
resource "keycloak_saml_client" "signatures_dropped_client" {
  prior_attrs    = { client_id = "wiki", client_signature_required = true, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"] }
  attrs          = { client_id = "wiki", client_signature_required = false, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"] }
  expect_failure = true
}

resource "keycloak_saml_client" "signatures_dropped_documents" {
  prior_attrs    = { client_id = "wiki", client_signature_required = true, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"] }
  attrs          = { client_id = "wiki", client_signature_required = true, sign_documents = false, sign_assertions = false, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"] }
  expect_failure = true
}

resource "keycloak_saml_client" "signatures_dropped_added" {
  prior_attrs = { client_id = "wiki", client_signature_required = false, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"] }
  attrs       = { client_id = "wiki", client_signature_required = true, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"] }
}

resource "keycloak_saml_client" "signatures_dropped_same" {
  prior_attrs = { client_id = "wiki", client_signature_required = true, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"] }
  attrs       = { client_id = "wiki", client_signature_required = true, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"], name = "Wiki" }
}

resource "keycloak_saml_client" "signatures_dropped_algorithm" {
  prior_attrs = { client_id = "wiki", client_signature_required = true, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"], signature_algorithm = "RSA_SHA1" }
  attrs       = { client_id = "wiki", client_signature_required = true, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"], signature_algorithm = "RSA_SHA256" }
}

resource "keycloak_saml_client" "signatures_dropped_created" {
  attrs = { client_id = "wiki", client_signature_required = false, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"] }
}

# Source: Terraform JSON output format, after_unknown
resource "keycloak_openid_client" "undecided_redirects_oidc" {
  prior_attrs    = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs          = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = unknown, web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  expect_failure = true
}

resource "keycloak_saml_client" "undecided_redirects_saml" {
  prior_attrs    = { client_id = "wiki", client_signature_required = true, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"] }
  attrs          = { client_id = "wiki", client_signature_required = true, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = [unknown] }
  expect_failure = true
}

resource "keycloak_openid_client" "undecided_redirects_secret" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256", client_secret = unknown }
}

resource "keycloak_openid_client" "undecided_redirects_id" {
  prior_attrs = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256" }
  attrs       = { client_id = "shop", access_type = "CONFIDENTIAL", valid_redirect_uris = ["https://shop.example.com/*"], web_origins = ["https://shop.example.com"], implicit_flow_enabled = false, direct_access_grants_enabled = false, full_scope_allowed = false, pkce_code_challenge_method = "S256", id = unknown, resource_server_id = unknown }
}

resource "keycloak_saml_client" "undecided_redirects_certificate" {
  prior_attrs = { client_id = "wiki", client_signature_required = true, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"] }
  attrs       = { client_id = "wiki", client_signature_required = true, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"], signing_certificate_sha1 = unknown }
}

resource "keycloak_saml_client" "undecided_redirects_realm" {
  prior_attrs = { client_id = "wiki", client_signature_required = true, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"] }
  attrs       = { client_id = "wiki", client_signature_required = true, sign_documents = true, sign_assertions = true, encrypt_assertions = false, valid_redirect_uris = ["https://wiki.example.com/*"], realm_id = unknown }
}

# Replaced into another realm.
resource "keycloak_openid_client" "redirects_everywhere_other_realm" {
  prior_attrs    = { realm_id = "dev", client_id = "shop", valid_redirect_uris = ["*"] }
  attrs          = { realm_id = "prod", client_id = "shop", valid_redirect_uris = ["*"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "keycloak_openid_client" "redirects_everywhere_replaced" {
  prior_attrs = { realm_id = "dev", client_id = "shop", name = "Shop", valid_redirect_uris = ["*"] }
  attrs       = { realm_id = "dev", client_id = "shop", name = "The shop", valid_redirect_uris = ["*"] }
  meta        = { operation = "replace" }
}

resource "keycloak_openid_client" "redirects_everywhere_realm_unknown" {
  prior_attrs = { realm_id = "dev", client_id = "shop", valid_redirect_uris = ["*"] }
  attrs       = { realm_id = unknown, client_id = "shop", valid_redirect_uris = ["*"] }
  meta        = { operation = "replace" }
}
