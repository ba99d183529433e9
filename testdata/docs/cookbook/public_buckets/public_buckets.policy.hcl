locals {
  switches = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
}

resource_policy "aws_s3_bucket_public_access_block" "all_four" {
  locals {
    off = [for name in local.switches : name if attrs[name] != true]
  }

  enforce {
    condition     = core::length(local.off) == 0
    error_message = "Switch on ${core::join(", ", local.off)}."
  }
}

resource_policy "aws_s3_bucket_acl" "no_public_acl" {
  enforce {
    condition     = !core::contains(["public-read", "public-read-write", "authenticated-read"], attrs.acl)
    error_message = "The access list ${attrs.acl} makes the bucket public."
  }
}

resource_policy "aws_s3_bucket" "has_a_block" {
  enforce {
    condition = core::length(core::getresources("aws_s3_bucket_public_access_block", { bucket = attrs.id })) > 0

    error_message = "Bucket ${attrs.bucket} has no aws_s3_bucket_public_access_block."
  }
}
