policytest {
  targets = ["../../../../policies/safeguards/google/backups.gate.hcl"]
}

base "google_sql_database_instance" {
  attrs = { name = "orders" }
}

resource "google_sql_database_instance" "sql_switched_off_off" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", backup_configuration = [{ enabled = true }] }]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", backup_configuration = [{ enabled = false }] }]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_switched_off_block_removed" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", backup_configuration = [{ enabled = true }] }]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", backup_configuration = [] }]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_switched_off_on" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", backup_configuration = [{ enabled = false }] }]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", backup_configuration = [{ enabled = true }] }]
  }
}

resource "google_sql_database_instance" "sql_switched_off_never_on" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", backup_configuration = [{ enabled = false }] }]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-4-16384", backup_configuration = [{ enabled = false }] }]
  }
}

resource "google_sql_database_instance" "sql_point_in_time_off" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier                 = "db-custom-2-8192"
        backup_configuration = [{ enabled = true, point_in_time_recovery_enabled = true }]
      },
    ]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier                 = "db-custom-2-8192"
        backup_configuration = [{ enabled = true, point_in_time_recovery_enabled = false }]
      },
    ]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_point_in_time_binary_log_off" {
  prior_attrs = {
    database_version = "MYSQL_8_0"
    settings         = [{ tier = "db-custom-2-8192", backup_configuration = [{ enabled = true, binary_log_enabled = true }] }]
  }
  attrs = {
    database_version = "MYSQL_8_0"
    settings = [
      { tier = "db-custom-2-8192", backup_configuration = [{ enabled = true, binary_log_enabled = false }] },
    ]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_point_in_time_on" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier                 = "db-custom-2-8192"
        backup_configuration = [{ enabled = true, point_in_time_recovery_enabled = false }]
      },
    ]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier                 = "db-custom-2-8192"
        backup_configuration = [{ enabled = true, point_in_time_recovery_enabled = true }]
      },
    ]
  }
}

resource "google_sql_database_instance" "sql_point_in_time_never_on" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier                 = "db-custom-2-8192"
        backup_configuration = [{ enabled = true, point_in_time_recovery_enabled = null, start_time = "02:00" }]
      },
    ]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier                 = "db-custom-2-8192"
        backup_configuration = [{ enabled = true, point_in_time_recovery_enabled = false, start_time = "03:00" }]
      },
    ]
  }
}

resource "google_sql_database_instance" "sql_retention_cut_fewer_backups" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier = "db-custom-2-8192"
        backup_configuration = [
          {
            enabled                        = true
            transaction_log_retention_days = 7
            backup_retention_settings      = [{ retained_backups = 30, retention_unit = "COUNT" }]
          },
        ]
      },
    ]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier = "db-custom-2-8192"
        backup_configuration = [
          {
            enabled                        = true
            transaction_log_retention_days = 7
            backup_retention_settings      = [{ retained_backups = 7, retention_unit = "COUNT" }]
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_retention_cut_fewer_logs" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier = "db-custom-2-8192"
        backup_configuration = [
          {
            enabled                        = true
            transaction_log_retention_days = 7
            backup_retention_settings      = [{ retained_backups = 7, retention_unit = "COUNT" }]
          },
        ]
      },
    ]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier = "db-custom-2-8192"
        backup_configuration = [
          {
            enabled                        = true
            transaction_log_retention_days = 1
            backup_retention_settings      = [{ retained_backups = 7, retention_unit = "COUNT" }]
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_retention_cut_more" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier = "db-custom-2-8192"
        backup_configuration = [
          {
            enabled                        = true
            transaction_log_retention_days = 1
            backup_retention_settings      = [{ retained_backups = 7, retention_unit = "COUNT" }]
          },
        ]
      },
    ]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier = "db-custom-2-8192"
        backup_configuration = [
          {
            enabled                        = true
            transaction_log_retention_days = 7
            backup_retention_settings      = [{ retained_backups = 30, retention_unit = "COUNT" }]
          },
        ]
      },
    ]
  }
}

resource "google_sql_database_instance" "sql_retention_cut_left_out" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier = "db-custom-2-8192"
        backup_configuration = [
          {
            enabled                        = true
            transaction_log_retention_days = 7
            backup_retention_settings      = [{ retained_backups = 7, retention_unit = "COUNT" }]
          },
        ]
      },
    ]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings = [
      {
        tier = "db-custom-2-8192"
        backup_configuration = [
          { enabled = true, transaction_log_retention_days = null, backup_retention_settings = [] },
        ]
      },
    ]
  }
}

resource "google_sql_database_instance" "sql_kept_on_delete_off" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", retain_backups_on_delete = true }]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", retain_backups_on_delete = false }]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_kept_on_delete_removed" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", retain_backups_on_delete = true }]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", retain_backups_on_delete = null }]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_kept_on_delete_kept" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", retain_backups_on_delete = false }]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", retain_backups_on_delete = true }]
  }
}

resource "google_sql_database_instance" "sql_kept_on_delete_never_kept" {
  prior_attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", retain_backups_on_delete = null }]
  }
  attrs = {
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", retain_backups_on_delete = false }]
  }
}

base "google_alloydb_cluster" {
  attrs = { cluster_id = "orders", location = "europe-west1" }
}

resource "google_alloydb_cluster" "alloydb_switched_off_automated" {
  prior_attrs    = { automated_backup_policy = [{ enabled = true, location = "europe-west1" }] }
  attrs          = { automated_backup_policy = [{ enabled = false, location = "europe-west1" }] }
  expect_failure = true
}

resource "google_alloydb_cluster" "alloydb_switched_off_continuous" {
  prior_attrs    = { continuous_backup_config = [{ enabled = true, recovery_window_days = 14 }] }
  attrs          = { continuous_backup_config = [{ enabled = false, recovery_window_days = 14 }] }
  expect_failure = true
}

resource "google_alloydb_cluster" "alloydb_switched_off_on" {
  prior_attrs = { continuous_backup_config = [{ enabled = false, recovery_window_days = 14 }] }
  attrs       = { continuous_backup_config = [{ enabled = true, recovery_window_days = 14 }] }
}

resource "google_alloydb_cluster" "alloydb_switched_off_left_to_the_default" {
  prior_attrs = { automated_backup_policy = [{ enabled = true, location = "europe-west1" }] }
  attrs       = { automated_backup_policy = [] }
}

resource "google_alloydb_cluster" "alloydb_retention_cut_window" {
  prior_attrs    = { continuous_backup_config = [{ enabled = true, recovery_window_days = 35 }] }
  attrs          = { continuous_backup_config = [{ enabled = true, recovery_window_days = 7 }] }
  expect_failure = true
}

resource "google_alloydb_cluster" "alloydb_retention_cut_count" {
  prior_attrs    = { automated_backup_policy = [{ enabled = true, quantity_based_retention = [{ count = 30 }] }] }
  attrs          = { automated_backup_policy = [{ enabled = true, quantity_based_retention = [{ count = 3 }] }] }
  expect_failure = true
}

resource "google_alloydb_cluster" "alloydb_retention_cut_age" {
  prior_attrs = {
    automated_backup_policy = [{ enabled = true, time_based_retention = [{ retention_period = "2592000s" }] }]
  }
  attrs = {
    automated_backup_policy = [{ enabled = true, time_based_retention = [{ retention_period = "604800s" }] }]
  }
  expect_failure = true
}

resource "google_alloydb_cluster" "alloydb_retention_cut_longer" {
  prior_attrs = {
    automated_backup_policy = [{ enabled = true, time_based_retention = [{ retention_period = "604800s" }] }]
  }
  attrs = {
    automated_backup_policy = [{ enabled = true, time_based_retention = [{ retention_period = "2592000s" }] }]
  }
}

resource "google_alloydb_cluster" "alloydb_retention_cut_count_instead_of_age" {
  prior_attrs = {
    automated_backup_policy = [
      { enabled = true, time_based_retention = [{ retention_period = "604800s" }], quantity_based_retention = [] },
    ]
  }
  attrs = {
    automated_backup_policy = [
      { enabled = true, time_based_retention = [], quantity_based_retention = [{ count = 14 }] },
    ]
  }
}

base "google_spanner_database" {
  attrs = { name = "orders", instance = "main" }
}

resource "google_spanner_database" "spanner_window_cut_one_hour" {
  prior_attrs    = { version_retention_period = "7d" }
  attrs          = { version_retention_period = "1h" }
  expect_failure = true
}

resource "google_spanner_database" "spanner_window_cut_other_unit" {
  prior_attrs    = { version_retention_period = "2d" }
  attrs          = { version_retention_period = "86400s" }
  expect_failure = true
}

resource "google_spanner_database" "spanner_window_cut_longer" {
  prior_attrs = { version_retention_period = "1h" }
  attrs       = { version_retention_period = "7d" }
}

resource "google_spanner_database" "spanner_window_cut_same_in_hours" {
  prior_attrs = { version_retention_period = "7d" }
  attrs       = { version_retention_period = "168h" }
}

base "google_bigtable_table" {
  attrs = { name = "events", instance_name = "metrics" }
}

resource "google_bigtable_table" "bigtable_switched_off_off" {
  prior_attrs    = { automated_backup_policy = [{ retention_period = "72h0m0s", frequency = "24h0m0s" }] }
  attrs          = { automated_backup_policy = [] }
  expect_failure = true
}

resource "google_bigtable_table" "bigtable_switched_off_replaced" {
  prior_attrs = {
    automated_backup_policy = [{ retention_period = "72h0m0s", frequency = "24h0m0s" }]
    split_keys              = ["a"]
  }
  attrs          = { automated_backup_policy = [], split_keys = ["b"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_bigtable_table" "bigtable_switched_off_on" {
  prior_attrs = { automated_backup_policy = [] }
  attrs       = { automated_backup_policy = [{ retention_period = "72h0m0s", frequency = "24h0m0s" }] }
}

resource "google_bigtable_table" "bigtable_switched_off_never_on" {
  prior_attrs = { automated_backup_policy = [] }
  attrs       = { automated_backup_policy = [], deletion_protection = "PROTECTED" }
}

base "google_firestore_database" {
  attrs = { name = "(default)", location_id = "eur3", type = "FIRESTORE_NATIVE" }
}

resource "google_firestore_database" "firestore_point_in_time_off" {
  prior_attrs    = { point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED" }
  attrs          = { point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_DISABLED" }
  expect_failure = true
}

resource "google_firestore_database" "firestore_point_in_time_left_out" {
  prior_attrs    = { point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED" }
  attrs          = { point_in_time_recovery_enablement = null }
  expect_failure = true
}

resource "google_firestore_database" "firestore_point_in_time_on" {
  prior_attrs = { point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_DISABLED" }
  attrs       = { point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED" }
}

resource "google_firestore_database" "firestore_point_in_time_new_argument" {
  prior_attrs = { point_in_time_recovery_enablement = null }
  attrs       = { point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_DISABLED" }
}

base "google_gke_backup_backup_plan" {
  attrs = {
    name     = "nightly"
    location = "europe-west1"
    cluster  = "projects/shop/locations/europe-west1/clusters/main"
  }
}

resource "google_gke_backup_backup_plan" "gke_paused" {
  prior_attrs = {
    deactivated      = false
    retention_policy = [{ backup_retain_days = 30, backup_delete_lock_days = 0 }]
    backup_schedule  = [{ cron_schedule = "0 3 * * *", paused = false }]
  }
  attrs = {
    deactivated      = false
    retention_policy = [{ backup_retain_days = 30, backup_delete_lock_days = 0 }]
    backup_schedule  = [{ cron_schedule = "0 3 * * *", paused = true }]
  }
  expect_failure = true
}

resource "google_gke_backup_backup_plan" "gke_deactivated" {
  prior_attrs = {
    deactivated      = false
    retention_policy = [{ backup_retain_days = 30, backup_delete_lock_days = 0 }]
    backup_schedule  = [{ cron_schedule = "0 3 * * *", paused = false }]
  }
  attrs = {
    deactivated      = true
    retention_policy = [{ backup_retain_days = 30, backup_delete_lock_days = 0 }]
    backup_schedule  = [{ cron_schedule = "0 3 * * *", paused = false }]
  }
  expect_failure = true
}

resource "google_gke_backup_backup_plan" "gke_shorter" {
  prior_attrs = {
    deactivated      = false
    retention_policy = [{ backup_retain_days = 30, backup_delete_lock_days = 0 }]
    backup_schedule  = [{ cron_schedule = "0 3 * * *", paused = false }]
  }
  attrs = {
    deactivated      = false
    retention_policy = [{ backup_retain_days = 7, backup_delete_lock_days = 0 }]
    backup_schedule  = [{ cron_schedule = "0 3 * * *", paused = false }]
  }
  expect_failure = true
}

resource "google_gke_backup_backup_plan" "gke_no_longer_for_good" {
  prior_attrs = {
    deactivated      = false
    retention_policy = [{ backup_retain_days = 0, backup_delete_lock_days = 0 }]
    backup_schedule  = [{ cron_schedule = "0 3 * * *", paused = false }]
  }
  attrs = {
    deactivated      = false
    retention_policy = [{ backup_retain_days = 30, backup_delete_lock_days = 0 }]
    backup_schedule  = [{ cron_schedule = "0 3 * * *", paused = false }]
  }
  expect_failure = true
}

resource "google_gke_backup_backup_plan" "gke_resumed" {
  prior_attrs = {
    deactivated      = false
    retention_policy = [{ backup_retain_days = 7, backup_delete_lock_days = 0 }]
    backup_schedule  = [{ cron_schedule = "0 3 * * *", paused = true }]
  }
  attrs = {
    deactivated      = false
    retention_policy = [{ backup_retain_days = 30, backup_delete_lock_days = 0 }]
    backup_schedule  = [{ cron_schedule = "0 3 * * *", paused = false }]
  }
}

resource "google_gke_backup_backup_plan" "gke_for_good" {
  prior_attrs = {
    deactivated      = false
    retention_policy = [{ backup_retain_days = 30, backup_delete_lock_days = 0 }]
    backup_schedule  = [{ cron_schedule = "0 3 * * *", paused = false }]
  }
  attrs = {
    deactivated      = false
    retention_policy = [{ backup_retain_days = 0, backup_delete_lock_days = 0 }]
    backup_schedule  = [{ cron_schedule = "0 3 * * *", paused = false }]
  }
}

base "google_compute_resource_policy" {
  attrs = { name = "daily", region = "europe-west1" }
}

resource "google_compute_resource_policy" "disk_snapshots_cut_shorter" {
  prior_attrs = {
    snapshot_schedule_policy = [
      {
        schedule         = [{ daily_schedule = [{ days_in_cycle = 1, start_time = "03:00" }] }]
        retention_policy = [{ max_retention_days = 30, on_source_disk_delete = "KEEP_AUTO_SNAPSHOTS" }]
      },
    ]
  }
  attrs = {
    snapshot_schedule_policy = [
      {
        schedule         = [{ daily_schedule = [{ days_in_cycle = 1, start_time = "03:00" }] }]
        retention_policy = [{ max_retention_days = 7, on_source_disk_delete = "KEEP_AUTO_SNAPSHOTS" }]
      },
    ]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_compute_resource_policy" "disk_snapshots_cut_no_longer_for_good" {
  prior_attrs = {
    snapshot_schedule_policy = [
      { schedule = [{ daily_schedule = [{ days_in_cycle = 1, start_time = "03:00" }] }], retention_policy = [] },
    ]
  }
  attrs = {
    snapshot_schedule_policy = [
      {
        schedule         = [{ daily_schedule = [{ days_in_cycle = 1, start_time = "03:00" }] }]
        retention_policy = [{ max_retention_days = 14, on_source_disk_delete = "KEEP_AUTO_SNAPSHOTS" }]
      },
    ]
  }
  expect_failure = true
}

resource "google_compute_resource_policy" "disk_snapshots_cut_expire_with_the_disk" {
  prior_attrs = {
    snapshot_schedule_policy = [
      {
        schedule         = [{ daily_schedule = [{ days_in_cycle = 1, start_time = "03:00" }] }]
        retention_policy = [{ max_retention_days = 14, on_source_disk_delete = "KEEP_AUTO_SNAPSHOTS" }]
      },
    ]
  }
  attrs = {
    snapshot_schedule_policy = [
      {
        schedule         = [{ daily_schedule = [{ days_in_cycle = 1, start_time = "03:00" }] }]
        retention_policy = [{ max_retention_days = 14, on_source_disk_delete = "APPLY_RETENTION_POLICY" }]
      },
    ]
  }
  expect_failure = true
}

resource "google_compute_resource_policy" "disk_snapshots_cut_longer" {
  prior_attrs = {
    snapshot_schedule_policy = [
      {
        schedule         = [{ daily_schedule = [{ days_in_cycle = 1, start_time = "03:00" }] }]
        retention_policy = [{ max_retention_days = 7, on_source_disk_delete = "KEEP_AUTO_SNAPSHOTS" }]
      },
    ]
  }
  attrs = {
    snapshot_schedule_policy = [
      {
        schedule         = [{ daily_schedule = [{ days_in_cycle = 1, start_time = "03:00" }] }]
        retention_policy = [{ max_retention_days = 30, on_source_disk_delete = "KEEP_AUTO_SNAPSHOTS" }]
      },
    ]
  }
}

resource "google_compute_resource_policy" "disk_snapshots_cut_for_good" {
  prior_attrs = {
    snapshot_schedule_policy = [
      {
        schedule         = [{ daily_schedule = [{ days_in_cycle = 1, start_time = "03:00" }] }]
        retention_policy = [{ max_retention_days = 7, on_source_disk_delete = "KEEP_AUTO_SNAPSHOTS" }]
      },
    ]
  }
  attrs = {
    snapshot_schedule_policy = [
      { schedule = [{ daily_schedule = [{ days_in_cycle = 1, start_time = "03:00" }] }], retention_policy = [] },
    ]
  }
}

resource "google_compute_resource_policy" "disk_snapshots_cut_start_of_instances" {
  prior_attrs = { snapshot_schedule_policy = [], description = "a" }
  attrs       = { snapshot_schedule_policy = [], description = "b" }
}

base "google_backup_dr_backup_vault" {
  attrs = { backup_vault_id = "main", location = "europe-west1" }
}

resource "google_backup_dr_backup_vault" "vault_retention_cut_shorter" {
  prior_attrs    = { backup_minimum_enforced_retention_duration = "2592000s" }
  attrs          = { backup_minimum_enforced_retention_duration = "100000s" }
  expect_failure = true
}

resource "google_backup_dr_backup_vault" "vault_retention_cut_one_day_less" {
  prior_attrs    = { backup_minimum_enforced_retention_duration = "604800s" }
  attrs          = { backup_minimum_enforced_retention_duration = "518400s" }
  expect_failure = true
}

resource "google_backup_dr_backup_vault" "vault_retention_cut_longer" {
  prior_attrs = { backup_minimum_enforced_retention_duration = "100000s" }
  attrs       = { backup_minimum_enforced_retention_duration = "2592000s" }
}

resource "google_backup_dr_backup_vault" "vault_retention_cut_described" {
  prior_attrs = { backup_minimum_enforced_retention_duration = "100000s" }
  attrs       = { backup_minimum_enforced_retention_duration = "100000s", description = "main" }
}

base "google_backup_dr_backup_plan" {
  attrs = { backup_plan_id = "nightly", location = "europe-west1", resource_type = "compute.googleapis.com/Instance" }
}

resource "google_backup_dr_backup_plan" "plan_rules_rule_gone" {
  prior_attrs = {
    backup_rules = [
      { rule_id = "daily", backup_retention_days = 14 },
      { rule_id = "yearly", backup_retention_days = 3650 },
    ]
  }
  attrs          = { backup_rules = [{ rule_id = "daily", backup_retention_days = 14 }] }
  expect_failure = true
}

resource "google_backup_dr_backup_plan" "plan_rules_shorter" {
  prior_attrs    = { backup_rules = [{ rule_id = "daily", backup_retention_days = 30 }] }
  attrs          = { backup_rules = [{ rule_id = "daily", backup_retention_days = 7 }] }
  expect_failure = true
}

resource "google_backup_dr_backup_plan" "plan_rules_longer" {
  prior_attrs = { backup_rules = [{ rule_id = "daily", backup_retention_days = 7 }] }
  attrs       = { backup_rules = [{ rule_id = "daily", backup_retention_days = 30 }] }
}

resource "google_backup_dr_backup_plan" "plan_rules_rule_added" {
  prior_attrs = { backup_rules = [{ rule_id = "daily", backup_retention_days = 7 }] }
  attrs = {
    backup_rules = [
      { rule_id = "daily", backup_retention_days = 7 },
      { rule_id = "weekly", backup_retention_days = 90 },
    ]
  }
}

resource "google_alloydb_cluster" "numbers_of_another_shape" {
  prior_attrs = { continuous_backup_config = [{ recovery_window_days = false }], automated_backup_policy = [{ quantity_based_retention = [{ count = [] }] }] }
  attrs       = { continuous_backup_config = [{ recovery_window_days = null }], automated_backup_policy = [{ quantity_based_retention = [{ count = {} }] }] }
}

resource "google_gke_backup_backup_plan" "retention_of_another_shape" {
  prior_attrs = { retention_policy = [{ backup_retain_days = "" }] }
  attrs       = { retention_policy = [{ backup_retain_days = false }] }
}
