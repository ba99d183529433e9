policytest {
  targets = ["../../../../policies/exposure/aws/sharing.gate.hcl"]
}

# Source: EC2 user guide, Make your AMI publicly available for use in Amazon EC2; provider schema, aws_imagebuilder_distribution_configuration

resource "aws_ami_launch_permission" "image_shared_everybody" {
  attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = "all"
    account_id              = null
    organization_arn        = null
    organizational_unit_arn = null
  }
  expect_failure = true
}

resource "aws_ami_launch_permission" "image_shared_replaced" {
  prior_attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = "210987654321"
    organization_arn        = null
    organizational_unit_arn = null
  }
  attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = "all"
    account_id              = null
    organization_arn        = null
    organizational_unit_arn = null
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_imagebuilder_distribution_configuration" "image_shared_pipeline" {
  prior_attrs = {
    name = "golden"
    distribution = [
      {
        region = "eu-west-1"
        ami_distribution_configuration = [
          {
            name = "golden"
            launch_permission = [
              {
                user_groups              = []
                user_ids                 = ["210987654321"]
                organization_arns        = []
                organizational_unit_arns = []
              },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    name = "golden"
    distribution = [
      {
        region = "eu-west-1"
        ami_distribution_configuration = [
          {
            name = "golden"
            launch_permission = [
              {
                user_groups              = ["all"]
                user_ids                 = ["210987654321"]
                organization_arns        = []
                organizational_unit_arns = []
              },
            ]
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "aws_imagebuilder_distribution_configuration" "image_shared_pipeline_created" {
  attrs = {
    name = "golden"
    distribution = [
      {
        region = "eu-west-1"
        ami_distribution_configuration = [
          {
            name = "golden"
            launch_permission = [
              {
                user_groups              = ["all"]
                user_ids                 = []
                organization_arns        = []
                organizational_unit_arns = []
              },
            ]
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "aws_ami_launch_permission" "image_shared_account" {
  attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = "210987654321"
    organization_arn        = null
    organizational_unit_arn = null
  }
}

resource "aws_ami_launch_permission" "image_shared_organization" {
  attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = null
    organization_arn        = "arn:aws:organizations::123456789012:organization/o-a1b2c3d4e5"
    organizational_unit_arn = null
  }
}

resource "aws_ami_launch_permission" "image_shared_unit" {
  attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = null
    organization_arn        = null
    organizational_unit_arn = "arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-ab12-11111111"
  }
}

resource "aws_ami_launch_permission" "image_shared_same" {
  prior_attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = "all"
    account_id              = null
    organization_arn        = null
    organizational_unit_arn = null
  }
  attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = "all"
    account_id              = null
    organization_arn        = null
    organizational_unit_arn = null
  }
  meta = { operation = "replace" }
}

resource "aws_ami_launch_permission" "image_shared_closed" {
  prior_attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = "all"
    account_id              = null
    organization_arn        = null
    organizational_unit_arn = null
  }
  attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = "210987654321"
    organization_arn        = null
    organizational_unit_arn = null
  }
  meta = { operation = "replace" }
}

resource "aws_imagebuilder_distribution_configuration" "image_shared_pipeline_same" {
  prior_attrs = {
    name = "golden"
    distribution = [
      {
        region = "eu-west-1"
        ami_distribution_configuration = [
          {
            name = "golden"
            launch_permission = [
              {
                user_groups              = ["all"]
                user_ids                 = []
                organization_arns        = []
                organizational_unit_arns = []
              },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    name = "golden"
    distribution = [
      {
        region = "eu-west-1"
        ami_distribution_configuration = [
          {
            name = "golden"
            launch_permission = [
              {
                user_groups              = ["all"]
                user_ids                 = ["210987654321"]
                organization_arns        = []
                organizational_unit_arns = []
              },
            ]
          },
        ]
      },
    ]
  }
}

resource "aws_imagebuilder_distribution_configuration" "image_shared_pipeline_accounts" {
  prior_attrs = {
    name = "golden"
    distribution = [
      {
        region = "eu-west-1"
        ami_distribution_configuration = [
          {
            name = "golden"
            launch_permission = [
              { user_groups = [], user_ids = [], organization_arns = [], organizational_unit_arns = [] },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    name = "golden"
    distribution = [
      {
        region = "eu-west-1"
        ami_distribution_configuration = [
          {
            name = "golden"
            launch_permission = [
              {
                user_groups              = []
                user_ids                 = ["210987654321"]
                organization_arns        = []
                organizational_unit_arns = []
              },
            ]
          },
        ]
      },
    ]
  }
}

resource "aws_imagebuilder_distribution_configuration" "image_shared_pipeline_plain" {
  attrs = {
    name         = "golden"
    distribution = [{ region = "eu-west-1", ami_distribution_configuration = [] }]
  }
}

# Source: EC2 user guide, Share an AMI with organizations or OUs

resource "aws_ami_launch_permission" "image_organization_whole" {
  prior_attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = "210987654321"
    organization_arn        = null
    organizational_unit_arn = null
  }
  attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = null
    organization_arn        = "arn:aws:organizations::123456789012:organization/o-a1b2c3d4e5"
    organizational_unit_arn = null
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ami_launch_permission" "image_organization_unit" {
  prior_attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = "210987654321"
    organization_arn        = null
    organizational_unit_arn = null
  }
  attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = null
    organization_arn        = null
    organizational_unit_arn = "arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-ab12-11111111"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ami_launch_permission" "image_organization_created" {
  attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = null
    organization_arn        = null
    organizational_unit_arn = "arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-ab12-11111111"
  }
}

resource "aws_ami_launch_permission" "image_organization_less" {
  prior_attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = null
    organization_arn        = "arn:aws:organizations::123456789012:organization/o-a1b2c3d4e5"
    organizational_unit_arn = null
  }
  attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = "210987654321"
    organization_arn        = null
    organizational_unit_arn = null
  }
  meta = { operation = "replace" }
}

resource "aws_ami_launch_permission" "image_organization_same" {
  prior_attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = null
    organization_arn        = "arn:aws:organizations::123456789012:organization/o-a1b2c3d4e5"
    organizational_unit_arn = null
  }
  attrs = {
    image_id                = "ami-0fedcba9876543210"
    group                   = null
    account_id              = null
    organization_arn        = "arn:aws:organizations::123456789012:organization/o-a1b2c3d4e5"
    organizational_unit_arn = null
  }
  meta = { operation = "replace" }
}

resource "aws_ami_launch_permission" "image_organization_other_account" {
  prior_attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = "210987654321"
    organization_arn        = null
    organizational_unit_arn = null
  }
  attrs = {
    image_id                = "ami-0abcdef1234567890"
    group                   = null
    account_id              = "345678901234"
    organization_arn        = null
    organizational_unit_arn = null
  }
  meta = { operation = "replace" }
}

# Source: RDS user guide, Sharing a DB snapshot for Amazon RDS: public snapshots; provider schema, aws_db_snapshot

resource "aws_db_snapshot" "snapshot_shared_everybody" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = []
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["all"]
  }
  expect_failure = true
}

resource "aws_db_snapshot" "snapshot_shared_created" {
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["all"]
  }
  expect_failure = true
}

resource "aws_db_snapshot" "snapshot_shared_more" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["210987654321"]
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["210987654321", "all"]
  }
  expect_failure = true
}

resource "aws_db_snapshot_copy" "snapshot_shared_copy" {
  prior_attrs    = { shared_accounts = null }
  attrs          = { shared_accounts = ["all"] }
  expect_failure = true
}

resource "aws_db_cluster_snapshot" "snapshot_shared_cluster" {
  prior_attrs    = { shared_accounts = [] }
  attrs          = { shared_accounts = ["all"] }
  expect_failure = true
}

resource "aws_rds_cluster_snapshot_copy" "snapshot_shared_cluster_copy" {
  attrs          = { shared_accounts = ["all"] }
  expect_failure = true
}

resource "aws_db_snapshot" "snapshot_shared_no_longer" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["all"]
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = []
  }
}

resource "aws_db_snapshot" "snapshot_shared_same" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["all"]
    tags                   = {}
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["all"]
    tags                   = { team = "orders" }
  }
}

resource "aws_db_snapshot" "snapshot_shared_private" {
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = []
  }
}

resource "aws_db_snapshot" "snapshot_shared_null" {
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = null
  }
}

resource "aws_db_snapshot" "snapshot_shared_same_account" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["210987654321"]
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["210987654321"]
  }
}

resource "aws_db_snapshot" "snapshot_shared_less" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["all", "210987654321"]
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["210987654321"]
  }
}

resource "aws_db_snapshot" "snapshot_shared_gone" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["all"]
  }
}

resource "aws_db_snapshot" "snapshot_shared_replaced" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["all"]
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2027"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["all"]
  }
  meta = { operation = "replace" }
}

resource "aws_db_cluster_snapshot" "snapshot_shared_cluster_private" {
  attrs = { shared_accounts = [] }
}

resource "aws_db_snapshot_copy" "snapshot_shared_copy_same" {
  prior_attrs = { shared_accounts = ["all"] }
  attrs       = { shared_accounts = ["all"] }
}

resource "aws_rds_cluster_snapshot_copy" "snapshot_shared_cluster_copy_less" {
  prior_attrs = { shared_accounts = ["all"] }
  attrs       = { shared_accounts = null }
}

resource "aws_db_cluster_snapshot" "snapshot_shared_cluster_missing" {
  prior_attrs = { engine = "postgres" }
  attrs       = { engine = "postgres" }
}

# Source: MITRE ATT&CK T1537, Transfer Data to Cloud Account; EC2 user guide, Share an Amazon EBS snapshot with other AWS accounts

resource "aws_snapshot_create_volume_permission" "snapshot_account_volume" {
  attrs          = { snapshot_id = "snap-0a1b2c3d4e5f60718", account_id = "210987654321" }
  expect_failure = true
}

resource "aws_snapshot_create_volume_permission" "snapshot_account_volume_other" {
  prior_attrs    = { snapshot_id = "snap-0a1b2c3d4e5f60718", account_id = "210987654321" }
  attrs          = { snapshot_id = "snap-0a1b2c3d4e5f60718", account_id = "345678901234" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_snapshot_create_volume_permission" "snapshot_account_volume_snapshot" {
  prior_attrs    = { snapshot_id = "snap-0a1b2c3d4e5f60718", account_id = "210987654321" }
  attrs          = { snapshot_id = "snap-0918273645f6e7d8c", account_id = "210987654321" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_db_snapshot" "snapshot_account_database" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = []
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["210987654321"]
  }
  expect_failure = true
}

resource "aws_db_cluster_snapshot" "snapshot_account_cluster" {
  attrs          = { shared_accounts = ["210987654321"] }
  expect_failure = true
}

resource "aws_snapshot_create_volume_permission" "snapshot_account_volume_same" {
  prior_attrs = { snapshot_id = "snap-0a1b2c3d4e5f60718", account_id = "210987654321" }
  attrs       = { snapshot_id = "snap-0a1b2c3d4e5f60718", account_id = "210987654321" }
  meta        = { operation = "replace" }
}

resource "aws_snapshot_create_volume_permission" "snapshot_account_volume_gone" {
  prior_attrs = { snapshot_id = "snap-0a1b2c3d4e5f60718", account_id = "210987654321" }
}

resource "aws_db_snapshot" "snapshot_account_database_same" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["210987654321", "345678901234"]
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["345678901234", "210987654321"]
  }
}

resource "aws_db_snapshot" "snapshot_account_database_less" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["210987654321", "345678901234"]
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["345678901234"]
  }
}

resource "aws_db_snapshot" "snapshot_account_database_none" {
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = []
  }
}

resource "aws_db_snapshot_copy" "snapshot_account_copy_none" {
  prior_attrs = { shared_accounts = null }
  attrs       = { shared_accounts = [] }
}

resource "aws_db_cluster_snapshot" "snapshot_account_cluster_null" {
  attrs = { shared_accounts = null }
}

resource "aws_rds_cluster_snapshot_copy" "snapshot_account_cluster_copy" {
  prior_attrs = { shared_accounts = ["210987654321"] }
  attrs       = { shared_accounts = ["210987654321"], copy_tags = true }
}

resource "aws_db_snapshot" "snapshot_account_database_closed" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["210987654321"]
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = []
  }
}

resource "aws_db_cluster_snapshot" "snapshot_account_cluster_gone" {
  prior_attrs = { shared_accounts = ["210987654321"] }
}

# Source: EC2 user guide, Block public access for Amazon EBS snapshots; provider documentation, aws_ec2_image_block_public_access: deleting does not change the value

resource "aws_ebs_snapshot_block_public_access" "snapshots_unblocked_off" {
  prior_attrs    = { state = "block-all-sharing" }
  attrs          = { state = "unblocked" }
  expect_failure = true
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_unblocked_old_ones" {
  prior_attrs    = { state = "block-all-sharing" }
  attrs          = { state = "block-new-sharing" }
  expect_failure = true
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_unblocked_removed" {
  prior_attrs    = { state = "block-new-sharing" }
  expect_failure = true
}

resource "aws_ec2_image_block_public_access" "snapshots_unblocked_images" {
  prior_attrs    = { state = "block-new-sharing" }
  attrs          = { state = "unblocked" }
  expect_failure = true
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_unblocked_on" {
  prior_attrs = { state = "unblocked" }
  attrs       = { state = "block-all-sharing" }
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_unblocked_stricter" {
  prior_attrs = { state = "block-new-sharing" }
  attrs       = { state = "block-all-sharing" }
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_unblocked_same" {
  prior_attrs = { state = "block-all-sharing" }
  attrs       = { state = "block-all-sharing" }
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_unblocked_removed_while_off" {
  prior_attrs = { state = "unblocked" }
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_unblocked_replaced" {
  prior_attrs = { state = "block-all-sharing" }
  attrs       = { state = "block-all-sharing" }
  meta        = { operation = "replace" }
}

resource "aws_ec2_image_block_public_access" "snapshots_unblocked_images_on" {
  prior_attrs = { state = "unblocked" }
  attrs       = { state = "block-new-sharing" }
}

resource "aws_ec2_image_block_public_access" "snapshots_unblocked_images_removed" {
  prior_attrs = { state = "block-new-sharing" }
}

resource "aws_ec2_image_block_public_access" "snapshots_unblocked_images_same" {
  prior_attrs = { state = "block-new-sharing" }
  attrs       = { state = "block-new-sharing" }
}

# Source: provider documentation, aws_ebs_snapshot_block_public_access

resource "aws_ebs_snapshot_block_public_access" "snapshots_never_blocked_snapshots" {
  attrs          = { state = "unblocked" }
  expect_failure = true
}

resource "aws_ec2_image_block_public_access" "snapshots_never_blocked_images" {
  attrs          = { state = "unblocked" }
  expect_failure = true
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_never_blocked_all" {
  attrs = { state = "block-all-sharing" }
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_never_blocked_new" {
  attrs = { state = "block-new-sharing" }
}

resource "aws_ec2_image_block_public_access" "snapshots_never_blocked_images_blocked" {
  attrs = { state = "block-new-sharing" }
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_never_blocked_same" {
  prior_attrs = { state = "unblocked" }
  attrs       = { state = "unblocked" }
  meta        = { operation = "replace" }
}

# Source: RAM user guide, Sharing your AWS resources: external principals

resource "aws_ram_resource_share" "share_opened_created" {
  attrs          = { name = "acme-transit", allow_external_principals = true }
  expect_failure = true
}

resource "aws_ram_resource_share" "share_opened_opened" {
  prior_attrs    = { name = "acme-transit", allow_external_principals = false }
  attrs          = { name = "acme-transit", allow_external_principals = true }
  expect_failure = true
}

resource "aws_ram_resource_share" "share_opened_unset_before" {
  prior_attrs    = { name = "acme-transit", allow_external_principals = null }
  attrs          = { name = "acme-transit", allow_external_principals = true }
  expect_failure = true
}

resource "aws_ram_resource_share" "share_opened_closed" {
  prior_attrs = { name = "acme-transit", allow_external_principals = true }
  attrs       = { name = "acme-transit", allow_external_principals = false }
}

resource "aws_ram_resource_share" "share_opened_same" {
  prior_attrs = { name = "acme-transit", allow_external_principals = true }
  attrs       = { name = "acme-transit-2", allow_external_principals = true }
}

resource "aws_ram_resource_share" "share_opened_created_closed" {
  attrs = { name = "acme-transit", allow_external_principals = false }
}

resource "aws_ram_resource_share" "share_opened_created_default" {
  attrs = { name = "acme-transit", allow_external_principals = null }
}

resource "aws_ram_resource_share" "share_opened_renamed" {
  prior_attrs = { name = "acme-transit", allow_external_principals = false }
  attrs       = { name = "acme-transit", allow_external_principals = false, tags = { team = "network" } }
}

resource "aws_ram_resource_share" "share_opened_gone" {
  prior_attrs = { name = "acme-transit", allow_external_principals = true }
}

resource "aws_ram_resource_share" "inside" {
  attrs = { name = "acme-subnets", arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/1a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9", allow_external_principals = false }
  skip  = true
}


# Source: RAM user guide, Sharing your AWS resources: principals

resource "aws_ram_principal_association" "share_account_account" {
  attrs = {
    principal          = "210987654321"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  expect_failure = true
}

resource "aws_ram_principal_association" "share_account_role" {
  attrs = {
    principal          = "arn:aws:iam::210987654321:role/reader"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  expect_failure = true
}

resource "aws_ram_principal_association" "share_account_other" {
  prior_attrs = {
    principal          = "210987654321"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  attrs = {
    principal          = "345678901234"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ram_principal_association" "share_account_wider" {
  prior_attrs = {
    principal          = "210987654321"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  attrs = {
    principal          = "arn:aws:organizations::123456789012:organization/o-a1b2c3d4e5"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ram_principal_association" "share_account_organization" {
  attrs = {
    principal          = "arn:aws:organizations::123456789012:organization/o-a1b2c3d4e5"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
}

resource "aws_ram_principal_association" "share_account_unit" {
  attrs = {
    principal          = "arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-ab12-11111111"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
}

resource "aws_ram_principal_association" "share_account_own_role" {
  attrs = {
    principal          = "arn:aws:iam::123456789012:role/reader"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
}

resource "aws_ram_principal_association" "share_account_same" {
  prior_attrs = {
    principal          = "210987654321"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  attrs = {
    principal          = "210987654321"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  meta = { operation = "replace" }
}

resource "aws_ram_principal_association" "share_account_own_user" {
  prior_attrs = {
    principal          = "210987654321"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  attrs = {
    principal          = "arn:aws:iam::123456789012:user/reader"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  meta = { operation = "replace" }
}

resource "aws_ram_principal_association" "share_account_gone" {
  prior_attrs = {
    principal          = "210987654321"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
}

resource "aws_ram_principal_association" "share_account_organization_again" {
  prior_attrs = {
    principal          = "arn:aws:organizations::123456789012:organization/o-a1b2c3d4e5"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  attrs = {
    principal          = "arn:aws:organizations::123456789012:organization/o-a1b2c3d4e5"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/1a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  meta = { operation = "replace" }
}

resource "aws_ram_principal_association" "share_account_china" {
  attrs = {
    principal          = "arn:aws-cn:organizations::123456789012:organization/o-a1b2c3d4e5"
    resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
}

# Source: KMS developer guide, Grants in AWS KMS: grant operations, grant constraints, Permissions to create grants for service-linked roles

resource "aws_kms_grant" "key_granted_account" {
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::210987654321:role/reader"
    operations        = ["Decrypt"]
    constraints       = []
  }
  expect_failure = true
}

resource "aws_kms_grant" "key_granted_root" {
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:root"
    operations        = ["Decrypt"]
    constraints       = []
  }
  expect_failure = true
}

resource "aws_kms_grant" "key_granted_hand_on" {
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Decrypt", "CreateGrant"]
    constraints       = []
  }
  expect_failure = true
}

resource "aws_kms_grant" "key_granted_more" {
  prior_attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Encrypt"]
    constraints       = []
  }
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Encrypt", "Decrypt"]
    constraints       = []
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_kms_grant" "key_granted_constraint" {
  prior_attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Decrypt"]
    constraints       = [{ encryption_context_equals = { app = "orders" }, encryption_context_subset = {} }]
  }
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Decrypt"]
    constraints       = []
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_kms_grant" "key_granted_other_account" {
  prior_attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Decrypt"]
    constraints       = []
  }
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::210987654321:role/reader"
    operations        = ["Decrypt"]
    constraints       = []
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_kms_grant" "key_granted_role" {
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Encrypt", "Decrypt", "DescribeKey"]
    constraints       = []
  }
}

resource "aws_kms_grant" "key_granted_autoscaling" {
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"
    operations        = ["Encrypt", "Decrypt", "ReEncryptFrom", "GenerateDataKey", "CreateGrant"]
    constraints       = []
  }
}

resource "aws_kms_grant" "key_granted_autoscaling_elsewhere" {
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::210956789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"
    operations        = ["Decrypt", "CreateGrant"]
    constraints       = []
  }
}

resource "aws_kms_grant" "key_granted_less" {
  prior_attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Encrypt", "Decrypt"]
    constraints       = []
  }
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Encrypt"]
    constraints       = []
  }
  meta = { operation = "replace" }
}

resource "aws_kms_grant" "key_granted_encrypt" {
  prior_attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Decrypt"]
    constraints       = []
  }
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Decrypt", "Encrypt", "DescribeKey"]
    constraints       = []
  }
  meta = { operation = "replace" }
}

resource "aws_kms_grant" "key_granted_constrained" {
  prior_attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Decrypt"]
    constraints       = []
  }
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Decrypt"]
    constraints       = [{ encryption_context_equals = { app = "orders" }, encryption_context_subset = {} }]
  }
  meta = { operation = "replace" }
}

resource "aws_kms_grant" "key_granted_renamed" {
  prior_attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Decrypt"]
    constraints       = []
    name              = "a"
  }
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Decrypt"]
    constraints       = []
    name              = "b"
  }
  meta = { operation = "replace" }
}

resource "aws_kms_grant" "key_granted_key_by_id" {
  attrs = {
    key_id            = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::210987654321:role/reader"
    operations        = ["Decrypt"]
    constraints       = []
  }
}

resource "aws_kms_grant" "key_granted_gone" {
  prior_attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::210987654321:role/reader"
    operations        = ["Decrypt"]
    constraints       = []
  }
}

resource "aws_kms_grant" "key_granted_reordered" {
  prior_attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Decrypt", "Encrypt"]
    constraints       = []
  }
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Encrypt", "Decrypt"]
    constraints       = []
  }
  meta = { operation = "replace" }
}

resource "aws_kms_grant" "key_granted_other_role" {
  prior_attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders"
    operations        = ["Decrypt"]
    constraints       = []
  }
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::123456789012:role/orders-2"
    operations        = ["Decrypt"]
    constraints       = []
  }
  meta = { operation = "replace" }
}

resource "aws_kms_grant" "key_granted_same_account" {
  prior_attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::210987654321:role/reader"
    operations        = ["Decrypt"]
    constraints       = []
  }
  attrs = {
    key_id            = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    grantee_principal = "arn:aws:iam::210987654321:role/reader"
    operations        = ["Decrypt"]
    constraints       = [{ encryption_context_equals = { app = "orders" }, encryption_context_subset = {} }]
  }
  meta = { operation = "replace" }
}

# Source: Lambda developer guide, Granting layer access to other accounts; EventBridge API reference, PutPermission; Systems Manager user guide, Sharing SSM documents

resource "aws_lambda_layer_version_permission" "everybody_layer" {
  attrs = {
    layer_name      = "acme-common"
    version_number  = 3
    action          = "lambda:GetLayerVersion"
    principal       = "*"
    organization_id = null
    statement_id    = "share"
  }
  expect_failure = true
}

resource "aws_lambda_layer_version_permission" "everybody_layer_organization_gone" {
  prior_attrs = {
    layer_name      = "acme-common"
    version_number  = 3
    action          = "lambda:GetLayerVersion"
    principal       = "*"
    organization_id = "o-a1b2c3d4e5"
    statement_id    = "share"
  }
  attrs = {
    layer_name      = "acme-common"
    version_number  = 3
    action          = "lambda:GetLayerVersion"
    principal       = "*"
    organization_id = null
    statement_id    = "share"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_cloudwatch_event_permission" "everybody_bus" {
  attrs          = { principal = "*", statement_id = "share", event_bus_name = "default", condition = [] }
  expect_failure = true
}

resource "aws_cloudwatch_event_permission" "everybody_bus_opened" {
  prior_attrs = {
    principal      = "210987654321"
    statement_id   = "share"
    event_bus_name = "default"
    condition      = []
  }
  attrs          = { principal = "*", statement_id = "share", event_bus_name = "default", condition = [] }
  expect_failure = true
}

resource "aws_ssm_document" "everybody_document" {
  prior_attrs = {
    name          = "acme-patch"
    document_type = "Command"
    permissions   = { type = "Share", account_ids = "210987654321" }
  }
  attrs = {
    name          = "acme-patch"
    document_type = "Command"
    permissions   = { type = "Share", account_ids = "All" }
  }
  expect_failure = true
}

resource "aws_ssm_document" "everybody_document_created" {
  attrs = {
    name          = "acme-patch"
    document_type = "Command"
    permissions   = { type = "Share", account_ids = "all" }
  }
  expect_failure = true
}

resource "aws_lambda_layer_version_permission" "everybody_layer_account" {
  attrs = {
    layer_name      = "acme-common"
    version_number  = 3
    action          = "lambda:GetLayerVersion"
    principal       = "210987654321"
    organization_id = null
    statement_id    = "share"
  }
}

resource "aws_lambda_layer_version_permission" "everybody_layer_organization" {
  attrs = {
    layer_name      = "acme-common"
    version_number  = 3
    action          = "lambda:GetLayerVersion"
    principal       = "*"
    organization_id = "o-a1b2c3d4e5"
    statement_id    = "share"
  }
}

resource "aws_lambda_layer_version_permission" "everybody_layer_same" {
  prior_attrs = {
    layer_name      = "acme-common"
    version_number  = 3
    action          = "lambda:GetLayerVersion"
    principal       = "*"
    organization_id = null
    statement_id    = "share"
  }
  attrs = {
    layer_name      = "acme-common"
    version_number  = 4
    action          = "lambda:GetLayerVersion"
    principal       = "*"
    organization_id = null
    statement_id    = "share"
  }
  meta = { operation = "replace" }
}

resource "aws_lambda_layer_version_permission" "everybody_layer_closed" {
  prior_attrs = {
    layer_name      = "acme-common"
    version_number  = 3
    action          = "lambda:GetLayerVersion"
    principal       = "*"
    organization_id = null
    statement_id    = "share"
  }
  attrs = {
    layer_name      = "acme-common"
    version_number  = 3
    action          = "lambda:GetLayerVersion"
    principal       = "210987654321"
    organization_id = null
    statement_id    = "share"
  }
  meta = { operation = "replace" }
}

resource "aws_cloudwatch_event_permission" "everybody_bus_account" {
  attrs = {
    principal      = "210987654321"
    statement_id   = "share"
    event_bus_name = "default"
    condition      = []
  }
}

resource "aws_cloudwatch_event_permission" "everybody_bus_organization" {
  attrs = {
    principal      = "*"
    statement_id   = "share"
    event_bus_name = "default"
    condition      = [{ key = "aws:PrincipalOrgID", type = "StringEquals", value = "o-a1b2c3d4e5" }]
  }
}

resource "aws_cloudwatch_event_permission" "everybody_bus_same" {
  prior_attrs = { principal = "*", statement_id = "share", event_bus_name = "default", condition = [] }
  attrs       = { principal = "*", statement_id = "share", event_bus_name = "default", condition = [] }
}

resource "aws_cloudwatch_event_permission" "everybody_bus_closed" {
  prior_attrs = { principal = "*", statement_id = "share", event_bus_name = "default", condition = [] }
  attrs = {
    principal      = "*"
    statement_id   = "share"
    event_bus_name = "default"
    condition      = [{ key = "aws:PrincipalOrgID", type = "StringEquals", value = "o-a1b2c3d4e5" }]
  }
}

resource "aws_ssm_document" "everybody_document_private" {
  attrs = { name = "acme-patch", document_type = "Command", permissions = null }
}

resource "aws_ssm_document" "everybody_document_account" {
  prior_attrs = { name = "acme-patch", document_type = "Command", permissions = null }
  attrs = {
    name          = "acme-patch"
    document_type = "Command"
    permissions   = { type = "Share", account_ids = "210987654321,345678901234" }
  }
}

resource "aws_ssm_document" "everybody_document_same" {
  prior_attrs = {
    name          = "acme-patch"
    document_type = "Command"
    permissions   = { type = "Share", account_ids = "All" }
  }
  attrs = {
    name          = "acme-patch"
    document_type = "Command"
    permissions   = { type = "Share", account_ids = "All" }
    content       = "{}"
  }
}

resource "aws_ssm_document" "everybody_document_closed" {
  prior_attrs = {
    name          = "acme-patch"
    document_type = "Command"
    permissions   = { type = "Share", account_ids = "All" }
  }
  attrs = {
    name          = "acme-patch"
    document_type = "Command"
    permissions   = { type = "Share", account_ids = "210987654321" }
  }
}

# Source: Systems Manager user guide, Block public sharing for SSM documents

resource "aws_ssm_service_setting" "documents_unblocked_on" {
  prior_attrs = {
    setting_id    = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission"
    setting_value = "Disable"
  }
  attrs = {
    setting_id    = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission"
    setting_value = "Enable"
  }
  expect_failure = true
}

resource "aws_ssm_service_setting" "documents_unblocked_removed" {
  prior_attrs = {
    setting_id    = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission"
    setting_value = "Disable"
  }
  expect_failure = true
}

resource "aws_ssm_service_setting" "documents_unblocked_off" {
  prior_attrs = {
    setting_id    = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission"
    setting_value = "Enable"
  }
  attrs = {
    setting_id    = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission"
    setting_value = "Disable"
  }
}

resource "aws_ssm_service_setting" "documents_unblocked_same" {
  prior_attrs = {
    setting_id    = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission"
    setting_value = "Disable"
  }
  attrs = {
    setting_id    = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission"
    setting_value = "Disable"
  }
}

resource "aws_ssm_service_setting" "documents_unblocked_removed_open" {
  prior_attrs = {
    setting_id    = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission"
    setting_value = "Enable"
  }
}

resource "aws_ssm_service_setting" "documents_unblocked_created" {
  attrs = {
    setting_id    = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission"
    setting_value = "Enable"
  }
}

resource "aws_ssm_service_setting" "documents_unblocked_other_setting" {
  prior_attrs = {
    setting_id    = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/parameter-store/high-throughput-enabled"
    setting_value = "Disable"
  }
}

# Source: Redshift management guide, Sharing data across AWS accounts; Working with Redshift-managed VPC endpoints

resource "aws_redshift_data_share_authorization" "warehouse_shared_account" {
  attrs = {
    data_share_arn      = "arn:aws:redshift:eu-west-1:123456789012:datashare:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/sales"
    consumer_identifier = "210987654321"
    allow_writes        = null
  }
  expect_failure = true
}

resource "aws_redshift_data_share_authorization" "warehouse_shared_writes" {
  prior_attrs = {
    data_share_arn      = "arn:aws:redshift:eu-west-1:123456789012:datashare:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/sales"
    consumer_identifier = "210987654321"
    allow_writes        = null
  }
  attrs = {
    data_share_arn      = "arn:aws:redshift:eu-west-1:123456789012:datashare:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/sales"
    consumer_identifier = "210987654321"
    allow_writes        = true
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_redshift_data_share_authorization" "warehouse_shared_other" {
  prior_attrs = {
    data_share_arn      = "arn:aws:redshift:eu-west-1:123456789012:datashare:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/sales"
    consumer_identifier = "210987654321"
    allow_writes        = null
  }
  attrs = {
    data_share_arn      = "arn:aws:redshift:eu-west-1:123456789012:datashare:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/sales"
    consumer_identifier = "345678901234"
    allow_writes        = null
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_redshift_endpoint_authorization" "warehouse_shared_endpoint" {
  attrs          = { account = "210987654321", cluster_identifier = "acme-warehouse", vpc_ids = [] }
  expect_failure = true
}

resource "aws_redshift_endpoint_authorization" "warehouse_shared_networks" {
  prior_attrs = {
    account            = "210987654321"
    cluster_identifier = "acme-warehouse"
    vpc_ids            = ["vpc-0a1b2c3d4e5f60718"]
  }
  attrs          = { account = "210987654321", cluster_identifier = "acme-warehouse", vpc_ids = [] }
  expect_failure = true
}

resource "aws_redshift_data_share_authorization" "warehouse_shared_same" {
  prior_attrs = {
    data_share_arn      = "arn:aws:redshift:eu-west-1:123456789012:datashare:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/sales"
    consumer_identifier = "210987654321"
    allow_writes        = null
  }
  attrs = {
    data_share_arn      = "arn:aws:redshift:eu-west-1:123456789012:datashare:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/sales"
    consumer_identifier = "210987654321"
    allow_writes        = false
  }
  meta = { operation = "replace" }
}

resource "aws_redshift_data_share_authorization" "warehouse_shared_no_writes" {
  prior_attrs = {
    data_share_arn      = "arn:aws:redshift:eu-west-1:123456789012:datashare:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/sales"
    consumer_identifier = "210987654321"
    allow_writes        = true
  }
  attrs = {
    data_share_arn      = "arn:aws:redshift:eu-west-1:123456789012:datashare:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/sales"
    consumer_identifier = "210987654321"
    allow_writes        = null
  }
  meta = { operation = "replace" }
}

resource "aws_redshift_data_share_authorization" "warehouse_shared_gone" {
  prior_attrs = {
    data_share_arn      = "arn:aws:redshift:eu-west-1:123456789012:datashare:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/sales"
    consumer_identifier = "210987654321"
    allow_writes        = null
  }
}

resource "aws_redshift_data_share_authorization" "warehouse_shared_writes_before" {
  prior_attrs = {
    data_share_arn      = "arn:aws:redshift:eu-west-1:123456789012:datashare:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/sales"
    consumer_identifier = "210987654321"
    allow_writes        = true
  }
  attrs = {
    data_share_arn      = "arn:aws:redshift:eu-west-1:123456789012:datashare:0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/sales"
    consumer_identifier = "210987654321"
    allow_writes        = true
  }
  meta = { operation = "replace" }
}

resource "aws_redshift_endpoint_authorization" "warehouse_shared_endpoint_same" {
  prior_attrs = { account = "210987654321", cluster_identifier = "acme-warehouse", vpc_ids = [] }
  attrs       = { account = "210987654321", cluster_identifier = "acme-warehouse", vpc_ids = [] }
}

resource "aws_redshift_endpoint_authorization" "warehouse_shared_endpoint_gone" {
  prior_attrs = { account = "210987654321", cluster_identifier = "acme-warehouse", vpc_ids = [] }
}

resource "aws_redshift_endpoint_authorization" "warehouse_shared_limited" {
  prior_attrs = { account = "210987654321", cluster_identifier = "acme-warehouse", vpc_ids = [] }
  attrs = {
    account            = "210987654321"
    cluster_identifier = "acme-warehouse"
    vpc_ids            = ["vpc-0a1b2c3d4e5f60718"]
  }
}

resource "aws_redshift_endpoint_authorization" "warehouse_shared_moved" {
  prior_attrs = {
    account            = "210987654321"
    cluster_identifier = "acme-warehouse"
    vpc_ids            = ["vpc-0a1b2c3d4e5f60718"]
  }
  attrs = {
    account            = "210987654321"
    cluster_identifier = "acme-warehouse"
    vpc_ids            = ["vpc-0918273645f6e7d8c"]
  }
}

resource "aws_redshift_endpoint_authorization" "warehouse_shared_forced" {
  prior_attrs = { account = "210987654321", cluster_identifier = "acme-warehouse", vpc_ids = [] }
  attrs = {
    account            = "210987654321"
    cluster_identifier = "acme-warehouse"
    vpc_ids            = []
    force_delete       = true
  }
}

resource "aws_redshift_endpoint_authorization" "warehouse_shared_replaced" {
  prior_attrs = { account = "210987654321", cluster_identifier = "acme-warehouse", vpc_ids = [] }
  attrs       = { account = "210987654321", cluster_identifier = "acme-warehouse", vpc_ids = [] }
  meta        = { operation = "replace" }
}

# Source: PrivateLink guide, Configure an endpoint service: manage permissions, accept or reject connection requests

resource "aws_vpc_endpoint_service" "service_offered_everybody" {
  prior_attrs    = { acceptance_required = true, allowed_principals = ["arn:aws:iam::210987654321:root"] }
  attrs          = { acceptance_required = true, allowed_principals = ["*"] }
  expect_failure = true
}

resource "aws_vpc_endpoint_service" "service_offered_created" {
  attrs          = { acceptance_required = true, allowed_principals = ["*"] }
  expect_failure = true
}

resource "aws_vpc_endpoint_service" "service_offered_accepted" {
  prior_attrs    = { acceptance_required = true, allowed_principals = ["arn:aws:iam::210987654321:root"] }
  attrs          = { acceptance_required = false, allowed_principals = ["arn:aws:iam::210987654321:root"] }
  expect_failure = true
}

resource "aws_vpc_endpoint_service_allowed_principal" "service_offered_principal" {
  attrs          = { principal_arn = "*" }
  expect_failure = true
}

resource "aws_vpc_endpoint_service" "service_offered_account" {
  attrs = { acceptance_required = true, allowed_principals = ["arn:aws:iam::210987654321:root"] }
}

resource "aws_vpc_endpoint_service" "service_offered_account_added" {
  prior_attrs = { acceptance_required = true, allowed_principals = [] }
  attrs       = { acceptance_required = true, allowed_principals = ["arn:aws:iam::210987654321:root"] }
}

resource "aws_vpc_endpoint_service" "service_offered_same" {
  prior_attrs = { acceptance_required = true, allowed_principals = ["*"] }
  attrs = {
    acceptance_required = true
    allowed_principals  = ["*", "arn:aws:iam::210987654321:root"]
  }
}

resource "aws_vpc_endpoint_service" "service_offered_closed" {
  prior_attrs = { acceptance_required = true, allowed_principals = ["*"] }
  attrs       = { acceptance_required = true, allowed_principals = ["arn:aws:iam::210987654321:root"] }
}

resource "aws_vpc_endpoint_service" "service_offered_asked" {
  prior_attrs = { acceptance_required = false, allowed_principals = ["arn:aws:iam::210987654321:root"] }
  attrs       = { acceptance_required = true, allowed_principals = ["arn:aws:iam::210987654321:root"] }
}

resource "aws_vpc_endpoint_service" "service_offered_created_open" {
  attrs = { acceptance_required = false, allowed_principals = ["arn:aws:iam::210987654321:root"] }
}

resource "aws_vpc_endpoint_service" "service_offered_filled_in" {
  attrs = { acceptance_required = false, allowed_principals = unknown }
}

resource "aws_vpc_endpoint_service_allowed_principal" "service_offered_principal_account" {
  attrs = { principal_arn = "arn:aws:iam::210987654321:root" }
}

# Source: CodeBuild user guide, Get public build project URLs

resource "aws_codebuild_project" "builds_public_opened" {
  prior_attrs    = { name = "orders", project_visibility = "PRIVATE" }
  attrs          = { name = "orders", project_visibility = "PUBLIC_READ" }
  expect_failure = true
}

resource "aws_codebuild_project" "builds_public_created" {
  attrs          = { name = "orders", project_visibility = "PUBLIC_READ" }
  expect_failure = true
}

resource "aws_codebuild_project" "builds_public_private" {
  attrs = { name = "orders", project_visibility = "PRIVATE" }
}

resource "aws_codebuild_project" "builds_public_unset" {
  attrs = { name = "orders", project_visibility = null }
}

resource "aws_codebuild_project" "builds_public_closed" {
  prior_attrs = { name = "orders", project_visibility = "PUBLIC_READ" }
  attrs       = { name = "orders", project_visibility = "PRIVATE" }
}

resource "aws_codebuild_project" "builds_public_same" {
  prior_attrs = { name = "orders", project_visibility = "PUBLIC_READ" }
  attrs       = { name = "orders", project_visibility = "PUBLIC_READ", build_timeout = 20 }
}

# Source: ECR Public user guide, Amazon ECR public repositories

resource "aws_ecrpublic_repository" "images_public_created" {
  attrs          = { repository_name = "acme-tools" }
  expect_failure = true
}

resource "aws_ecrpublic_repository" "images_public_created_other" {
  attrs          = { repository_name = "acme-agent", force_destroy = true }
  expect_failure = true
}

resource "aws_ecrpublic_repository" "images_public_same" {
  prior_attrs = { repository_name = "acme-tools" }
  attrs       = { repository_name = "acme-tools", tags = { team = "tools" } }
}

resource "aws_ecrpublic_repository" "images_public_gone" {
  prior_attrs = { repository_name = "acme-tools" }
}

resource "aws_ecrpublic_repository" "images_public_renamed" {
  prior_attrs = { repository_name = "acme-tools" }
  attrs       = { repository_name = "acme-tool" }
  meta        = { operation = "replace" }
}

resource "aws_ecrpublic_repository" "images_public_forced" {
  prior_attrs = { repository_name = "acme-tools" }
  attrs       = { repository_name = "acme-tools", force_destroy = true }
}

resource "aws_ecr_repository" "images_public_private" {
  attrs = { name = "acme-tools" }
}

# Source: provider schema, hashicorp/aws 5.100, aws_db_snapshot

resource "aws_db_snapshot" "undecided_accounts_accounts" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = []
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = unknown
  }
  expect_failure = true
}

resource "aws_db_snapshot" "undecided_accounts_part" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["210987654321"]
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["210987654321", unknown]
  }
  expect_failure = true
}

resource "aws_db_snapshot" "undecided_accounts_known" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = []
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = []
  }
}

resource "aws_db_snapshot" "undecided_accounts_null" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = null
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = []
  }
}

resource "aws_db_snapshot" "undecided_accounts_gone" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = ["210987654321"]
  }
}

resource "aws_db_snapshot" "undecided_accounts_other" {
  prior_attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = []
  }
  attrs = {
    db_snapshot_identifier = "acme-orders-2026"
    db_instance_identifier = "acme-orders"
    shared_accounts        = []
    db_snapshot_arn        = unknown
  }
  meta = { operation = "replace" }
}

# Source: provider documentation, aws_ram_resource_share: `allow_external_principals`

plan "share_account_of_a_new_share_inside" {
  file            = "../../../exposure/moved/share_inside.json"
  expect          = "pass"
  expect_findings = []
}

plan "share_account_of_a_new_share_outside" {
  file            = "../../../exposure/moved/share_outside.json"
  expect          = "pass"
  expect_findings = ["sharing/share_account: aws_ram_principal_association.partner", "sharing/share_opened: aws_ram_resource_share.subnets"]
}

# Source: provider schema, hashicorp/aws 5.100.0: what is shared forces a replacement, so the other object opens newly.

resource "aws_ami_launch_permission" "image_shared_another_image" {
  prior_attrs    = { image_id = "ami-0a1b2c3d4e5f60718", group = "all", account_id = null }
  attrs          = { image_id = "ami-0fedcba9876543210", group = "all", account_id = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ram_principal_association" "share_account_another_share" {
  prior_attrs    = { resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b", principal = "210987654321" }
  attrs          = { resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/9c8d", principal = "210987654321" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_kms_grant" "key_granted_another_key" {
  prior_attrs    = { key_id = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0000-4000-8000-000000000001", grantee_principal = "arn:aws:iam::210987654321:role/partner", operations = ["Decrypt"], constraints = [] }
  attrs          = { key_id = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0000-4000-8000-000000000002", grantee_principal = "arn:aws:iam::210987654321:role/partner", operations = ["Decrypt"], constraints = [] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lambda_layer_version_permission" "everyone_another_layer" {
  prior_attrs    = { layer_name = "acme-logging", version_number = 3, principal = "*", organization_id = null, action = "lambda:GetLayerVersion" }
  attrs          = { layer_name = "acme-secrets", version_number = 3, principal = "*", organization_id = null, action = "lambda:GetLayerVersion" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_vpc_endpoint_service_allowed_principal" "service_offered_another_service" {
  prior_attrs    = { vpc_endpoint_service_id = "vpce-svc-0a1b", principal_arn = "*" }
  attrs          = { vpc_endpoint_service_id = "vpce-svc-9c8d", principal_arn = "*" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ssm_service_setting" "documents_unblocked_another_setting" {
  prior_attrs    = { setting_id = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission", setting_value = "Disable" }
  attrs          = { setting_id = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/parameter-store/high-throughput-enabled", setting_value = "true" }
  meta           = { operation = "replace" }
  expect_failure = true
}

# The same object by another of its names, a new version of it, or one that is known only after apply.
resource "aws_ami_launch_permission" "image_shared_image_unknown" {
  prior_attrs = { image_id = "ami-0a1b2c3d4e5f60718", group = "all", account_id = null }
  attrs       = { image_id = unknown, group = "all", account_id = null }
  meta        = { operation = "replace" }
}

resource "aws_ami_launch_permission" "image_shared_another_image_account" {
  prior_attrs = { image_id = "ami-0a1b2c3d4e5f60718", group = null, account_id = "210987654321" }
  attrs       = { image_id = "ami-0fedcba9876543210", group = null, account_id = "210987654321" }
  meta        = { operation = "replace" }
}

resource "aws_snapshot_create_volume_permission" "snapshot_account_unknown" {
  prior_attrs = { snapshot_id = "snap-0a1b2c3d4e5f60718", account_id = "210987654321" }
  attrs       = { snapshot_id = unknown, account_id = "210987654321" }
  meta        = { operation = "replace" }
}

resource "aws_ram_principal_association" "share_account_share_unknown" {
  prior_attrs = { resource_share_arn = "arn:aws:ram:eu-west-1:123456789012:resource-share/0a1b", principal = "210987654321" }
  attrs       = { resource_share_arn = unknown, principal = "210987654321" }
  meta        = { operation = "replace" }
}

resource "aws_kms_grant" "key_granted_by_id" {
  prior_attrs = { key_id = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0000-4000-8000-000000000001", name = "a", grantee_principal = "arn:aws:iam::210987654321:role/partner", operations = ["Decrypt"], constraints = [] }
  attrs       = { key_id = "0a1b2c3d-0000-4000-8000-000000000001", name = "b", grantee_principal = "arn:aws:iam::210987654321:role/partner", operations = ["Decrypt"], constraints = [] }
  meta        = { operation = "replace" }
}

resource "aws_lambda_layer_version_permission" "everyone_next_version" {
  prior_attrs = { layer_name = "acme-logging", version_number = 3, principal = "*", organization_id = null, action = "lambda:GetLayerVersion" }
  attrs       = { layer_name = "acme-logging", version_number = 4, principal = "*", organization_id = null, action = "lambda:GetLayerVersion" }
  meta        = { operation = "replace" }
}

resource "aws_lambda_layer_version_permission" "everyone_another_layer_organization" {
  prior_attrs = { layer_name = "acme-logging", version_number = 3, principal = "*", organization_id = "o-0a1b2c3d4e", action = "lambda:GetLayerVersion" }
  attrs       = { layer_name = "acme-secrets", version_number = 3, principal = "*", organization_id = "o-0a1b2c3d4e", action = "lambda:GetLayerVersion" }
  meta        = { operation = "replace" }
}

resource "aws_vpc_endpoint_service_allowed_principal" "service_offered_another_service_account" {
  prior_attrs = { vpc_endpoint_service_id = "vpce-svc-0a1b", principal_arn = "arn:aws:iam::210987654321:root" }
  attrs       = { vpc_endpoint_service_id = "vpce-svc-9c8d", principal_arn = "arn:aws:iam::210987654321:root" }
  meta        = { operation = "replace" }
}

resource "aws_ssm_service_setting" "documents_unblocked_same_setting" {
  prior_attrs = { setting_id = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission", setting_value = "Disable" }
  attrs       = { setting_id = "arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission", setting_value = "Disable" }
  meta        = { operation = "replace" }
}

resource "aws_redshift_endpoint_authorization" "warehouse_shared_unknown" {
  prior_attrs = { cluster_identifier = "acme-warehouse", account = "210987654321", vpc_ids = [] }
  attrs       = { cluster_identifier = unknown, account = "210987654321", vpc_ids = [] }
  meta        = { operation = "replace" }
}
