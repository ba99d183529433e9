# Buckets hold objects that nothing in the code can bring back. Buckets that
# hold Terraform state are Cloud Storage buckets and are covered here.

protect "objects" {
  description = "Cloud Storage buckets."
  types       = ["google_storage_bucket"]
  level       = "require_approval"
  reason      = "A replacement starts empty, and bucket names are shared by the whole world. Copy the objects to another bucket before going on."
  lost        = "The bucket with all its objects and their versions, and its name."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "The provider refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }

  recovery {
    when    = { force_destroy = true, "soft_delete_policy[0].retention_duration_seconds" = { at_least = 1 } }
    outcome = "possible"
    message = "All objects are deleted, and can be restored as long as the soft delete policy keeps them."
  }

  recovery {
    when    = { force_destroy = true, "soft_delete_policy[0].retention_duration_seconds" = 0, deletion_policy = { not = "PREVENT" } }
    outcome = "irreversible"
    message = "All objects and versions are deleted first, and soft delete is off."
  }
}
