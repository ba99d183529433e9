# A file system outlives the machines that mount it, so it is never replaced
# as part of routine work.

protect "efs" {
  description = "EFS file systems."
  types       = ["aws_efs_file_system"]
  level       = "require_approval"
  reason      = "A change of the encryption key or the performance mode replaces the file system, and the new one is empty. Take an AWS Backup recovery point before going on."
  lost        = "The file system with all its files; only recovery points in AWS Backup stay."
}

protect "fsx" {
  description = "FSx file systems, storage virtual machines and volumes."
  types = [
    "aws_fsx_lustre_file_system",
    "aws_fsx_windows_file_system",
    "aws_fsx_openzfs_file_system",
    "aws_fsx_openzfs_volume",
    "aws_fsx_ontap_file_system",
    "aws_fsx_ontap_storage_virtual_machine",
    "aws_fsx_ontap_volume",
  ]
  level  = "require_approval"
  reason = "FSx deletes automatic daily backups together with the file system. Take a backup by hand before going on."
  lost   = "All files, snapshots and automatic backups of the file system."

  recovery {
    types   = ["aws_fsx_windows_file_system", "aws_fsx_openzfs_file_system", "aws_fsx_ontap_volume"]
    when    = { skip_final_backup = [false, null] }
    outcome = "possible"
    message = "A final backup is taken, from which the files can be restored."
  }

  recovery {
    types   = ["aws_fsx_windows_file_system", "aws_fsx_openzfs_file_system", "aws_fsx_ontap_volume"]
    when    = { skip_final_backup = true }
    outcome = "irreversible"
    message = "No final backup is taken, and automatic backups do not outlive what they were made of."
  }

  # The provider skips the final backup of Lustre unless it is asked for.
  recovery {
    types   = ["aws_fsx_lustre_file_system"]
    when    = { skip_final_backup = false }
    outcome = "possible"
    message = "A final backup is taken, from which the files can be restored."
  }

  recovery {
    types   = ["aws_fsx_lustre_file_system"]
    when    = { skip_final_backup = [true, null] }
    outcome = "irreversible"
    message = "No final backup is taken; only what was exported to the linked S3 bucket stays."
  }
}
