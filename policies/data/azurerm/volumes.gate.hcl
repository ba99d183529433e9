# Disks are separate resources because their contents are meant to outlive
# the machine.

protect "disks" {
  description = "Managed disks."
  class       = "data"
  types = {
    azurerm_managed_disk                                   = { lost = "The disk with everything written to it.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/managed_disk.html.markdown" }
    azurerm_virtual_machine_implicit_data_disk_from_source = { lost = "The disk with everything written to it since it was made from its source.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/guides/features-block.html.markdown" }
    azurerm_stack_hci_virtual_hard_disk                    = { lost = "The virtual hard disk with everything written to it." }
    azurerm_stack_hci_storage_path                         = { lost = "The path with the disks and images of machines in it." }
  }
  reason = "A change of the zone, the source or the type of creation replaces the disk. Take a snapshot before going on."

  recovery {
    types   = ["azurerm_virtual_machine_implicit_data_disk_from_source"]
    when    = { "provider.features[0].virtual_machine[0].detach_implicit_data_disk_on_deletion" = true }
    outcome = "retained"
    message = "The provider only detaches the disk, as its features block says."
  }
}

protect "devices" {
  description = "Data Box Edge devices."
  class       = "data"
  types = {
    azurerm_databox_edge_device = { lost = "The device with its shares, and the files that it has not uploaded yet." }
  }
  reason = "The device has to be reset before it can be activated again. Let the upload end before going on."
}
