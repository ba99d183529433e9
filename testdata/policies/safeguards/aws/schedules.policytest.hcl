# Plans and copies that do less; names of rules, targets and order alone change nothing.

policytest {
  targets = ["../../../../policies/safeguards/aws/schedules.gate.hcl"]
}

resource "aws_backup_plan" "continuous_off" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = true
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_backup_plan" "continuous_unset" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = true
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = null
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_backup_plan" "continuous_on" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = true
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
}

resource "aws_backup_plan" "rules_reordered" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = true
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
      {
        rule_name                = "weekly"
        schedule                 = "cron(0 5 ? * SUN *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "weekly"
        schedule                 = "cron(0 5 ? * SUN *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = true
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
}

resource "aws_backup_plan" "copy_gone" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = [{ destination_vault_arn = "arn:eu", lifecycle = [{ delete_after = 35 }] }]
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_backup_plan" "copy_shorter" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = [{ destination_vault_arn = "arn:eu", lifecycle = [{ delete_after = 35 }] }]
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = [{ destination_vault_arn = "arn:eu", lifecycle = [{ delete_after = 7 }] }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_backup_plan" "copy_no_longer_for_good" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = [{ destination_vault_arn = "arn:eu", lifecycle = [] }]
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = [{ destination_vault_arn = "arn:eu", lifecycle = [{ delete_after = 365 }] }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_backup_plan" "copy_added" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = [{ destination_vault_arn = "arn:eu", lifecycle = [{ delete_after = 35 }] }]
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action = [
          { destination_vault_arn = "arn:us", lifecycle = [{ delete_after = 35 }] },
          { destination_vault_arn = "arn:eu", lifecycle = [{ delete_after = 35 }] },
        ]
      },
    ]
  }
}

resource "aws_backup_plan" "copy_by_another_rule" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = [{ destination_vault_arn = "arn:eu", lifecycle = [{ delete_after = 35 }] }]
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
      {
        rule_name                = "copies"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = [{ destination_vault_arn = "arn:eu", lifecycle = [{ delete_after = 35 }] }]
      },
    ]
  }
}

resource "aws_backup_plan" "copy_longer" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = [{ destination_vault_arn = "arn:eu", lifecycle = [{ delete_after = 35 }] }]
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = [{ destination_vault_arn = "arn:eu", lifecycle = [{ delete_after = 90 }] }]
      },
    ]
  }
}

resource "aws_backup_plan" "weekly" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 ? * SUN *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_backup_plan" "daily_instead_of_hourly" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 * * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_backup_plan" "monthly" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 ? * SUN *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 1 * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_backup_plan" "another_hour" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(30 2 ? * * *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
}

resource "aws_backup_plan" "more_often" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 */6 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
}

resource "aws_backup_plan" "not_a_cron_expression" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "rate(7 days)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
  }
}

resource "aws_backup_plan" "version_unknown" {
  prior_attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
    version = "a"
  }
  attrs = {
    name = "nightly"
    rule = [
      {
        rule_name                = "daily"
        schedule                 = "cron(0 5 * * ? *)"
        target_vault_name        = "main"
        enable_continuous_backup = false
        lifecycle                = [{ delete_after = 35 }]
        copy_action              = []
      },
    ]
    version = unknown
    tags    = { a = "b" }
  }
}

resource "aws_backup_vault_policy" "denies_less" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": [\"backup:DeleteRecoveryPoint\", \"backup:UpdateRecoveryPointLifecycle\"]}, {\"Effect\": \"Allow\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": \"backup:CopyIntoBackupVault\"}]}"
  }
  attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": [\"backup:UpdateRecoveryPointLifecycle\"]}, {\"Effect\": \"Allow\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": \"backup:CopyIntoBackupVault\"}]}"
  }
  expect_failure = true
}

resource "aws_backup_vault_policy" "denies_nothing" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": [\"backup:DeleteRecoveryPoint\"]}, {\"Effect\": \"Allow\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": \"backup:CopyIntoBackupVault\"}]}"
  }
  attrs          = { backup_vault_name = "main", policy = "{\"Statement\": []}" }
  expect_failure = true
}

resource "aws_backup_vault_policy" "denies_everything" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": [\"backup:DeleteRecoveryPoint\"]}, {\"Effect\": \"Allow\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": \"backup:CopyIntoBackupVault\"}]}"
  }
  attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": [\"backup:*\"]}, {\"Effect\": \"Allow\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": \"backup:CopyIntoBackupVault\"}]}"
  }
}

resource "aws_backup_vault_policy" "reordered" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": [\"a:b\", \"c:d\"]}, {\"Effect\": \"Allow\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": \"backup:CopyIntoBackupVault\"}]}"
  }
  attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": [\"c:d\", \"a:b\"]}, {\"Effect\": \"Allow\", \"Principal\": \"*\", \"Resource\": \"*\", \"Action\": \"backup:CopyIntoBackupVault\"}]}"
  }
}

resource "aws_redshift_snapshot_copy" "kept_for_less" {
  prior_attrs    = { retention_period = 14 }
  attrs          = { retention_period = 7 }
  expect_failure = true
}

resource "aws_redshift_snapshot_copy" "manual_not_for_good" {
  prior_attrs    = { retention_period = 7, manual_snapshot_retention_period = -1 }
  attrs          = { retention_period = 7, manual_snapshot_retention_period = 30 }
  expect_failure = true
}

resource "aws_redshift_snapshot_copy" "kept_longer" {
  prior_attrs = { retention_period = 7 }
  attrs       = { retention_period = 30 }
}

resource "aws_redshift_snapshot_copy" "manual_longer" {
  prior_attrs = { manual_snapshot_retention_period = 10 }
  attrs       = { manual_snapshot_retention_period = 30 }
}

resource "aws_redshift_cluster" "manual_cut" {
  prior_attrs    = { manual_snapshot_retention_period = -1 }
  attrs          = { manual_snapshot_retention_period = 30 }
  expect_failure = true
}

resource "aws_redshift_cluster" "manual_shorter" {
  prior_attrs    = { manual_snapshot_retention_period = 90 }
  attrs          = { manual_snapshot_retention_period = 30 }
  expect_failure = true
}

resource "aws_redshift_cluster" "manual_for_good" {
  prior_attrs = { manual_snapshot_retention_period = 90 }
  attrs       = { manual_snapshot_retention_period = -1 }
}

resource "aws_redshift_cluster" "larger" {
  prior_attrs = { number_of_nodes = 2 }
  attrs       = { number_of_nodes = 4 }
}

resource "aws_drs_replication_configuration_template" "days_gone" {
  prior_attrs = {
    pit_policy = [
      { rule_id = 0, units = "HOUR", interval = 1, retention_duration = 24, enabled = true },
      { rule_id = 1, units = "DAY", interval = 1, retention_duration = 7, enabled = true },
    ]
  }
  attrs = {
    pit_policy = [{ rule_id = 0, units = "HOUR", interval = 1, retention_duration = 24, enabled = true }]
  }
  expect_failure = true
}

resource "aws_drs_replication_configuration_template" "fewer_days" {
  prior_attrs = {
    pit_policy = [{ rule_id = 0, units = "DAY", interval = 1, retention_duration = 7, enabled = true }]
  }
  attrs = {
    pit_policy = [{ rule_id = 0, units = "DAY", interval = 1, retention_duration = 3, enabled = true }]
  }
  expect_failure = true
}

resource "aws_drs_replication_configuration_template" "days_off" {
  prior_attrs = {
    pit_policy = [{ rule_id = 0, units = "DAY", interval = 1, retention_duration = 7, enabled = true }]
  }
  attrs = {
    pit_policy = [{ rule_id = 0, units = "DAY", interval = 1, retention_duration = 7, enabled = false }]
  }
  expect_failure = true
}

resource "aws_drs_replication_configuration_template" "reordered" {
  prior_attrs = {
    pit_policy = [
      { rule_id = 0, units = "HOUR", interval = 1, retention_duration = 24, enabled = true },
      { rule_id = 1, units = "DAY", interval = 1, retention_duration = 7, enabled = true },
    ]
  }
  attrs = {
    pit_policy = [
      { rule_id = 0, units = "DAY", interval = 1, retention_duration = 7, enabled = true },
      { rule_id = 1, units = "HOUR", interval = 1, retention_duration = 24, enabled = true },
    ]
  }
}

resource "aws_drs_replication_configuration_template" "more_days" {
  prior_attrs = {
    pit_policy = [{ rule_id = 0, units = "DAY", interval = 1, retention_duration = 7, enabled = true }]
  }
  attrs = {
    pit_policy = [{ rule_id = 0, units = "DAY", interval = 1, retention_duration = 14, enabled = true }]
  }
}

resource "aws_ecr_replication_configuration" "region_gone" {
  prior_attrs = {
    replication_configuration = [
      {
        rule = [
          {
            destination = [
              { region = "eu-west-1", registry_id = "123456789012" },
              { region = "us-east-1", registry_id = "123456789012" },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    replication_configuration = [{ rule = [{ destination = [{ region = "us-east-1", registry_id = "123456789012" }] }] }]
  }
  expect_failure = true
}

resource "aws_ecr_replication_configuration" "all_gone" {
  prior_attrs = {
    replication_configuration = [{ rule = [{ destination = [{ region = "eu-west-1", registry_id = "123456789012" }] }] }]
  }
  attrs          = { replication_configuration = [] }
  expect_failure = true
}

resource "aws_ecr_replication_configuration" "region_added" {
  prior_attrs = {
    replication_configuration = [{ rule = [{ destination = [{ region = "eu-west-1", registry_id = "123456789012" }] }] }]
  }
  attrs = {
    replication_configuration = [
      {
        rule = [
          {
            destination = [
              { region = "us-east-1", registry_id = "123456789012" },
              { region = "eu-west-1", registry_id = "123456789012" },
            ]
          },
        ]
      },
    ]
  }
}

resource "aws_ecr_replication_configuration" "split_into_rules" {
  prior_attrs = {
    replication_configuration = [
      {
        rule = [
          {
            destination = [
              { region = "eu-west-1", registry_id = "123456789012" },
              { region = "us-east-1", registry_id = "123456789012" },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    replication_configuration = [
      {
        rule = [
          { destination = [{ region = "us-east-1", registry_id = "123456789012" }] },
          { destination = [{ region = "eu-west-1", registry_id = "123456789012" }] },
        ]
      },
    ]
  }
}

resource "aws_lightsail_instance" "machine_snapshots_off" {
  prior_attrs = { name = "a", add_on = [{ type = "AutoSnapshot", snapshot_time = "06:00", status = "Enabled" }] }
  attrs = {
    name   = "a"
    add_on = [{ type = "AutoSnapshot", snapshot_time = "06:00", status = "Disabled" }]
  }
  expect_failure = true
}

resource "aws_lightsail_instance" "machine_snapshots_gone" {
  prior_attrs    = { name = "a", add_on = [{ type = "AutoSnapshot", snapshot_time = "06:00", status = "Enabled" }] }
  attrs          = { name = "a", add_on = [] }
  expect_failure = true
}

resource "aws_lightsail_instance" "machine_snapshots_on" {
  prior_attrs = {
    name   = "a"
    add_on = [{ type = "AutoSnapshot", snapshot_time = "06:00", status = "Disabled" }]
  }
  attrs = { name = "a", add_on = [{ type = "AutoSnapshot", snapshot_time = "06:00", status = "Enabled" }] }
}

resource "aws_lightsail_instance" "machine_snapshots_at_another_hour" {
  prior_attrs = { name = "a", add_on = [{ type = "AutoSnapshot", snapshot_time = "06:00", status = "Enabled" }] }
  attrs       = { name = "a", add_on = [{ type = "AutoSnapshot", snapshot_time = "07:00", status = "Enabled" }] }
}

resource "aws_secretsmanager_secret_rotation" "rarer" {
  prior_attrs    = { secret_id = "db", rotation_rules = [{ automatically_after_days = 30 }] }
  attrs          = { secret_id = "db", rotation_rules = [{ automatically_after_days = 365 }] }
  expect_failure = true
}

resource "aws_secretsmanager_secret_rotation" "a_bit_rarer" {
  prior_attrs    = { secret_id = "db", rotation_rules = [{ automatically_after_days = 7 }] }
  attrs          = { secret_id = "db", rotation_rules = [{ automatically_after_days = 8 }] }
  expect_failure = true
}

resource "aws_secretsmanager_secret_rotation" "more_often" {
  prior_attrs = { secret_id = "db", rotation_rules = [{ automatically_after_days = 30 }] }
  attrs       = { secret_id = "db", rotation_rules = [{ automatically_after_days = 7 }] }
}

resource "aws_secretsmanager_secret_rotation" "by_expression" {
  prior_attrs = { secret_id = "db", rotation_rules = [{ automatically_after_days = 30 }] }
  attrs = {
    secret_id      = "db"
    rotation_rules = [{ automatically_after_days = null, schedule_expression = "rate(10 days)" }]
  }
}

resource "aws_backup_vault_policy" "deny_broadened" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": [\"backup:DeleteRecoveryPoint\", \"backup:UpdateRecoveryPointLifecycle\"], \"Principal\": \"*\", \"Resource\": \"*\"}]}"
  }
  attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": [\"backup:Delete*\", \"backup:Update*\"], \"Principal\": \"*\", \"Resource\": \"*\"}]}"
  }
}

resource "aws_backup_vault_policy" "deny_narrowed_by_wildcard" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"backup:Delete*\", \"Principal\": \"*\", \"Resource\": \"*\"}]}"
  }
  attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"backup:DeleteRecoveryPoint\", \"Principal\": \"*\", \"Resource\": \"*\"}]}"
  }
  expect_failure = true
}

resource "aws_backup_vault_policy" "deny_for_fewer_principals" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"backup:DeleteRecoveryPoint\", \"Principal\": \"*\", \"Resource\": \"*\"}]}"
  }
  attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"backup:DeleteRecoveryPoint\", \"Principal\": {\"AWS\": \"arn:aws:iam::123456789012:role/app\"}, \"Resource\": \"*\"}]}"
  }
  expect_failure = true
}

resource "aws_backup_vault_policy" "deny_for_more_principals" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"backup:DeleteRecoveryPoint\", \"Principal\": {\"AWS\": \"arn:aws:iam::123456789012:role/app\"}, \"Resource\": \"*\"}]}"
  }
  attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"backup:DeleteRecoveryPoint\", \"Principal\": {\"AWS\": [\"arn:aws:iam::123456789012:role/app\", \"arn:aws:iam::123456789012:role/web\"]}, \"Resource\": \"*\"}]}"
  }
}

resource "aws_backup_vault_policy" "deny_under_a_condition" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"backup:DeleteRecoveryPoint\", \"Principal\": \"*\", \"Resource\": \"*\"}]}"
  }
  attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"backup:DeleteRecoveryPoint\", \"Principal\": \"*\", \"Resource\": \"*\", \"Condition\": {\"Bool\": {\"aws:MultiFactorAuthPresent\": \"false\"}}}]}"
  }
  expect_failure = true
}

resource "aws_backup_vault_policy" "deny_of_null" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": [null], \"Principal\": \"*\", \"Resource\": \"*\"}]}"
  }
  attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Principal\": null, \"Action\": null}]}"
  }
}

resource "aws_backup_vault_policy" "deny_split" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": [\"backup:DeleteRecoveryPoint\", \"backup:PutBackupVaultAccessPolicy\"], \"Principal\": \"*\", \"Resource\": \"*\"}]}"
  }
  attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"backup:PutBackupVaultAccessPolicy\", \"Principal\": \"*\", \"Resource\": \"*\"}, {\"Effect\": \"Deny\", \"Action\": \"backup:DeleteRecoveryPoint\", \"Principal\": \"*\", \"Resource\": \"*\"}]}"
  }
}

resource "aws_backup_plan" "days_in_another_form" {
  prior_attrs = { rule = [{ rule_name = "daily", target_vault_name = "main", schedule = "cron(0 5 * * ? *)" }] }
  attrs       = { rule = [{ rule_name = "daily", target_vault_name = "main", schedule = "cron(0 5 1/1 * ? *)" }] }
}

resource "aws_backup_plan" "months_in_another_form" {
  prior_attrs = { rule = [{ rule_name = "daily", target_vault_name = "main", schedule = "cron(0 5 1 * ? *)" }] }
  attrs       = { rule = [{ rule_name = "daily", target_vault_name = "main", schedule = "cron(0 5 1 */1 ? *)" }] }
}

resource "aws_backup_plan" "days_in_another_form_become_weeks" {
  prior_attrs    = { rule = [{ rule_name = "daily", target_vault_name = "main", schedule = "cron(0 5 1/1 * ? *)" }] }
  attrs          = { rule = [{ rule_name = "daily", target_vault_name = "main", schedule = "cron(0 5 ? * SUN *)" }] }
  expect_failure = true
}

resource "aws_backup_plan" "copies_of_a_renamed_rule_gone" {
  prior_attrs    = { rule = [{ rule_name = "daily", target_vault_name = "main", schedule = "cron(0 5 * * ? *)", copy_action = [{ destination_vault_arn = "arn:aws:backup:eu-west-1:123456789012:backup-vault:copies", lifecycle = [] }] }] }
  attrs          = { rule = [{ rule_name = "other", target_vault_name = "main", schedule = "cron(0 5 * * ? *)", copy_action = [] }] }
  expect_failure = true
}

resource "aws_backup_plan" "copies_of_a_renamed_rule" {
  prior_attrs = { rule = [{ rule_name = "daily", target_vault_name = "main", schedule = "cron(0 5 * * ? *)", copy_action = [{ destination_vault_arn = "arn:aws:backup:eu-west-1:123456789012:backup-vault:copies", lifecycle = [] }] }] }
  attrs       = { rule = [{ rule_name = "other", target_vault_name = "main", schedule = "cron(0 5 * * ? *)", copy_action = [{ destination_vault_arn = "arn:aws:backup:eu-west-1:123456789012:backup-vault:copies", lifecycle = [] }] }] }
}

resource "aws_ecr_replication_configuration" "filter_added" {
  prior_attrs    = { replication_configuration = [{ rule = [{ destination = [{ region = "eu-west-1", registry_id = "123456789012" }], repository_filter = [] }] }] }
  attrs          = { replication_configuration = [{ rule = [{ destination = [{ region = "eu-west-1", registry_id = "123456789012" }], repository_filter = [{ filter = "prod", filter_type = "PREFIX_MATCH" }] }] }] }
  expect_failure = true
}

resource "aws_ecr_replication_configuration" "filter_removed" {
  prior_attrs = { replication_configuration = [{ rule = [{ destination = [{ region = "eu-west-1", registry_id = "123456789012" }], repository_filter = [{ filter = "prod", filter_type = "PREFIX_MATCH" }] }] }] }
  attrs       = { replication_configuration = [{ rule = [{ destination = [{ region = "eu-west-1", registry_id = "123456789012" }], repository_filter = [] }] }] }
}

resource "aws_ecr_replication_configuration" "filter_widened" {
  prior_attrs = { replication_configuration = [{ rule = [{ destination = [{ region = "eu-west-1", registry_id = "123456789012" }], repository_filter = [{ filter = "prod-a", filter_type = "PREFIX_MATCH" }, { filter = "prod-b", filter_type = "PREFIX_MATCH" }] }] }] }
  attrs       = { replication_configuration = [{ rule = [{ destination = [{ region = "eu-west-1", registry_id = "123456789012" }], repository_filter = [{ filter = "prod-", filter_type = "PREFIX_MATCH" }] }] }] }
}

resource "aws_ecr_replication_configuration" "filters_in_rules_of_their_own" {
  prior_attrs = { replication_configuration = [{ rule = [{ destination = [{ region = "eu-west-1", registry_id = "123456789012" }], repository_filter = [{ filter = "a", filter_type = "PREFIX_MATCH" }, { filter = "b", filter_type = "PREFIX_MATCH" }] }] }] }
  attrs       = { replication_configuration = [{ rule = [{ destination = [{ region = "eu-west-1", registry_id = "123456789012" }], repository_filter = [{ filter = "a", filter_type = "PREFIX_MATCH" }] }, { destination = [{ region = "eu-west-1", registry_id = "123456789012" }], repository_filter = [{ filter = "b", filter_type = "PREFIX_MATCH" }] }] }] }
}

resource "aws_ecr_replication_configuration" "one_filter_gone" {
  prior_attrs    = { replication_configuration = [{ rule = [{ destination = [{ region = "eu-west-1", registry_id = "123456789012" }], repository_filter = [{ filter = "a", filter_type = "PREFIX_MATCH" }, { filter = "b", filter_type = "PREFIX_MATCH" }] }] }] }
  attrs          = { replication_configuration = [{ rule = [{ destination = [{ region = "eu-west-1", registry_id = "123456789012" }], repository_filter = [{ filter = "a", filter_type = "PREFIX_MATCH" }] }] }] }
  expect_failure = true
}

resource "aws_secretsmanager_secret_rotation" "days_become_a_slower_rate" {
  prior_attrs    = { rotation_rules = [{ automatically_after_days = 30, schedule_expression = "" }] }
  attrs          = { rotation_rules = [{ automatically_after_days = null, schedule_expression = "rate(300 days)" }] }
  expect_failure = true
}

resource "aws_secretsmanager_secret_rotation" "days_become_the_same_rate" {
  prior_attrs = { rotation_rules = [{ automatically_after_days = 30, schedule_expression = "" }] }
  attrs       = { rotation_rules = [{ automatically_after_days = null, schedule_expression = "rate(30 days)" }] }
}

resource "aws_secretsmanager_secret_rotation" "days_become_hours" {
  prior_attrs = { rotation_rules = [{ automatically_after_days = 2, schedule_expression = "" }] }
  attrs       = { rotation_rules = [{ automatically_after_days = 0, schedule_expression = "rate(10 hours)" }] }
}

resource "aws_secretsmanager_secret_rotation" "rate_becomes_slower" {
  prior_attrs    = { rotation_rules = [{ automatically_after_days = 0, schedule_expression = "rate(10 hours)" }] }
  attrs          = { rotation_rules = [{ automatically_after_days = 0, schedule_expression = "rate(1 day)" }] }
  expect_failure = true
}

resource "aws_secretsmanager_secret_rotation" "days_become_a_cron_expression" {
  prior_attrs = { rotation_rules = [{ automatically_after_days = 30, schedule_expression = "" }] }
  attrs       = { rotation_rules = [{ automatically_after_days = null, schedule_expression = "cron(0 5 1 * ? *)" }] }
}
