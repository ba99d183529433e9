locals {
  types = {
    encrypted         = ["aws_ebs_volume", "aws_efs_file_system"]
    storage_encrypted = ["aws_db_instance", "aws_docdb_cluster", "aws_neptune_cluster", "aws_rds_cluster"]
  }
}

resource_policy "aws_*" "encrypted" {
  filter = core::contains(local.types.encrypted, meta.type)

  enforce {
    condition     = attrs.encrypted == true
    error_message = "This ${meta.type} is not encrypted."
  }
}

resource_policy "aws_*" "storage_encrypted" {
  filter = core::contains(local.types.storage_encrypted, meta.type)

  enforce {
    condition     = attrs.storage_encrypted == true
    error_message = "The storage of this ${meta.type} is not encrypted."
  }
}
