policytest {
  targets = ["../../../../policies/exposure/tencentcloud/iam.gate.hcl"]
}

# Source: CAM documentation, Preset policies; provider documentation, tencentcloudstack/tencentcloud, cam_group_policy_attachment

resource "tencentcloud_cam_group_policy_attachment" "administrator_attached_new" {
  attrs          = { group_id = 1, policy_id = "1" }
  expect_failure = true
}

resource "tencentcloud_cam_group_policy_attachment" "administrator_attached_instead" {
  prior_attrs    = { group_id = 1, policy_id = "16313162" }
  attrs          = { group_id = 1, policy_id = "1" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "tencentcloud_cam_group_policy_attachment" "administrator_attached_another" {
  prior_attrs    = { group_id = 1, policy_id = "1" }
  attrs          = { group_id = 2, policy_id = "1" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "tencentcloud_cam_group_policy_attachment" "administrator_attached_small" {
  attrs = { group_id = 1, policy_id = "16313162" }
}

resource "tencentcloud_cam_group_policy_attachment" "administrator_attached_same" {
  prior_attrs = { group_id = 1, policy_id = "1" }
  attrs       = { group_id = 1, policy_id = "1" }
  meta        = { operation = "replace" }
}

resource "tencentcloud_cam_group_policy_attachment" "administrator_attached_gone" {
  prior_attrs = { group_id = 1, policy_id = "1" }
}

resource "tencentcloud_cam_group_policy_attachment" "administrator_attached_less" {
  prior_attrs = { group_id = 1, policy_id = "1" }
  attrs       = { group_id = 1, policy_id = "16313162" }
  meta        = { operation = "replace" }
}

resource "tencentcloud_cam_group_policy_attachment" "administrator_attached_null" {
  attrs = { group_id = 1, policy_id = null }
}

resource "tencentcloud_cam_group_policy_attachment" "administrator_attached_unknown" {
  attrs = { group_id = 1, policy_id = unknown }
}

resource "tencentcloud_cam_role_policy_attachment_by_name" "administrator_attached_name" {
  attrs          = { role_name = "ci", policy_name = "AdministratorAccess" }
  expect_failure = true
}

resource "tencentcloud_cam_role_policy_attachment_by_name" "administrator_attached_name_small" {
  attrs = { role_name = "ci", policy_name = "QcloudCOSReadOnlyAccess" }
}

# Source: CAM documentation, Syntax of policies

resource "tencentcloud_cam_policy" "everything_allowed_all" {
  prior_attrs    = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["name/cos:GetObject"], "resource" : ["qcs::cos::uid/1250000000:orders-1250000000/*"] }] }) }
  attrs          = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["*"], "resource" : ["*"] }] }) }
  expect_failure = true
}

resource "tencentcloud_cam_policy" "everything_allowed_new" {
  attrs          = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : "name/cam:*", "resource" : "*" }] }) }
  expect_failure = true
}

resource "tencentcloud_cam_policy" "everything_allowed_named" {
  attrs = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["name/cos:GetObject"], "resource" : ["qcs::cos::uid/1250000000:orders-1250000000/*"] }] }) }
}

resource "tencentcloud_cam_policy" "everything_allowed_same" {
  prior_attrs = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["*"], "resource" : ["*"] }] }) }
  attrs       = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["*"], "resource" : ["*"] }] }) }
}

resource "tencentcloud_cam_policy" "everything_allowed_denied" {
  attrs = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "deny", "action" : "*", "resource" : "*" }] }) }
}

resource "tencentcloud_cam_policy" "everything_allowed_condition" {
  attrs = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : "*", "resource" : "*", "condition" : { "ip_equal" : { "qcs:ip" : ["203.0.113.0/24"] } } }] }) }
}

resource "tencentcloud_cam_policy" "everything_allowed_narrowed" {
  prior_attrs = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["*"], "resource" : ["*"] }] }) }
  attrs       = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["name/cos:GetObject"], "resource" : ["qcs::cos::uid/1250000000:orders-1250000000/*"] }] }) }
}

resource "tencentcloud_cam_policy" "everything_allowed_gone" {
  prior_attrs = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["*"], "resource" : ["*"] }] }) }
}

resource "tencentcloud_cam_policy" "everything_allowed_unknown_new" {
  attrs = { name = "acme", document = unknown }
}

resource "tencentcloud_cam_policy" "unreadable_new" {
  attrs          = { name = "acme", document = "{" }
  expect_failure = true
}

resource "tencentcloud_cam_policy" "unreadable_changed" {
  prior_attrs    = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["name/cos:GetObject"], "resource" : ["qcs::cos::uid/1250000000:orders-1250000000/*"] }] }) }
  attrs          = { name = "acme", document = "allow all" }
  expect_failure = true
}

resource "tencentcloud_cam_policy" "unreadable_before" {
  prior_attrs = { name = "acme", document = "{" }
  attrs       = { name = "acme", document = "{" }
}

resource "tencentcloud_cam_policy" "unreadable_no_more" {
  prior_attrs = { name = "acme", document = "{" }
  attrs       = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["name/cos:GetObject"], "resource" : ["qcs::cos::uid/1250000000:orders-1250000000/*"] }] }) }
}

resource "tencentcloud_cam_policy" "unreadable_null" {
  attrs = { name = "acme", document = null }
}

resource "tencentcloud_cam_policy" "unreadable_empty" {
  attrs = { name = "acme", document = "" }
}

resource "tencentcloud_cam_policy" "undecided_document_changed" {
  prior_attrs    = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["name/cos:GetObject"], "resource" : ["qcs::cos::uid/1250000000:orders-1250000000/*"] }] }) }
  attrs          = { name = "acme", document = unknown }
  expect_failure = true
}

resource "tencentcloud_cam_policy" "undecided_document_replaced" {
  prior_attrs    = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["name/cos:GetObject"], "resource" : ["qcs::cos::uid/1250000000:orders-1250000000/*"] }] }) }
  attrs          = { name = "acme", document = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "tencentcloud_cam_policy" "undecided_document_known" {
  prior_attrs = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["name/cos:GetObject"], "resource" : ["qcs::cos::uid/1250000000:orders-1250000000/*"] }] }) }
  attrs       = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["name/cos:GetObject"], "resource" : ["qcs::cos::uid/1250000000:orders-1250000000/*"] }] }) }
}

resource "tencentcloud_cam_policy" "undecided_document_first" {
  prior_attrs = { name = "acme", document = null }
  attrs       = { name = "acme", document = unknown }
}

resource "tencentcloud_cam_policy" "undecided_document_was_unknown" {
  prior_attrs = { name = "acme", document = null }
  attrs       = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["name/cos:GetObject"], "resource" : ["qcs::cos::uid/1250000000:orders-1250000000/*"] }] }) }
}

resource "tencentcloud_cam_policy" "undecided_document_emptied" {
  prior_attrs = { name = "acme", document = jsonencode({ "version" : "2.0", "statement" : [{ "effect" : "allow", "action" : ["name/cos:GetObject"], "resource" : ["qcs::cos::uid/1250000000:orders-1250000000/*"] }] }) }
  attrs       = { name = "acme", document = null }
}
