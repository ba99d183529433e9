policytest {
  targets = ["../../../../policies/exposure/alicloud/iam.gate.hcl"]
}

# Source: RAM documentation, System policies; provider documentation, aliyun/alicloud, ram_group_policy_attachment

resource "alicloud_ram_group_policy_attachment" "administrator_attached_new" {
  attrs          = { group_name = "admins", policy_name = "AdministratorAccess", policy_type = "System" }
  expect_failure = true
}

resource "alicloud_ram_group_policy_attachment" "administrator_attached_instead" {
  prior_attrs    = { group_name = "admins", policy_name = "AliyunOSSReadOnlyAccess", policy_type = "System" }
  attrs          = { group_name = "admins", policy_name = "AdministratorAccess", policy_type = "System" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "alicloud_ram_group_policy_attachment" "administrator_attached_another" {
  prior_attrs    = { group_name = "admins", policy_name = "AdministratorAccess", policy_type = "System" }
  attrs          = { group_name = "ops", policy_name = "AdministratorAccess", policy_type = "System" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "alicloud_ram_group_policy_attachment" "administrator_attached_ram" {
  attrs          = { group_name = "admins", policy_name = "AliyunRAMFullAccess", policy_type = "System" }
  expect_failure = true
}

resource "alicloud_ram_group_policy_attachment" "administrator_attached_small" {
  attrs = { group_name = "admins", policy_name = "AliyunOSSReadOnlyAccess", policy_type = "System" }
}

resource "alicloud_ram_group_policy_attachment" "administrator_attached_same" {
  prior_attrs = { group_name = "admins", policy_name = "AdministratorAccess", policy_type = "System" }
  attrs       = { group_name = "admins", policy_name = "AdministratorAccess", policy_type = "System" }
  meta        = { operation = "replace" }
}

resource "alicloud_ram_group_policy_attachment" "administrator_attached_gone" {
  prior_attrs = { group_name = "admins", policy_name = "AdministratorAccess", policy_type = "System" }
}

resource "alicloud_ram_group_policy_attachment" "administrator_attached_less" {
  prior_attrs = { group_name = "admins", policy_name = "AdministratorAccess", policy_type = "System" }
  attrs       = { group_name = "admins", policy_name = "AliyunOSSReadOnlyAccess", policy_type = "System" }
  meta        = { operation = "replace" }
}

resource "alicloud_ram_group_policy_attachment" "administrator_attached_null" {
  attrs = { group_name = "admins", policy_name = null, policy_type = "System" }
}

resource "alicloud_ram_group_policy_attachment" "administrator_attached_unknown" {
  attrs = { group_name = "admins", policy_name = unknown, policy_type = "System" }
}

resource "alicloud_ram_group_policy_attachment" "administrator_attached_own" {
  attrs = { group_name = "admins", policy_name = "AdministratorAccess", policy_type = "Custom" }
}

resource "alicloud_ram_role_policy_attachment" "administrator_attached_role" {
  attrs          = { role_name = "ci", policy_name = "AdministratorAccess", policy_type = "System" }
  expect_failure = true
}

resource "alicloud_ram_role_policy_attachment" "administrator_attached_role_small" {
  attrs = { role_name = "ci", policy_name = "AliyunECSReadOnlyAccess", policy_type = "System" }
}

# Source: RAM documentation, Policy structure and syntax

resource "alicloud_ram_policy" "everything_allowed_all" {
  prior_attrs    = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : ["oss:Get*"], "Resource" : ["acs:oss:*:*:orders/*"] }] }) }
  attrs          = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : "*", "Resource" : "*" }] }) }
  expect_failure = true
}

resource "alicloud_ram_policy" "everything_allowed_new" {
  attrs          = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : ["ram:*"], "Resource" : ["*"] }] }) }
  expect_failure = true
}

resource "alicloud_ram_policy" "everything_allowed_named" {
  attrs = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : ["oss:Get*"], "Resource" : ["acs:oss:*:*:orders/*"] }] }) }
}

resource "alicloud_ram_policy" "everything_allowed_same" {
  prior_attrs = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : "*", "Resource" : "*" }] }) }
  attrs       = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : "*", "Resource" : "*" }] }) }
}

resource "alicloud_ram_policy" "everything_allowed_denied" {
  attrs = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Deny", "Action" : "*", "Resource" : "*" }] }) }
}

resource "alicloud_ram_policy" "everything_allowed_condition" {
  attrs = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : "*", "Resource" : "*", "Condition" : { "IpAddress" : { "acs:SourceIp" : ["203.0.113.0/24"] } } }] }) }
}

resource "alicloud_ram_policy" "everything_allowed_narrowed" {
  prior_attrs = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : "*", "Resource" : "*" }] }) }
  attrs       = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : ["oss:Get*"], "Resource" : ["acs:oss:*:*:orders/*"] }] }) }
}

resource "alicloud_ram_policy" "everything_allowed_gone" {
  prior_attrs = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : "*", "Resource" : "*" }] }) }
}

resource "alicloud_ram_policy" "everything_allowed_unknown_new" {
  attrs = { policy_name = "acme", policy_document = unknown }
}

resource "alicloud_ram_policy" "unreadable_new" {
  attrs          = { policy_name = "acme", policy_document = "{" }
  expect_failure = true
}

resource "alicloud_ram_policy" "unreadable_changed" {
  prior_attrs    = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : ["oss:Get*"], "Resource" : ["acs:oss:*:*:orders/*"] }] }) }
  attrs          = { policy_name = "acme", policy_document = "allow all" }
  expect_failure = true
}

resource "alicloud_ram_policy" "unreadable_before" {
  prior_attrs = { policy_name = "acme", policy_document = "{" }
  attrs       = { policy_name = "acme", policy_document = "{" }
}

resource "alicloud_ram_policy" "unreadable_no_more" {
  prior_attrs = { policy_name = "acme", policy_document = "{" }
  attrs       = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : ["oss:Get*"], "Resource" : ["acs:oss:*:*:orders/*"] }] }) }
}

resource "alicloud_ram_policy" "unreadable_null" {
  attrs = { policy_name = "acme", policy_document = null }
}

resource "alicloud_ram_policy" "unreadable_empty" {
  attrs = { policy_name = "acme", policy_document = "" }
}

resource "alicloud_ram_policy" "undecided_document_changed" {
  prior_attrs    = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : ["oss:Get*"], "Resource" : ["acs:oss:*:*:orders/*"] }] }) }
  attrs          = { policy_name = "acme", policy_document = unknown }
  expect_failure = true
}

resource "alicloud_ram_policy" "undecided_document_replaced" {
  prior_attrs    = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : ["oss:Get*"], "Resource" : ["acs:oss:*:*:orders/*"] }] }) }
  attrs          = { policy_name = "acme", policy_document = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "alicloud_ram_policy" "undecided_document_known" {
  prior_attrs = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : ["oss:Get*"], "Resource" : ["acs:oss:*:*:orders/*"] }] }) }
  attrs       = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : ["oss:Get*"], "Resource" : ["acs:oss:*:*:orders/*"] }] }) }
}

resource "alicloud_ram_policy" "undecided_document_first" {
  prior_attrs = { policy_name = "acme", policy_document = null }
  attrs       = { policy_name = "acme", policy_document = unknown }
}

resource "alicloud_ram_policy" "undecided_document_was_unknown" {
  prior_attrs = { policy_name = "acme", policy_document = null }
  attrs       = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : ["oss:Get*"], "Resource" : ["acs:oss:*:*:orders/*"] }] }) }
}

resource "alicloud_ram_policy" "undecided_document_emptied" {
  prior_attrs = { policy_name = "acme", policy_document = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Action" : ["oss:Get*"], "Resource" : ["acs:oss:*:*:orders/*"] }] }) }
  attrs       = { policy_name = "acme", policy_document = null }
}
