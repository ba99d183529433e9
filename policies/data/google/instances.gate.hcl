# The root disk of an instance is the instance's own and goes with it, unless it says
# otherwise. Fleets are made again all the time, so this only warns.

protect "instances" {
  description = "Virtual machines, where their own disks go with them."
  class       = "derived"
  types = {
    google_compute_instance                    = { lost = "The machine, and its boot disk and scratch disks with everything written to them.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/compute_instance.html.markdown" }
    google_compute_instance_from_template      = { lost = "The machine, and its boot disk and scratch disks with everything written to them.", deletion_protection = "deletion_protection" }
    google_compute_instance_from_machine_image = { lost = "The machine, and its boot disk and scratch disks with everything written to them.", deletion_protection = "deletion_protection" }
    google_tpu_v2_vm                           = { lost = "The machine and its boot disk with everything written to it." }
  }
  filter = meta.operation == "delete"
  reason = "Check that nothing is kept on the machine itself."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    types   = ["google_compute_instance", "google_compute_instance_from_template", "google_compute_instance_from_machine_image"]
    when    = { "boot_disk[0].auto_delete" = false }
    outcome = "possible"
    message = "The boot disk stays and can be attached to another machine; scratch disks do not."
  }
}

protect "stateful_configurations" {
  description = "Disks and names that one instance of a group keeps."
  class       = "derived"
  types = {
    google_compute_per_instance_config        = { lost = "The state that the instance keeps when it is made again: its disks, addresses and metadata." }
    google_compute_region_per_instance_config = { lost = "The state that the instance keeps when it is made again: its disks, addresses and metadata." }
  }
  reason = "The next repair or update of the instance gives it new, empty disks."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    when    = { remove_instance_state_on_destroy = [false, null] }
    outcome = "possible"
    message = "The instance keeps its disks until it is updated or made again."
  }
}

protect "groups" {
  description = "Groups of instances, and queued machines."
  class       = "derived"
  types = {
    google_compute_bulk_per_instance_config = { lost = "The names, addresses and disks that the instances keep." }
    google_tpu_v2_queued_resource           = { lost = "The machine with its boot disk, or its place in the queue." }
    google_vertex_ai_persistent_resource    = { lost = "The machines with their local disks." }
  }
  filter = meta.operation == "delete"
  reason = "The disks of its instances go with them unless they are set to stay. Make sure that they hold nothing of their own."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}
