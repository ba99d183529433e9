policytest {
  targets = ["../../../../policies/exposure/minio/access.gate.hcl"]
}

# Source: provider documentation, aminueza/minio 3.x, minio_s3_bucket and minio_s3_bucket_anonymous_access
resource "minio_s3_bucket" "bucket_public_new" {
  attrs          = { bucket = "invoices", acl = "public-read" }
  expect_failure = true
}

resource "minio_s3_bucket" "bucket_public_written" {
  prior_attrs    = { bucket = "assets", acl = "public-read" }
  attrs          = { bucket = "assets", acl = "public-read-write" }
  expect_failure = true
}

resource "minio_s3_bucket_anonymous_access" "bucket_public_anonymous" {
  attrs          = { bucket = "invoices", access_type = "public" }
  expect_failure = true
}

resource "minio_s3_bucket" "bucket_public_private" {
  attrs = { bucket = "invoices", acl = "private" }
}

resource "minio_s3_bucket" "bucket_public_default" {
  attrs = { bucket = "invoices", acl = null }
}

resource "minio_s3_bucket" "bucket_public_same" {
  prior_attrs = { bucket = "assets", acl = "public-read" }
  attrs       = { bucket = "assets", acl = "public-read", quota = 10 }
}

resource "minio_s3_bucket" "bucket_public_closed" {
  prior_attrs = { bucket = "assets", acl = "public" }
  attrs       = { bucket = "assets", acl = "private" }
}

resource "minio_s3_bucket_anonymous_access" "bucket_public_less" {
  prior_attrs = { bucket = "assets", access_type = "public" }
  attrs       = { bucket = "assets", access_type = "public-read" }
}

resource "minio_s3_bucket_anonymous_access" "bucket_public_gone" {
  prior_attrs = { bucket = "assets", access_type = "public" }
}

# Source: MinIO Documentation, Access management, Policy document structure
resource "minio_s3_bucket_policy" "policy_public_star" {
  attrs          = { bucket = "invoices", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\"], \"Resource\": \"arn:aws:s3:::invoices/*\", \"Principal\": \"*\"}]}" }
  expect_failure = true
}

resource "minio_s3_bucket_policy" "policy_public_opened" {
  prior_attrs    = { bucket = "invoices", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::invoices/*\", \"Principal\": {\"AWS\": [\"arn:aws:iam:::user/etl\"]}}]}" }
  attrs          = { bucket = "invoices", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::invoices/*\", \"Principal\": {\"AWS\": [\"*\"]}}]}" }
  expect_failure = true
}

resource "minio_s3_bucket_policy" "policy_public_user" {
  attrs = { bucket = "invoices", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\"], \"Resource\": \"arn:aws:s3:::invoices/*\", \"Principal\": {\"AWS\": [\"arn:aws:iam:::user/etl\"]}}]}" }
}

resource "minio_s3_bucket_policy" "policy_public_deny" {
  attrs = { bucket = "invoices", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Deny\", \"Action\": [\"s3:*\"], \"Resource\": \"arn:aws:s3:::invoices/*\", \"Principal\": \"*\"}]}" }
}

resource "minio_s3_bucket_policy" "policy_public_same" {
  prior_attrs = { bucket = "invoices", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\"], \"Resource\": \"arn:aws:s3:::invoices/*\", \"Principal\": \"*\"}]}" }
  attrs       = { bucket = "invoices", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:getobject\", \"Resource\": \"arn:aws:s3:::invoices/*\", \"Principal\": {\"AWS\": \"*\"}}]}" }
}

resource "minio_s3_bucket_policy" "policy_public_condition" {
  attrs = { bucket = "invoices", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::invoices/*\", \"Principal\": \"*\", \"Condition\": {\"IpAddress\": {\"aws:SourceIp\": [\"203.0.113.0/24\"]}}}]}" }
}

# Source: MinIO Documentation, Policy-based access control, Built-in policies
resource "minio_iam_policy" "everything_allowed_all" {
  attrs          = { name = "ops", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"s3:*\"], \"Resource\": [\"arn:aws:s3:::*\"]}]}" }
  expect_failure = true
}

resource "minio_iam_policy" "everything_allowed_admin" {
  prior_attrs    = { name = "ops", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\"], \"Resource\": \"arn:aws:s3:::invoices/*\"}]}" }
  attrs          = { name = "ops", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"admin:*\"], \"Resource\": \"arn:aws:s3:::invoices/*\"}]}" }
  expect_failure = true
}

resource "minio_iam_user_policy_attachment" "everything_allowed_attached" {
  attrs          = { user_name = "mona", policy_name = "consoleAdmin" }
  expect_failure = true
}

resource "minio_iam_policy" "everything_allowed_bucket" {
  attrs = { name = "etl", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"s3:*\"], \"Resource\": [\"arn:aws:s3:::invoices\", \"arn:aws:s3:::invoices/*\"]}]}" }
}

resource "minio_iam_policy" "everything_allowed_read" {
  attrs = { name = "etl", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\"], \"Resource\": [\"arn:aws:s3:::*\"]}]}" }
}

resource "minio_iam_policy" "everything_allowed_deny" {
  attrs = { name = "etl", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Deny\", \"Action\": [\"s3:*\"], \"Resource\": [\"*\"]}]}" }
}

resource "minio_iam_policy" "everything_allowed_same" {
  prior_attrs = { name = "ops", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"s3:*\"], \"Resource\": \"*\"}]}" }
  attrs       = { name = "ops", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"S3:*\", \"Resource\": \"*\"}]}" }
}

resource "minio_iam_user_policy_attachment" "everything_allowed_reader" {
  attrs = { user_name = "mona", policy_name = "readonly" }
}

resource "minio_iam_user_policy_attachment" "everything_allowed_gone" {
  prior_attrs = { user_name = "mona", policy_name = "consoleAdmin" }
}

# Source: MinIO Documentation, Policy document structure
resource "minio_iam_policy" "unreadable_text" {
  attrs          = { name = "a", policy = "{" }
  expect_failure = true
}

resource "minio_s3_bucket_policy" "unreadable_list" {
  attrs          = { bucket = "a", policy = "[]" }
  expect_failure = true
}

resource "minio_iam_policy" "unreadable_read" {
  attrs = { name = "a", policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\"], \"Resource\": \"arn:aws:s3:::invoices/*\"}]}" }
}

resource "minio_s3_bucket_policy" "unreadable_empty" {
  attrs = { bucket = "a", policy = "" }
}

resource "minio_iam_policy" "unreadable_null" {
  attrs = { name = "a", policy = null }
}

resource "minio_s3_bucket_policy" "unreadable_one" {
  attrs = { bucket = "a", policy = "{\"Statement\": {\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"*\"}}" }
}

# Source: what a replacement is attached to; provider documentation, aminueza/minio 3.x, s3_bucket_anonymous_access, iam_user_policy_attachment
resource "minio_s3_bucket_anonymous_access" "bucket_public_moved" {
  prior_attrs    = { access_type = "public-read", bucket = "logos" }
  attrs          = { access_type = "public-read", bucket = "orders" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "minio_s3_bucket_anonymous_access" "bucket_public_same_target" {
  prior_attrs = { access_type = "public-read", bucket = "logos" }
  attrs       = { access_type = "public-read", bucket = "logos", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "minio_s3_bucket_anonymous_access" "bucket_public_unknown_target" {
  prior_attrs = { access_type = "public-read", bucket = "logos" }
  attrs       = { access_type = "public-read", bucket = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "minio_s3_bucket" "bucket_public_renamed" {
  prior_attrs = { bucket = "logos", acl = "public-read" }
  attrs       = { bucket = "logos-2", acl = "public-read" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "minio_s3_bucket_policy" "policy_public_moved" {
  prior_attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": [\"*\"]}, \"Action\": [\"s3:GetObject\"], \"Resource\": [\"arn:aws:s3:::logos/*\"]}]}"
    bucket = "logos"
  }
  attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": [\"*\"]}, \"Action\": [\"s3:GetObject\"], \"Resource\": [\"arn:aws:s3:::logos/*\"]}]}"
    bucket = "orders"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "minio_s3_bucket_policy" "policy_public_same_target" {
  prior_attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": [\"*\"]}, \"Action\": [\"s3:GetObject\"], \"Resource\": [\"arn:aws:s3:::logos/*\"]}]}"
    bucket = "logos"
  }
  attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": [\"*\"]}, \"Action\": [\"s3:GetObject\"], \"Resource\": [\"arn:aws:s3:::logos/*\"]}]}"
    bucket = "logos"
    id     = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "minio_s3_bucket_policy" "policy_public_unknown_target" {
  prior_attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": [\"*\"]}, \"Action\": [\"s3:GetObject\"], \"Resource\": [\"arn:aws:s3:::logos/*\"]}]}"
    bucket = "logos"
  }
  attrs = {
    policy = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": [\"*\"]}, \"Action\": [\"s3:GetObject\"], \"Resource\": [\"arn:aws:s3:::logos/*\"]}]}"
    bucket = unknown
    id     = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "minio_iam_user_policy_attachment" "everything_allowed_moved" {
  prior_attrs    = { policy_name = "consoleAdmin", user_name = "ops" }
  attrs          = { policy_name = "consoleAdmin", user_name = "interns" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "minio_iam_user_policy_attachment" "everything_allowed_same_target" {
  prior_attrs = { policy_name = "consoleAdmin", user_name = "ops" }
  attrs       = { policy_name = "consoleAdmin", user_name = "ops", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "minio_iam_user_policy_attachment" "everything_allowed_unknown_target" {
  prior_attrs = { policy_name = "consoleAdmin", user_name = "ops" }
  attrs       = { policy_name = "consoleAdmin", user_name = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "minio_iam_user_policy_attachment" "everything_allowed_read_moved" {
  prior_attrs = { policy_name = "readonly", user_name = "ops" }
  attrs       = { policy_name = "readonly", user_name = "interns" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}
