# Access lists of buckets and objects that everyone can read or write.

locals {
  # What a canned access list grants. The log delivery group and the readers of images are services of AWS.
  canned = {
    "public-read"        = ["AllUsers READ"]
    "public-read-write"  = ["AllUsers READ", "AllUsers WRITE"]
    "authenticated-read" = ["AuthenticatedUsers READ"]
  }
  everyone = {
    "http://acs.amazonaws.com/groups/global/AllUsers"           = "AllUsers"
    "http://acs.amazonaws.com/groups/global/AuthenticatedUsers" = "AuthenticatedUsers"
  }
  words = {
    AllUsers           = "Everyone on the internet"
    AuthenticatedUsers = "Everyone with an AWS account"
    READ               = "read"
    FULL_CONTROL       = "read and rewrite"
    WRITE              = "write and delete"
    READ_ACP           = "read the access list of"
    WRITE_ACP          = "rewrite the access list of"
  }
}

# AWS fills in what a bucket leaves out, and keeps it private; until then it is unknown. A list with a canned name has its
# grants filled in as well.
resource_policy "aws_s3_*" "acl_opened" {
  description = "An access list lets everyone read or change a bucket."
  types       = ["aws_s3_bucket", "aws_s3_bucket_acl"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.bucket, null)
  opens       = [for right in local.harm : "${attrs.bucket} ${right}"]
  filter      = isunknown(try(attrs.acl, null)) ? !isunknown(try(attrs.grant, null)) : try(attrs.acl, null) != "private" || try(length(attrs.grant), 0) > 0

  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        meta.type == "aws_s3_bucket" && isunknown(try(side.acl, null)) ? [] : try(local.canned[side.acl], []),
        [
          for grants in [try(concat(side.access_control_policy[0].grant), []), try(concat(side.grant), [])] : [
            for grant in isunknown(length(grants)) ? [] : grants : [
              for right in flatten([try(grant.permissions, grant.permission)]) : [
                for part in right == "FULL_CONTROL" ? ["READ", "WRITE", "READ_ACP", "WRITE_ACP"] : [right] :
                "${local.everyone[try(grant.grantee[0].uri, grant.uri)]} ${part}"
              ]
            ]
            if try(contains(keys(local.everyone), try(grant.grantee[0].uri, grant.uri)), false)
          ]
        ],
      ])
    ]

    # What everyone can do, those with an account can do as well.
    harm = sort(setsubtract(local.sides[1], concat(local.sides[0], [for right in local.sides[0] : replace(right, "AllUsers", "AuthenticatedUsers")])))
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "${join("; ", [for right in local.harm : join(" may ", [for word in split(" ", right) : lookup(local.words, word, word)])])}${try(" bucket `${attrs.bucket}`", " the bucket of `${meta.address}`")}${length(local.sides[0]) == 0 ? "" : "; before: ${join(", ", local.sides[0])}"}. Keep the access list private, and serve public files through CloudFront."
  }
}

resource_policy "aws_s3_*" "acl_strangers" {
  description = "An access list lets another account use a bucket."
  types       = ["aws_s3_bucket", "aws_s3_bucket_acl"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # With a canned name there are no strangers. Without grants before, the owner is among those that are new.
  filter = (
    !isunknown(try(length(attrs.access_control_policy), length(attrs.grant), 0)) &&
    try(length(attrs.access_control_policy), length(attrs.grant), 0) > 0
  )

  locals {
    # The account through which CloudFront delivers its logs.
    log_delivery = "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0"

    sides = [
      for side in [prior_attrs, attrs] : compact(flatten([
        for grant in concat(try(concat(side.access_control_policy[0].grant), []), try(concat(side.grant), [])) :
        [try(tostring(grant.grantee[0].id), tostring(grant.id), null), try(tostring(grant.grantee[0].email_address), null)]
      ]))
    ]
    owners = compact([local.log_delivery, try(attrs.access_control_policy[0].owner[0].id, null)])
    harm   = sort(setsubtract(local.sides[1], concat(local.sides[0], local.owners)))
  }

  enforce {
    condition     = length(local.harm) == 0 || (length(local.sides[0]) == 0 && length(local.harm) == 1 && meta.type == "aws_s3_bucket")
    error_message = "${try("Bucket `${attrs.bucket}`", "The bucket of `${meta.address}`")} is shared with ${join(", ", local.harm)}, by its access list. Make sure that this account is yours or a partner's."
  }
}

resource_policy "aws_*" "object_opened" {
  description = "Everyone can read or change an object that was private, or is new."
  types = [
    "aws_s3_bucket_object",
    "aws_s3_object",
    "aws_s3_object_copy",
    "aws_storagegateway_nfs_file_share",
    "aws_storagegateway_smb_file_share",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.location_arn, attrs.bucket, null)
  opens       = [for right in local.harm : "${try(attrs.location_arn, "${attrs.bucket}/${attrs.key}")} ${right}"]

  # AWS fills in the list of a new object, and keeps it private. A directory bucket has no access lists.
  filter = meta.operation == "update" || !isunknown(try(attrs.object_acl, attrs.acl, null)) || try(length(attrs.grant), 0) > 0

  locals {
    sides = [
      for side in [prior_attrs, attrs] : concat(
        meta.operation != "update" && isunknown(try(side.object_acl, side.acl, null)) ? [] : try(local.canned[try(side.object_acl, side.acl)], []),
        flatten([for grant in try(concat(side.grant), []) : [for right in grant.permissions : "${local.everyone[grant.uri]} ${right}"] if try(contains(keys(local.everyone), grant.uri), false)]),
      )
    ]
    harm = isunknown(try(attrs.bucket, null)) || !try(endswith(attrs.bucket, "--x-s3"), false) ? (
      sort(setsubtract(local.sides[1], concat(local.sides[0], [for right in local.sides[0] : replace(right, "AllUsers", "AuthenticatedUsers")])))
    ) : []
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "${join("; ", [for right in local.harm : join(" may ", [for word in split(" ", right) : lookup(local.words, word, word)])])} ${try("object `${attrs.key}`", "the objects of `${meta.address}`")}${length(local.sides[0]) == 0 ? "" : "; before: ${join(", ", local.sides[0])}"}. Keep the access list private, and serve public files through CloudFront."
  }
}

resource_policy "aws_s3_bucket_ownership_controls" "acls_return" {
  description = "Access lists hold again for a bucket that had switched them off."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.bucket, null)
  filter      = try(prior_attrs.rule[0].object_ownership, null) == "BucketOwnerEnforced"

  enforce {
    condition     = meta.operation != "delete" && try(attrs.rule[0].object_ownership, null) == "BucketOwnerEnforced"
    error_message = "Access lists of ${try("bucket `${prior_attrs.bucket}`", "the bucket of `${meta.address}`")} and its objects hold again, public ones included: ownership was `BucketOwnerEnforced` before. Keep it; if only the address changes, use a `moved` block."
  }
}
