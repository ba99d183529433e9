# A copy whose source stays can be made again.

protect "replication" {
  description = "Replications of disks and volumes to another place."
  class       = "replica"
  types = {
    google_compute_disk_async_replication = { lost = "The replication: the disk in the other region no longer follows." }
    google_netapp_volume_replication      = { lost = "The replication: the volume at the destination no longer follows." }
  }
  reason = "From here on, a loss of the source is a loss of everything that was written after this."

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
    types   = ["google_netapp_volume_replication"]
    when    = { delete_destination_volume = true }
    outcome = "possible"
    message = "The volume at the destination is deleted as well, and the source stays."
  }
}

protect "read_pools" {
  description = "Read pools and secondary instances of AlloyDB."
  class       = "replica"
  types = {
    google_alloydb_instance = { lost = "The instance and its address; the data is in the cluster and stays." }
  }
  reason = "What reads from it fails until it is made again."
  filter = contains(["READ_POOL", "SECONDARY"], try(coalesce(prior_attrs.instance_type), ""))

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
