policytest {
  targets = ["../../../../policies/exposure/scaleway/storage.gate.hcl"]
}

# Source: provider documentation, scaleway/scaleway, object_bucket_acl

resource "scaleway_object_bucket_acl" "bucket_public_read" {
  prior_attrs    = { bucket = "acme-orders", acl = "private" }
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "scaleway_object_bucket_acl" "bucket_public_new" {
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "scaleway_object_bucket_acl" "bucket_public_writes" {
  prior_attrs    = { bucket = "acme-orders", acl = "public-read" }
  attrs          = { bucket = "acme-orders", acl = "public-read-write" }
  expect_failure = true
}

resource "scaleway_object_bucket_acl" "bucket_public_private" {
  attrs = { bucket = "acme-orders", acl = "private" }
}

resource "scaleway_object_bucket_acl" "bucket_public_unset" {
  attrs = { bucket = "acme-orders", acl = null }
}

resource "scaleway_object_bucket_acl" "bucket_public_same" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
}

resource "scaleway_object_bucket_acl" "bucket_public_closed" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "private" }
}

resource "scaleway_object_bucket_acl" "bucket_public_narrowed" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read-write" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
}

resource "scaleway_object_bucket_acl" "bucket_public_unknown" {
  attrs = { bucket = "acme-orders", acl = unknown }
}

resource "scaleway_object_bucket_acl" "bucket_public_gone" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
}

resource "scaleway_object_bucket_acl" "bucket_public_replaced" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
  meta        = { operation = "replace" }
}

resource "scaleway_object_bucket_acl" "bucket_public_renamed" {
  prior_attrs = { bucket = "acme-orders", acl = "private" }
  attrs       = { bucket = "acme-orders", acl = "private", tags = {} }
}

# Source: Scaleway documentation, Bucket policies overview

resource "scaleway_object_bucket_policy" "policy_public_everyone" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "SCW" : ["application_id:11111111-1111-1111-1111-111111111111"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "scaleway_object_bucket_policy" "policy_public_new" {
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "scaleway_object_bucket_policy" "policy_public_writes" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:PutObject", "s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "scaleway_object_bucket_policy" "policy_public_named" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "SCW" : ["application_id:11111111-1111-1111-1111-111111111111"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "scaleway_object_bucket_policy" "policy_public_same" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : "s3:GetObject", "Resource" : ["orders/*"] }] }) }
}

resource "scaleway_object_bucket_policy" "policy_public_narrowed" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:PutObject", "s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "scaleway_object_bucket_policy" "policy_public_denied" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Deny", "Principal" : "*", "Action" : ["s3:PutObject"], "Resource" : ["orders/*"] }] }) }
}

resource "scaleway_object_bucket_policy" "policy_public_networks" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"], "Condition" : { "IpAddress" : { "aws:SourceIp" : ["203.0.113.0/24"] } } }] }) }
}

resource "scaleway_object_bucket_policy" "policy_public_null" {
  attrs = { bucket = "acme-orders", policy = null }
}

resource "scaleway_object_bucket_policy" "policy_public_gone" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "scaleway_object_bucket_policy" "policy_public_unknown_new" {
  attrs = { bucket = "acme-orders", policy = unknown }
}

resource "scaleway_object_bucket_policy" "unreadable_new" {
  attrs          = { bucket = "acme-orders", policy = "{" }
  expect_failure = true
}

resource "scaleway_object_bucket_policy" "unreadable_changed" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "SCW" : ["application_id:11111111-1111-1111-1111-111111111111"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = "Allow everyone" }
  expect_failure = true
}

resource "scaleway_object_bucket_policy" "unreadable_before" {
  prior_attrs = { bucket = "acme-orders", policy = "{" }
  attrs       = { bucket = "acme-orders", tags = {}, policy = "{" }
}

resource "scaleway_object_bucket_policy" "unreadable_no_more" {
  prior_attrs = { bucket = "acme-orders", policy = "{" }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "SCW" : ["application_id:11111111-1111-1111-1111-111111111111"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "scaleway_object_bucket_policy" "unreadable_empty" {
  attrs = { bucket = "acme-orders", policy = "" }
}

resource "scaleway_object_bucket_policy" "unreadable_list" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "SCW" : ["application_id:11111111-1111-1111-1111-111111111111"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "SCW" : ["application_id:11111111-1111-1111-1111-111111111111"] }, "Action" : ["s3:GetObject", "s3:PutObject"], "Resource" : ["orders/*"] }] }) }
}

resource "scaleway_object_bucket_policy" "undecided_policy_changed" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "SCW" : ["application_id:11111111-1111-1111-1111-111111111111"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = unknown }
  expect_failure = true
}

resource "scaleway_object_bucket_policy" "undecided_policy_was_public" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = unknown }
  expect_failure = true
}

resource "scaleway_object_bucket_policy" "undecided_policy_first" {
  prior_attrs = { bucket = "acme-orders", policy = null }
  attrs       = { bucket = "acme-orders", policy = unknown }
}

resource "scaleway_object_bucket_policy" "undecided_policy_known" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "SCW" : ["application_id:11111111-1111-1111-1111-111111111111"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", tags = {}, policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "SCW" : ["application_id:11111111-1111-1111-1111-111111111111"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "scaleway_object_bucket_policy" "undecided_policy_new" {
  attrs = { bucket = "acme-orders", policy = unknown }
}

resource "scaleway_object_bucket_policy" "undecided_policy_emptied" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2023-04-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "SCW" : ["application_id:11111111-1111-1111-1111-111111111111"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = null }
}

resource "scaleway_object_bucket" "bucket_public_read_too" {
  prior_attrs    = { bucket = "acme-orders", acl = "private" }
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "scaleway_object_bucket" "bucket_public_private_too" {
  attrs = { bucket = "acme-orders", acl = "private" }
}

resource "scaleway_object_bucket" "bucket_public_same_too" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
}

# Source: what a replacement is attached to; provider documentation, scaleway, objects and policies of buckets (`bucket` replaces)
resource "scaleway_object" "bucket_public_moved" {
  prior_attrs    = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs          = { key = "logo.svg", acl = "public-read", bucket = "acme-orders" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "scaleway_object" "bucket_public_same_target" {
  prior_attrs = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "public-read", bucket = "acme-web", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "scaleway_object" "bucket_public_unknown_target" {
  prior_attrs = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "public-read", bucket = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "scaleway_object" "bucket_public_private_moved" {
  prior_attrs = { key = "logo.svg", acl = "private", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "private", bucket = "acme-orders" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "scaleway_object_bucket" "bucket_public_bucket_renamed" {
  prior_attrs = { name = "acme-web", acl = "public-read" }
  attrs       = { name = "acme-web-2", acl = "public-read" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "scaleway_object_bucket_policy" "policy_public_moved" {
  prior_attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}]}"
    bucket = "acme-web"
  }
  attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}]}"
    bucket = "acme-orders"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "scaleway_object_bucket_policy" "policy_public_same_target" {
  prior_attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}]}"
    bucket = "acme-web"
  }
  attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}]}"
    bucket = "acme-web"
    id     = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "scaleway_object_bucket_policy" "policy_public_unknown_target" {
  prior_attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}]}"
    bucket = "acme-web"
  }
  attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}]}"
    bucket = unknown
    id     = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "scaleway_object_bucket_policy" "policy_public_named_moved" {
  prior_attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::123456789012:user/app\"}, \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}]}"
    bucket = "acme-web"
  }
  attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::123456789012:user/app\"}, \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}]}"
    bucket = "acme-orders"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
