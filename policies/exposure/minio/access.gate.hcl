# Buckets that everyone can read, and policies that allow everything.

locals {
  # From the least to the most.
  access     = { private = 0, "public-write" = 1, "public-read" = 1, "public-read-write" = 2, public = 2 }
  everything = ["*", "s3:*", "admin:*"]
}

resource_policy "minio_s3_bucket*" "bucket_public" {
  description = "Everyone can read or write a bucket."
  types       = ["minio_s3_bucket", "minio_s3_bucket_anonymous_access"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = meta.type == "minio_s3_bucket" ? null : try(attrs.bucket, null)

  locals {
    before = try(tostring(coalesce(prior_attrs.acl)), tostring(coalesce(prior_attrs.access_type)), "private")
    after  = try(tostring(coalesce(attrs.acl)), tostring(coalesce(attrs.access_type)), "private")
    wider  = try(local.access[local.after], 0) > try(local.access[local.before], 0) || (local.after == "public-read" && local.before == "public-write")
  }

  enforce {
    condition     = !local.wider
    error_message = "The bucket `${try(tostring(coalesce(attrs.bucket)), meta.address)}` is `${local.after}`: everyone can ${local.after == "public-write" ? "write to" : local.after == "public-read" ? "read" : "read and write"} it${meta.operation == "create" ? "" : "; before: `${local.before}`"}. Keep it private."
  }
}

# A document of its own: who is not named.
resource_policy "minio_s3_bucket*" "policy_public" {
  description = "A policy of a bucket allows everyone."
  types       = ["minio_s3_bucket_anonymous_access", "minio_s3_bucket_policy"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.bucket, null)

  locals {
    sides = [
      for side in [prior_attrs, attrs] : distinct(flatten([
        for statement in flatten([try(jsondecode(side.policy).Statement, [])]) : [
          for action in flatten([try(statement.Action, [])]) : lower(try(tostring(coalesce(action)), ""))
        ]
        if try(statement.Effect, null) == "Allow" && try(statement.Condition, null) == null && contains(flatten([try(statement.Principal.AWS, statement.Principal, [])]), "*")
      ]))
    ]
    added = sort(setsubtract(local.sides[1], local.sides[0]))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Everyone may do ${join(", ", [for action in local.added : "`${action}`"])} on the bucket `${try(tostring(coalesce(attrs.bucket)), meta.address)}`${length(local.sides[0]) == 0 ? "" : "; before: `${join("`, `", local.sides[0])}`"}. Name those who need it."
  }
}

resource_policy "minio_*" "everything_allowed" {
  description = "A policy allows everything on all buckets, or administers the server."
  types = [
    "minio_iam_group_policy_attachment", "minio_iam_ldap_group_policy_attachment", "minio_iam_ldap_user_policy_attachment", "minio_iam_policy",
    "minio_iam_user_policy_attachment",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = join(" ", compact([for name in ["user_name", "group_name", "user_dn", "group_dn"] : try(attrs[name], null)]))

  # The built-in policy `consoleAdmin` allows everything.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : concat(
        try(side.policy_name, null) == "consoleAdmin" ? ["consoleAdmin"] : [],
        flatten([
          for statement in flatten([try(jsondecode(side.policy).Statement, [])]) : [
            for action in flatten([try(statement.Action, [])]) : lower(action)
            if contains(local.everything, lower(try(tostring(coalesce(action)), ""))) && (startswith(lower(action), "admin:") || length(setintersection([for resource in flatten([try(statement.Resource, [])]) : try(tostring(coalesce(resource)), "")], ["*", "arn:aws:s3:::*", "arn:aws:s3:::*/*"])) > 0)
          ]
          if try(statement.Effect, null) == "Allow"
        ]),
      )
    ]
    added = sort(setsubtract(local.sides[1], local.sides[0]))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "`${try(tostring(coalesce(attrs.name)), tostring(coalesce(attrs.user_name)), tostring(coalesce(attrs.group_name)), meta.address)}` gets `${join("`, `", local.added)}` on the whole server. Name the buckets and actions that are needed."
  }
}

resource_policy "minio_*" "unreadable" {
  description = "A policy cannot be read."
  types       = ["minio_iam_policy", "minio_s3_bucket_policy"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(attrs.policy, null)) ? true : try(tostring(coalesce(attrs.policy)), "") == "" || can(jsondecode(attrs.policy).Statement)
    error_message = "The policy of `${meta.address}` cannot be read, so what it allows is not checked. Make sure that it is JSON with statements."
  }
}
