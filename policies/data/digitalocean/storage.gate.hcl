# What was written to buckets, volumes and registries is in no configuration.
# Droplets are left out: they are replaced as part of routine work.

protect "buckets" {
  description = "Spaces buckets."
  types       = ["digitalocean_spaces_bucket"]
  level       = "require_approval"
  reason      = "A replacement starts empty, and someone else may take the name in between. Copy the objects before going on."
  lost        = "The bucket with all its objects and their versions, and its name."

  recovery {
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes every object and every version first."
  }

  recovery {
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Spaces refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "volumes" {
  description = "Volumes and network file shares."
  types = [
    "digitalocean_volume",
    "digitalocean_nfs",
  ]
  level  = "require_approval"
  reason = "Take a snapshot before going on."
  lost   = "The volume with everything written to it."
}

protect "snapshots" {
  description = "Snapshots of volumes, droplets and file shares."
  types = [
    "digitalocean_volume_snapshot",
    "digitalocean_droplet_snapshot",
    "digitalocean_nfs_snapshot",
  ]
  level  = "require_approval"
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
  lost   = "The snapshot, and the state of the data that only it holds."
}

protect "registries" {
  description = "Container registries."
  types = [
    "digitalocean_container_registry",
    "digitalocean_container_registries",
  ]
  level  = "require_approval"
  reason = "Running workloads cannot be rescheduled or rolled back once their image is gone. Copy the images that are in use before going on."
  lost   = "The registry with all its images and tags."
}
