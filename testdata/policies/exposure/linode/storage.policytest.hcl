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
