# Blocks of public access to buckets, access points and secrets. Policies of buckets are in `resource_policies`.

locals {
  blocks = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
}

# A block that moves to another bucket is removed from one, and new for the other.
resource_policy "aws_s3*" "access_block_weakened" {
  description = "The block of public access to buckets is weakened."
  types = [
    "aws_s3_access_point",
    "aws_s3_account_public_access_block",
    "aws_s3_bucket_public_access_block",
    "aws_s3control_multi_region_access_point",
  ]
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.bucket, attrs.account_id, null)

  # AWS blocks all for new access points that do not say otherwise.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for settings in [meta.type == "aws_s3_bucket_public_access_block" ? side : try(side.public_access_block_configuration[0], side.details[0].public_access_block[0], side)] : [
          for block in local.blocks : block if try(tobool(coalesce(settings[block])), !endswith(meta.type, "_block"))
        ]
      ])
    ]
    dropped = sort(setsubtract(local.sides[0], local.sides[1]))
  }

  enforce {
    condition     = length(local.dropped) == 0
    error_message = "Objects behind ${try("bucket `${prior_attrs.bucket}`", "`${meta.address}`")} can become public: `${join("`, `", local.dropped)}` held before and ${length(local.dropped) == 1 ? "does" : "do"} not any more. Keep the block, and serve public files through CloudFront."
  }
}

# A bucket that goes as well needs approval of its own. Where the block is made again at another address, the order is not
# certain, and the destroy may come last.
resource_policy "aws_s3_*" "access_block_removed" {
  description = "The block of public access to a bucket or to an account is removed."
  types       = ["aws_s3_account_public_access_block", "aws_s3_bucket_public_access_block"]
  operations  = ["delete", "replace"]
  level       = "require_approval"
  attached_to = try(attrs.bucket, attrs.account_id, null)

  # Of two objects for one bucket, the destroy comes last and takes the block away.
  filter = meta.operation == "delete" || change.order == "create_first"

  locals {
    dropped = [for block in local.blocks : block if try(tobool(prior_attrs[block]), null) == true]
  }

  enforce {
    condition     = length(local.dropped) == 0
    error_message = "Objects in ${try("bucket `${prior_attrs.bucket}`", "every bucket of the account")} can become public: `${join("`, `", local.dropped)}` held before and ${length(local.dropped) == 1 ? "is" : "are"} removed. Keep the block; if only its address changes, use a `moved` block."
  }
}

resource_policy "aws_s3*" "access_block_open" {
  description = "A new block of public access to a bucket does not block all of it."
  types       = ["aws_s3_access_point", "aws_s3_account_public_access_block", "aws_s3_bucket_public_access_block", "aws_s3control_multi_region_access_point"]
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.bucket, attrs.account_id, null)
  filter      = meta.operation == "create"

  locals {
    open = [
      for block in local.blocks : block
      if !try(tobool(coalesce(try(attrs.public_access_block_configuration[0], attrs.details[0].public_access_block[0], attrs)[block])), !endswith(meta.type, "_block"))
    ]
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "`${meta.address}` leaves a way to make objects public: `${join("`, `", local.open)}` ${length(local.open) == 1 ? "is" : "are"} off. Set all four to true, unless the objects are public on purpose."
  }
}

# A guard of the policies of secrets, with the same meaning.
resource_policy "aws_secretsmanager_secret_policy" "secret_block_off" {
  description = "The policy of a secret may make it public."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(tobool(prior_attrs.block_public_policy), null) != true || try(tobool(attrs.block_public_policy), null) == true
    error_message = "AWS refused a policy that makes the secret public, and does not any more: `block_public_policy` of `${meta.address}` was true before. Keep it."
  }
}

resource_policy "aws_s3_access_point" "access_point_opened" {
  description = "An access point answers requests from outside of its network."
  operations  = ["replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(length(prior_attrs.vpc_configuration), 0) == 0 || try(length(attrs.vpc_configuration), 0) > 0
    error_message = "${try("Access point `${attrs.name}`", "`${meta.address}`")} answers the internet instead of ${try("network `${prior_attrs.vpc_configuration[0].vpc_id}`", "its network")} alone. Keep `vpc_configuration`."
  }
}

resource_policy "aws_s3*" "undecided_blocks" {
  description = "A block of public access is known only after apply."
  types       = ["aws_s3_account_public_access_block", "aws_s3_bucket_public_access_block"]
  operations  = ["update", "replace"]
  level       = "warn"

  locals {
    unknown = [for block in local.blocks : block if try(tobool(prior_attrs[block]), null) == true && isunknown(try(attrs[block], null))]
  }

  enforce {
    condition     = length(local.unknown) == 0
    error_message = "`${join("`, `", local.unknown)}` of ${try("bucket `${prior_attrs.bucket}`", "`${meta.address}`")} is known only after apply: whether objects can become public cannot be checked. Before: true."
  }
}
