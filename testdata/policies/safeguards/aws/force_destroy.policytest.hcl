policytest {
  targets = ["../../../../policies/safeguards/aws/force_destroy.gate.hcl"]
}

resource "aws_route53_zone" "records_on" {
  prior_attrs    = { name = "example.com", force_destroy = false }
  attrs          = { name = "example.com", force_destroy = true }
  expect_failure = true
}

resource "aws_route53_zone" "records_from_null" {
  prior_attrs    = { name = "example.com", force_destroy = null }
  attrs          = { name = "example.com", force_destroy = true }
  expect_failure = true
}

resource "aws_route53_zone" "records_off" {
  prior_attrs = { name = "example.com", force_destroy = true }
  attrs       = { name = "example.com", force_destroy = false }
}

resource "aws_route53_zone" "records_comment" {
  prior_attrs = { name = "example.com", force_destroy = true, comment = "a" }
  attrs       = { name = "example.com", force_destroy = true, comment = "b" }
}

resource "aws_transfer_server" "users_on" {
  prior_attrs    = { identity_provider_type = "SERVICE_MANAGED", force_destroy = false }
  attrs          = { identity_provider_type = "SERVICE_MANAGED", force_destroy = true }
  expect_failure = true
}

resource "aws_transfer_server" "users_replaced" {
  prior_attrs    = { identity_provider_type = "SERVICE_MANAGED", force_destroy = false, domain = "S3" }
  attrs          = { identity_provider_type = "SERVICE_MANAGED", force_destroy = true, domain = "EFS" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_transfer_server" "users_off" {
  prior_attrs = { identity_provider_type = "SERVICE_MANAGED", force_destroy = true }
  attrs       = { identity_provider_type = "SERVICE_MANAGED", force_destroy = false }
}

resource "aws_transfer_server" "users_unchanged" {
  prior_attrs = { identity_provider_type = "SERVICE_MANAGED", force_destroy = false }
  attrs = {
    identity_provider_type = "SERVICE_MANAGED"
    force_destroy          = false
    security_policy_name   = "TransferSecurityPolicy-2024-01"
  }
}
