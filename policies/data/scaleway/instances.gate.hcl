# The root disk of an instance goes with it, unless it says otherwise. Fleets are
# made again all the time, so this only warns.

protect "servers" {
  description = "Instances with their root volume."
  class       = "derived"
  types = {
    scaleway_instance_server = { lost = "The instance with its root volume; other volumes stay.", deletion_protection = "protected" }
  }
  filter = meta.operation == "delete"
  reason = "Check that nothing is kept on the machine itself."

  recovery {
    types   = ["scaleway_instance_server"]
    when    = { "root_volume[0].delete_on_termination" = false }
    outcome = "possible"
    message = "The root volume stays and can be attached to another instance."
  }
}

protect "hosts" {
  description = "Bare metal servers and Macs."
  class       = "derived"
  types = {
    scaleway_baremetal_server     = { lost = "The server with its disks, which are wiped.", deletion_protection = "protected" }
    scaleway_apple_silicon_server = { lost = "The Mac with its disk." }
  }
  reason = "Disks are wiped, whether another one follows or not. Save what is on them."
}
