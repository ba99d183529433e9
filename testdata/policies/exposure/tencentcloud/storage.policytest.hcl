policytest {
  targets = ["../../../../policies/exposure/tencentcloud/storage.gate.hcl"]
}

# Source: provider documentation, tencentcloudstack/tencentcloud, cos_bucket

resource "tencentcloud_cos_bucket" "bucket_public_read" {
  prior_attrs    = { bucket = "acme-orders", acl = "private" }
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "tencentcloud_cos_bucket" "bucket_public_new" {
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "tencentcloud_cos_bucket" "bucket_public_writes" {
  prior_attrs    = { bucket = "acme-orders", acl = "public-read" }
  attrs          = { bucket = "acme-orders", acl = "public-read-write" }
  expect_failure = true
}

resource "tencentcloud_cos_bucket" "bucket_public_private" {
  attrs = { bucket = "acme-orders", acl = "private" }
}

resource "tencentcloud_cos_bucket" "bucket_public_unset" {
  attrs = { bucket = "acme-orders", acl = null }
}

resource "tencentcloud_cos_bucket" "bucket_public_same" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
}

resource "tencentcloud_cos_bucket" "bucket_public_closed" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "private" }
}

resource "tencentcloud_cos_bucket" "bucket_public_narrowed" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read-write" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
}

resource "tencentcloud_cos_bucket" "bucket_public_unknown" {
  attrs = { bucket = "acme-orders", acl = unknown }
}

resource "tencentcloud_cos_bucket" "bucket_public_gone" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
}

resource "tencentcloud_cos_bucket" "bucket_public_replaced" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
  meta        = { operation = "replace" }
}

resource "tencentcloud_cos_bucket" "bucket_public_renamed" {
  prior_attrs = { bucket = "acme-orders", acl = "private" }
  attrs       = { bucket = "acme-orders", acl = "private", tags = {} }
}

# Source: COS documentation, Access policy language overview

resource "tencentcloud_cos_bucket_policy" "policy_public_everyone" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::uin/100000000001:uin/100000000001"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::anyone:anyone"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "tencentcloud_cos_bucket_policy" "policy_public_new" {
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::anyone:anyone"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "tencentcloud_cos_bucket_policy" "policy_public_writes" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::anyone:anyone"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::anyone:anyone"] }, "Action" : ["name/cos:PutObject", "name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "tencentcloud_cos_bucket_policy" "policy_public_named" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::uin/100000000001:uin/100000000001"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "tencentcloud_cos_bucket_policy" "policy_public_same" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::anyone:anyone"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::anyone:anyone"] }, "Action" : "name/cos:GetObject", "Resource" : ["orders/*"] }] }) }
}

resource "tencentcloud_cos_bucket_policy" "policy_public_narrowed" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::anyone:anyone"] }, "Action" : ["name/cos:PutObject", "name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::anyone:anyone"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "tencentcloud_cos_bucket_policy" "policy_public_denied" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "deny", "Principal" : { "qcs" : ["qcs::cam::anyone:anyone"] }, "Action" : ["name/cos:PutObject"], "Resource" : ["orders/*"] }] }) }
}

resource "tencentcloud_cos_bucket_policy" "policy_public_networks" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::anyone:anyone"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"], "Condition" : { "IpAddress" : { "aws:SourceIp" : ["203.0.113.0/24"] } } }] }) }
}

resource "tencentcloud_cos_bucket_policy" "policy_public_null" {
  attrs = { bucket = "acme-orders", policy = null }
}

resource "tencentcloud_cos_bucket_policy" "policy_public_gone" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::anyone:anyone"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "tencentcloud_cos_bucket_policy" "policy_public_unknown_new" {
  attrs = { bucket = "acme-orders", policy = unknown }
}

resource "tencentcloud_cos_bucket_policy" "unreadable_new" {
  attrs          = { bucket = "acme-orders", policy = "{" }
  expect_failure = true
}

resource "tencentcloud_cos_bucket_policy" "unreadable_changed" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::uin/100000000001:uin/100000000001"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = "Allow everyone" }
  expect_failure = true
}

resource "tencentcloud_cos_bucket_policy" "unreadable_before" {
  prior_attrs = { bucket = "acme-orders", policy = "{" }
  attrs       = { bucket = "acme-orders", tags = {}, policy = "{" }
}

resource "tencentcloud_cos_bucket_policy" "unreadable_no_more" {
  prior_attrs = { bucket = "acme-orders", policy = "{" }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::uin/100000000001:uin/100000000001"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "tencentcloud_cos_bucket_policy" "unreadable_empty" {
  attrs = { bucket = "acme-orders", policy = "" }
}

resource "tencentcloud_cos_bucket_policy" "unreadable_list" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::uin/100000000001:uin/100000000001"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::uin/100000000001:uin/100000000001"] }, "Action" : ["name/cos:GetObject", "name/cos:PutObject"], "Resource" : ["orders/*"] }] }) }
}

resource "tencentcloud_cos_bucket_policy" "undecided_policy_changed" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::uin/100000000001:uin/100000000001"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = unknown }
  expect_failure = true
}

resource "tencentcloud_cos_bucket_policy" "undecided_policy_was_public" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::anyone:anyone"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = unknown }
  expect_failure = true
}

resource "tencentcloud_cos_bucket_policy" "undecided_policy_first" {
  prior_attrs = { bucket = "acme-orders", policy = null }
  attrs       = { bucket = "acme-orders", policy = unknown }
}

resource "tencentcloud_cos_bucket_policy" "undecided_policy_known" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::uin/100000000001:uin/100000000001"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", tags = {}, policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::uin/100000000001:uin/100000000001"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "tencentcloud_cos_bucket_policy" "undecided_policy_new" {
  attrs = { bucket = "acme-orders", policy = unknown }
}

resource "tencentcloud_cos_bucket_policy" "undecided_policy_emptied" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2.0", "Statement" : [{ "Effect" : "allow", "Principal" : { "qcs" : ["qcs::cam::uin/100000000001:uin/100000000001"] }, "Action" : ["name/cos:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = null }
}

resource "tencentcloud_cos_bucket_object" "bucket_public_read_too" {
  prior_attrs    = { bucket = "acme-orders", acl = "private" }
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "tencentcloud_cos_bucket_object" "bucket_public_private_too" {
  attrs = { bucket = "acme-orders", acl = "private" }
}

resource "tencentcloud_cos_bucket_object" "bucket_public_same_too" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
}

# Source: what a replacement is attached to; provider documentation, tencentcloud, objects and policies of buckets (`bucket` replaces)
resource "tencentcloud_cos_bucket_object" "bucket_public_moved" {
  prior_attrs    = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs          = { key = "logo.svg", acl = "public-read", bucket = "acme-orders" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "tencentcloud_cos_bucket_object" "bucket_public_same_target" {
  prior_attrs = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "public-read", bucket = "acme-web", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "tencentcloud_cos_bucket_object" "bucket_public_unknown_target" {
  prior_attrs = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "public-read", bucket = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "tencentcloud_cos_bucket_object" "bucket_public_private_moved" {
  prior_attrs = { key = "logo.svg", acl = "private", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "private", bucket = "acme-orders" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "tencentcloud_cos_bucket" "bucket_public_bucket_renamed" {
  prior_attrs = { bucket = "acme-web", acl = "public-read" }
  attrs       = { bucket = "acme-web-2", acl = "public-read" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "tencentcloud_cos_bucket_policy" "policy_public_moved" {
  prior_attrs = {
    policy = "{\"version\": \"2.0\", \"Statement\": [{\"Effect\": \"allow\", \"Principal\": {\"qcs\": [\"qcs::cam::anyone:anyone\"]}, \"Action\": [\"name/cos:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-web"
  }
  attrs = {
    policy = "{\"version\": \"2.0\", \"Statement\": [{\"Effect\": \"allow\", \"Principal\": {\"qcs\": [\"qcs::cam::anyone:anyone\"]}, \"Action\": [\"name/cos:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-orders"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "tencentcloud_cos_bucket_policy" "policy_public_same_target" {
  prior_attrs = {
    policy = "{\"version\": \"2.0\", \"Statement\": [{\"Effect\": \"allow\", \"Principal\": {\"qcs\": [\"qcs::cam::anyone:anyone\"]}, \"Action\": [\"name/cos:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-web"
  }
  attrs = {
    policy = "{\"version\": \"2.0\", \"Statement\": [{\"Effect\": \"allow\", \"Principal\": {\"qcs\": [\"qcs::cam::anyone:anyone\"]}, \"Action\": [\"name/cos:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-web"
    id     = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "tencentcloud_cos_bucket_policy" "policy_public_unknown_target" {
  prior_attrs = {
    policy = "{\"version\": \"2.0\", \"Statement\": [{\"Effect\": \"allow\", \"Principal\": {\"qcs\": [\"qcs::cam::anyone:anyone\"]}, \"Action\": [\"name/cos:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-web"
  }
  attrs = {
    policy = "{\"version\": \"2.0\", \"Statement\": [{\"Effect\": \"allow\", \"Principal\": {\"qcs\": [\"qcs::cam::anyone:anyone\"]}, \"Action\": [\"name/cos:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = unknown
    id     = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "tencentcloud_cos_bucket_policy" "policy_public_named_moved" {
  prior_attrs = {
    policy = "{\"version\": \"2.0\", \"Statement\": [{\"Effect\": \"allow\", \"Principal\": {\"qcs\": [\"qcs::cam::uin/1:uin/1\"]}, \"Action\": [\"name/cos:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-web"
  }
  attrs = {
    policy = "{\"version\": \"2.0\", \"Statement\": [{\"Effect\": \"allow\", \"Principal\": {\"qcs\": [\"qcs::cam::uin/1:uin/1\"]}, \"Action\": [\"name/cos:GetObject\"], \"Resource\": [\"*\"]}]}"
    bucket = "acme-orders"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
