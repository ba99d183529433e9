policytest {
  targets = ["../../../../policies/exposure/linode/storage.gate.hcl"]
}

# Source: provider documentation, linode/linode, object_storage_bucket

resource "linode_object_storage_bucket" "bucket_public_read" {
  prior_attrs    = { label = "acme-orders", acl = "private" }
  attrs          = { label = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "linode_object_storage_bucket" "bucket_public_new" {
  attrs          = { label = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "linode_object_storage_bucket" "bucket_public_writes" {
  prior_attrs    = { label = "acme-orders", acl = "public-read" }
  attrs          = { label = "acme-orders", acl = "public-read-write" }
  expect_failure = true
}

resource "linode_object_storage_bucket" "bucket_public_private" {
  attrs = { label = "acme-orders", acl = "private" }
}

resource "linode_object_storage_bucket" "bucket_public_unset" {
  attrs = { label = "acme-orders", acl = null }
}

resource "linode_object_storage_bucket" "bucket_public_same" {
  prior_attrs = { label = "acme-orders", acl = "public-read" }
  attrs       = { label = "acme-orders", acl = "public-read" }
}

resource "linode_object_storage_bucket" "bucket_public_closed" {
  prior_attrs = { label = "acme-orders", acl = "public-read" }
  attrs       = { label = "acme-orders", acl = "private" }
}

resource "linode_object_storage_bucket" "bucket_public_narrowed" {
  prior_attrs = { label = "acme-orders", acl = "public-read-write" }
  attrs       = { label = "acme-orders", acl = "public-read" }
}

resource "linode_object_storage_bucket" "bucket_public_unknown" {
  attrs = { label = "acme-orders", acl = unknown }
}

resource "linode_object_storage_bucket" "bucket_public_gone" {
  prior_attrs = { label = "acme-orders", acl = "public-read" }
}

resource "linode_object_storage_bucket" "bucket_public_replaced" {
  prior_attrs = { label = "acme-orders", acl = "public-read" }
  attrs       = { label = "acme-orders", acl = "public-read" }
  meta        = { operation = "replace" }
}

resource "linode_object_storage_bucket" "bucket_public_renamed" {
  prior_attrs = { label = "acme-orders", acl = "private" }
  attrs       = { label = "acme-orders", acl = "private", tags = {} }
}

resource "linode_object_storage_object" "bucket_public_read_too" {
  prior_attrs    = { bucket = "acme-orders", acl = "private" }
  attrs          = { bucket = "acme-orders", acl = "public-read" }
  expect_failure = true
}

resource "linode_object_storage_object" "bucket_public_private_too" {
  attrs = { bucket = "acme-orders", acl = "private" }
}

resource "linode_object_storage_object" "bucket_public_same_too" {
  prior_attrs = { bucket = "acme-orders", acl = "public-read" }
  attrs       = { bucket = "acme-orders", acl = "public-read" }
}

# Source: what a replacement is attached to; provider documentation, linode, objects and policies of buckets (`bucket` replaces)
resource "linode_object_storage_object" "bucket_public_moved" {
  prior_attrs    = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs          = { key = "logo.svg", acl = "public-read", bucket = "acme-orders" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "linode_object_storage_object" "bucket_public_same_target" {
  prior_attrs = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "public-read", bucket = "acme-web", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "linode_object_storage_object" "bucket_public_unknown_target" {
  prior_attrs = { key = "logo.svg", acl = "public-read", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "public-read", bucket = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "linode_object_storage_object" "bucket_public_private_moved" {
  prior_attrs = { key = "logo.svg", acl = "private", bucket = "acme-web" }
  attrs       = { key = "logo.svg", acl = "private", bucket = "acme-orders" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "linode_object_storage_bucket" "bucket_public_bucket_renamed" {
  prior_attrs = { label = "acme-web", acl = "public-read" }
  attrs       = { label = "acme-web-2", acl = "public-read" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}
