# Volumes outlive servers. Delete protection is neither a way back nor a refusal: the
# provider lifts it before it deletes.

protect "volumes" {
  description = "Volumes and storage boxes."
  class       = "data"
  types = {
    hcloud_volume      = { lost = "The volume with everything written to it.", source = "https://github.com/hetznercloud/terraform-provider-hcloud/blob/main/docs/resources/volume.md" }
    hcloud_storage_box = { lost = "The storage box with all its files, snapshots and subaccounts.", since = "1.57.0", source = "https://github.com/hetznercloud/terraform-provider-hcloud/blob/main/internal/storagebox/resource.go" }
  }
  reason = "Hetzner Cloud has no snapshots of volumes. Copy the files before going on."
}

protect "snapshots" {
  description = "Snapshots of servers and storage boxes."
  class       = "data"
  types = {
    hcloud_snapshot             = { lost = "The snapshot, and the state of the server that only it holds." }
    hcloud_storage_box_snapshot = { lost = "The snapshot, and the state of the files that only it holds." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
}

# Servers are replaced all the time; nothing brings back the backups that go with one.
protect "servers" {
  description = "Servers with their disk."
  class       = "derived"
  types = {
    hcloud_server = { lost = "The server with its disk and backups; volumes stay.", source = "https://github.com/hetznercloud/terraform-provider-hcloud/blob/main/docs/resources/server.md" }
  }
  filter = meta.operation == "delete" || try(prior_attrs.backups, false) == true
  reason = "What was written to its disk goes with it."
}
