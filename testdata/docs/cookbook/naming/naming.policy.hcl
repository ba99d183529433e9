locals {
  pattern = "^acme-(dev|prod)-[a-z0-9-]+$"
}

resource_policy "aws_s3_bucket" "buckets" {
  operations = ["create"]

  enforce {
    condition     = core::regex_match(attrs.bucket, local.pattern)
    error_message = "Bucket ${attrs.bucket} is not named acme-ENVIRONMENT-PURPOSE."
  }
}
