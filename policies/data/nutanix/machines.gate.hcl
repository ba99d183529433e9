# Virtual machines are mostly pets here: their disks are their own, and go with them.

protect "machines" {
  description = "Virtual machines with their disks."
  class       = "data"
  types = {
    nutanix_virtual_machine    = { lost = "The virtual machine with all its disks.", source = "https://github.com/nutanix/terraform-provider-nutanix/blob/master/nutanix/services/vmm/resource_nutanix_virtual_machine.go" }
    nutanix_virtual_machine_v2 = { lost = "The virtual machine with all its disks.", source = "https://github.com/nutanix/terraform-provider-nutanix/blob/master/nutanix/services/vmmv2/resource_nutanix_virtual_machine_v2.go" }
    nutanix_vm_clone_v2        = { lost = "The virtual machine that was cloned, with all its disks.", source = "https://github.com/nutanix/terraform-provider-nutanix/blob/master/nutanix/services/vmmv2/resource_nutanix_vms_clone_v2.go" }
    nutanix_ova_vm_deploy_v2   = { lost = "The virtual machine that was made from the OVA, with all its disks." }
  }
  reason = "Take a recovery point, and check that it restores, before going on."
}

protect "applications" {
  description = "Applications made from blueprints."
  class       = "data"
  types = {
    nutanix_self_service_app_provision = { lost = "The application with every machine, disk and service that its blueprint made." }
  }
  reason = "The plan does not show what the application contains. Look at its machines before going on."

  recovery {
    when    = { soft_delete = true }
    outcome = "retained"
    message = "Only the application is removed; its machines stay."
  }
}

protect "clusters" {
  description = "AOS and Kubernetes clusters."
  class       = "data"
  types = {
    nutanix_cluster_v2     = { lost = "The cluster with every machine, volume and container on it.", source = "https://github.com/nutanix/terraform-provider-nutanix/blob/master/website/docs/r/cluster_v2.html.markdown" }
    nutanix_karbon_cluster = { lost = "The Kubernetes cluster with all workloads, and volumes with the reclaim policy Delete." }
  }
  reason = "Move or back up the workloads and their volumes before going on."

  recovery {
    types   = ["nutanix_cluster_v2"]
    when    = { name = { not = [null, ""] } }
    outcome = "irreversible"
    message = "The cluster is disbanded, and its nodes no longer share their storage."
  }
}
