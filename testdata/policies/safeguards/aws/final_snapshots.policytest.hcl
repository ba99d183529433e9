policytest {
  targets = ["../../../../policies/safeguards/aws/final_snapshots.gate.hcl"]
}

resource "aws_ebs_volume" "volume_off" {
  prior_attrs    = { availability_zone = "eu-west-1a", size = 100, final_snapshot = true }
  attrs          = { availability_zone = "eu-west-1a", size = 100, final_snapshot = false }
  expect_failure = true
}

resource "aws_ebs_volume" "volume_replaced" {
  prior_attrs    = { availability_zone = "eu-west-1a", size = 100, final_snapshot = true }
  attrs          = { availability_zone = "eu-west-1b", size = 100, final_snapshot = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ebs_volume" "volume_on" {
  prior_attrs = { availability_zone = "eu-west-1a", size = 100, final_snapshot = false }
  attrs       = { availability_zone = "eu-west-1a", size = 100, final_snapshot = true }
}

resource "aws_ebs_volume" "volume_grown" {
  prior_attrs = { availability_zone = "eu-west-1a", size = 100, final_snapshot = true }
  attrs       = { availability_zone = "eu-west-1a", size = 200, final_snapshot = true }
}

base "aws_instance" {
  attrs = { ami = "ami-0abcdef1234567890" }
}

resource "aws_instance" "volumes_deleted_root" {
  prior_attrs = {
    instance_type     = "t3.medium"
    root_block_device = [{ delete_on_termination = false, volume_size = 50, volume_type = "gp3" }]
    ebs_block_device  = []
  }
  attrs = {
    instance_type     = "t3.medium"
    root_block_device = [{ delete_on_termination = true, volume_size = 50, volume_type = "gp3" }]
    ebs_block_device  = []
  }
  expect_failure = true
}

resource "aws_instance" "volumes_deleted_data" {
  prior_attrs = {
    instance_type     = "t3.medium"
    root_block_device = [{ delete_on_termination = true, volume_size = 50, volume_type = "gp3" }]
    ebs_block_device  = [{ device_name = "/dev/sdf", delete_on_termination = false, volume_size = 500 }]
  }
  attrs = {
    instance_type     = "t3.medium"
    root_block_device = [{ delete_on_termination = true, volume_size = 50, volume_type = "gp3" }]
    ebs_block_device  = [{ device_name = "/dev/sdf", delete_on_termination = true, volume_size = 500 }]
  }
  expect_failure = true
}

resource "aws_instance" "volumes_deleted_kept_from_now_on" {
  prior_attrs = {
    instance_type     = "t3.medium"
    root_block_device = [{ delete_on_termination = true, volume_size = 50, volume_type = "gp3" }]
    ebs_block_device  = [{ device_name = "/dev/sdf", delete_on_termination = true, volume_size = 500 }]
  }
  attrs = {
    instance_type     = "t3.medium"
    root_block_device = [{ delete_on_termination = false, volume_size = 50, volume_type = "gp3" }]
    ebs_block_device  = [{ device_name = "/dev/sdf", delete_on_termination = false, volume_size = 500 }]
  }
}

resource "aws_instance" "volumes_deleted_another_volume" {
  prior_attrs = {
    instance_type     = "t3.medium"
    root_block_device = [{ delete_on_termination = false, volume_size = 50, volume_type = "gp3" }]
    ebs_block_device  = [{ device_name = "/dev/sdf", delete_on_termination = false, volume_size = 500 }]
  }
  attrs = {
    instance_type     = "t3.medium"
    root_block_device = [{ delete_on_termination = false, volume_size = 50, volume_type = "gp3" }]
    ebs_block_device = [
      { device_name = "/dev/sdf", delete_on_termination = false, volume_size = 500 },
      { device_name = "/dev/sdg", delete_on_termination = true, volume_size = 500 },
    ]
  }
}

resource "aws_instance" "volumes_deleted_no_volumes_listed" {
  prior_attrs = { instance_type = "t3.medium", root_block_device = null, ebs_block_device = null }
  attrs       = { instance_type = "t3.large", root_block_device = null, ebs_block_device = null }
}

resource "aws_instance" "disk_deleted_after_a_replacement" {
  prior_attrs = {
    root_block_device = []
    ebs_block_device  = [{ device_name = "/dev/sdf", delete_on_termination = false }]
  }
  attrs = {
    root_block_device = []
    ebs_block_device  = [{ device_name = "/dev/sdf", delete_on_termination = true }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_instance" "disk_kept_after_a_replacement" {
  prior_attrs = {
    root_block_device = []
    ebs_block_device  = [{ device_name = "/dev/sdf", delete_on_termination = false }]
    id                = "i-1"
  }
  attrs = {
    root_block_device = []
    ebs_block_device  = [{ device_name = "/dev/sdf", delete_on_termination = false }]
    id                = unknown
  }
  meta = { operation = "replace" }
}
