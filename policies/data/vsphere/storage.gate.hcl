# What machines and people wrote to disks, datastores and libraries is in no
# configuration.

protect "disks" {
  description = "Virtual disks outside of machines."
  class       = "data"
  types = {
    vsphere_virtual_disk = { lost = "The virtual disk with everything written to it.", source = "https://github.com/vmware/terraform-provider-vsphere/blob/main/docs/resources/virtual_disk.md" }
  }
  reason = "A smaller size or another path replaces the disk, and the new one is empty. Copy the disk before going on."
}

protect "datastores" {
  description = "VMFS datastores."
  class       = "data"
  types = {
    vsphere_vmfs_datastore = { lost = "The datastore with all disks, templates and files on it.", source = "https://github.com/vmware/terraform-provider-vsphere/blob/main/vsphere/resource_vsphere_vmfs_datastore.go" }
  }
  reason = "Move every machine and file to another datastore before going on."

  recovery {
    when    = { name = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "vSphere refuses to remove a datastore that a machine still uses; whether one does is not in the plan."
  }
}

protect "libraries" {
  description = "Content libraries."
  class       = "data"
  types = {
    vsphere_content_library = { lost = "The library with all templates, images and files in it." }
  }
  reason = "Machines can no longer be made from its templates. Copy the items that are in use before going on."

  recovery {
    when    = { "subscription[0].subscription_url" = { not = [null, ""] } }
    outcome = "possible"
    message = "A subscribed library is a copy, and can be synchronized again from its publisher."
  }
}

protect "items" {
  description = "Library items and files on datastores."
  class       = "derived"
  types = {
    vsphere_content_library_item = { lost = "The template, image or file in the library." }
    vsphere_file                 = { lost = "The file on the datastore." }
  }
  filter = meta.operation == "delete"
  reason = "What is deployed from it or reads it fails until it is there again."

  recovery {
    types   = ["vsphere_content_library_item"]
    when    = { file_url = { not = [null, ""] } }
    outcome = "possible"
    message = "It can be uploaded again while its source is kept."
  }
}

protect "attributes" {
  description = "Custom attributes."
  class       = "derived"
  types = {
    vsphere_custom_attribute = { lost = "The attribute with its value on every object of the inventory." }
  }
  reason = "Values were entered on many objects, and are in no configuration. Export them before going on."
}

protect "specifications" {
  description = "Specifications and depots."
  class       = "derived"
  types = {
    vsphere_guest_os_customization = { lost = "The specification that guests are customized by." }
    vsphere_offline_software_depot = { lost = "The depot with uploaded packages." }
  }
  filter = meta.operation == "delete"
  reason = "Keep the content elsewhere."
}
