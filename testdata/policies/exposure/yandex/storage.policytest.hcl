policytest {
  targets = ["../../../../policies/exposure/yandex/storage.gate.hcl"]
}

# Source: provider documentation, yandex-cloud/yandex, storage_bucket

resource "yandex_storage_bucket" "bucket_public_read" {
  prior_attrs    = { bucket = "acme-orders", acl = "private" }
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "yandex_storage_bucket" "bucket_public_new" {
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "yandex_storage_bucket" "bucket_public_writes" {
  prior_attrs    = { bucket = "acme-orders", acl = "public-read" }
  attrs          = { bucket = "acme-orders", acl = "public-read-write" }
  expect_failure = true
}

resource "yandex_storage_bucket" "bucket_public_private" {
  attrs = { bucket = "acme-orders", acl = "private" }
}

resource "yandex_storage_bucket" "bucket_public_unset" {
  attrs = { bucket = "acme-orders", acl = null }
}

resource "yandex_storage_bucket" "bucket_public_same" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
}

resource "yandex_storage_bucket" "bucket_public_closed" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "private" }
}

resource "yandex_storage_bucket" "bucket_public_narrowed" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read-write" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
}

resource "yandex_storage_bucket" "bucket_public_unknown" {
  attrs = { bucket = "acme-orders", acl = unknown }
}

resource "yandex_storage_bucket" "bucket_public_gone" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
}

resource "yandex_storage_bucket" "bucket_public_replaced" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
  meta        = { operation = "replace" }
}

resource "yandex_storage_bucket" "bucket_public_renamed" {
  prior_attrs = { bucket = "acme-orders", acl = "private" }
  attrs       = { bucket = "acme-orders", acl = "private", tags = {} }
}

resource "yandex_storage_bucket_grant" "bucket_public_read_too" {
  prior_attrs    = { bucket = "acme-orders", acl = "private" }
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "yandex_storage_bucket_grant" "bucket_public_private_too" {
  attrs = { bucket = "acme-orders", acl = "private" }
}

resource "yandex_storage_object" "bucket_public_read_too" {
  prior_attrs    = { bucket = "acme-orders", acl = "private" }
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "yandex_storage_object" "bucket_public_private_too" {
  attrs = { bucket = "acme-orders", acl = "private" }
}

resource "yandex_storage_bucket" "anonymous_access_read" {
  prior_attrs    = { bucket = "acme-orders", anonymous_access_flags = [{ read = false, list = false, config_read = false }] }
  attrs          = { bucket = "acme-orders", anonymous_access_flags = [{ read = true, list = false, config_read = false }] }
  expect_failure = true
}

resource "yandex_storage_bucket" "anonymous_access_new" {
  attrs          = { bucket = "acme-orders", anonymous_access_flags = [{ read = false, list = true, config_read = false }] }
  expect_failure = true
}

resource "yandex_storage_bucket" "anonymous_access_list_too" {
  prior_attrs    = { bucket = "acme-orders", anonymous_access_flags = [{ read = true, list = false, config_read = false }] }
  attrs          = { bucket = "acme-orders", anonymous_access_flags = [{ read = true, list = true, config_read = false }] }
  expect_failure = true
}

resource "yandex_storage_bucket" "anonymous_access_off" {
  attrs = { bucket = "acme-orders", anonymous_access_flags = [{ read = false, list = false, config_read = false }] }
}

resource "yandex_storage_bucket" "anonymous_access_same" {
  prior_attrs = { bucket = "acme-orders", anonymous_access_flags = [{ read = true, list = false, config_read = false }] }
  attrs       = { bucket = "acme-orders", anonymous_access_flags = [{ read = true, list = false, config_read = false }] }
}

resource "yandex_storage_bucket" "anonymous_access_closed" {
  prior_attrs = { bucket = "acme-orders", anonymous_access_flags = [{ read = true, list = false, config_read = false }] }
  attrs       = { bucket = "acme-orders", anonymous_access_flags = [{ read = false, list = false, config_read = false }] }
}

resource "yandex_storage_bucket" "anonymous_access_none" {
  attrs = { bucket = "acme-orders", anonymous_access_flags = [] }
}

resource "yandex_storage_bucket" "anonymous_access_gone" {
  prior_attrs = { bucket = "acme-orders", anonymous_access_flags = [{ read = true, list = false, config_read = false }] }
}

resource "yandex_storage_bucket" "anonymous_access_narrowed" {
  prior_attrs = { bucket = "acme-orders", anonymous_access_flags = [{ read = true, list = true, config_read = false }] }
  attrs       = { bucket = "acme-orders", anonymous_access_flags = [{ read = true, list = false, config_read = false }] }
}

resource "yandex_storage_bucket_grant" "grant_public_everyone" {
  prior_attrs = {
    bucket = "acme-orders"
    grant  = [{ type = "CanonicalUser", id = "ajeexample", permissions = ["READ"], uri = null }]
  }
  attrs = {
    bucket = "acme-orders"
    grant  = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/global/AllUsers", permissions = ["READ"], id = null }]
  }
  expect_failure = true
}

resource "yandex_storage_bucket" "grant_public_authenticated" {
  attrs = {
    bucket = "acme-orders"
    grant = [{
      type        = "Group"
      uri         = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
      permissions = ["READ"]
      id          = null
    }]
  }
  expect_failure = true
}

resource "yandex_storage_bucket_grant" "grant_public_writes" {
  prior_attrs = {
    bucket = "acme-orders"
    grant  = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/global/AllUsers", permissions = ["READ"], id = null }]
  }
  attrs = {
    bucket = "acme-orders"
    grant = [{
      type        = "Group"
      uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
      permissions = ["READ", "WRITE"]
      id          = null
    }]
  }
  expect_failure = true
}

resource "yandex_storage_bucket_grant" "grant_public_user" {
  attrs = {
    bucket = "acme-orders"
    grant  = [{ type = "CanonicalUser", id = "ajeexample", permissions = ["FULL_CONTROL"], uri = null }]
  }
}

resource "yandex_storage_bucket_grant" "grant_public_same" {
  prior_attrs = {
    bucket = "acme-orders"
    grant  = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/global/AllUsers", permissions = ["READ"], id = null }]
  }
  attrs = {
    bucket = "acme-orders"
    grant  = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/global/AllUsers", permissions = ["READ"], id = null }]
  }
}

resource "yandex_storage_bucket_grant" "grant_public_logs" {
  attrs = {
    bucket = "acme-orders"
    grant  = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/s3/LogDelivery", permissions = ["WRITE"], id = null }]
  }
}

resource "yandex_storage_bucket_grant" "grant_public_narrowed" {
  prior_attrs = {
    bucket = "acme-orders"
    grant = [{
      type        = "Group"
      uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
      permissions = ["FULL_CONTROL"]
      id          = null
    }]
  }
  attrs = {
    bucket = "acme-orders"
    grant  = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/global/AllUsers", permissions = ["READ"], id = null }]
  }
}

resource "yandex_storage_bucket_grant" "grant_public_gone" {
  prior_attrs = {
    bucket = "acme-orders"
    grant  = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/global/AllUsers", permissions = ["READ"], id = null }]
  }
}

resource "yandex_storage_bucket_grant" "grant_public_closed" {
  prior_attrs = {
    bucket = "acme-orders"
    grant  = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/global/AllUsers", permissions = ["READ"], id = null }]
  }
  attrs = {
    bucket = "acme-orders"
    grant  = [{ type = "CanonicalUser", id = "ajeexample", permissions = ["READ"], uri = null }]
  }
}

# Source: Yandex Cloud documentation, Object Storage access policies

resource "yandex_storage_bucket_policy" "policy_public_everyone" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "CanonicalUser" : "ajeexample" }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "yandex_storage_bucket_policy" "policy_public_new" {
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "yandex_storage_bucket_policy" "policy_public_writes" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:PutObject", "s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  expect_failure = true
}

resource "yandex_storage_bucket_policy" "policy_public_named" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "CanonicalUser" : "ajeexample" }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "yandex_storage_bucket_policy" "policy_public_same" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : "s3:GetObject", "Resource" : ["orders/*"] }] }) }
}

resource "yandex_storage_bucket_policy" "policy_public_narrowed" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:PutObject", "s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "yandex_storage_bucket_policy" "policy_public_denied" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Deny", "Principal" : "*", "Action" : ["s3:PutObject"], "Resource" : ["orders/*"] }] }) }
}

resource "yandex_storage_bucket_policy" "policy_public_networks" {
  attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"], "Condition" : { "IpAddress" : { "aws:SourceIp" : ["203.0.113.0/24"] } } }] }) }
}

resource "yandex_storage_bucket_policy" "policy_public_null" {
  attrs = { bucket = "acme-orders", policy = null }
}

resource "yandex_storage_bucket_policy" "policy_public_gone" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "yandex_storage_bucket_policy" "policy_public_unknown_new" {
  attrs = { bucket = "acme-orders", policy = unknown }
}

resource "yandex_storage_bucket_policy" "unreadable_new" {
  attrs          = { bucket = "acme-orders", policy = "{" }
  expect_failure = true
}

resource "yandex_storage_bucket_policy" "unreadable_changed" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "CanonicalUser" : "ajeexample" }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = "Allow everyone" }
  expect_failure = true
}

resource "yandex_storage_bucket_policy" "unreadable_before" {
  prior_attrs = { bucket = "acme-orders", policy = "{" }
  attrs       = { bucket = "acme-orders", tags = {}, policy = "{" }
}

resource "yandex_storage_bucket_policy" "unreadable_no_more" {
  prior_attrs = { bucket = "acme-orders", policy = "{" }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "CanonicalUser" : "ajeexample" }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "yandex_storage_bucket_policy" "unreadable_empty" {
  attrs = { bucket = "acme-orders", policy = "" }
}

resource "yandex_storage_bucket_policy" "unreadable_list" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "CanonicalUser" : "ajeexample" }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "CanonicalUser" : "ajeexample" }, "Action" : ["s3:GetObject", "s3:PutObject"], "Resource" : ["orders/*"] }] }) }
}

resource "yandex_storage_bucket_policy" "undecided_policy_changed" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "CanonicalUser" : "ajeexample" }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = unknown }
  expect_failure = true
}

resource "yandex_storage_bucket_policy" "undecided_policy_was_public" {
  prior_attrs    = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : "*", "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs          = { bucket = "acme-orders", policy = unknown }
  expect_failure = true
}

resource "yandex_storage_bucket_policy" "undecided_policy_first" {
  prior_attrs = { bucket = "acme-orders", policy = null }
  attrs       = { bucket = "acme-orders", policy = unknown }
}

resource "yandex_storage_bucket_policy" "undecided_policy_known" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "CanonicalUser" : "ajeexample" }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", tags = {}, policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "CanonicalUser" : "ajeexample" }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
}

resource "yandex_storage_bucket_policy" "undecided_policy_new" {
  attrs = { bucket = "acme-orders", policy = unknown }
}

resource "yandex_storage_bucket_policy" "undecided_policy_emptied" {
  prior_attrs = { bucket = "acme-orders", policy = jsonencode({ "Version" : "2012-10-17", "Statement" : [{ "Effect" : "Allow", "Principal" : { "CanonicalUser" : "ajeexample" }, "Action" : ["s3:GetObject"], "Resource" : ["orders/*"] }] }) }
  attrs       = { bucket = "acme-orders", policy = null }
}

# Source: what a replacement is attached to; provider documentation, yandex, objects and policies of buckets (`bucket` replaces)
resource "yandex_storage_object" "bucket_public_moved" {
  prior_attrs    = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs          = { key = "logo.svg", acl = "public-read", bucket = "acme-orders" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "yandex_storage_object" "bucket_public_same_target" {
  prior_attrs = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "public-read", bucket = "acme-web", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "yandex_storage_object" "bucket_public_unknown_target" {
  prior_attrs = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "public-read", bucket = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "yandex_storage_object" "bucket_public_private_moved" {
  prior_attrs = { key = "logo.svg", acl = "private", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "private", bucket = "acme-orders" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "yandex_storage_bucket" "bucket_public_bucket_renamed" {
  prior_attrs = { bucket = "acme-web", acl = "public-read" }
  attrs       = { bucket = "acme-web-2", acl = "public-read" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "yandex_storage_bucket_policy" "policy_public_moved" {
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

resource "yandex_storage_bucket_policy" "policy_public_same_target" {
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

resource "yandex_storage_bucket_policy" "policy_public_unknown_target" {
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

resource "yandex_storage_bucket_policy" "policy_public_named_moved" {
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
