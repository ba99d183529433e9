# The root disk of an instance goes with it, unless it says otherwise. Fleets are
# made again all the time, so this only warns.

protect "instances" {
  description = "Instances, where their own disks go with them."
  class       = "derived"
  types = {
    oci_core_instance = { lost = "The instance with its boot volume and its local disks." }
  }
  filter = meta.operation == "delete"
  reason = "Check that nothing is kept on the machine itself."

  recovery {
    types   = ["oci_core_instance"]
    when    = { preserve_boot_volume = true }
    outcome = "possible"
    message = "The boot volume stays, and another instance can be started from it."
  }
}

protect "hosts" {
  description = "Dedicated hosts with local disks."
  class       = "derived"
  types = {
    oci_core_dedicated_vm_host = { lost = "The host, and the local disks of instances on it." }
    oci_ocvp_esxi_host         = { lost = "The host, and its share of the vSAN storage." }
  }
  reason = "Local disks are wiped, whether another host follows or not. Move what runs on it first."
}
