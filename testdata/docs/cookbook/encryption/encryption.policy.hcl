resource_policy "aws_ebs_volume" "volumes" {
  enforce {
    condition     = attrs.encrypted == true
    error_message = "The volume is not encrypted."
  }
}

resource_policy "aws_db_instance" "databases" {
  enforce {
    condition     = attrs.storage_encrypted == true
    error_message = "The storage of ${attrs.identifier} is not encrypted."
  }
}

resource_policy "aws_efs_file_system" "file_systems" {
  enforce {
    condition     = attrs.encrypted == true
    error_message = "The file system is not encrypted."
  }
}
