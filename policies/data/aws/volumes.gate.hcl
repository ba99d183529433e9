# Volumes are separate resources because their contents are meant to outlive
# the instance. Instances and their root disks are left out on purpose.

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
