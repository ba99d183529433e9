# Backups are the way back of everything else. A snapshot that is replaced is
# the old state exchanged for the new one, which is a loss as well.

protect "vaults" {
  description = "AWS Backup vaults."
  types = [
    "aws_backup_vault",
    "aws_backup_logically_air_gapped_vault",
  ]
  level  = "require_approval"
  reason = "A vault is what remains after a mistake or an attack. Copy its recovery points to another vault before going on."
  lost   = "The vault with all its recovery points."

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
  types = [
    "aws_db_snapshot",
    "aws_db_snapshot_copy",
    "aws_db_cluster_snapshot",
    "aws_rds_cluster_snapshot_copy",
    "aws_db_instance_automated_backups_replication",
    "aws_docdb_cluster_snapshot",
    "aws_neptune_cluster_snapshot",
    "aws_memorydb_snapshot",
    "aws_redshift_cluster_snapshot",
    "aws_redshiftserverless_snapshot",
    "aws_ebs_snapshot",
    "aws_ebs_snapshot_copy",
    "aws_ebs_snapshot_import",
    "aws_fsx_backup",
    "aws_fsx_openzfs_snapshot",
  ]
  level  = "require_approval"
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
  lost   = "The snapshot, and the state of the data that only it holds."
}
