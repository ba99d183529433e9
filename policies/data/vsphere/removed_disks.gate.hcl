# A disk of a machine is a block of it, and goes with its block while the machine stays:
# the plan shows an update. Disks are told apart by their label (provider 2.16.1).

resource_policy "vsphere_virtual_machine" "disks" {
  description = "A disk of a virtual machine is deleted with its block."
  url         = "https://github.com/vmware/terraform-provider-vsphere/blob/main/docs/resources/virtual_machine.md"
  operations  = ["update"]
  level       = "require_approval"

  locals {
    # What is kept or attached from outside is only detached.
    before = [
      for disk in try(concat(prior_attrs.disk), []) : try(coalesce(disk.label), "")
      if !try(coalesce(disk.keep_on_remove), false) && !try(coalesce(disk.attach), false)
    ]
    after = [for disk in try(concat(attrs.disk), []) : try(coalesce(disk.label), "")]
    gone  = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The provider deletes the disk ${join(", ", local.gone)} with everything written to it. Set `keep_on_remove` on it in an earlier apply to keep it. Another label counts as another disk."
  }
}
