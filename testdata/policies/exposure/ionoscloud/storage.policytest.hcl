policytest {
  targets = ["../../../../policies/exposure/ionoscloud/storage.gate.hcl"]
}

# Source: provider documentation, ionos-cloud/ionoscloud, s3_bucket_policy

resource "ionoscloud_s3_bucket_policy" "policy_public_everyone" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "AWS" : ["arn:aws:iam:::user/app"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "ionoscloud_s3_bucket_policy" "policy_public_new" {
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "ionoscloud_s3_bucket_policy" "policy_public_writes" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:PutObject", "s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "ionoscloud_s3_bucket_policy" "policy_public_named" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "AWS" : ["arn:aws:iam:::user/app"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "ionoscloud_s3_bucket_policy" "policy_public_same" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : "s3:GetObject", "Resource" : ["orders/*"] }] }) }
}

resource "ionoscloud_s3_bucket_policy" "policy_public_narrowed" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:PutObject", "s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "ionoscloud_s3_bucket_policy" "policy_public_denied" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Deny", "Principal" : "*", "Action" : ["s3:PutObject"], "Resource" : ["orders/*"] }] }) }
}

resource "ionoscloud_s3_bucket_policy" "policy_public_networks" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"], "Condition" : { "IpAddress" : { "aws:SourceIp" : ["203.0.113.0/24"] } } }] }) }
}

resource "ionoscloud_s3_bucket_policy" "policy_public_null" {
  attrs = { bucket = "acme-orders", policy = null }
}

resource "ionoscloud_s3_bucket_policy" "policy_public_gone" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "ionoscloud_s3_bucket_policy" "policy_public_unknown_new" {
  attrs = { bucket = "acme-orders", policy = unknown }
}

resource "ionoscloud_s3_bucket_policy" "unreadable_new" {
  attrs          = { bucket = "acme-orders", policy = "{" }
  expect_failure = true
}

resource "ionoscloud_s3_bucket_policy" "unreadable_changed" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "AWS" : ["arn:aws:iam:::user/app"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = "Allow everyone" }
  expect_failure = true
}

resource "ionoscloud_s3_bucket_policy" "unreadable_before" {
  prior_attrs = { bucket = "acme-orders", policy = "{" }
  attrs       = { bucket = "acme-orders", tags = {}, policy = "{" }
}

resource "ionoscloud_s3_bucket_policy" "unreadable_no_more" {
  prior_attrs = { bucket = "acme-orders", policy = "{" }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "AWS" : ["arn:aws:iam:::user/app"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "ionoscloud_s3_bucket_policy" "unreadable_empty" {
  attrs = { bucket = "acme-orders", policy = "" }
}

resource "ionoscloud_s3_bucket_policy" "unreadable_list" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "AWS" : ["arn:aws:iam:::user/app"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "AWS" : ["arn:aws:iam:::user/app"] }, "Action" : ["s3:GetObject", "s3:PutObject"], "Resource" : ["orders/*"] }] }) }
}

resource "ionoscloud_s3_bucket_policy" "undecided_policy_changed" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "AWS" : ["arn:aws:iam:::user/app"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = unknown }
  expect_failure = true
}

resource "ionoscloud_s3_bucket_policy" "undecided_policy_was_public" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = unknown }
  expect_failure = true
}

resource "ionoscloud_s3_bucket_policy" "undecided_policy_first" {
  prior_attrs = { bucket = "acme-orders", policy = null }
  attrs       = { bucket = "acme-orders", policy = unknown }
}

resource "ionoscloud_s3_bucket_policy" "undecided_policy_known" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "AWS" : ["arn:aws:iam:::user/app"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", tags = {}, policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "AWS" : ["arn:aws:iam:::user/app"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "ionoscloud_s3_bucket_policy" "undecided_policy_new" {
  attrs = { bucket = "acme-orders", policy = unknown }
}

resource "ionoscloud_s3_bucket_policy" "undecided_policy_emptied" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "AWS" : ["arn:aws:iam:::user/app"] }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = null }
}

# Source: provider documentation, ionos-cloud/ionoscloud, s3_bucket_public_access_block

resource "ionoscloud_s3_bucket_public_access_block" "block_removed_off" {
  prior_attrs    = { bucket = "acme-orders", restrict_public_buckets = true }
  attrs          = { bucket = "acme-orders", restrict_public_buckets = false }
  expect_failure = true
}

resource "ionoscloud_s3_bucket_public_access_block" "block_removed_gone" {
  prior_attrs    = { bucket = "acme-orders", restrict_public_buckets = true }
  expect_failure = true
}

resource "ionoscloud_s3_bucket_public_access_block" "block_removed_on" {
  prior_attrs = { bucket = "acme-orders", restrict_public_buckets = false }
  attrs       = { bucket = "acme-orders", restrict_public_buckets = true }
}

resource "ionoscloud_s3_bucket_public_access_block" "block_removed_was_off" {
  prior_attrs = { bucket = "acme-orders", restrict_public_buckets = false }
}

resource "ionoscloud_s3_bucket_public_access_block" "block_removed_same" {
  prior_attrs = { bucket = "acme-orders", restrict_public_buckets = true }
  attrs       = { bucket = "acme-orders", restrict_public_buckets = true }
}

resource "ionoscloud_s3_bucket_public_access_block" "block_removed_new" {
  attrs = { bucket = "acme-orders", restrict_public_buckets = false }
}

resource "ionoscloud_s3_bucket_public_access_block" "block_removed_unknown" {
  prior_attrs = { bucket = "acme-orders", restrict_public_buckets = true }
  attrs       = { bucket = "acme-orders", restrict_public_buckets = unknown }
}

# Source: what a replacement is attached to; provider documentation, ionoscloud, objects and policies of buckets (`bucket` replaces)
resource "ionoscloud_s3_bucket_policy" "policy_public_moved" {
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

resource "ionoscloud_s3_bucket_policy" "policy_public_same_target" {
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

resource "ionoscloud_s3_bucket_policy" "policy_public_unknown_target" {
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

resource "ionoscloud_s3_bucket_policy" "policy_public_named_moved" {
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

resource "ionoscloud_s3_bucket_public_access_block" "block_removed_moved" {
  prior_attrs = {
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
    bucket                  = "acme-web"
  }
  attrs = {
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
    bucket                  = "acme-orders"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ionoscloud_s3_bucket_public_access_block" "block_removed_same_target" {
  prior_attrs = {
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
    bucket                  = "acme-web"
  }
  attrs = {
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
    bucket                  = "acme-web"
    id                      = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ionoscloud_s3_bucket_public_access_block" "block_removed_unknown_target" {
  prior_attrs = {
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
    bucket                  = "acme-web"
  }
  attrs = {
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
    bucket                  = unknown
    id                      = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ionoscloud_s3_bucket_public_access_block" "block_removed_off_moved" {
  prior_attrs = {
    block_public_acls       = false
    block_public_policy     = false
    ignore_public_acls      = false
    restrict_public_buckets = false
    bucket                  = "acme-web"
  }
  attrs = {
    block_public_acls       = false
    block_public_policy     = false
    ignore_public_acls      = false
    restrict_public_buckets = false
    bucket                  = "acme-orders"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
