# Backups are the way back of everything else. A snapshot that is replaced is
# the old state exchanged for the new one, which is a loss as well.

protect "vaults" {
  description = "AWS Backup vaults."
  class       = "data"
  types = {
    aws_backup_vault                      = { lost = "The vault with all its recovery points.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/backup/vault.go" }
    aws_backup_logically_air_gapped_vault = { lost = "The air-gapped vault with all recovery points that were copied into it." }
  }
  reason = "A vault is what remains after a mistake or an attack. Copy its recovery points to another vault before going on."

  recovery {
    types   = ["aws_backup_vault"]
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes all recovery points first."
  }

  recovery {
    types   = ["aws_backup_vault"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "AWS Backup refuses to delete a vault while it still holds recovery points; whether it does is not in the plan."
  }
}

protect "snapshots" {
  description = "Snapshots and backups of databases, volumes and file systems."
  class       = "data"
  types = {
    aws_db_snapshot                               = { lost = "The snapshot of the instance at this point in time.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/rds/snapshot.go" }
    aws_db_snapshot_copy                          = { lost = "The copy of the snapshot, in this region and under this key." }
    aws_db_cluster_snapshot                       = { lost = "The snapshot of the cluster at this point in time." }
    aws_rds_cluster_snapshot_copy                 = { lost = "The copy of the cluster snapshot, in this region and under this key." }
    aws_db_instance_automated_backups_replication = { lost = "The automated backups that were replicated to this region." }
    aws_docdb_cluster_snapshot                    = { lost = "The snapshot of the DocumentDB cluster at this point in time." }
    aws_neptune_cluster_snapshot                  = { lost = "The snapshot of the Neptune cluster at this point in time." }
    aws_memorydb_snapshot                         = { lost = "The snapshot of the MemoryDB cluster at this point in time." }
    aws_redshift_cluster_snapshot                 = { lost = "The snapshot of the warehouse at this point in time." }
    aws_redshiftserverless_snapshot               = { lost = "The snapshot of the namespace at this point in time." }
    aws_ebs_snapshot                              = { lost = "The snapshot of the volume at this point in time.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ec2/ebs_snapshot.go" }
    aws_ebs_snapshot_copy                         = { lost = "The copy of the snapshot, in this region and under this key." }
    aws_ebs_snapshot_import                       = { lost = "The snapshot that was made of an imported disk image." }
    aws_fsx_backup                                = { lost = "The backup of the file system or volume at this point in time." }
    aws_fsx_openzfs_snapshot                      = { lost = "The state of the OpenZFS volume at this point in time." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
}
