# The root disk of an instance goes with it, unless it says otherwise. Fleets are
# made again all the time, so this only warns.

protect "instances" {
  description = "Virtual machines, where their own disks go with them."
  class       = "derived"
  types = {
    yandex_compute_instance = { lost = "The machine with its boot disk; other disks stay unless they are set to go." }
  }
  filter = meta.operation == "delete"
  reason = "Check that nothing is kept on the machine itself."

  recovery {
    when    = { "boot_disk[0].auto_delete" = false }
    outcome = "possible"
    message = "The boot disk stays and can be attached to another machine."
  }
}
