policytest {
  targets = ["../../../../policies/exposure/aws/identity_services.gate.hcl"]
}

# Source: Cognito developer guide, Adding MFA to a user pool; Advanced security with threat protection; provider schema, aws_cognito_user_pool

resource "aws_cognito_user_pool" "sign_in_weakened_optional" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "OPTIONAL"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  expect_failure = true
}

resource "aws_cognito_user_pool" "sign_in_weakened_off" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "OPTIONAL"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "OFF"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  expect_failure = true
}

resource "aws_cognito_user_pool" "sign_in_weakened_unset" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = null
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  expect_failure = true
}

resource "aws_cognito_user_pool" "sign_in_weakened_watch" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = [{ advanced_security_mode = "ENFORCED" }]
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = [{ advanced_security_mode = "AUDIT" }]
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  expect_failure = true
}

resource "aws_cognito_user_pool" "sign_in_weakened_length" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 8 }]
    admin_create_user_config = []
  }
  expect_failure = true
}

resource "aws_cognito_user_pool" "sign_in_weakened_on" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "OFF"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
}

resource "aws_cognito_user_pool" "sign_in_weakened_same" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "OFF"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "OFF"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
}

resource "aws_cognito_user_pool" "sign_in_weakened_watch_on" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = [{ advanced_security_mode = "ENFORCED" }]
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
}

resource "aws_cognito_user_pool" "sign_in_weakened_watch_same" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = [{ advanced_security_mode = "AUDIT" }]
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = [{ advanced_security_mode = "AUDIT" }]
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
}

resource "aws_cognito_user_pool" "sign_in_weakened_longer" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 8 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
}

resource "aws_cognito_user_pool" "sign_in_weakened_created" {
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "OFF"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 8 }]
    admin_create_user_config = []
  }
}

resource "aws_cognito_user_pool" "sign_in_weakened_gone" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
}

resource "aws_cognito_user_pool" "sign_in_weakened_optional_from_off" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "OFF"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "OPTIONAL"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
}

resource "aws_cognito_user_pool" "sign_in_weakened_null" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = null
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "OFF"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
}

resource "aws_cognito_user_pool" "sign_in_weakened_replaced" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  meta = { operation = "replace" }
}

# Source: Cognito API reference, AdminCreateUserConfigType: AllowAdminCreateUserOnly

resource "aws_cognito_user_pool" "sign_up_opened_off" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = [{ allow_admin_create_user_only = true }]
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = [{ allow_admin_create_user_only = false }]
  }
  expect_failure = true
}

resource "aws_cognito_user_pool" "sign_up_opened_unset" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = [{ allow_admin_create_user_only = true }]
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  expect_failure = true
}

resource "aws_cognito_user_pool" "sign_up_opened_on" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = [{ allow_admin_create_user_only = false }]
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = [{ allow_admin_create_user_only = true }]
  }
}

resource "aws_cognito_user_pool" "sign_up_opened_same" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = [{ allow_admin_create_user_only = false }]
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = [{ allow_admin_create_user_only = false }]
  }
}

resource "aws_cognito_user_pool" "sign_up_opened_never" {
  prior_attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = []
  }
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = [{ allow_admin_create_user_only = false }]
  }
}

resource "aws_cognito_user_pool" "sign_up_opened_created" {
  attrs = {
    name                     = "acme-customers"
    mfa_configuration        = "ON"
    user_pool_add_ons        = []
    password_policy          = [{ minimum_length = 12 }]
    admin_create_user_config = [{ allow_admin_create_user_only = false }]
  }
}

# Source: Cognito developer guide, App clients: authentication flows, OAuth 2.0 grants; RFC 9700, Best Current Practice for OAuth 2.0 Security

resource "aws_cognito_user_pool_client" "client_flows_password" {
  prior_attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
  attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
  expect_failure = true
}

resource "aws_cognito_user_pool_client" "client_flows_implicit" {
  prior_attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
  attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code", "implicit"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
  expect_failure = true
}

resource "aws_cognito_user_pool_client" "client_flows_http" {
  prior_attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
  attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["http://shop.example.com/callback"]
  }
  expect_failure = true
}

resource "aws_cognito_user_pool_client" "client_flows_wildcard" {
  prior_attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
  attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback", "https://*.example.com/callback"]
  }
  expect_failure = true
}

resource "aws_cognito_user_pool_client" "client_flows_refresh" {
  prior_attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
  attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
}

resource "aws_cognito_user_pool_client" "client_flows_password_gone" {
  prior_attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_PASSWORD_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
  attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
}

resource "aws_cognito_user_pool_client" "client_flows_same" {
  prior_attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_PASSWORD_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
  attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_PASSWORD_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
}

resource "aws_cognito_user_pool_client" "client_flows_address" {
  prior_attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
  attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback", "https://www.example.com/callback"]
  }
}

resource "aws_cognito_user_pool_client" "client_flows_local" {
  prior_attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
  attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback", "http://localhost:3000/callback"]
  }
}

resource "aws_cognito_user_pool_client" "client_flows_app" {
  prior_attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
  attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["acme://callback"]
  }
}

resource "aws_cognito_user_pool_client" "client_flows_created" {
  attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_PASSWORD_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
}

resource "aws_cognito_user_pool_client" "client_flows_machine" {
  prior_attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["code"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
  attrs = {
    name                = "shop"
    explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
    allowed_oauth_flows = ["client_credentials"]
    callback_urls       = ["https://shop.example.com/callback"]
  }
}

# Source: Cognito developer guide, Identity pools: guest access (unauthenticated identities)

resource "aws_cognito_identity_pool" "guests_on" {
  prior_attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = false
    allow_classic_flow               = false
  }
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = true
    allow_classic_flow               = false
  }
  expect_failure = true
}

resource "aws_cognito_identity_pool" "guests_unset_before" {
  prior_attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = null
    allow_classic_flow               = false
  }
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = true
    allow_classic_flow               = false
  }
  expect_failure = true
}

resource "aws_cognito_identity_pool" "guests_off" {
  prior_attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = true
    allow_classic_flow               = false
  }
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = false
    allow_classic_flow               = false
  }
}

resource "aws_cognito_identity_pool" "guests_same" {
  prior_attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = true
    allow_classic_flow               = false
  }
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = true
    allow_classic_flow               = false
    tags                             = {}
  }
}

resource "aws_cognito_identity_pool" "guests_kept_off" {
  prior_attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = false
    allow_classic_flow               = false
  }
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = null
    allow_classic_flow               = false
  }
}

resource "aws_cognito_identity_pool" "guests_replaced" {
  prior_attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = true
    allow_classic_flow               = false
  }
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = true
    allow_classic_flow               = false
    developer_provider_name          = "login.acme"
  }
  meta = { operation = "replace" }
}

# Source: Cognito developer guide, Identity pools: guest access (unauthenticated identities)

resource "aws_cognito_identity_pool" "guests_created_guests" {
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = true
    allow_classic_flow               = false
  }
  expect_failure = true
}

resource "aws_cognito_identity_pool" "guests_created_guests_providers" {
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = true
    allow_classic_flow               = false
    supported_login_providers        = { "accounts.google.com" = "a1b2" }
  }
  expect_failure = true
}

resource "aws_cognito_identity_pool" "guests_created_none" {
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = false
    allow_classic_flow               = false
  }
}

resource "aws_cognito_identity_pool" "guests_created_unset" {
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = null
    allow_classic_flow               = false
  }
}

resource "aws_cognito_identity_pool" "guests_created_providers" {
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = false
    allow_classic_flow               = false
    supported_login_providers        = { "accounts.google.com" = "a1b2" }
  }
}

resource "aws_cognito_identity_pool" "guests_created_gone" {
  prior_attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = true
    allow_classic_flow               = false
  }
}

# Source: Cognito developer guide, Identity pools: IAM roles; Enhanced and basic (classic) authentication flow

resource "aws_cognito_identity_pool_roles_attachment" "pool_roles_guest" {
  prior_attrs = {
    identity_pool_id = "eu-west-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    roles            = { authenticated = "arn:aws:iam::123456789012:role/app" }
  }
  attrs = {
    identity_pool_id = "eu-west-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    roles = {
      authenticated   = "arn:aws:iam::123456789012:role/app"
      unauthenticated = "arn:aws:iam::123456789012:role/guest"
    }
  }
  expect_failure = true
}

resource "aws_cognito_identity_pool" "pool_roles_classic" {
  prior_attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = false
    allow_classic_flow               = false
  }
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = false
    allow_classic_flow               = true
  }
  expect_failure = true
}

resource "aws_cognito_identity_pool_roles_attachment" "pool_roles_same" {
  prior_attrs = {
    identity_pool_id = "eu-west-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    roles = {
      authenticated   = "arn:aws:iam::123456789012:role/app"
      unauthenticated = "arn:aws:iam::123456789012:role/guest"
    }
  }
  attrs = {
    identity_pool_id = "eu-west-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    roles = {
      authenticated   = "arn:aws:iam::123456789012:role/app"
      unauthenticated = "arn:aws:iam::123456789012:role/guest-2"
    }
  }
}

resource "aws_cognito_identity_pool_roles_attachment" "pool_roles_gone" {
  prior_attrs = {
    identity_pool_id = "eu-west-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    roles = {
      authenticated   = "arn:aws:iam::123456789012:role/app"
      unauthenticated = "arn:aws:iam::123456789012:role/guest"
    }
  }
  attrs = {
    identity_pool_id = "eu-west-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    roles            = { authenticated = "arn:aws:iam::123456789012:role/app" }
  }
}

resource "aws_cognito_identity_pool_roles_attachment" "pool_roles_created" {
  attrs = {
    identity_pool_id = "eu-west-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    roles = {
      authenticated   = "arn:aws:iam::123456789012:role/app"
      unauthenticated = "arn:aws:iam::123456789012:role/guest"
    }
  }
}

resource "aws_cognito_identity_pool_roles_attachment" "pool_roles_user" {
  prior_attrs = {
    identity_pool_id = "eu-west-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    roles            = { authenticated = "arn:aws:iam::123456789012:role/app" }
  }
  attrs = {
    identity_pool_id = "eu-west-1:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    roles            = { authenticated = "arn:aws:iam::123456789012:role/app-2" }
  }
}

resource "aws_cognito_identity_pool" "pool_roles_classic_off" {
  prior_attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = false
    allow_classic_flow               = true
  }
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = false
    allow_classic_flow               = false
  }
}

resource "aws_cognito_identity_pool" "pool_roles_classic_same" {
  prior_attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = false
    allow_classic_flow               = true
  }
  attrs = {
    identity_pool_name               = "acme-app"
    allow_unauthenticated_identities = false
    allow_classic_flow               = true
  }
}

# Source: EKS user guide, Review access policy permissions; Kubernetes documentation, Using RBAC authorization: default roles (system:masters)

resource "aws_eks_access_policy_association" "cluster_administrator_created" {
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  expect_failure = true
}

resource "aws_eks_access_policy_association" "cluster_administrator_raised" {
  prior_attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_eks_access_policy_association" "cluster_administrator_scope" {
  prior_attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "namespace", namespaces = ["orders"] }]
  }
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_eks_access_policy_association" "cluster_administrator_other" {
  prior_attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/operator"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_eks_access_entry" "cluster_administrator_masters" {
  prior_attrs = {
    cluster_name      = "acme-main"
    principal_arn     = "arn:aws:iam::123456789012:role/deployer"
    kubernetes_groups = ["viewers"]
    type              = "STANDARD"
  }
  attrs = {
    cluster_name      = "acme-main"
    principal_arn     = "arn:aws:iam::123456789012:role/deployer"
    kubernetes_groups = ["viewers", "system:masters"]
    type              = "STANDARD"
  }
  expect_failure = true
}

resource "aws_eks_access_policy_association" "cluster_administrator_view" {
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
}

resource "aws_eks_access_policy_association" "cluster_administrator_edit" {
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
}

resource "aws_eks_access_policy_association" "cluster_administrator_namespace" {
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "namespace", namespaces = ["orders"] }]
  }
}

resource "aws_eks_access_policy_association" "cluster_administrator_lowered" {
  prior_attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  meta = { operation = "replace" }
}

resource "aws_eks_access_policy_association" "cluster_administrator_same" {
  prior_attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  meta = { operation = "replace" }
}

resource "aws_eks_access_policy_association" "cluster_administrator_gone" {
  prior_attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
}

resource "aws_eks_access_entry" "cluster_administrator_group" {
  prior_attrs = {
    cluster_name      = "acme-main"
    principal_arn     = "arn:aws:iam::123456789012:role/deployer"
    kubernetes_groups = []
    type              = "STANDARD"
  }
  attrs = {
    cluster_name      = "acme-main"
    principal_arn     = "arn:aws:iam::123456789012:role/deployer"
    kubernetes_groups = ["deployers"]
    type              = "STANDARD"
  }
}

resource "aws_eks_access_entry" "cluster_administrator_masters_same" {
  prior_attrs = {
    cluster_name      = "acme-main"
    principal_arn     = "arn:aws:iam::123456789012:role/deployer"
    kubernetes_groups = ["system:masters"]
    type              = "STANDARD"
  }
  attrs = {
    cluster_name      = "acme-main"
    principal_arn     = "arn:aws:iam::123456789012:role/deployer"
    kubernetes_groups = ["system:masters", "deployers"]
    type              = "STANDARD"
  }
}

resource "aws_eks_access_entry" "cluster_administrator_node" {
  attrs = {
    cluster_name      = "acme-main"
    principal_arn     = "arn:aws:iam::123456789012:role/node"
    kubernetes_groups = ["system:nodes"]
    type              = "STANDARD"
  }
}

resource "aws_eks_access_entry" "cluster_administrator_look_alike" {
  attrs = {
    cluster_name      = "acme-main"
    principal_arn     = "arn:aws:iam::123456789012:role/deployer"
    kubernetes_groups = ["acme:system:masters-readers"]
    type              = "STANDARD"
  }
}

# Source: EKS user guide, Associate access policies with access entries: access scope

resource "aws_eks_access_policy_association" "cluster_scope_view" {
  prior_attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "namespace", namespaces = ["orders"] }]
  }
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_eks_access_policy_association" "cluster_scope_edit" {
  prior_attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "namespace", namespaces = ["orders"] }]
  }
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  expect_failure = true
}

resource "aws_eks_access_policy_association" "cluster_administrator_of_the_system" {
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "namespace", namespaces = ["kube-system"] }]
  }
  expect_failure = true
}

resource "aws_eks_access_policy_association" "cluster_administrator_of_a_namespace" {
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "namespace", namespaces = ["orders"] }]
  }
}

resource "aws_eks_access_policy_association" "cluster_administrator_of_all_namespaces" {
  prior_attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "namespace", namespaces = ["orders"] }]
  }
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  expect_failure = true
}

resource "aws_eks_access_policy_association" "cluster_scope_another" {
  prior_attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "namespace", namespaces = ["orders"] }]
  }
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "namespace", namespaces = ["orders", "shop"] }]
  }
}

resource "aws_eks_access_policy_association" "cluster_scope_narrower" {
  prior_attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "namespace", namespaces = ["orders"] }]
  }
}

resource "aws_eks_access_policy_association" "cluster_scope_same" {
  prior_attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
}

resource "aws_eks_access_policy_association" "cluster_scope_created" {
  attrs = {
    cluster_name  = "acme-main"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    principal_arn = "arn:aws:iam::123456789012:role/deployer"
    access_scope  = [{ type = "cluster", namespaces = [] }]
  }
}

# Source: IAM user guide, Identity providers and federation; EKS user guide, Create an IAM OIDC provider for your cluster; Roles Anywhere user guide, trust anchors

resource "aws_iam_openid_connect_provider" "issuer_trusted_pipeline" {
  attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
  expect_failure = true
}

resource "aws_iam_saml_provider" "issuer_trusted_saml" {
  attrs = {
    name                   = "acme-login"
    saml_metadata_document = "<EntityDescriptor entityID=\"https://login.example.com\"/>"
  }
  expect_failure = true
}

resource "aws_rolesanywhere_trust_anchor" "issuer_trusted_anchor" {
  attrs          = { name = "acme-servers", enabled = true }
  expect_failure = true
}

resource "aws_eks_identity_provider_config" "issuer_trusted_cluster" {
  attrs = {
    cluster_name = "acme-main"
    oidc         = [{ issuer_url = "https://login.example.com", client_id = "kubernetes" }]
  }
  expect_failure = true
}

resource "aws_ssoadmin_trusted_token_issuer" "issuer_trusted_tokens" {
  attrs          = { name = "acme-login" }
  expect_failure = true
}

resource "aws_iam_openid_connect_provider" "issuer_trusted_cluster" {
  attrs = {
    url             = "https://oidc.eks.eu-west-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
}

resource "aws_iam_openid_connect_provider" "issuer_trusted_cluster_bare" {
  attrs = {
    url             = "oidc.eks.eu-west-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
}

resource "aws_iam_openid_connect_provider" "issuer_trusted_cluster_china" {
  attrs = {
    url             = "https://oidc.eks.cn-north-1.amazonaws.com.cn/id/0A1B2C3D"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
}

resource "aws_iam_openid_connect_provider" "issuer_trusted_cluster_new" {
  attrs = {
    url             = unknown
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
}

resource "aws_iam_openid_connect_provider" "issuer_trusted_same" {
  prior_attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
  attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
    tags            = { team = "build" }
  }
}

resource "aws_iam_openid_connect_provider" "issuer_trusted_gone" {
  prior_attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
}

resource "aws_iam_saml_provider" "issuer_trusted_saml_gone" {
  prior_attrs = { name = "acme-login" }
}

resource "aws_rolesanywhere_trust_anchor" "issuer_trusted_anchor_same" {
  prior_attrs = { name = "acme-servers", enabled = true }
  attrs       = { name = "acme-servers", enabled = true }
}

resource "aws_eks_identity_provider_config" "issuer_trusted_cluster_replaced" {
  prior_attrs = { cluster_name = "acme-main" }
  attrs       = { cluster_name = "acme-main" }
  meta        = { operation = "replace" }
}

resource "aws_ssoadmin_trusted_token_issuer" "issuer_trusted_tokens_renamed" {
  prior_attrs = { name = "acme-login" }
  attrs       = { name = "acme-sign-in" }
}

# Source: IAM user guide, Create an OpenID Connect (OIDC) identity provider in IAM: audiences

resource "aws_iam_openid_connect_provider" "issuer_audience_added" {
  prior_attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
  attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com", "https://github.com/other"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
  expect_failure = true
}

resource "aws_iam_openid_connect_provider" "issuer_audience_other_issuer" {
  prior_attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
  attrs = {
    url             = "https://gitlab.example.com"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_iam_openid_connect_provider" "issuer_audience_removed" {
  prior_attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com", "acme"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
  attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
}

resource "aws_iam_openid_connect_provider" "issuer_audience_reordered" {
  prior_attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com", "acme"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
  attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["acme", "sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
}

resource "aws_iam_openid_connect_provider" "issuer_audience_thumbprint" {
  prior_attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
  attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["1c58a3a8518e8759bf075b76b750d4f2df264fcd"]
  }
}

resource "aws_iam_openid_connect_provider" "issuer_audience_tags" {
  prior_attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
  }
  attrs = {
    url             = "https://token.actions.githubusercontent.com"
    client_id_list  = ["sts.amazonaws.com"]
    thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
    tags            = {}
  }
}

# Source: OASIS SAML 2.0 metadata: entityID; IAM API reference, UpdateSAMLProvider

resource "aws_iam_saml_provider" "issuer_replaced_other" {
  prior_attrs = {
    name                   = "acme-login"
    saml_metadata_document = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://login.example.com\"><ds:X509Certificate>MIIB</ds:X509Certificate></md:EntityDescriptor>"
  }
  attrs = {
    name                   = "acme-login"
    saml_metadata_document = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://login.example.net\"><ds:X509Certificate>MIIB</ds:X509Certificate></md:EntityDescriptor>"
  }
  expect_failure = true
}

resource "aws_iam_saml_provider" "issuer_replaced_unreadable" {
  prior_attrs = {
    name                   = "acme-login"
    saml_metadata_document = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://login.example.com\"><ds:X509Certificate>MIIB</ds:X509Certificate></md:EntityDescriptor>"
  }
  attrs          = { name = "acme-login", saml_metadata_document = "<md/>" }
  expect_failure = true
}

resource "aws_iam_saml_provider" "issuer_replaced_certificate" {
  prior_attrs = {
    name                   = "acme-login"
    saml_metadata_document = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://login.example.com\"><ds:X509Certificate>MIIB</ds:X509Certificate></md:EntityDescriptor>"
  }
  attrs = {
    name                   = "acme-login"
    saml_metadata_document = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://login.example.com\"><ds:X509Certificate>MIIC</ds:X509Certificate></md:EntityDescriptor>"
  }
}

resource "aws_iam_saml_provider" "issuer_replaced_same" {
  prior_attrs = {
    name                   = "acme-login"
    saml_metadata_document = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://login.example.com\"><ds:X509Certificate>MIIB</ds:X509Certificate></md:EntityDescriptor>"
  }
  attrs = {
    name                   = "acme-login"
    saml_metadata_document = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://login.example.com\"><ds:X509Certificate>MIIB</ds:X509Certificate></md:EntityDescriptor>"
    tags                   = {}
  }
}

resource "aws_iam_saml_provider" "issuer_replaced_never_read" {
  prior_attrs = { name = "acme-login", saml_metadata_document = "<md/>" }
  attrs = {
    name                   = "acme-login"
    saml_metadata_document = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://login.example.com\"><ds:X509Certificate>MIIB</ds:X509Certificate></md:EntityDescriptor>"
  }
}

resource "aws_iam_saml_provider" "issuer_replaced_replaced" {
  prior_attrs = {
    name                   = "acme-login"
    saml_metadata_document = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://login.example.com\"><ds:X509Certificate>MIIB</ds:X509Certificate></md:EntityDescriptor>"
  }
  attrs = {
    name                   = "acme"
    saml_metadata_document = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://login.example.com\"><ds:X509Certificate>MIIB</ds:X509Certificate></md:EntityDescriptor>"
  }
  meta = { operation = "replace" }
}

# Source: Roles Anywhere user guide, Trust anchors: enable and disable

resource "aws_rolesanywhere_trust_anchor" "anchor_on_on" {
  prior_attrs    = { name = "acme", enabled = false }
  attrs          = { name = "acme", enabled = true }
  expect_failure = true
}

resource "aws_rolesanywhere_trust_anchor" "anchor_on_default" {
  prior_attrs    = { name = "acme", enabled = false }
  attrs          = { name = "acme", enabled = null }
  expect_failure = true
}

resource "aws_rolesanywhere_trust_anchor" "anchor_on_off" {
  prior_attrs = { name = "acme", enabled = true }
  attrs       = { name = "acme", enabled = false }
}

resource "aws_rolesanywhere_trust_anchor" "anchor_on_kept_off" {
  prior_attrs = { name = "acme", enabled = false }
  attrs       = { name = "acme", enabled = false }
}

resource "aws_rolesanywhere_trust_anchor" "anchor_on_kept_on" {
  prior_attrs = { name = "acme", enabled = true }
  attrs       = { name = "acme", enabled = true }
}

resource "aws_rolesanywhere_trust_anchor" "anchor_on_gone" {
  prior_attrs = { name = "acme", enabled = false }
}

# Source: IAM user guide, Security best practices: temporary credentials

resource "aws_iam_access_key" "credential_created_key" {
  attrs          = { user = "acme-mail", status = "Active" }
  expect_failure = true
}

resource "aws_iam_access_key" "credential_created_key_default" {
  attrs          = { user = "acme-mail", status = null }
  expect_failure = true
}

resource "aws_iam_user_login_profile" "credential_created_password" {
  attrs          = { user = "alice", password_reset_required = true }
  expect_failure = true
}

resource "aws_iam_access_key" "credential_created_inactive" {
  attrs = { user = "acme-mail", status = "Inactive" }
}

resource "aws_iam_access_key" "credential_created_rotated" {
  prior_attrs = { user = "acme-mail", status = "Active" }
  attrs       = { user = "acme-mail", status = "Active" }
  meta        = { operation = "replace" }
}

resource "aws_iam_access_key" "credential_created_gone" {
  prior_attrs = { user = "acme-mail", status = "Active" }
}

resource "aws_iam_access_key" "credential_created_switched_off" {
  prior_attrs = { user = "acme-mail", status = "Active" }
  attrs       = { user = "acme-mail", status = "Inactive" }
}

resource "aws_iam_user_login_profile" "credential_created_password_gone" {
  prior_attrs = { user = "alice" }
}

resource "aws_iam_user_login_profile" "credential_created_password_longer" {
  prior_attrs = { user = "alice", password_length = 20 }
  attrs       = { user = "alice", password_length = 32 }
  meta        = { operation = "replace" }
}

# Source: IAM user guide, Manage access keys for IAM users

resource "aws_iam_access_key" "credential_activated_on" {
  prior_attrs    = { user = "acme-mail", status = "Inactive" }
  attrs          = { user = "acme-mail", status = "Active" }
  expect_failure = true
}

resource "aws_iam_access_key" "credential_activated_unset" {
  prior_attrs    = { user = "acme-mail", status = "Inactive" }
  attrs          = { user = "acme-mail", status = null }
  expect_failure = true
}

resource "aws_iam_access_key" "credential_activated_off" {
  prior_attrs = { user = "acme-mail", status = "Active" }
  attrs       = { user = "acme-mail", status = "Inactive" }
}

resource "aws_iam_access_key" "credential_activated_same" {
  prior_attrs = { user = "acme-mail", status = "Active" }
  attrs       = { user = "acme-mail", status = "Active" }
}

resource "aws_iam_access_key" "credential_activated_kept_off" {
  prior_attrs = { user = "acme-mail", status = "Inactive" }
  attrs       = { user = "acme-mail", status = "Inactive" }
}

resource "aws_iam_access_key" "credential_activated_null" {
  prior_attrs = { user = "acme-mail", status = null }
  attrs       = { user = "acme-mail", status = "Active" }
}

# Source: IAM user guide, AWS multi-factor authentication in IAM

resource "aws_iam_virtual_mfa_device" "factor_removed_gone" {
  prior_attrs    = { virtual_mfa_device_name = "alice" }
  expect_failure = true
}

resource "aws_iam_virtual_mfa_device" "factor_removed_gone_path" {
  prior_attrs    = { virtual_mfa_device_name = "root", path = "/people/" }
  expect_failure = true
}

resource "aws_iam_virtual_mfa_device" "factor_removed_created" {
  attrs = { virtual_mfa_device_name = "alice" }
}

resource "aws_iam_virtual_mfa_device" "factor_removed_replaced" {
  prior_attrs = { virtual_mfa_device_name = "alice" }
  attrs       = { virtual_mfa_device_name = "alice-2" }
  meta        = { operation = "replace" }
}

resource "aws_iam_virtual_mfa_device" "factor_removed_tags" {
  prior_attrs = { virtual_mfa_device_name = "alice" }
  attrs       = { virtual_mfa_device_name = "alice", tags = {} }
}

resource "aws_iam_virtual_mfa_device" "factor_removed_same" {
  prior_attrs = { virtual_mfa_device_name = "alice" }
  attrs       = { virtual_mfa_device_name = "alice" }
}

# Source: provider schema, hashicorp/aws 5.100, aws_iam_group_membership, aws_iam_user_group_membership

resource "aws_iam_group_membership" "group_joined_created" {
  attrs          = { name = "members", group = "admins", users = ["alice"] }
  expect_failure = true
}

resource "aws_iam_group_membership" "group_joined_added" {
  prior_attrs    = { name = "members", group = "Acme-Administrators", users = ["alice"] }
  attrs          = { name = "members", group = "Acme-Administrators", users = ["alice", "bob"] }
  expect_failure = true
}

resource "aws_iam_user_group_membership" "group_joined_user" {
  prior_attrs    = { user = "bob", groups = ["readers"] }
  attrs          = { user = "bob", groups = ["readers", "platform-admin"] }
  expect_failure = true
}

resource "aws_iam_user_group_membership" "group_joined_created" {
  attrs          = { user = "bob", groups = ["PowerUsers"] }
  expect_failure = true
}

resource "aws_iam_group_membership" "group_joined_readers" {
  attrs = { name = "members", group = "readers", users = ["alice"] }
}

resource "aws_iam_group_membership" "group_joined_removed" {
  prior_attrs = { name = "members", group = "admins", users = ["alice", "bob"] }
  attrs       = { name = "members", group = "admins", users = ["alice"] }
}

resource "aws_iam_group_membership" "group_joined_same" {
  prior_attrs = { name = "members", group = "admins", users = ["alice", "bob"] }
  attrs       = { name = "members", group = "admins", users = ["bob", "alice"] }
}

resource "aws_iam_group_membership" "group_joined_look_alike" {
  attrs = { name = "members", group = "badminton", users = ["alice"] }
}

resource "aws_iam_group_membership" "group_joined_word" {
  attrs = { name = "members", group = "rooters", users = ["alice"] }
}

resource "aws_iam_user_group_membership" "group_joined_user_same" {
  prior_attrs = { user = "bob", groups = ["admins"] }
  attrs       = { user = "bob", groups = ["admins", "readers"] }
}

resource "aws_iam_user_group_membership" "group_joined_user_out" {
  prior_attrs = { user = "bob", groups = ["admins"] }
  attrs       = { user = "bob", groups = ["readers"] }
}

resource "aws_iam_user_group_membership" "group_joined_gone" {
  prior_attrs = { user = "bob", groups = ["admins"] }
}

# Source: IAM user guide, Set an account password policy for IAM users

resource "aws_iam_account_password_policy" "passwords_weakened_length" {
  prior_attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
  attrs = {
    minimum_password_length      = 8
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
  expect_failure = true
}

resource "aws_iam_account_password_policy" "passwords_weakened_symbols" {
  prior_attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
  attrs = {
    minimum_password_length      = 14
    require_symbols              = false
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
  expect_failure = true
}

resource "aws_iam_account_password_policy" "passwords_weakened_reuse" {
  prior_attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
  attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 2
    max_password_age             = 90
  }
  expect_failure = true
}

resource "aws_iam_account_password_policy" "passwords_weakened_reuse_off" {
  prior_attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
  attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = null
    max_password_age             = 90
  }
  expect_failure = true
}

resource "aws_iam_account_password_policy" "passwords_weakened_longer" {
  prior_attrs = {
    minimum_password_length      = 8
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
  attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
}

resource "aws_iam_account_password_policy" "passwords_weakened_same" {
  prior_attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
  attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
}

resource "aws_iam_account_password_policy" "passwords_weakened_stricter" {
  prior_attrs = {
    minimum_password_length      = 14
    require_symbols              = false
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
  attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
}

resource "aws_iam_account_password_policy" "passwords_weakened_reuse_more" {
  prior_attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = null
    max_password_age             = 90
  }
  attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
}

resource "aws_iam_account_password_policy" "passwords_weakened_created" {
  attrs = {
    minimum_password_length      = 6
    require_symbols              = false
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = null
    max_password_age             = 90
  }
}

resource "aws_iam_account_password_policy" "passwords_weakened_gone" {
  prior_attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
}

resource "aws_iam_account_password_policy" "passwords_weakened_age" {
  prior_attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
  attrs = {
    minimum_password_length      = 14
    require_symbols              = true
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 180
  }
}

resource "aws_iam_account_password_policy" "passwords_weakened_null" {
  prior_attrs = {
    minimum_password_length      = 14
    require_symbols              = null
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
  attrs = {
    minimum_password_length      = 14
    require_symbols              = false
    require_numbers              = true
    require_lowercase_characters = true
    require_uppercase_characters = true
    password_reuse_prevention    = 24
    max_password_age             = 90
  }
}

# Source: ElastiCache user guide, Authenticating with the Valkey and Redis OSS AUTH command; Role-Based Access Control; MemoryDB developer guide, Authenticating users with Access Control Lists

resource "aws_elasticache_replication_group" "cache_opened_token" {
  prior_attrs = {
    replication_group_id = "acme-sessions"
    auth_token           = sensitive("example-token-of-16")
    user_group_ids       = []
  }
  attrs          = { replication_group_id = "acme-sessions", auth_token = null, user_group_ids = [] }
  expect_failure = true
}

resource "aws_elasticache_replication_group" "cache_opened_group" {
  prior_attrs    = { replication_group_id = "acme-sessions", auth_token = null, user_group_ids = ["orders"] }
  attrs          = { replication_group_id = "acme-sessions", auth_token = null, user_group_ids = [] }
  expect_failure = true
}

resource "aws_elasticache_user" "cache_opened_password" {
  prior_attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~orders:* +@read"
    no_password_required = false
    authentication_mode  = []
  }
  attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~orders:* +@read"
    no_password_required = true
    authentication_mode  = []
  }
  expect_failure = true
}

resource "aws_elasticache_user" "cache_opened_mode" {
  prior_attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~orders:* +@read"
    no_password_required = false
    authentication_mode  = [{ type = "password" }]
  }
  attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~orders:* +@read"
    no_password_required = false
    authentication_mode  = [{ type = "no-password-required" }]
  }
  expect_failure = true
}

resource "aws_elasticache_user" "cache_opened_rights" {
  prior_attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~orders:* +@read"
    no_password_required = false
    authentication_mode  = []
  }
  attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~* +@all"
    no_password_required = false
    authentication_mode  = []
  }
  expect_failure = true
}

resource "aws_memorydb_cluster" "cache_opened_acl" {
  prior_attrs    = { name = "acme", acl_name = "orders" }
  attrs          = { name = "acme", acl_name = "open-access" }
  expect_failure = true
}

resource "aws_memorydb_user" "cache_opened_rights" {
  prior_attrs    = { user_name = "orders", access_string = "on ~orders:* &* +@read" }
  attrs          = { user_name = "orders", access_string = "on ~* &* +@all" }
  expect_failure = true
}

resource "aws_elasticache_replication_group" "cache_opened_token_to_group" {
  prior_attrs = {
    replication_group_id = "acme-sessions"
    auth_token           = sensitive("example-token-of-16")
    user_group_ids       = []
  }
  attrs = { replication_group_id = "acme-sessions", auth_token = null, user_group_ids = ["orders"] }
}

resource "aws_elasticache_replication_group" "cache_opened_token_rotated" {
  prior_attrs = {
    replication_group_id = "acme-sessions"
    auth_token           = sensitive("example-token-of-16")
    user_group_ids       = []
  }
  attrs = {
    replication_group_id = "acme-sessions"
    auth_token           = sensitive("example-token-of-18")
    user_group_ids       = []
  }
}

resource "aws_elasticache_replication_group" "cache_opened_token_added" {
  prior_attrs = { replication_group_id = "acme-sessions", auth_token = null, user_group_ids = [] }
  attrs = {
    replication_group_id = "acme-sessions"
    auth_token           = sensitive("example-token-of-16")
    user_group_ids       = []
  }
}

resource "aws_elasticache_replication_group" "cache_opened_none" {
  prior_attrs = { replication_group_id = "acme-sessions", auth_token = null, user_group_ids = [] }
  attrs       = { replication_group_id = "acme-sessions", auth_token = null, user_group_ids = [] }
}

resource "aws_elasticache_replication_group" "cache_opened_group_other" {
  prior_attrs = { replication_group_id = "acme-sessions", auth_token = null, user_group_ids = ["orders"] }
  attrs       = { replication_group_id = "acme-sessions", auth_token = null, user_group_ids = ["shop"] }
}

resource "aws_elasticache_replication_group" "cache_opened_group_to_come" {
  prior_attrs = {
    replication_group_id = "acme-sessions"
    auth_token           = sensitive("example-token-of-16")
    user_group_ids       = []
  }
  attrs = { replication_group_id = "acme-sessions", auth_token = null, user_group_ids = unknown }
}

resource "aws_elasticache_user" "cache_opened_password_on" {
  prior_attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~orders:* +@read"
    no_password_required = true
    authentication_mode  = []
  }
  attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~orders:* +@read"
    no_password_required = false
    authentication_mode  = []
  }
}

resource "aws_elasticache_user" "cache_opened_password_same" {
  prior_attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~orders:* +@read"
    no_password_required = true
    authentication_mode  = []
  }
  attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "off ~* +@all"
    no_password_required = true
    authentication_mode  = []
  }
}

resource "aws_elasticache_user" "cache_opened_rights_same" {
  prior_attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~* +@all"
    no_password_required = false
    authentication_mode  = []
  }
  attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~* +@all"
    no_password_required = false
    authentication_mode  = [{ type = "password" }]
  }
}

resource "aws_elasticache_user" "cache_opened_rights_less" {
  prior_attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~* +@all"
    no_password_required = false
    authentication_mode  = []
  }
  attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~orders:* +@read"
    no_password_required = false
    authentication_mode  = []
  }
}

resource "aws_elasticache_user" "cache_opened_created" {
  attrs = {
    user_id              = "orders"
    user_name            = "orders"
    access_string        = "on ~* +@all"
    no_password_required = true
    authentication_mode  = []
  }
}

resource "aws_memorydb_cluster" "cache_opened_acl_closed" {
  prior_attrs = { name = "acme", acl_name = "open-access" }
  attrs       = { name = "acme", acl_name = "orders" }
}

resource "aws_memorydb_cluster" "cache_opened_acl_same" {
  prior_attrs = { name = "acme", acl_name = "open-access" }
  attrs       = { name = "acme", acl_name = "open-access" }
}

resource "aws_memorydb_user" "cache_opened_rights_same" {
  prior_attrs = { user_name = "orders", access_string = "on ~* &* +@all" }
  attrs       = { user_name = "orders", access_string = "on ~* &* +@all" }
}

# Source: MemoryDB developer guide, Authenticating users with Access Control Lists: open-access

resource "aws_memorydb_cluster" "memory_created_open" {
  attrs          = { name = "acme", acl_name = "open-access" }
  expect_failure = true
}

resource "aws_memorydb_cluster" "memory_created_open_tls" {
  attrs          = { name = "acme", acl_name = "open-access", tls_enabled = true }
  expect_failure = true
}

resource "aws_memorydb_cluster" "memory_created_users" {
  attrs = { name = "acme", acl_name = "orders" }
}

resource "aws_memorydb_cluster" "memory_created_look_alike" {
  attrs = { name = "acme", acl_name = "open-access-orders" }
}

resource "aws_memorydb_cluster" "memory_created_replaced" {
  prior_attrs = { name = "acme", acl_name = "open-access" }
  attrs       = { name = "acme-2", acl_name = "open-access" }
  meta        = { operation = "replace" }
}

resource "aws_memorydb_cluster" "memory_created_gone" {
  prior_attrs = { name = "acme", acl_name = "open-access" }
}

# Source: Systems Manager user guide, Parameter Store: SecureString parameters

resource "aws_ssm_parameter" "secret_in_clear_string" {
  prior_attrs    = { name = "/acme/orders/url", type = "SecureString" }
  attrs          = { name = "/acme/orders/url", type = "String" }
  expect_failure = true
}

resource "aws_ssm_parameter" "secret_in_clear_list" {
  prior_attrs    = { name = "/acme/orders/url", type = "SecureString" }
  attrs          = { name = "/acme/orders/url", type = "StringList" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ssm_parameter" "secret_in_clear_secured" {
  prior_attrs = { name = "/acme/orders/url", type = "String" }
  attrs       = { name = "/acme/orders/url", type = "SecureString" }
}

resource "aws_ssm_parameter" "secret_in_clear_same" {
  prior_attrs = { name = "/acme/orders/url", type = "SecureString" }
  attrs       = { name = "/acme/orders/url", type = "SecureString", tier = "Advanced" }
}

resource "aws_ssm_parameter" "secret_in_clear_plain" {
  prior_attrs = { name = "/acme/orders/url", type = "String" }
  attrs       = { name = "/acme/orders/url", type = "StringList" }
}

resource "aws_ssm_parameter" "secret_in_clear_created" {
  attrs = { name = "/acme/orders/url", type = "String" }
}

# Source: provider schema, hashicorp/aws 5.100.0: `cluster_name` and `user` force a replacement; of a new access entry the groups that are not set are computed.

resource "aws_eks_access_policy_association" "cluster_administrator_of_another_cluster" {
  prior_attrs    = { cluster_name = "dev", principal_arn = "arn:aws:iam::123456789012:role/ops", policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy", access_scope = [{ type = "cluster", namespaces = [] }] }
  attrs          = { cluster_name = "prod", principal_arn = "arn:aws:iam::123456789012:role/ops", policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy", access_scope = [{ type = "cluster", namespaces = [] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_eks_access_policy_association" "cluster_administrator_of_a_new_role" {
  attrs          = { cluster_name = "prod", principal_arn = unknown, policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy", access_scope = [{ type = "cluster", namespaces = null }] }
  expect_failure = true
}

resource "aws_iam_access_key" "credential_created_of_another_user" {
  prior_attrs    = { user = "acme-mail", status = "Active" }
  attrs          = { user = "acme-backup", status = "Active" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_eks_access_entry" "cluster_administrator_created_unknown" {
  attrs = { cluster_name = "prod", principal_arn = "arn:aws:iam::123456789012:role/app", type = "STANDARD", kubernetes_groups = unknown, user_name = unknown, access_entry_arn = unknown }
}

resource "aws_eks_access_entry" "cluster_administrator_created_node" {
  attrs = { cluster_name = "prod", principal_arn = unknown, type = "EC2_LINUX", kubernetes_groups = unknown, user_name = unknown, access_entry_arn = unknown }
}

resource "aws_eks_access_entry" "cluster_administrator_replaced_unknown" {
  prior_attrs = { cluster_name = "prod", principal_arn = "arn:aws:iam::123456789012:role/app", type = "STANDARD", kubernetes_groups = ["readers"] }
  attrs       = { cluster_name = "prod", principal_arn = "arn:aws:iam::123456789012:role/app2", type = "STANDARD", kubernetes_groups = unknown }
  meta        = { operation = "replace" }
}

resource "aws_eks_access_policy_association" "cluster_administrator_cluster_unknown" {
  prior_attrs = { cluster_name = "prod", principal_arn = "arn:aws:iam::123456789012:role/ops", policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy", access_scope = [{ type = "cluster", namespaces = [] }] }
  attrs       = { cluster_name = unknown, principal_arn = "arn:aws:iam::123456789012:role/ops", policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy", access_scope = [{ type = "cluster", namespaces = [] }] }
  meta        = { operation = "replace" }
}

resource "aws_eks_access_policy_association" "cluster_administrator_viewer_of_another_cluster" {
  prior_attrs = { cluster_name = "dev", principal_arn = "arn:aws:iam::123456789012:role/ops", policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy", access_scope = [{ type = "cluster", namespaces = [] }] }
  attrs       = { cluster_name = "prod", principal_arn = "arn:aws:iam::123456789012:role/ops", policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy", access_scope = [{ type = "cluster", namespaces = [] }] }
  meta        = { operation = "replace" }
}

resource "aws_iam_access_key" "credential_created_user_unknown" {
  prior_attrs = { user = "acme-mail", status = "Active" }
  attrs       = { user = unknown, status = "Active" }
  meta        = { operation = "replace" }
}

resource "aws_iam_openid_connect_provider" "issuer_trusted_dual_stack_cluster" {
  attrs = { url = "https://oidc-eks.eu-west-1.api.aws/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9", client_id_list = ["sts.amazonaws.com"] }
}
