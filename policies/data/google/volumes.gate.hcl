# Disks are separate resources because their contents are meant to outlive
# the instance. Instances and their boot disks have a file of their own.

protect "disks" {
  description = "Persistent disks and storage pools."
  class       = "data"
  types = {
    google_compute_disk         = { lost = "The disk with everything written to it.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/compute_disk.html.markdown" }
    google_compute_region_disk  = { lost = "The disk with everything written to it." }
    google_compute_storage_pool = { lost = "The pool with the capacity of its disks.", deletion_protection = "deletion_protection" }
  }
  reason = "A change of the zone, the encryption or the source image replaces the disk. Take a snapshot before going on."

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
    types   = ["google_compute_disk", "google_compute_region_disk"]
    when    = { create_snapshot_before_destroy = true }
    outcome = "possible"
    message = "The provider takes a snapshot before it deletes the disk."
  }

  recovery {
    types   = ["google_compute_disk", "google_compute_region_disk"]
    when    = { create_snapshot_before_destroy = [false, null], deletion_policy = { not = "PREVENT" } }
    outcome = "irreversible"
    message = "No snapshot is taken before the disk is deleted."
  }

  # The provider writes the default, true, into the state when it refreshes, and
  # a destroy looks at the state.
  recovery {
    types   = ["google_compute_storage_pool"]
    when    = { deletion_protection = null }
    outcome = "may_be_refused"
    message = "Deletion protection is on by default, but the state does not have it: a destroy without a refresh passes."
  }
}
