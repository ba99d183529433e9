policytest {
  targets = ["../../../../policies/safeguards/aws/backups.gate.hcl"]
}

base "aws_dynamodb_table" {
  attrs = { name = "orders", hash_key = "id" }
}

resource "aws_dynamodb_table" "table_point_in_time_off" {
  prior_attrs    = { point_in_time_recovery = [{ enabled = true, recovery_period_in_days = 35 }] }
  attrs          = { point_in_time_recovery = [{ enabled = false, recovery_period_in_days = 35 }] }
  expect_failure = true
}

resource "aws_dynamodb_table" "table_point_in_time_removed" {
  prior_attrs    = { point_in_time_recovery = [{ enabled = true, recovery_period_in_days = 35 }] }
  attrs          = { point_in_time_recovery = [] }
  expect_failure = true
}

resource "aws_dynamodb_table" "table_point_in_time_on" {
  prior_attrs = { point_in_time_recovery = [{ enabled = false, recovery_period_in_days = 35 }] }
  attrs       = { point_in_time_recovery = [{ enabled = true, recovery_period_in_days = 35 }] }
}

resource "aws_dynamodb_table" "table_point_in_time_never_on" {
  prior_attrs = { point_in_time_recovery = [], read_capacity = 5 }
  attrs       = { point_in_time_recovery = [], read_capacity = 10 }
}

resource "aws_dynamodb_table" "table_window_cut_seven_days" {
  prior_attrs    = { point_in_time_recovery = [{ enabled = true, recovery_period_in_days = 35 }] }
  attrs          = { point_in_time_recovery = [{ enabled = true, recovery_period_in_days = 7 }] }
  expect_failure = true
}

resource "aws_dynamodb_table" "table_window_cut_one_day_less" {
  prior_attrs    = { point_in_time_recovery = [{ enabled = true, recovery_period_in_days = 14 }] }
  attrs          = { point_in_time_recovery = [{ enabled = true, recovery_period_in_days = 13 }] }
  expect_failure = true
}

resource "aws_dynamodb_table" "table_window_cut_longer" {
  prior_attrs = { point_in_time_recovery = [{ enabled = true, recovery_period_in_days = 7 }] }
  attrs       = { point_in_time_recovery = [{ enabled = true, recovery_period_in_days = 35 }] }
}

resource "aws_dynamodb_table" "table_window_cut_left_out" {
  prior_attrs = { point_in_time_recovery = [{ enabled = true, recovery_period_in_days = 35 }] }
  attrs       = { point_in_time_recovery = [{ enabled = true, recovery_period_in_days = null }] }
}

base "aws_dynamodb_table_replica" {
  attrs = { global_table_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders" }
}

resource "aws_dynamodb_table_replica" "replica_point_in_time_off" {
  prior_attrs    = { point_in_time_recovery = true }
  attrs          = { point_in_time_recovery = false }
  expect_failure = true
}

resource "aws_dynamodb_table_replica" "replica_point_in_time_left_out" {
  prior_attrs    = { point_in_time_recovery = true }
  attrs          = { point_in_time_recovery = null }
  expect_failure = true
}

resource "aws_dynamodb_table_replica" "replica_point_in_time_on" {
  prior_attrs = { point_in_time_recovery = false }
  attrs       = { point_in_time_recovery = true }
}

resource "aws_dynamodb_table_replica" "replica_point_in_time_never_on" {
  prior_attrs = { point_in_time_recovery = null }
  attrs       = { point_in_time_recovery = false }
}

base "aws_keyspaces_table" {
  attrs = { keyspace_name = "shop" }
}

resource "aws_keyspaces_table" "keyspaces_point_in_time_off" {
  prior_attrs    = { table_name = "carts", point_in_time_recovery = [{ status = "ENABLED" }] }
  attrs          = { table_name = "carts", point_in_time_recovery = [{ status = "DISABLED" }] }
  expect_failure = true
}

resource "aws_keyspaces_table" "keyspaces_point_in_time_replaced" {
  prior_attrs    = { table_name = "carts", point_in_time_recovery = [{ status = "ENABLED" }] }
  attrs          = { table_name = "carts2", point_in_time_recovery = [] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_keyspaces_table" "keyspaces_point_in_time_on" {
  prior_attrs = { table_name = "carts", point_in_time_recovery = [{ status = "DISABLED" }] }
  attrs       = { table_name = "carts", point_in_time_recovery = [{ status = "ENABLED" }] }
}

resource "aws_keyspaces_table" "keyspaces_point_in_time_never_on" {
  prior_attrs = { table_name = "carts", point_in_time_recovery = [{ status = "DISABLED" }] }
  attrs = {
    table_name             = "carts"
    point_in_time_recovery = [{ status = "DISABLED" }]
    default_time_to_live   = 0
  }
}

base "aws_lightsail_database" {
  attrs = { relational_database_name = "blog", blueprint_id = "mysql_8_0" }
}

resource "aws_lightsail_database" "lightsail_off" {
  prior_attrs    = { backup_retention_enabled = true }
  attrs          = { backup_retention_enabled = false }
  expect_failure = true
}

resource "aws_lightsail_database" "lightsail_left_out" {
  prior_attrs    = { backup_retention_enabled = true }
  attrs          = { backup_retention_enabled = null }
  expect_failure = true
}

resource "aws_lightsail_database" "lightsail_on" {
  prior_attrs = { backup_retention_enabled = false }
  attrs       = { backup_retention_enabled = true }
}

resource "aws_lightsail_database" "lightsail_never_on" {
  prior_attrs = { backup_retention_enabled = null }
  attrs       = { backup_retention_enabled = null, publicly_accessible = false }
}

base "aws_rds_cluster" {
  attrs = { cluster_identifier = "orders", engine = "aurora-mysql" }
}

resource "aws_rds_cluster" "backtrack_shorter" {
  prior_attrs    = { backtrack_window = 86400 }
  attrs          = { backtrack_window = 3600 }
  expect_failure = true
}

resource "aws_rds_cluster" "backtrack_off" {
  prior_attrs    = { backtrack_window = 86400 }
  attrs          = { backtrack_window = 0 }
  expect_failure = true
}

resource "aws_rds_cluster" "backtrack_longer" {
  prior_attrs = { backtrack_window = 0 }
  attrs       = { backtrack_window = 86400 }
}

resource "aws_rds_cluster" "backtrack_none" {
  prior_attrs = { backtrack_window = 0 }
  attrs       = { backtrack_window = 0, engine_version = "8.0.mysql_aurora.3.07.1" }
}

resource "aws_efs_backup_policy" "file_system_off" {
  prior_attrs    = { file_system_id = "fs-0a1b2c3d4e5f60718", backup_policy = [{ status = "ENABLED" }] }
  attrs          = { file_system_id = "fs-0a1b2c3d4e5f60718", backup_policy = [{ status = "DISABLED" }] }
  expect_failure = true
}

resource "aws_efs_backup_policy" "file_system_off_by_replacement" {
  prior_attrs    = { file_system_id = "fs-0a1b2c3d4e5f60718", backup_policy = [{ status = "ENABLED" }] }
  attrs          = { file_system_id = "fs-0fedcba987654321f", backup_policy = [{ status = "DISABLED" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_efs_backup_policy" "file_system_never_on" {
  prior_attrs = { file_system_id = "fs-0a1b2c3d4e5f60718", backup_policy = [{ status = "DISABLED" }] }
  attrs       = { file_system_id = "fs-0a1b2c3d4e5f60718", backup_policy = [{ status = "DISABLED" }] }
}

resource "aws_efs_backup_policy" "file_system_on" {
  prior_attrs = { file_system_id = "fs-0a1b2c3d4e5f60718", backup_policy = [{ status = "DISABLED" }] }
  attrs       = { file_system_id = "fs-0a1b2c3d4e5f60718", backup_policy = [{ status = "ENABLED" }] }
}

base "aws_backup_plan" {
  attrs = { name = "nightly" }
}

resource "aws_backup_plan" "plan_rules_rule_gone" {
  prior_attrs = {
    rule = [
      {
        rule_name         = "daily"
        target_vault_name = "nightly"
        schedule          = "cron(0 3 * * ? *)"
        lifecycle         = [{ delete_after = 35, cold_storage_after = null }]
      },
      {
        rule_name         = "yearly"
        target_vault_name = "nightly"
        schedule          = "cron(0 3 * * ? *)"
        lifecycle         = [{ delete_after = 3650, cold_storage_after = null }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        rule_name         = "daily"
        target_vault_name = "nightly"
        schedule          = "cron(0 3 * * ? *)"
        lifecycle         = [{ delete_after = 35, cold_storage_after = null }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_backup_plan" "plan_rules_shorter" {
  prior_attrs = {
    rule = [
      {
        rule_name         = "daily"
        target_vault_name = "nightly"
        schedule          = "cron(0 3 * * ? *)"
        lifecycle         = [{ delete_after = 35, cold_storage_after = null }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        rule_name         = "daily"
        target_vault_name = "nightly"
        schedule          = "cron(0 3 * * ? *)"
        lifecycle         = [{ delete_after = 7, cold_storage_after = null }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_backup_plan" "plan_rules_no_longer_for_good" {
  prior_attrs = {
    rule = [{ rule_name = "daily", target_vault_name = "nightly", schedule = "cron(0 3 * * ? *)", lifecycle = [] }]
  }
  attrs = {
    rule = [
      {
        rule_name         = "daily"
        target_vault_name = "nightly"
        schedule          = "cron(0 3 * * ? *)"
        lifecycle         = [{ delete_after = 365, cold_storage_after = null }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_backup_plan" "plan_rules_longer" {
  prior_attrs = {
    rule = [
      {
        rule_name         = "daily"
        target_vault_name = "nightly"
        schedule          = "cron(0 3 * * ? *)"
        lifecycle         = [{ delete_after = 7, cold_storage_after = null }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        rule_name         = "daily"
        target_vault_name = "nightly"
        schedule          = "cron(0 3 * * ? *)"
        lifecycle         = [{ delete_after = 35, cold_storage_after = null }]
      },
    ]
  }
}

resource "aws_backup_plan" "plan_rules_for_good" {
  prior_attrs = {
    rule = [
      {
        rule_name         = "daily"
        target_vault_name = "nightly"
        schedule          = "cron(0 3 * * ? *)"
        lifecycle         = [{ delete_after = 35, cold_storage_after = null }]
      },
    ]
  }
  attrs = {
    rule = [
      { rule_name = "daily", target_vault_name = "nightly", schedule = "cron(0 3 * * ? *)", lifecycle = [] },
      {
        rule_name         = "weekly"
        target_vault_name = "nightly"
        schedule          = "cron(0 3 * * ? *)"
        lifecycle         = [{ delete_after = 90, cold_storage_after = null }]
      },
    ]
  }
}

base "aws_backup_selection" {
  attrs = { plan_id = "0b7c1f9e-2f3c-4b7e-9f57-1c2c5c0a9a11" }
}

resource "aws_backup_selection" "selection_removed_gone" {
  prior_attrs    = { name = "databases", resources = ["arn:aws:rds:eu-west-1:123456789012:db:orders"] }
  expect_failure = true
}

resource "aws_backup_selection" "selection_removed_tagged" {
  prior_attrs    = { name = "tagged", resources = [] }
  expect_failure = true
}

resource "aws_backup_selection" "selection_removed_replaced" {
  prior_attrs = { name = "databases", resources = ["arn:aws:rds:eu-west-1:123456789012:db:orders"] }
  attrs       = { name = "databases", resources = ["*"] }
  meta        = { operation = "replace" }
}

resource "aws_backup_selection" "selection_removed_renamed" {
  prior_attrs = { name = "databases", resources = ["*"] }
  attrs       = { name = "everything", resources = ["*"] }
  meta        = { operation = "replace" }
}

resource "aws_backup_selection" "selection_removed_created" {
  attrs = { name = "databases", resources = ["*"] }
}

base "aws_backup_vault_lock_configuration" {
  attrs = { backup_vault_name = "nightly" }
}

resource "aws_backup_vault_lock_configuration" "vault_lock_shorter" {
  prior_attrs    = { min_retention_days = 30 }
  attrs          = { min_retention_days = 7 }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_backup_vault_lock_configuration" "vault_lock_without_a_minimum" {
  prior_attrs    = { min_retention_days = 30, max_retention_days = 365 }
  attrs          = { min_retention_days = null, max_retention_days = 365 }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_backup_vault_lock_configuration" "vault_lock_other_maximum" {
  prior_attrs = { min_retention_days = 30, max_retention_days = 365 }
  attrs       = { min_retention_days = 30, max_retention_days = 730 }
  meta        = { operation = "replace" }
}

resource "aws_backup_vault_lock_configuration" "vault_lock_longer" {
  prior_attrs = { min_retention_days = 7 }
  attrs       = { min_retention_days = 30 }
  meta        = { operation = "replace" }
}

resource "aws_backup_region_settings" "region_opt_out_dropped" {
  prior_attrs    = { resource_type_opt_in_preference = { EBS = true, RDS = true } }
  attrs          = { resource_type_opt_in_preference = { EBS = true, RDS = false } }
  expect_failure = true
}

resource "aws_backup_region_settings" "region_opt_out_gone" {
  prior_attrs    = { resource_type_opt_in_preference = { EBS = true, DynamoDB = true } }
  attrs          = { resource_type_opt_in_preference = { EBS = true } }
  expect_failure = true
}

resource "aws_backup_region_settings" "region_opt_out_added" {
  prior_attrs = { resource_type_opt_in_preference = { EBS = true, RDS = false } }
  attrs       = { resource_type_opt_in_preference = { EBS = true, RDS = true } }
}

resource "aws_backup_region_settings" "region_opt_out_new_kind" {
  prior_attrs = { resource_type_opt_in_preference = { EBS = true } }
  attrs       = { resource_type_opt_in_preference = { EBS = true, Timestream = false } }
}

resource "aws_dlm_lifecycle_policy" "snapshot_schedule_paused" {
  prior_attrs = {
    description = "volumes"
    state       = "ENABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = 14, interval = null, interval_unit = null }] }]
      },
    ]
  }
  attrs = {
    description = "volumes"
    state       = "DISABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = 14, interval = null, interval_unit = null }] }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_dlm_lifecycle_policy" "snapshot_schedule_removed" {
  prior_attrs = {
    description = "volumes"
    state       = "ENABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = 14, interval = null, interval_unit = null }] }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_dlm_lifecycle_policy" "snapshot_schedule_fewer" {
  prior_attrs = {
    description = "volumes"
    state       = "ENABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = 14, interval = null, interval_unit = null }] }]
      },
    ]
  }
  attrs = {
    description = "volumes"
    state       = "ENABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = 3, interval = null, interval_unit = null }] }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_dlm_lifecycle_policy" "snapshot_schedule_shorter" {
  prior_attrs = {
    description = "volumes"
    state       = "ENABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = null, interval = 30, interval_unit = "DAYS" }] }]
      },
    ]
  }
  attrs = {
    description = "volumes"
    state       = "ENABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = null, interval = 7, interval_unit = "DAYS" }] }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_dlm_lifecycle_policy" "snapshot_schedule_schedule_gone" {
  prior_attrs = {
    description = "volumes"
    state       = "ENABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = 14, interval = null, interval_unit = null }] }]
      },
    ]
  }
  attrs = {
    description = "volumes"
    state       = "ENABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "weekly", retain_rule = [{ count = 14, interval = null, interval_unit = null }] }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_dlm_lifecycle_policy" "snapshot_schedule_more" {
  prior_attrs = {
    description = "volumes"
    state       = "ENABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = 14, interval = null, interval_unit = null }] }]
      },
    ]
  }
  attrs = {
    description = "volumes"
    state       = "ENABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = 30, interval = null, interval_unit = null }] }]
      },
    ]
  }
}

resource "aws_dlm_lifecycle_policy" "snapshot_schedule_another_unit" {
  prior_attrs = {
    description = "volumes"
    state       = "ENABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = 14, interval = null, interval_unit = null }] }]
      },
    ]
  }
  attrs = {
    description = "volumes"
    state       = "ENABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = null, interval = 30, interval_unit = "DAYS" }] }]
      },
    ]
  }
}

resource "aws_dlm_lifecycle_policy" "snapshot_schedule_paused_before" {
  prior_attrs = {
    description = "volumes"
    state       = "DISABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = 14, interval = null, interval_unit = null }] }]
      },
    ]
  }
  attrs = {
    description = "old volumes"
    state       = "DISABLED"
    policy_details = [
      {
        resource_types = ["VOLUME"]
        schedule       = [{ name = "daily", retain_rule = [{ count = 14, interval = null, interval_unit = null }] }]
      },
    ]
  }
}

base "aws_rbin_rule" {
  attrs = { resource_type = "EBS_SNAPSHOT" }
}

resource "aws_rbin_rule" "recycle_bin_shorter" {
  prior_attrs    = { retention_period = [{ retention_period_value = 30, retention_period_unit = "DAYS" }] }
  attrs          = { retention_period = [{ retention_period_value = 7, retention_period_unit = "DAYS" }] }
  expect_failure = true
}

resource "aws_rbin_rule" "recycle_bin_removed" {
  prior_attrs    = { retention_period = [{ retention_period_value = 30, retention_period_unit = "DAYS" }] }
  expect_failure = true
}

resource "aws_rbin_rule" "recycle_bin_longer" {
  prior_attrs = { retention_period = [{ retention_period_value = 7, retention_period_unit = "DAYS" }] }
  attrs       = { retention_period = [{ retention_period_value = 30, retention_period_unit = "DAYS" }] }
}

resource "aws_rbin_rule" "recycle_bin_described" {
  prior_attrs = { retention_period = [{ retention_period_value = 7, retention_period_unit = "DAYS" }] }
  attrs = {
    retention_period = [{ retention_period_value = 7, retention_period_unit = "DAYS" }]
    description      = "snapshots"
  }
}

base "aws_db_instance_automated_backups_replication" {
  attrs = { source_db_instance_arn = "arn:aws:rds:eu-west-1:123456789012:db:orders" }
}

resource "aws_db_instance_automated_backups_replication" "copies_cut_shorter" {
  prior_attrs    = { retention_period = 14 }
  attrs          = { retention_period = 7 }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_db_instance_automated_backups_replication" "copies_cut_default" {
  prior_attrs    = { retention_period = 35 }
  attrs          = { retention_period = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_db_instance_automated_backups_replication" "copies_cut_longer" {
  prior_attrs = { retention_period = 7 }
  attrs       = { retention_period = 35 }
  meta        = { operation = "replace" }
}

resource "aws_db_instance_automated_backups_replication" "copies_cut_other_key" {
  prior_attrs = { retention_period = 7, kms_key_id = "arn:aws:kms:us-east-1:123456789012:key/a" }
  attrs       = { retention_period = 7, kms_key_id = "arn:aws:kms:us-east-1:123456789012:key/b" }
  meta        = { operation = "replace" }
}

resource "aws_backup_plan" "rule_renamed" {
  prior_attrs = { rule = [{ rule_name = "daily", target_vault_name = "main", schedule = "cron(0 5 * * ? *)", lifecycle = [{ delete_after = 35 }] }] }
  attrs       = { rule = [{ rule_name = "every-day", target_vault_name = "main", schedule = "cron(0 5 * * ? *)", lifecycle = [{ delete_after = 35 }] }] }
}

resource "aws_backup_plan" "rule_renamed_and_cut" {
  prior_attrs    = { rule = [{ rule_name = "daily", target_vault_name = "main", schedule = "cron(0 5 * * ? *)", lifecycle = [{ delete_after = 35 }] }] }
  attrs          = { rule = [{ rule_name = "every-day", target_vault_name = "main", schedule = "cron(0 5 * * ? *)", lifecycle = [{ delete_after = 7 }] }] }
  expect_failure = true
}

resource "aws_backup_plan" "rule_in_another_vault" {
  prior_attrs    = { rule = [{ rule_name = "daily", target_vault_name = "main", schedule = "cron(0 5 * * ? *)", lifecycle = [{ delete_after = 35 }] }] }
  attrs          = { rule = [{ rule_name = "every-day", target_vault_name = "other", schedule = "cron(0 5 * * ? *)", lifecycle = [{ delete_after = 35 }] }] }
  expect_failure = true
}

resource "aws_backup_plan" "one_of_two_rules_of_a_schedule_gone" {
  prior_attrs = {
    rule = [
      { rule_name = "a", target_vault_name = "main", schedule = "cron(0 5 * * ? *)", lifecycle = [] },
      { rule_name = "b", target_vault_name = "main", schedule = "cron(0 5 * * ? *)", lifecycle = [] },
    ]
  }
  attrs          = { rule = [{ rule_name = "b", target_vault_name = "main", schedule = "cron(0 5 * * ? *)", lifecycle = [] }] }
  expect_failure = true
}

resource "aws_dynamodb_table" "window_of_another_type" {
  prior_attrs = { point_in_time_recovery = [{ enabled = true, recovery_period_in_days = false }] }
  attrs       = { point_in_time_recovery = [{ enabled = true, recovery_period_in_days = "" }] }
}

resource "aws_backup_region_settings" "not_a_map" {
  prior_attrs = { resource_type_opt_in_preference = false }
  attrs       = { resource_type_opt_in_preference = [] }
}
