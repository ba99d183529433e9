policytest {
  targets = ["public_buckets.policy.hcl"]
}

resource "aws_s3_bucket" "private" {
  attrs = { id = "acme-prod-logs", bucket = "acme-prod-logs" }
}

resource "aws_s3_bucket_public_access_block" "private" {
  attrs = {
    bucket                  = aws_s3_bucket.private.id
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket" "without_a_block" {
  attrs          = { id = "acme-prod-site", bucket = "acme-prod-site" }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "half" {
  attrs = {
    bucket                  = "acme-prod-images"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = false
  }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "public" {
  attrs          = { bucket = "acme-prod-images", acl = "public-read", access_control_policy = [] }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "granted_to_everyone" {
  attrs = {
    bucket = "acme-prod-images"
    acl    = null
    access_control_policy = [{
      grant = [
        { permission = "FULL_CONTROL", grantee = [{ type = "CanonicalUser", uri = "" }] },
        { permission = "READ", grantee = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/global/AllUsers" }] },
      ]
    }]
  }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "granted_to_the_owner" {
  attrs = {
    bucket                = "acme-prod-logs"
    acl                   = null
    access_control_policy = [{ grant = [{ permission = "FULL_CONTROL", grantee = [{ type = "CanonicalUser", uri = null }] }] }]
  }
}
