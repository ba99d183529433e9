# What was written to buckets, volumes and registries is in no configuration.

protect "buckets" {
  description = "Spaces buckets."
  class       = "data"
  types = {
    digitalocean_spaces_bucket = { lost = "The bucket with all its objects and their versions, and its name.", source = "https://github.com/digitalocean/terraform-provider-digitalocean/blob/main/docs/resources/spaces_bucket.md" }
  }
  reason = "A replacement starts empty, and someone else may take the name in between. Copy the objects before going on."

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

protect "objects" {
  description = "Objects that the configuration writes."
  class       = "derived"
  types = {
    digitalocean_spaces_bucket_object = { lost = "The object; it can be uploaded again while its source is kept." }
  }
  filter = meta.operation == "delete"
  reason = "What reads it fails until it is there again."
}

protect "volumes" {
  description = "Volumes and network file shares."
  class       = "data"
  types = {
    digitalocean_volume = { lost = "The volume with everything written to it.", source = "https://github.com/digitalocean/terraform-provider-digitalocean/blob/main/docs/resources/volume.md" }
    digitalocean_nfs    = { lost = "The file share with all its files." }
  }
  reason = "Take a snapshot before going on."
}

protect "snapshots" {
  description = "Snapshots of volumes, droplets and file shares."
  class       = "data"
  types = {
    digitalocean_volume_snapshot  = { lost = "The snapshot, and the state of the volume that only it holds." }
    digitalocean_droplet_snapshot = { lost = "The snapshot, and the state of the droplet that only it holds." }
    digitalocean_nfs_snapshot     = { lost = "The snapshot, and the state of the share that only it holds." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
}

protect "registries" {
  description = "Container registries."
  class       = "data"
  types = {
    digitalocean_container_registry   = { lost = "The registry with all its images and tags." }
    digitalocean_container_registries = { lost = "The registry with all its images and tags." }
  }
  reason = "Running workloads cannot be rescheduled or rolled back once their image is gone. Copy the images that are in use before going on."
}

protect "images" {
  description = "Images that are loaded from elsewhere."
  class       = "derived"
  types = {
    digitalocean_custom_image = { lost = "The image; it can be loaded again while its URL answers." }
  }
  reason = "Droplets can no longer be made from it."
}

# Droplets are replaced all the time; nothing brings back the backups that go with one.
protect "droplets" {
  description = "Droplets with their disk."
  class       = "derived"
  types = {
    digitalocean_droplet = { lost = "The droplet with its disk and backups; volumes stay.", source = "https://github.com/digitalocean/terraform-provider-digitalocean/blob/main/docs/resources/droplet.md" }
  }
  filter = meta.operation == "delete" || try(prior_attrs.backups, false) == true
  reason = "What was written to its disk goes with it."
}

protect "droplet_pools" {
  description = "Pools of Droplets."
  class       = "derived"
  types = {
    digitalocean_droplet_autoscale = { lost = "The pool with its Droplets and their disks." }
  }
  filter = meta.operation == "delete"
  reason = "Files on their disks go with them."
}
