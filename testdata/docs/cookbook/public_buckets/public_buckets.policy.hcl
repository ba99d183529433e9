locals {
  switches    = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
  public_acls = ["public-read", "public-read-write", "authenticated-read"]
  everyone = [
    "http://acs.amazonaws.com/groups/global/AllUsers",
    "http://acs.amazonaws.com/groups/global/AuthenticatedUsers",
  ]
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
  filter = attrs.acl != null

  enforce {
    condition     = !core::contains(local.public_acls, attrs.acl)
    error_message = "The access list ${attrs.acl} makes the bucket public."
  }
}

resource_policy "aws_s3_bucket_acl" "no_public_grant" {
  # With an `acl`, the provider computes the grants.
  filter = attrs.acl == null

  locals {
    grants = core::flatten([for access in attrs.access_control_policy[*] : access.grant[*]])
    uris   = core::flatten([for grant in local.grants : [for grantee in grant.grantee[*] : core::try(grantee.uri, null)]])
  }

  enforce {
    condition     = core::length(core::setintersection(local.uris, local.everyone)) == 0
    error_message = "A grant makes the bucket public."
  }
}

resource_policy "aws_s3_bucket" "has_a_block" {
  enforce {
    condition = core::length(core::getresources("aws_s3_bucket_public_access_block", { bucket = attrs.id })) > 0

    error_message = "Bucket ${attrs.bucket} has no aws_s3_bucket_public_access_block."
  }
}
