# Volumes are separate resources because their contents are meant to outlive
# the instance. Instances and their root disks are left out on purpose.

protect "disks" {
  description = "EBS volumes, Lightsail disks and Storage Gateway volumes."
  types = [
    "aws_ebs_volume",
    "aws_lightsail_disk",
    "aws_storagegateway_cached_iscsi_volume",
    "aws_storagegateway_stored_iscsi_volume",
  ]
  level  = "require_approval"
  reason = "A change of the availability zone, the encryption or the source snapshot replaces the volume. Take a snapshot before going on."
  lost   = "The volume with everything written to it."

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
