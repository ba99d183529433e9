# The disks of a domain are volumes of their own: they outlive it.

protect "volumes" {
  description = "Volumes."
  class       = "data"
  types = {
    libvirt_volume = { lost = "The disk with everything written to it.", source = "https://github.com/dmacvicar/terraform-provider-libvirt/blob/main/docs/resources/volume.md" }
  }
  reason = "A new size or another base image replaces the volume, and the new one is empty. Copy the disk before going on."
}

protect "pools" {
  description = "Storage pools."
  class       = "data"
  types = {
    libvirt_pool = { lost = "The pool with its directory or volume group; volumes in other kinds of pools stay.", source = "https://github.com/dmacvicar/terraform-provider-libvirt/blob/main/internal/provider/pool_resource.go" }
  }
  reason = "Machines of other configurations may have their disks in it. List its volumes before going on."

  recovery {
    when    = { "destroy.delete" = false }
    outcome = "retained"
    message = "Only the definition of the pool goes; its storage and its volumes stay."
  }

  recovery {
    when    = { type = { not = ["dir", "logical"] }, "destroy.delete" = null }
    outcome = "possible"
    message = "Only the definition of the pool goes, and it can be defined again over the same storage."
  }

  recovery {
    when    = { type = "dir", "destroy.delete" = [true, null] }
    outcome = "may_be_refused"
    message = "libvirt removes the directory only if it is empty; whether it is is not in the plan."
  }
}

# Replacing a machine loses nothing but the state of its TPM.
protect "machines" {
  description = "Virtual machines."
  class       = "derived"
  types = {
    libvirt_domain = { lost = "The machine with its NVRAM and the state of its TPM; its disks are volumes, and stay.", source = "https://github.com/dmacvicar/terraform-provider-libvirt/blob/main/internal/provider/domain_resource.go" }
  }
  filter = meta.operation == "delete" || try(length(prior_attrs.devices.tpms), 0) > 0 || try(length(prior_attrs.tpm), 0) > 0
  reason = "Disks that are sealed to its TPM cannot be opened without their recovery key."
}
