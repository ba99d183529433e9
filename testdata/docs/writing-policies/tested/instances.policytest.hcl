policytest {
  targets = ["instances.gate.hcl"]
}

resource "aws_instance" "small" {
  attrs = {
    instance_type     = "t3.large"
    root_block_device = [{ volume_size = 50 }]
    tags              = null
  }
}

resource "aws_instance" "wrong_family" {
  attrs = {
    instance_type     = "p5.48xlarge"
    root_block_device = []
    tags              = { env = "prod" }
  }
  expect_failure = true
}

resource "aws_instance" "lab" {
  attrs = {
    instance_type     = "p5.48xlarge"
    root_block_device = []
    tags              = { env = "lab" }
  }
}

resource "aws_instance" "large_disk" {
  attrs = {
    instance_type     = "t3.large"
    root_block_device = [{ volume_size = 200 }]
    tags              = null
  }
  expect_failure = true
}

resource "aws_instance" "large_disk_allowed" {
  attrs = {
    instance_type     = "t3.large"
    root_block_device = [{ volume_size = 200 }]
    tags              = null
  }

  inputs {
    max_gib = 500
  }
}
