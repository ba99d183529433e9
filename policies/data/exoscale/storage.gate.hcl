# What was written to volumes is in no configuration.

protect "volumes" {
  description = "Block storage volumes."
  class       = "data"
  types = {
    exoscale_block_storage_volume = { lost = "The volume with everything written to it." }
  }
  reason = "Take a snapshot, and copy it elsewhere, before going on."
}

protect "snapshots" {
  description = "Snapshots of volumes."
  class       = "data"
  types = {
    exoscale_block_storage_volume_snapshot = { lost = "The snapshot, and the state of the volume that only it holds." }
  }
  reason = "Check that this point in time is no longer needed."
}

protect "pools" {
  description = "Pools of instances."
  class       = "derived"
  types = {
    exoscale_instance_pool = { lost = "All instances of the pool with their disks." }
  }
  filter = meta.operation == "delete"
  reason = "What was written to the disk of the instance goes with it."
}

protect "instances" {
  description = "Instances with their disk and snapshots."
  class       = "derived"
  types = {
    exoscale_compute_instance = { lost = "The instance with its disk and snapshots; block storage volumes stay.", deletion_protection = "destroy_protected", source = "https://github.com/exoscale/terraform-provider-exoscale/blob/master/docs/resources/compute_instance.md" }
  }
  reason = "Snapshots go with the instance, whether another one follows or not. Make a template of what has to stay."
}

protect "clusters" {
  description = "Kubernetes clusters."
  class       = "data"
  types = {
    exoscale_sks_cluster = { lost = "The cluster with everything that was deployed to it." }
  }
  reason = "Back up the workloads and their volumes before going on."
}
