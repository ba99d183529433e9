# What remains of a volume after its destroy is decided by the last apply before
# it, not by the destroy itself.

resource_policy "aws_ebs_volume" "volume" {
  description = "The final snapshot of an EBS volume is switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"

  enforce {
    condition     = try(prior_attrs.final_snapshot, null) != true || try(attrs.final_snapshot, null) == true
    error_message = "No snapshot will be taken when the volume is destroyed. Keep `final_snapshot = true`, or take a snapshot by hand before the destroy."
  }
}

resource_policy "aws_instance" "volumes_deleted" {
  description = "Volumes of an instance are deleted together with it."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Volumes are told apart by their device; one that is new has nothing to lose.
  locals {
    kept = concat(
      try([for disk in prior_attrs.root_block_device : "root" if disk.delete_on_termination == false], []),
      try([for disk in prior_attrs.ebs_block_device : coalesce(disk.device_name) if disk.delete_on_termination == false], []),
    )
    deleted = concat(
      try([for disk in attrs.root_block_device : "root" if disk.delete_on_termination == true], []),
      try([for disk in attrs.ebs_block_device : coalesce(disk.device_name) if disk.delete_on_termination == true], []),
    )
    changed = [for device in local.kept : device if contains(local.deleted, device)]
  }

  enforce {
    condition     = length(local.changed) == 0
    error_message = "Termination of the instance will delete volumes that were kept before (${join(", ", local.changed)}). Keep `delete_on_termination = false` for volumes that hold data."
  }
}
