# Buckets, snapshots and images that everyone can read.

locals {
  public_acls   = ["public-read", "public-read-write", "authenticated-read"]
  public_groups = ["http://acs.amazonaws.com/groups/global/AllUsers", "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"]
  blocks        = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
}

resource_policy "aws_s3_*" "access_block_weakened" {
  description = "The block of public access to buckets is weakened or removed."
  operations  = ["update", "delete", "replace"]
  level       = "require_approval"

  # Where the bucket goes as well there is nothing left to read.
  filter = contains(["aws_s3_account_public_access_block", "aws_s3_bucket_public_access_block"], meta.type) && (
    meta.operation != "delete" || meta.type == "aws_s3_account_public_access_block" ||
    length(getresources("aws_s3_bucket", { bucket = try(tostring(coalesce(prior_attrs.bucket)), "") })) > 0
  )

  locals {
    dropped = [for block in local.blocks : block if try(prior_attrs[block], null) == true && (meta.operation == "delete" || try(attrs[block], null) != true)]
  }

  enforce {
    condition     = length(local.dropped) == 0
    error_message = "Objects can become public again: ${join(", ", local.dropped)} no longer hold. Keep the block, and serve public files through CloudFront."
  }
}

resource_policy "aws_s3_bucket_public_access_block" "access_block_open" {
  description = "A new block of public access to a bucket blocks nothing."
  operations  = ["create", "replace"]
  level       = "warn"
  filter      = meta.operation == "create"

  enforce {
    condition     = alltrue([for block in local.blocks : try(attrs[block], null) == true])
    error_message = "The block is not complete: ${join(", ", [for block in local.blocks : block if try(attrs[block], null) != true])} do not hold. Set all four, unless the bucket is public on purpose."
  }
}

resource_policy "aws_s3_*" "acl_created" {
  description = "A new bucket or access list is publicly readable."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # AWS fills in what a bucket leaves out, and keeps it private; until then the
  # type is dynamic.
  filter = meta.operation == "create" && (
    meta.type == "aws_s3_bucket_acl" || (meta.type == "aws_s3_bucket" && type(try(attrs.acl, null)) != "dynamic")
  )

  locals {
    groups = [
      for grant in try(concat(attrs.access_control_policy[0].grant), concat(attrs.grant), []) :
      try(grant.grantee[0].uri, grant.uri, null)
    ]
  }

  enforce {
    condition = (
      !contains(local.public_acls, try(tostring(coalesce(attrs.acl)), "private")) &&
      length([for group in local.groups : group if try(contains(local.public_groups, group), false)]) == 0
    )
    error_message = "Everyone on the internet can list or read the bucket. Keep the access list private, and serve public files through CloudFront."
  }
}

resource_policy "aws_s3_*" "acl_opened" {
  description = "A bucket becomes publicly readable."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  filter = contains(["aws_s3_bucket", "aws_s3_bucket_acl"], meta.type)

  locals {
    before = concat([try(tostring(coalesce(prior_attrs.acl)), "private")], [
      for grant in try(concat(prior_attrs.access_control_policy[0].grant), concat(prior_attrs.grant), []) :
      try(tostring(coalesce(grant.grantee[0].uri)), tostring(coalesce(grant.uri)), "")
    ])
    after = concat([try(tostring(coalesce(attrs.acl)), "private")], [
      for grant in try(concat(attrs.access_control_policy[0].grant), concat(attrs.grant), []) :
      try(tostring(coalesce(grant.grantee[0].uri)), tostring(coalesce(grant.uri)), "")
    ])
    public = concat(local.public_acls, local.public_groups)
  }

  enforce {
    condition = (
      length(setintersection(local.after, local.public)) == 0 ||
      length(setintersection(local.before, local.public)) > 0
    )
    error_message = "Everyone on the internet can list or read the bucket. Keep the access list private, and serve public files through CloudFront."
  }
}

resource_policy "aws_ami_launch_permission" "image_shared" {
  description = "A machine image is shared with everyone."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(attrs.group, null) != "all"
    error_message = "Every AWS account can start and read this image. Share it with accounts by number."
  }
}

resource_policy "aws_db_snapshot*" "snapshot_shared" {
  description = "A database snapshot is shared with everyone."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      contains(try(concat(prior_attrs.shared_accounts), []), "all") ||
      !contains(try(concat(attrs.shared_accounts), []), "all")
    )
    error_message = "Every AWS account can restore this snapshot and read the data. Share it with accounts by number."
  }
}

resource_policy "aws_ebs_snapshot_block_public_access" "snapshots_unblocked" {
  description = "EBS snapshots of a region can be shared with everyone."
  operations  = ["update", "delete", "replace"]
  level       = "require_approval"

  enforce {
    condition = (
      try(prior_attrs.state, null) == "unblocked" ||
      (meta.operation != "delete" && try(attrs.state, null) != "unblocked")
    )
    error_message = "Snapshots can be shared with every AWS account again (${try(tostring(coalesce(prior_attrs.state)), "blocked")} before). Keep the block."
  }
}
