# The system disk of a server goes with it, and data disks that are set to. Fleets are
# made again all the time, so this only warns.

protect "instances" {
  description = "Servers, where their own disks go with them."
  class       = "derived"
  types = {
    opentelekomcloud_compute_instance_v2 = { lost = "The server with its system disk, and volumes that are set to go with it." }
    opentelekomcloud_ecs_instance_v1     = { lost = "The server with its system disk, and its data disks if they are set to go with it." }
  }
  filter = meta.operation == "delete"
  reason = "Check that nothing is kept on the machine itself."
}

protect "hosts" {
  description = "Bare metal servers and dedicated hosts."
  class       = "derived"
  types = {
    opentelekomcloud_compute_bms_server_v2 = { lost = "The bare metal server with its local disks." }
    opentelekomcloud_deh_host_v1           = { lost = "The dedicated host with the servers on it." }
  }
  reason = "Local disks are wiped, whether another one follows or not. Save what is on them."
}
