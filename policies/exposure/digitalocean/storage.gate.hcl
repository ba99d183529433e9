# Spaces of DigitalOcean: access lists and policies that let in everyone.

locals {
  # What everyone can do, from the least to the most.
  public = { "public-read" = 1, "authenticated-read" = 1, "public-read-write" = 2 }
}

resource_policy "digitalocean_spaces_*" "bucket_public" {
  description = "Everyone can read or write what is stored."
  types       = ["digitalocean_spaces_bucket", "digitalocean_spaces_bucket_object"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.bucket, null)

  locals {
    words = [for side in [prior_attrs, attrs] : isunknown(try(side.acl, null)) ? "" : lower(try(tostring(coalesce(side.acl)), ""))]
    ranks = [for word in local.words : lookup(local.public, word, 0)]
  }

  enforce {
    condition     = local.ranks[1] <= local.ranks[0]
    error_message = "`${try("${attrs.bucket}/${coalesce(attrs.key)}", tostring(coalesce(attrs.name)), tostring(coalesce(attrs.bucket)), meta.address)}` is `${local.words[1]}`: ${local.ranks[1] == 1 ? "everyone can read it" : "everyone can read and write it"}${meta.operation == "create" || local.words[0] == "" ? "" : "; before: `${local.words[0]}`"}. Keep it private, and give links that expire."
  }
}

# A statement with a condition names networks or senders.
resource_policy "digitalocean_spaces_bucket_policy" "policy_public" {
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

resource_policy "digitalocean_spaces_bucket_policy" "unreadable" {
  description = "The policy of a bucket cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(attrs.policy, null)) || try(tostring(coalesce(attrs.policy)), "") == "" || can(keys(jsondecode(attrs.policy))) || try(attrs.policy == prior_attrs.policy, false)
    error_message = "The policy of `${meta.address}` cannot be read as JSON, so what it allows is not checked."
  }
}

resource_policy "digitalocean_spaces_bucket_policy" "undecided_policy" {
  description = "The policy of a bucket is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(prior_attrs.policy, null)) || try(tostring(coalesce(prior_attrs.policy)), "") == "" || !isunknown(try(attrs.policy, null))
    error_message = "The policy of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: a document that was known."
  }
}
