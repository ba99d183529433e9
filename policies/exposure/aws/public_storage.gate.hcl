# Buckets and objects that everyone can read or write. Policies of buckets are
# in `resource_policies`.

locals {
  blocks = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]

  # What a flag is where it is not set: AWS blocks all for new access points.
  unset = {
    aws_s3_access_point                     = true
    aws_s3_account_public_access_block      = false
    aws_s3_bucket_public_access_block       = false
    aws_s3control_multi_region_access_point = true
  }

  # What a canned access list grants. The log delivery group and the readers of
  # images are services of AWS.
  canned = {
    "public-read"        = ["AllUsers READ"]
    "public-read-write"  = ["AllUsers READ", "AllUsers WRITE"]
    "authenticated-read" = ["AuthenticatedUsers READ"]
  }
  full = ["READ", "WRITE", "READ_ACP", "WRITE_ACP"]
  everyone = {
    AllUsers           = "everyone on the internet"
    AuthenticatedUsers = "everyone with an AWS account"
  }
  may = {
    READ      = "read"
    WRITE     = "write and delete"
    READ_ACP  = "read the access list of"
    WRITE_ACP = "rewrite the access list of"
  }

  # The account through which CloudFront delivers its logs.
  log_delivery = "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0"
}

resource_policy "aws_s3*" "access_block_weakened" {
  description = "The block of public access to buckets is weakened."
  types = [
    "aws_s3_access_point",
    "aws_s3_account_public_access_block",
    "aws_s3_bucket_public_access_block",
    "aws_s3control_multi_region_access_point",
  ]
  operations = ["update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        for block in local.blocks : block => try(
          tobool(coalesce(side[block])),
          tobool(coalesce(side.public_access_block_configuration[0][block])),
          tobool(coalesce(side.details[0].public_access_block[0][block])),
          local.unset[meta.type],
        )
      }
    ]
    dropped = [for block in local.blocks : block if local.sides[0][block] && !local.sides[1][block]]
  }

  enforce {
    condition     = length(local.dropped) == 0
    error_message = "Objects behind `${meta.address}` can become public: ${join(", ", [for block in local.dropped : "`${block}`"])} held before and ${length(local.dropped) == 1 ? "does" : "do"} not any more. Keep the block, and serve public files through CloudFront."
  }
}

# A bucket that goes as well needs approval of its own.
resource_policy "aws_s3_*" "access_block_removed" {
  description = "The block of public access to a bucket or to an account is removed."
  types       = ["aws_s3_account_public_access_block", "aws_s3_bucket_public_access_block"]
  operations  = ["delete", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for block in local.dropped : "${try(coalesce(prior_attrs.bucket), meta.type)} ${block}"]

  filter = meta.operation == "delete"

  locals {
    dropped = [for block in local.blocks : "`${block}`" if try(tobool(coalesce(prior_attrs[block])), false)]
  }

  enforce {
    condition     = length(local.dropped) == 0
    error_message = "${meta.type == "aws_s3_account_public_access_block" ? "Objects in every bucket of the account" : "Objects in bucket `${try(tostring(coalesce(prior_attrs.bucket)), "")}`"} can become public: ${join(", ", local.dropped)} held before and are removed. Keep the block, and serve public files through CloudFront."
  }
}

resource_policy "aws_s3*" "access_block_open" {
  description = "A new block of public access to a bucket does not block all of it."
  types       = ["aws_s3_access_point", "aws_s3_account_public_access_block", "aws_s3_bucket_public_access_block", "aws_s3control_multi_region_access_point"]
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  locals {
    open = [
      for block in local.blocks : "`${block}`" if !try(
        tobool(coalesce(attrs[block])),
        tobool(coalesce(attrs.public_access_block_configuration[0][block])),
        tobool(coalesce(attrs.details[0].public_access_block[0][block])),
        local.unset[meta.type],
      )
    ]
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "`${meta.address}` leaves a way to make objects public: ${join(", ", local.open)} ${length(local.open) == 1 ? "is" : "are"} not set. Set all four, unless the objects are public on purpose."
  }
}

# A guard of the policies of secrets, with the same meaning.
resource_policy "aws_secretsmanager_secret_policy" "secret_block_off" {
  description = "The policy of a secret may make it public."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = !try(tobool(coalesce(prior_attrs.block_public_policy)), false) || try(tobool(coalesce(attrs.block_public_policy)), false)
    error_message = "AWS refused a policy that makes the secret public, and does not any more: `block_public_policy` of `${meta.address}` was true before. Keep it."
  }
}

resource_policy "aws_s3_*" "acl_opened" {
  description = "An access list lets everyone read or change a bucket."
  types       = ["aws_s3_bucket", "aws_s3_bucket_acl"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for right in local.harm : "${attrs.bucket} ${right}"]

  # AWS fills in what a bucket leaves out, and keeps it private; until then it is
  # unknown.
  locals {
    # A list that moves to another bucket is new there.
    is_other = meta.operation == "replace" && !isunknown(try(attrs.bucket, null)) && try(coalesce(prior_attrs.bucket) != coalesce(attrs.bucket), false)
    sides = [
      for side in [local.is_other ? null : prior_attrs, attrs] : flatten([
        isunknown(try(side.acl, null)) && meta.type == "aws_s3_bucket" ? [] : try(local.canned[tostring(coalesce(side.acl))], []),
        [
          for grant in concat(isunknown(try(side.access_control_policy, null)) ? [] : try(concat(side.access_control_policy[0].grant), []), isunknown(try(side.grant, null)) ? [] : try(concat(side.grant), [])) : [
            for right in flatten([try(grant.permissions, grant.permission, [])]) : [
              for part in (right == "FULL_CONTROL" ? local.full : [right]) :
              "${regex("(AllUsers|AuthenticatedUsers)$", try(grant.grantee[0].uri, grant.uri))[0]} ${part}"
            ]
          ]
          if try(regex_match(try(grant.grantee[0].uri, grant.uri), "groups/global/(AllUsers|AuthenticatedUsers)$"), false)
        ],
      ])
    ]

    # What everyone can do, those with an account can do as well.
    before = concat(local.sides[0], [for right in local.sides[0] : replace(right, "AllUsers", "AuthenticatedUsers")])
    harm   = sort(distinct([for right in local.sides[1] : right if !contains(local.before, right)]))
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "${join("; ", [for right in local.harm : "${try(local.everyone[split(" ", right)[0]], right)} may ${try(local.may[split(" ", right)[1]], right)} bucket `${try(tostring(coalesce(attrs.bucket)), meta.address)}`"])}; before: ${length(local.sides[0]) == 0 ? "nothing public" : join(", ", local.sides[0])}. Keep the access list private, and serve public files through CloudFront."
  }
}

resource_policy "aws_s3_*" "acl_strangers" {
  description = "An access list lets another account use a bucket."
  types       = ["aws_s3_bucket", "aws_s3_bucket_acl"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : compact(flatten([
        for grant in concat(isunknown(try(side.access_control_policy, null)) ? [] : try(concat(side.access_control_policy[0].grant), []), try(concat(side.grant), [])) : [
          try(tostring(coalesce(grant.grantee[0].id)), tostring(coalesce(grant.id)), ""),
          try(tostring(coalesce(grant.grantee[0].email_address)), ""),
        ]
      ]))
    ]
    owners = compact([local.log_delivery, isunknown(try(attrs.access_control_policy, null)) ? "" : try(tostring(coalesce(attrs.access_control_policy[0].owner[0].id)), "")])
    harm   = sort(setsubtract(local.sides[1], concat(local.sides[0], local.owners)))
  }

  enforce {
    # Without grants before, the owner is among those that are new.
    condition     = length(local.harm) == 0 || (length(local.sides[0]) == 0 && length(local.harm) == 1 && meta.type == "aws_s3_bucket")
    error_message = "Bucket `${try(tostring(coalesce(attrs.bucket)), meta.address)}` is shared with ${join(", ", local.harm)}, by its access list. Make sure that this account is yours or a partner's."
  }
}

resource_policy "aws_*" "object_opened" {
  description = "Everyone can read or change an object that was private."
  types = [
    "aws_s3_bucket_object",
    "aws_s3_object",
    "aws_s3_object_copy",
    "aws_storagegateway_nfs_file_share",
    "aws_storagegateway_smb_file_share",
  ]
  operations = ["update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        meta.operation != "update" && isunknown(try(side.object_acl, side.acl, null)) ? [] : try(local.canned[tostring(coalesce(try(side.object_acl, side.acl)))], []),
        [
          for grant in try(concat(side.grant), []) : [for right in grant.permissions : "AllUsers ${right}"]
          if try(regex_match(grant.uri, "groups/global/(AllUsers|AuthenticatedUsers)$"), false)
        ],
      ])
    ]
    before = concat(local.sides[0], [for right in local.sides[0] : replace(right, "AllUsers", "AuthenticatedUsers")])
  }

  enforce {
    condition     = length([for right in local.sides[1] : right if !contains(local.before, right)]) == 0
    error_message = "Objects of `${meta.address}` become public: the access list is `${try(tostring(coalesce(try(attrs.object_acl, attrs.acl))), "a list of grants")}`, and was `${try(tostring(coalesce(try(prior_attrs.object_acl, prior_attrs.acl))), "private")}` before. Keep it private, and serve public files through CloudFront."
  }
}

resource_policy "aws_*" "object_created" {
  description = "A new object is public."
  types = [
    "aws_s3_bucket_object",
    "aws_s3_object",
    "aws_s3_object_copy",
    "aws_storagegateway_nfs_file_share",
    "aws_storagegateway_smb_file_share",
  ]
  operations = ["create", "replace"]
  level      = "warn"
  on_unknown = "allow"
  filter     = meta.operation == "create"

  locals {
    list = isunknown(try(attrs.object_acl, attrs.acl, null)) ? "" : try(tostring(coalesce(try(attrs.object_acl, attrs.acl))), "")
    groups = [
      for grant in try(concat(attrs.grant), []) : grant
      if try(regex_match(grant.uri, "groups/global/(AllUsers|AuthenticatedUsers)$"), false)
    ]
  }

  enforce {
    condition     = !contains(keys(local.canned), local.list) && length(local.groups) == 0
    error_message = "Everyone can read `${meta.address}`${local.list == "" ? "" : " (`${local.list}`)"}. Keep its access list private, unless it is public on purpose."
  }
}

resource_policy "aws_s3_bucket_ownership_controls" "acls_return" {
  description = "Access lists hold again for a bucket that had switched them off."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  opens       = ["${prior_attrs.bucket}"]

  enforce {
    condition = (
      try(prior_attrs.rule[0].object_ownership, null) != "BucketOwnerEnforced" ||
      (meta.operation != "delete" && try(attrs.rule[0].object_ownership, null) == "BucketOwnerEnforced")
    )
    error_message = "Access lists of bucket `${try(tostring(coalesce(prior_attrs.bucket)), meta.address)}` and its objects hold again, public ones included: ownership was `BucketOwnerEnforced` before. Keep it, and grant access by policy."
  }
}

resource_policy "aws_s3_access_point" "access_point_opened" {
  description = "An access point answers requests from outside of its network."
  operations  = ["replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(length(prior_attrs.vpc_configuration), 0) == 0 || try(length(attrs.vpc_configuration), 0) > 0
    error_message = "Access point `${meta.address}` answers the internet instead of network `${try(tostring(coalesce(prior_attrs.vpc_configuration[0].vpc_id)), "")}` alone. Keep `vpc_configuration`."
  }
}

resource_policy "aws_s3*" "undecided_blocks" {
  description = "A block of public access is known only after apply."
  types       = ["aws_s3_account_public_access_block", "aws_s3_bucket_public_access_block"]
  operations  = ["update", "replace"]
  level       = "warn"

  locals {
    unknown = [for block in local.blocks : "`${block}`" if try(prior_attrs[block], null) == true && isunknown(try(attrs[block], null))]
  }

  enforce {
    condition     = length(local.unknown) == 0
    error_message = "${join(", ", local.unknown)} of `${meta.address}` is known only after apply: whether objects can become public cannot be checked. Before: true."
  }
}
