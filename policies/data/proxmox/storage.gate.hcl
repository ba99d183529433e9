# Pools hold the disks of many machines.

protect "pools" {
  description = "Ceph and ZFS pools."
  class       = "data"
  types = {
    proxmox_ceph_pool     = { lost = "The pool with every disk and image in it.", since = "0.107.0", source = "https://github.com/bpg/terraform-provider-proxmox/blob/main/docs/resources/ceph_pool.md" }
    proxmox_node_disk_zfs = { lost = "The ZFS pool with every disk, container and file on it.", since = "0.111.0", source = "https://github.com/bpg/terraform-provider-proxmox/blob/main/docs/resources/node_disk_zfs.md" }
  }
  reason = "Move every disk to another storage before going on."

  recovery {
    types   = ["proxmox_ceph_pool"]
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The pool is destroyed even if it is in use."
  }

  recovery {
    types   = ["proxmox_ceph_pool"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Proxmox refuses to destroy a pool that is in use; whether it is is not in the plan."
  }

  recovery {
    types   = ["proxmox_node_disk_zfs"]
    when    = { cleanup_disks = true }
    outcome = "irreversible"
    message = "The member partitions are wiped as well."
  }
}

protect "replication" {
  description = "Replication of guests to other nodes."
  class       = "replica"
  types = {
    proxmox_replication                     = { lost = "The job, and the copy of the guest on the other node." }
    proxmox_virtual_environment_replication = { lost = "The job, and the copy of the guest on the other node." }
  }
  reason = "If the node fails before it is replicated again, the guest is lost with it."
}

protect "files" {
  description = "Files that the configuration uploads."
  class       = "derived"
  types = {
    proxmox_virtual_environment_file = { lost = "The image, snippet or backup file on the datastore." }
  }
  filter = meta.operation == "delete"
  reason = "Machines that start from it or refer to it fail until it is uploaded again."
}

protect "downloads" {
  description = "Files that were downloaded."
  class       = "derived"
  types = {
    proxmox_download_file                     = { lost = "The downloaded image." }
    proxmox_oci_image                         = { lost = "The pulled container image." }
    proxmox_virtual_environment_download_file = { lost = "The downloaded image." }
    proxmox_virtual_environment_oci_image     = { lost = "The pulled container image." }
  }
  filter = meta.operation == "delete"
  reason = "Machines that start from it fail. The source may have another version by now."
}
