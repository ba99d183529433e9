# The root disk of an instance goes with it, unless it says otherwise. Fleets are
# made again all the time, so this only warns.

protect "instances" {
  description = "Instances, where their own disks go with them."
  class       = "derived"
  types = {
    openstack_compute_instance_v2 = { lost = "The instance with its local disk, and volumes that are set to go with it." }
  }
  filter = meta.operation == "delete"
  reason = "Check that nothing is kept on the machine itself."

  recovery {
    when    = { "block_device[0].destination_type" = "volume", "block_device[0].delete_on_termination" = [false, null] }
    outcome = "possible"
    message = "The boot volume stays and can be attached to another instance."
  }
}
