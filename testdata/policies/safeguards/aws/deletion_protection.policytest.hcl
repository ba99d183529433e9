policytest {
  targets = ["../../../../policies/safeguards/aws/deletion_protection.gate.hcl"]
}

resource "aws_cognito_user_pool" "user_pool_inactive" {
  prior_attrs    = { name = "customers", mfa_configuration = "OPTIONAL", deletion_protection = "ACTIVE" }
  attrs          = { name = "customers", mfa_configuration = "OPTIONAL", deletion_protection = "INACTIVE" }
  expect_failure = true
}

resource "aws_cognito_user_pool" "user_pool_left_out" {
  prior_attrs    = { name = "customers", mfa_configuration = "OPTIONAL", deletion_protection = "ACTIVE" }
  attrs          = { name = "customers", mfa_configuration = "OPTIONAL", deletion_protection = null }
  expect_failure = true
}

resource "aws_cognito_user_pool" "user_pool_on" {
  prior_attrs = { name = "customers", mfa_configuration = "OPTIONAL", deletion_protection = "INACTIVE" }
  attrs       = { name = "customers", mfa_configuration = "OPTIONAL", deletion_protection = "ACTIVE" }
}

resource "aws_cognito_user_pool" "user_pool_unchanged" {
  prior_attrs = { name = "customers", mfa_configuration = "OPTIONAL", deletion_protection = "INACTIVE" }
  attrs       = { name = "customers", mfa_configuration = "ON", deletion_protection = "INACTIVE" }
}

resource "aws_cloudwatch_log_group" "log_group_kept_no_longer" {
  prior_attrs    = { name = "/shop/api", retention_in_days = 365, skip_destroy = true }
  attrs          = { name = "/shop/api", retention_in_days = 365, skip_destroy = false }
  expect_failure = true
}

resource "aws_cloudwatch_log_group" "log_group_kept_left_out" {
  prior_attrs    = { name = "/shop/api", retention_in_days = 365, skip_destroy = true }
  attrs          = { name = "/shop/api", retention_in_days = 365, skip_destroy = null }
  expect_failure = true
}

resource "aws_cloudwatch_log_group" "log_group_kept_from_now_on" {
  prior_attrs = { name = "/shop/api", retention_in_days = 365, skip_destroy = false }
  attrs       = { name = "/shop/api", retention_in_days = 365, skip_destroy = true }
}

resource "aws_cloudwatch_log_group" "log_group_kept_never" {
  prior_attrs = { name = "/shop/api", retention_in_days = 365, skip_destroy = false }
  attrs       = { name = "/shop/api", retention_in_days = 400, skip_destroy = false }
}

resource "aws_organizations_account" "account_closed_switched_on" {
  prior_attrs    = { name = "analytics", email = "analytics@example.com", close_on_deletion = false }
  attrs          = { name = "analytics", email = "analytics@example.com", close_on_deletion = true }
  expect_failure = true
}

resource "aws_organizations_account" "account_closed_from_null" {
  prior_attrs    = { name = "analytics", email = "analytics@example.com", close_on_deletion = null }
  attrs          = { name = "analytics", email = "analytics@example.com", close_on_deletion = true }
  expect_failure = true
}

resource "aws_organizations_account" "account_closed_off" {
  prior_attrs = { name = "analytics", email = "analytics@example.com", close_on_deletion = true }
  attrs       = { name = "analytics", email = "analytics@example.com", close_on_deletion = false }
}

resource "aws_organizations_account" "account_closed_unchanged" {
  prior_attrs = { name = "analytics", email = "analytics@example.com", close_on_deletion = true }
  attrs       = { name = "data", email = "analytics@example.com", close_on_deletion = true }
}
