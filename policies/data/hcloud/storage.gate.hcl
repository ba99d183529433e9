# Volumes outlive servers. Servers are left out: they are replaced as part of
# routine work. Delete protection is neither a way back nor a refusal: the
# provider lifts it before it deletes.

protect "volumes" {
  description = "Volumes and storage boxes."
  types = [
    "hcloud_volume",
    "hcloud_storage_box",
  ]
  level  = "require_approval"
  reason = "Hetzner Cloud has no snapshots of volumes. Copy the files before going on."
  lost   = "The volume with everything written to it."
}

protect "snapshots" {
  description = "Snapshots of servers and storage boxes."
  types = [
    "hcloud_snapshot",
    "hcloud_storage_box_snapshot",
  ]
  level  = "require_approval"
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
  lost   = "The snapshot, and the state of the data that only it holds."
}
