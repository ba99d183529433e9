# Folders, permissions and backup jobs refer to these objects by identifier. No disk
# is lost with them: machines are unregistered, and stay on their datastores.

protect "hosts" {
  description = "Datacenters, clusters and hosts."
  class       = "identity"
  types = {
    vsphere_datacenter      = { lost = "The inventory of hosts, machines, folders and networks; disks stay on their datastores." }
    vsphere_compute_cluster = { lost = "The cluster with its HA and DRS rules, and its place in the inventory." }
    vsphere_host            = { lost = "The host in the inventory, with the registration of its machines." }
  }
  reason = "Backup jobs, permissions and other configurations refer to its identifier, and a new one has another."
}

protect "datastores" {
  description = "Mounted datastores and datastore clusters."
  class       = "identity"
  types = {
    vsphere_nas_datastore     = { lost = "The mount on every host; the files stay on the NFS server.", source = "https://github.com/vmware/terraform-provider-vsphere/blob/main/vsphere/resource_vsphere_nas_datastore.go" }
    vsphere_datastore_cluster = { lost = "The group that machines are placed in; its datastores stay." }
  }
  reason = "Machines on it lose their disks until it is mounted again."

  recovery {
    types   = ["vsphere_nas_datastore"]
    when    = { name = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider only unmounts the share, and it can be mounted again."
  }
}

protect "containers" {
  description = "vApps."
  class       = "identity"
  types = {
    vsphere_vapp_container = { lost = "The vApp with its limits; its machines have to leave it first." }
  }
  reason = "Other configurations place machines in it by identifier."

  recovery {
    when    = { name = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "The provider refuses to delete a vApp that still holds machines; whether it does is not in the plan."
  }
}

protect "accounts" {
  description = "Users and groups of vCenter single sign-on."
  class       = "identity"
  types = {
    vsphere_sso_user  = { lost = "The account that people or scripts sign in with." }
    vsphere_sso_group = { lost = "The group that permissions are given to." }
  }
  reason = "Whoever signs in with it is locked out at once."
}

protect "names" {
  description = "Pools, policies and classes that others name."
  class       = "identity"
  types = {
    vsphere_resource_pool         = { lost = "The resource pool that machines run in." }
    vsphere_vm_storage_policy     = { lost = "The policy that disks are placed by." }
    vsphere_virtual_machine_class = { lost = "The class that namespaces refer to." }
  }
  filter = meta.operation == "delete"
  reason = "Scripts, backups and policies that name it fail."
}

protect "tags" {
  description = "Tags and their categories."
  class       = "identity"
  types = {
    vsphere_tag_category = { lost = "The category with all its tags." }
    vsphere_tag          = { lost = "The tag that backups and policies select by." }
  }
  reason = "Every object loses the tag, and backups and policies no longer select it. Note where it is used."
}
