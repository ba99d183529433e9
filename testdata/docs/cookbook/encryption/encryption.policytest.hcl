policytest {
  targets = ["encryption.policy.hcl"]
}

resource "aws_ebs_volume" "encrypted" {
  attrs = { encrypted = true }
}

resource "aws_ebs_volume" "plain" {
  attrs          = { encrypted = false }
  expect_failure = true
}

resource "aws_db_instance" "not_set" {
  attrs          = { identifier = "main", storage_encrypted = null }
  expect_failure = true
}

resource "aws_efs_file_system" "encrypted" {
  attrs = { encrypted = true }
}

resource "aws_rds_cluster" "plain" {
  attrs          = { cluster_identifier = "main", storage_encrypted = false }
  expect_failure = true
}
