# Virtual machines are mostly pets here: their disks are their own, and go with them.

protect "machines" {
  description = "Virtual machines with their disks."
  class       = "data"
  types = {
    vsphere_virtual_machine = { lost = "The virtual machine with its snapshots and every disk that it does not keep.", source = "https://github.com/vmware/terraform-provider-vsphere/blob/main/docs/resources/virtual_machine.md" }
  }
  reason = "Take a backup, or set `keep_on_remove` on the disks in an earlier apply, before going on."

  recovery {
    when    = { "disk[0].keep_on_remove" = true, "disk[1].label" = null }
    outcome = "possible"
    message = "Its only disk is detached first, and stays in the datastore."
  }

  recovery {
    when    = { "disk[0].attach" = true, "disk[1].label" = null }
    outcome = "possible"
    message = "Its only disk is attached from outside: it is detached first, and stays in the datastore."
  }
}

protect "snapshots" {
  description = "Snapshots of virtual machines."
  class       = "data"
  types = {
    vsphere_virtual_machine_snapshot = { lost = "The state of the machine at that point in time; the machine itself stays as it is now." }
  }
  reason = "The machine cannot go back to that point any more. Check that it is no longer needed."

  recovery {
    when    = { remove_children = true }
    outcome = "irreversible"
    message = "All later snapshots of its tree are removed as well."
  }
}

protect "kubernetes" {
  description = "Supervisor clusters and their namespaces."
  class       = "data"
  types = {
    vsphere_supervisor    = { lost = "The supervisor with all namespaces, pods, Kubernetes clusters and their volumes." }
    vsphere_supervisor_v2 = { lost = "The supervisor with all namespaces, pods, Kubernetes clusters and their volumes.", since = "2.16.0" }
    vsphere_namespace     = { lost = "The namespace with all machines, Kubernetes clusters and volumes in it." }
  }
  reason = "Move or back up the workloads and their volumes before going on."
}
