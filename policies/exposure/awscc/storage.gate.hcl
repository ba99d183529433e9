# Guards of buckets of the provider `awscc`, which are in the bucket itself.

locals {
  blocks = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
}

resource_policy "awscc_s3_bucket" "access_block_weakened" {
  description = "The block of public access to a bucket is weakened or removed."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = !isunknown(try(attrs.public_access_block_configuration, null))

  locals {
    dropped = [
      for block in local.blocks : "`${block}`"
      if try(tobool(coalesce(prior_attrs.public_access_block_configuration[block])), false) && !try(tobool(coalesce(attrs.public_access_block_configuration[block])), false)
    ]
  }

  enforce {
    condition     = length(local.dropped) == 0
    error_message = "Objects in bucket `${try(tostring(coalesce(attrs.bucket_name)), meta.address)}` can become public: ${join(", ", local.dropped)} held before and ${length(local.dropped) == 1 ? "does" : "do"} not any more. Keep the block, and serve public files through CloudFront."
  }
}

resource_policy "awscc_s3_bucket" "undecided_block" {
  description = "The block of public access to a bucket is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  filter      = meta.operation == "update" && isunknown(try(attrs.public_access_block_configuration, null))

  locals {
    unknown = [
      for block in local.blocks : "`${block}`"
      if try(tobool(coalesce(prior_attrs.public_access_block_configuration[block])), false) && isunknown(try(attrs.public_access_block_configuration[block], null))
    ]
  }

  enforce {
    condition     = length(local.unknown) == 0
    error_message = "${join(", ", local.unknown)} of bucket `${try(tostring(coalesce(prior_attrs.bucket_name)), meta.address)}` held before and ${length(local.unknown) == 1 ? "is" : "are"} known only after apply, so whether objects can become public is not checked."
  }
}
