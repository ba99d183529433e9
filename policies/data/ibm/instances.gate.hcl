# The root disk of an instance goes with it, unless it says otherwise. Fleets are
# made again all the time, so this only warns.

protect "servers" {
  description = "Virtual and Power servers with their own disks."
  class       = "derived"
  types = {
    ibm_is_instance         = { lost = "The virtual server with its boot volume." }
    ibm_pi_instance         = { lost = "The Power server with its boot volume." }
    ibm_compute_vm_instance = { lost = "The classic virtual server with its local disks." }
  }
  filter = meta.operation == "delete"
  reason = "Check that nothing is kept on the machine itself: its local disks go with it."

  recovery {
    types   = ["ibm_is_instance"]
    when    = { "boot_volume[0].auto_delete_volume" = false }
    outcome = "possible"
    message = "The boot volume stays and can be attached to another server."
  }
}

protect "bare_metal" {
  description = "Bare metal servers."
  class       = "derived"
  types = {
    ibm_compute_bare_metal   = { lost = "The classic bare metal server with its disks." }
    ibm_is_bare_metal_server = { lost = "The bare metal server with its disks." }
  }
  reason = "Its disks are wiped, whether another one follows or not. Save what is on them."
}
