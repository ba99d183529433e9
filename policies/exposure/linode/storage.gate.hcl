# Buckets of Linode that everyone can read or write.

locals {
  # What everyone can do, from the least to the most.
  public = { "public-read" = 1, "authenticated-read" = 1, "public-read-write" = 2 }
}

resource_policy "linode_object_storage_*" "bucket_public" {
  description = "Everyone can read or write what is stored."
  types       = ["linode_object_storage_bucket", "linode_object_storage_object"]
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
    error_message = "`${try(tostring(coalesce(attrs.label)), "${attrs.bucket}/${attrs.key}", meta.address)}` is `${local.words[1]}`: ${local.ranks[1] == 1 ? "everyone can read it" : "everyone can read and write it"}${meta.operation == "create" || local.words[0] == "" ? "" : "; before: `${local.words[0]}`"}. Keep it private, and give links that expire."
  }
}
