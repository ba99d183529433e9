# Buckets of IONOS: policies that let in everyone, and what keeps them out.

# A statement with a condition names networks or senders.
resource_policy "ionoscloud_s3_bucket_policy" "policy_public" {
  description = "A policy of a bucket allows everyone."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.bucket, null)

  locals {
    documents = [for side in [prior_attrs, attrs] : isunknown(try(side.policy, null)) ? {} : try(jsondecode(nonsensitive(side.policy)), {})]
    sides = [
      for document in local.documents : distinct(flatten([
        for statement in flatten([try(document.Statement, document.statement, [])]) : [
          for action in flatten([try(statement.Action, statement.action, [])]) : lower(try(tostring(coalesce(action)), ""))
        ]
        if lower(try(statement.Effect, statement.effect, "")) == "allow" && length(try(statement.Condition, statement.condition, {})) == 0 && anytrue([
          for who in flatten([try(values(statement.Principal), values(statement.principal), statement.Principal, statement.principal, [])]) : contains(["*"], try(lower(who), ""))
        ])
      ]))
    ]
    added = sort(setsubtract(local.sides[1], local.sides[0]))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Everyone may do `${join("`, `", local.added)}` on `${try(tostring(coalesce(attrs.bucket)), meta.address)}`${length(local.sides[0]) == 0 ? "" : "; before: `${join("`, `", local.sides[0])}`"}. Name those who need it."
  }
}

resource_policy "ionoscloud_s3_bucket_policy" "unreadable" {
  description = "The policy of a bucket cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(attrs.policy, null)) || try(tostring(coalesce(attrs.policy)), "") == "" || can(keys(jsondecode(attrs.policy))) || try(attrs.policy == prior_attrs.policy, false)
    error_message = "The policy of `${meta.address}` cannot be read as JSON, so what it allows is not checked."
  }
}

resource_policy "ionoscloud_s3_bucket_policy" "undecided_policy" {
  description = "The policy of a bucket is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(prior_attrs.policy, null)) || try(tostring(coalesce(prior_attrs.policy)), "") == "" || !isunknown(try(attrs.policy, null))
    error_message = "The policy of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: a document that was known."
  }
}

resource_policy "ionoscloud_s3_bucket_public_access_block" "block_removed" {
  description = "What keeps a bucket from becoming public is switched off or removed."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.bucket, null)

  locals {
    off = [for name in ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"] : name if try(prior_attrs[name], null) == true && (meta.operation == "delete" || (!isunknown(try(attrs[name], null)) && try(attrs[name], null) != true))]
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "`${join("`, `", local.off)}` of `${try(tostring(coalesce(prior_attrs.bucket)), tostring(coalesce(prior_attrs.bucket_name)), meta.address)}` no longer hold${length(local.off) == 1 ? "s" : ""}: its objects may become public by a policy or an access list. Keep it on, and use a `moved` block if only its address changes."
  }
}
