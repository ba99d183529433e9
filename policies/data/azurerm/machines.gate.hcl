# Machines are replaced as part of routine work, and what is meant to last is on
# disks of their own. A warning only, since the OS disk goes with its machine.

protect "machines" {
  description = "Virtual machines with the disk that they start from."
  class       = "derived"
  types = {
    azurerm_linux_virtual_machine                                          = { lost = "The machine with its OS disk.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/provider/features.go" }
    azurerm_windows_virtual_machine                                        = { lost = "The machine with its OS disk, its local accounts and its place in the domain." }
    azurerm_dev_test_linux_virtual_machine                                 = { lost = "The machine of the lab with its disks." }
    azurerm_dev_test_windows_virtual_machine                               = { lost = "The machine of the lab with its disks." }
    azurerm_system_center_virtual_machine_manager_virtual_machine_instance = { lost = "The machine in the private cloud with its disks." }
  }
  reason = "Make sure that nothing but what the image or its configuration brings is on the disk, or take a snapshot."

  # A disk on the host loses everything at each stop anyway.
  filter = meta.operation == "delete" && try(length(prior_attrs.os_disk[0].diff_disk_settings), 0) == 0

  recovery {
    types   = ["azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine"]
    when    = { "provider.features[0].virtual_machine[0].delete_os_disk_on_deletion" = false }
    outcome = "retained"
    message = "The provider keeps the OS disk, as its features block says."
  }
}

# The machine of the earlier type keeps its disks unless it says otherwise.
protect "machines_with_disks" {
  description = "Machines of the earlier type that take their disks along."
  class       = "data"
  types = {
    azurerm_virtual_machine = { lost = "The machine with the disks that it deletes on termination.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/legacy/virtual_machine_resource.go" }
  }
  filter = try(prior_attrs.delete_data_disks_on_termination, false) == true
  reason = "The data disks go with it. Take a snapshot, or switch `delete_data_disks_on_termination` off in an earlier apply."
}

protect "machines_of_the_earlier_type" {
  description = "Machines of the earlier type whose data disks stay."
  class       = "derived"
  types = {
    azurerm_virtual_machine = { lost = "The machine, and its OS disk if it deletes that on termination." }
  }
  filter = meta.operation == "delete" && try(prior_attrs.delete_data_disks_on_termination, false) != true
  reason = "Make sure that nothing but what the image or its configuration brings is on the OS disk."

  recovery {
    when    = { delete_os_disk_on_termination = [false, null], delete_data_disks_on_termination = [false, null] }
    outcome = "possible"
    message = "The provider keeps all disks of the machine, and a new one can be made with them."
  }
}

protect "labs" {
  description = "Labs and centers with the machines that people work on."
  class       = "data"
  types = {
    azurerm_dev_center              = { lost = "The center with its projects, catalogs and definitions." }
    azurerm_dev_center_project      = { lost = "The project with all dev boxes and environments of its people." }
    azurerm_dev_center_project_pool = { lost = "The pool with all dev boxes that people made from it." }
    azurerm_dev_test_lab            = { lost = "The lab with all its machines, disks, formulas and images." }
  }
  reason = "People have work on these machines that is in no repository. Ask them before going on."
}

protect "clouds" {
  description = "Clusters of a VMware private cloud."
  class       = "data"
  types = {
    azurerm_vmware_cluster = { lost = "The hosts of the cluster with all machines and disks on them." }
  }
  reason = "Move the machines to another cluster before going on."
}

protect "sap_systems" {
  description = "Virtual instances for SAP solutions."
  class       = "data"
  types = {
    azurerm_workloads_sap_discovery_virtual_instance   = { lost = "The virtual instance of the SAP system with its managed resource group." }
    azurerm_workloads_sap_single_node_virtual_instance = { lost = "The virtual instance of the SAP system with its managed resource group." }
    azurerm_workloads_sap_three_tier_virtual_instance  = { lost = "The virtual instance of the SAP system with its managed resource group." }
  }
  reason = "A replacement deploys a second system. Whether machines and disks of the first one stay is not in the plan: check it, and take a backup."
}

protect "fleets" {
  description = "Scale sets."
  class       = "derived"
  types = {
    azurerm_mssql_virtual_machine = { lost = "The registration with its backup and patch settings; the machine and its databases stay." }
  }
  filter = meta.operation == "delete"
  reason = "The disks of its instances go with them unless they are attached from elsewhere. Make sure that they hold nothing of their own."
}
