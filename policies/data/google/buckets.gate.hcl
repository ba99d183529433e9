# Buckets hold objects that nothing in the code can bring back. Buckets that
# hold Terraform state are Cloud Storage buckets and are covered here. Single
# objects are left out: their contents are in the configuration.

protect "objects" {
  description = "Cloud Storage buckets."
  class       = "data"
  types = {
    google_storage_bucket = { lost = "The bucket with all its objects and their versions, and its name.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/storage_bucket.html.markdown" }
  }
  reason = "A replacement starts empty, and bucket names are shared by the whole world. Copy the objects to another bucket before going on."

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

protect "folders" {
  description = "Folders and managed folders of buckets."
  class       = "data"
  types = {
    google_storage_folder         = { lost = "The folder, with all objects in it where it is destroyed by force." }
    google_storage_managed_folder = { lost = "The managed folder with its grants, and all objects in it where it is destroyed by force.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/storage_managed_folder.html.markdown" }
  }
  reason = "Copy the objects to another place before going on."

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
    message = "Cloud Storage refuses to delete a folder while it still holds objects; whether it does is not in the plan."
  }

  recovery {
    when    = { force_destroy = true }
    outcome = "possible"
    message = "All objects in it are deleted, and can be restored as long as the soft delete policy of the bucket keeps them."
  }
}

# They are made again from the objects in buckets.
protect "derived" {
  description = "Caches, inventories and reports about buckets."
  class       = "derived"
  types = {
    google_storage_anywhere_cache          = { lost = "The cache; reads go to the bucket until a new one is warm." }
    google_storage_insights_report_config  = { lost = "The inventory reports that are planned, and made ones where it is destroyed by force." }
    google_storage_insights_dataset_config = { lost = "The dataset with metadata about buckets and objects." }
    google_firebase_storage_bucket         = { lost = "The link between Firebase and the bucket; the bucket stays." }
    google_firebase_storage_default_bucket = { lost = "The default bucket of Firebase and its link to the project.", since = "7.29.0" }
  }
  reason = "Check who reads it, and that it can be filled again."

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
}

protect "written" {
  description = "Objects that Terraform writes itself, and transfers."
  class       = "derived"
  types = {
    google_storage_transfer_job = { lost = "The job with the history of its runs." }
  }
  reason = "Other tools may have written a newer one in its place, and that one goes."

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
}
