# Disks are separate resources because their contents are meant to outlive
# the machine. Machines and their OS disks are left out on purpose.

protect "disks" {
  description = "Managed disks."
  types       = ["azurerm_managed_disk"]
  level       = "require_approval"
  reason      = "A change of the zone, the source or the type of creation replaces the disk. Take a snapshot before going on."
  lost        = "The disk with everything written to it."
}
