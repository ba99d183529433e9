# A file system outlives the machines that mount it, so it is never replaced
# as part of routine work.

protect "efs" {
  description = "EFS file systems."
  class       = "data"
  types = {
    aws_efs_file_system = { lost = "The file system with all its files; only recovery points in AWS Backup stay.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/efs/file_system.go" }
  }
  reason = "A change of the encryption key or the performance mode replaces the file system, and the new one is empty. Take an AWS Backup recovery point before going on."
}

protect "fsx" {
  description = "FSx file systems, storage virtual machines and volumes."
  class       = "data"
  types = {
    aws_fsx_lustre_file_system            = { lost = "All files that are not exported to S3, and the automatic backups of the file system." }
    aws_fsx_windows_file_system           = { lost = "All files, shadow copies and automatic backups of the file system.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/fsx/windows_file_system.go" }
    aws_fsx_openzfs_file_system           = { lost = "All volumes, files, snapshots and automatic backups of the file system." }
    aws_fsx_openzfs_volume                = { lost = "The volume with all its files, snapshots and child volumes." }
    aws_fsx_ontap_file_system             = { lost = "All storage virtual machines, volumes, files and automatic backups of the file system." }
    aws_fsx_ontap_storage_virtual_machine = { lost = "The storage virtual machine with its endpoints and its root volume." }
    aws_fsx_ontap_volume                  = { lost = "The volume with all its files, snapshots and automatic backups." }
  }
  reason = "FSx deletes automatic daily backups together with the file system. Take a backup by hand before going on."

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

protect "gateways" {
  description = "Storage gateways."
  class       = "derived"
  types = {
    aws_storagegateway_gateway = { lost = "The gateway with what its cache has not uploaded yet; its shares and volumes stop." }
  }
  reason = "Wait until the gateway reports that everything is uploaded before going on."
}

protect "linked_buckets" {
  description = "Links between FSx and S3 that delete files when they go."
  class       = "derived"
  types = {
    aws_fsx_data_repository_association = { lost = "All files below the path of the link in the file system; what is exported stays in S3.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/r/fsx_data_repository_association.html.markdown" }
  }
  reason = "Check that everything below the path is exported to the bucket before going on."

  filter = try(tobool(coalesce(prior_attrs.delete_data_in_filesystem)), false)
}

protect "over_buckets" {
  description = "File systems over S3 buckets."
  class       = "derived"
  types = {
    aws_s3files_file_system = { lost = "The file system with its identifier; files that are synchronized stay as objects in the bucket.", since = "6.40.0", source = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-files-file-systems-deleting.html" }
  }
  reason = "Hosts mount it. Wait until everything is synchronized to the bucket before going on."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "S3 Files refuses the deletion while changes are not synchronized to the bucket; whether there are any is not in the plan."
  }
}
