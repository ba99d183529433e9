policytest {
  targets = ["../../../../policies/exposure/alicloud/storage.gate.hcl"]
}

# Source: provider documentation, aliyun/alicloud, oss_bucket_acl

resource "alicloud_oss_bucket_acl" "bucket_public_read" {
  prior_attrs    = { bucket = "acme-orders", acl = "private" }
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "alicloud_oss_bucket_acl" "bucket_public_new" {
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "alicloud_oss_bucket_acl" "bucket_public_writes" {
  prior_attrs    = { bucket = "acme-orders", acl = "public-read" }
  attrs          = { bucket = "acme-orders", acl = "public-read-write" }
  expect_failure = true
}

resource "alicloud_oss_bucket_acl" "bucket_public_private" {
  attrs = { bucket = "acme-orders", acl = "private" }
}

resource "alicloud_oss_bucket_acl" "bucket_public_unset" {
  attrs = { bucket = "acme-orders", acl = null }
}

resource "alicloud_oss_bucket_acl" "bucket_public_same" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
}

resource "alicloud_oss_bucket_acl" "bucket_public_closed" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "private" }
}

resource "alicloud_oss_bucket_acl" "bucket_public_narrowed" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read-write" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
}

resource "alicloud_oss_bucket_acl" "bucket_public_unknown" {
  attrs = { bucket = "acme-orders", acl = unknown }
}

resource "alicloud_oss_bucket_acl" "bucket_public_gone" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
}

resource "alicloud_oss_bucket_acl" "bucket_public_replaced" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
  meta        = { operation = "replace" }
}

resource "alicloud_oss_bucket_acl" "bucket_public_renamed" {
  prior_attrs = { bucket = "acme-orders", acl = "private" }
  attrs       = { bucket = "acme-orders", acl = "private", tags = {} }
}

# Source: OSS documentation, Authorization syntax and elements of bucket policies

resource "alicloud_oss_bucket" "policy_public_everyone" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["20214760404935xxxx"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["*"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "alicloud_oss_bucket" "policy_public_new" {
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["*"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "alicloud_oss_bucket" "policy_public_writes" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["*"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["*"], "Action" : ["oss:PutObject", "oss:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "alicloud_oss_bucket" "policy_public_named" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["20214760404935xxxx"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "alicloud_oss_bucket" "policy_public_same" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["*"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["*"], "Action" : "oss:GetObject", "Resource" : ["orders/*"] }] }) }
}

resource "alicloud_oss_bucket" "policy_public_narrowed" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["*"], "Action" : ["oss:PutObject", "oss:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["*"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "alicloud_oss_bucket" "policy_public_denied" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Deny", "Principal" : ["*"], "Action" : ["oss:PutObject"], "Resource" : ["orders/*"] }] }) }
}

resource "alicloud_oss_bucket" "policy_public_networks" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["*"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"], "Condition" : { "IpAddress" : { "aws:SourceIp" : ["203.0.113.0/24"] } } }] }) }
}

resource "alicloud_oss_bucket" "policy_public_null" {
  attrs = { bucket = "acme-orders", policy = null }
}

resource "alicloud_oss_bucket" "policy_public_gone" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["*"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "alicloud_oss_bucket" "policy_public_unknown_new" {
  attrs = { bucket = "acme-orders", policy = unknown }
}

resource "alicloud_oss_bucket" "unreadable_new" {
  attrs          = { bucket = "acme-orders", policy = "{" }
  expect_failure = true
}

resource "alicloud_oss_bucket" "unreadable_changed" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["20214760404935xxxx"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = "Allow everyone" }
  expect_failure = true
}

resource "alicloud_oss_bucket" "unreadable_before" {
  prior_attrs = { bucket = "acme-orders", policy = "{" }
  attrs       = { bucket = "acme-orders", tags = {}, policy = "{" }
}

resource "alicloud_oss_bucket" "unreadable_no_more" {
  prior_attrs = { bucket = "acme-orders", policy = "{" }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["20214760404935xxxx"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "alicloud_oss_bucket" "unreadable_empty" {
  attrs = { bucket = "acme-orders", policy = "" }
}

resource "alicloud_oss_bucket" "unreadable_list" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["20214760404935xxxx"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["20214760404935xxxx"], "Action" : ["oss:GetObject", "oss:PutObject"], "Resource" : ["orders/*"] }] }) }
}

resource "alicloud_oss_bucket" "undecided_policy_changed" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["20214760404935xxxx"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = unknown }
  expect_failure = true
}

resource "alicloud_oss_bucket" "undecided_policy_was_public" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["*"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = unknown }
  expect_failure = true
}

resource "alicloud_oss_bucket" "undecided_policy_first" {
  prior_attrs = { bucket = "acme-orders", policy = null }
  attrs       = { bucket = "acme-orders", policy = unknown }
}

resource "alicloud_oss_bucket" "undecided_policy_known" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["20214760404935xxxx"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", tags = {}, policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["20214760404935xxxx"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "alicloud_oss_bucket" "undecided_policy_new" {
  attrs = { bucket = "acme-orders", policy = unknown }
}

resource "alicloud_oss_bucket" "undecided_policy_emptied" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "1", "Statement" : [{ "Effect" : "Allow", "Principal" : ["20214760404935xxxx"], "Action" : ["oss:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = null }
}

resource "alicloud_oss_bucket" "bucket_public_read_too" {
  prior_attrs    = { bucket = "acme-orders", acl = "private" }
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "alicloud_oss_bucket" "bucket_public_private_too" {
  attrs = { bucket = "acme-orders", acl = "private" }
}

resource "alicloud_oss_bucket" "bucket_public_same_too" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
}

resource "alicloud_oss_bucket_object" "bucket_public_read_too" {
  prior_attrs    = { bucket = "acme-orders", acl = "private" }
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "alicloud_oss_bucket_object" "bucket_public_private_too" {
  attrs = { bucket = "acme-orders", acl = "private" }
}

resource "alicloud_oss_bucket_object" "bucket_public_same_too" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
}

# Source: provider documentation, aliyun/alicloud, oss_bucket_public_access_block

resource "alicloud_oss_bucket_public_access_block" "block_removed_off" {
  prior_attrs    = { bucket = "acme-orders", block_public_access = true }
  attrs          = { bucket = "acme-orders", block_public_access = false }
  expect_failure = true
}

resource "alicloud_oss_bucket_public_access_block" "block_removed_gone" {
  prior_attrs    = { bucket = "acme-orders", block_public_access = true }
  expect_failure = true
}

resource "alicloud_oss_bucket_public_access_block" "block_removed_on" {
  prior_attrs = { bucket = "acme-orders", block_public_access = false }
  attrs       = { bucket = "acme-orders", block_public_access = true }
}

resource "alicloud_oss_bucket_public_access_block" "block_removed_was_off" {
  prior_attrs = { bucket = "acme-orders", block_public_access = false }
}

resource "alicloud_oss_bucket_public_access_block" "block_removed_same" {
  prior_attrs = { bucket = "acme-orders", block_public_access = true }
  attrs       = { bucket = "acme-orders", block_public_access = true }
}

resource "alicloud_oss_bucket_public_access_block" "block_removed_new" {
  attrs = { bucket = "acme-orders", block_public_access = false }
}

resource "alicloud_oss_bucket_public_access_block" "block_removed_unknown" {
  prior_attrs = { bucket = "acme-orders", block_public_access = true }
  attrs       = { bucket = "acme-orders", block_public_access = unknown }
}

# Source: what a replacement is attached to; provider documentation, alicloud, objects and policies of buckets (`bucket` replaces)
resource "alicloud_oss_bucket_object" "bucket_public_moved" {
  prior_attrs    = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs          = { key = "logo.svg", acl = "public-read", bucket = "acme-orders" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "alicloud_oss_bucket_object" "bucket_public_same_target" {
  prior_attrs = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "public-read", bucket = "acme-web", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_oss_bucket_object" "bucket_public_unknown_target" {
  prior_attrs = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "public-read", bucket = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_oss_bucket_object" "bucket_public_private_moved" {
  prior_attrs = { key = "logo.svg", acl = "private", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "private", bucket = "acme-orders" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_oss_bucket" "bucket_public_bucket_renamed" {
  prior_attrs = { bucket = "acme-web", acl = "public-read" }
  attrs       = { bucket = "acme-web-2", acl = "public-read" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_oss_bucket_policy" "policy_public_moved" {
  prior_attrs = {
    policy = "{\"Version\": \"1\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": [\"*\"], \"Action\": [\"oss:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-web"
  }
  attrs = {
    policy = "{\"Version\": \"1\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": [\"*\"], \"Action\": [\"oss:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-orders"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "alicloud_oss_bucket_policy" "policy_public_same_target" {
  prior_attrs = {
    policy = "{\"Version\": \"1\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": [\"*\"], \"Action\": [\"oss:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-web"
  }
  attrs = {
    policy = "{\"Version\": \"1\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": [\"*\"], \"Action\": [\"oss:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-web"
    id     = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "alicloud_oss_bucket_policy" "policy_public_unknown_target" {
  prior_attrs = {
    policy = "{\"Version\": \"1\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": [\"*\"], \"Action\": [\"oss:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-web"
  }
  attrs = {
    policy = "{\"Version\": \"1\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": [\"*\"], \"Action\": [\"oss:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = unknown
    id     = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "alicloud_oss_bucket_policy" "policy_public_named_moved" {
  prior_attrs = {
    policy = "{\"Version\": \"1\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": [\"1234\"], \"Action\": [\"oss:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-web"
  }
  attrs = {
    policy = "{\"Version\": \"1\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": [\"1234\"], \"Action\": [\"oss:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-orders"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "alicloud_oss_bucket_public_access_block" "block_removed_moved" {
  prior_attrs    = { block_public_access = true, bucket = "acme-web" }
  attrs          = { block_public_access = true, bucket = "acme-orders" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "alicloud_oss_bucket_public_access_block" "block_removed_same_target" {
  prior_attrs = { block_public_access = true, bucket = "acme-web" }
  attrs       = { block_public_access = true, bucket = "acme-web", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_oss_bucket_public_access_block" "block_removed_unknown_target" {
  prior_attrs = { block_public_access = true, bucket = "acme-web" }
  attrs       = { block_public_access = true, bucket = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_oss_bucket_public_access_block" "block_removed_off_moved" {
  prior_attrs = { block_public_access = false, bucket = "acme-web" }
  attrs       = { block_public_access = false, bucket = "acme-orders" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}
