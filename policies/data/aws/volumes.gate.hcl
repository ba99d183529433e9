# Volumes are separate resources because their contents are meant to outlive
# the instance. Instances with their root disks alone are left out on purpose.

protect "disks" {
  description = "EBS volumes, Lightsail disks and Storage Gateway volumes."
  class       = "data"
  types = {
    aws_ebs_volume                         = { lost = "The volume with everything written to it.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ec2/ebs_volume.go" }
    aws_lightsail_disk                     = { lost = "The disk with everything written to it." }
    aws_storagegateway_cached_iscsi_volume = { lost = "The volume with everything written to it; snapshots of it stay." }
    aws_storagegateway_stored_iscsi_volume = { lost = "The volume with everything written to it; snapshots of it stay." }
    aws_ebs_volume_copy                    = { lost = "The copied volume with everything written to it since; the source volume stays.", since = "6.42.0" }
  }
  reason = "A change of the availability zone, the encryption or the source snapshot replaces the volume. Take a snapshot before going on."

  recovery {
    types   = ["aws_ebs_volume"]
    when    = { final_snapshot = true }
    outcome = "possible"
    message = "The provider takes a snapshot before it deletes the volume."
  }

  recovery {
    types   = ["aws_ebs_volume"]
    when    = { final_snapshot = [false, null] }
    outcome = "irreversible"
    message = "No snapshot is taken before the volume is deleted."
  }
}

# Volumes that are attached from elsewhere are listed here, too; they stay.
protect "disks_of_instances" {
  description = "Instances with data disks in their own block, which go with them."
  class       = "derived"
  types = {
    aws_instance              = { lost = "The data disks that are deleted with the instance, and everything written to them." }
    aws_spot_instance_request = { lost = "The data disks that are deleted with the instance, and everything written to them." }
  }
  reason = "Snapshots of the disks that should stay have to be taken before the instance goes."

  filter = meta.operation == "delete" && anytrue([for disk in try(concat(prior_attrs.ebs_block_device), []) : try(disk.delete_on_termination, null) == true])
}
