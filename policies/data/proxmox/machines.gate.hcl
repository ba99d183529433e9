# Virtual machines and containers are mostly pets here: their disks are their own, and
# go with them. The types of both providers named proxmox are listed, bpg and Telmate.

protect "machines" {
  description = "Virtual machines with their disks."
  class       = "data"
  types = {
    proxmox_vm                            = { lost = "The virtual machine with all its disks and snapshots." }
    proxmox_cloned_vm                     = { lost = "The virtual machine with all its disks and snapshots." }
    proxmox_virtual_environment_vm        = { lost = "The virtual machine with all its disks and snapshots.", deletion_protection = "protection", source = "https://github.com/bpg/terraform-provider-proxmox/blob/main/docs/resources/virtual_environment_vm.md" }
    proxmox_virtual_environment_vm2       = { lost = "The virtual machine with all its disks and snapshots." }
    proxmox_virtual_environment_cloned_vm = { lost = "The virtual machine with all its disks and snapshots." }
    # Telmate/proxmox
    proxmox_vm_qemu = { lost = "The virtual machine with all its disks and snapshots.", deletion_protection = "protection", source = "https://github.com/Telmate/terraform-provider-proxmox/blob/master/docs/resources/vm_qemu.md" }
  }
  reason = "Take a backup on another storage, and check that it restores, before going on."
}

protect "containers" {
  description = "Containers with their volumes."
  class       = "data"
  types = {
    proxmox_virtual_environment_container = { lost = "The container with its root disk, mount points and snapshots.", deletion_protection = "protection", source = "https://github.com/bpg/terraform-provider-proxmox/blob/main/docs/resources/virtual_environment_container.md" }
    # Telmate/proxmox
    proxmox_lxc       = { lost = "The container with its root disk, mount points and snapshots.", deletion_protection = "protection" }
    proxmox_lxc_guest = { lost = "The container with its root disk, mount points and snapshots." }
    proxmox_lxc_disk  = { lost = "The mount point of the container with the files on it." }
  }
  reason = "Take a backup on another storage, and check that it restores, before going on."

  recovery {
    types   = ["proxmox_lxc_disk"]
    when    = { slot = { not = null } }
    outcome = "possible"
    message = "Proxmox detaches the mount point, and keeps its volume as an unused one of the container."
  }
}
