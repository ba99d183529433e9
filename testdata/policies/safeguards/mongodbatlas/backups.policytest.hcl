policytest {
  targets = ["../../../../policies/safeguards/mongodbatlas/backups.gate.hcl"]
}

resource "mongodbatlas_cloud_backup_schedule" "gone" {
  prior_attrs = {
    cluster_name        = "orders"
    restore_window_days = 7
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly  = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings       = [{ region_name = "EU_WEST_1" }]
  }
  expect_failure = true
}

resource "mongodbatlas_cloud_backup_schedule" "fewer_days" {
  prior_attrs = {
    cluster_name        = "orders"
    restore_window_days = 7
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly  = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings       = [{ region_name = "EU_WEST_1" }]
  }
  attrs = {
    cluster_name        = "orders"
    restore_window_days = 7
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "days", retention_value = 7 }]
    policy_item_weekly  = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings       = [{ region_name = "EU_WEST_1" }]
  }
  expect_failure = true
}

resource "mongodbatlas_cloud_backup_schedule" "no_weekly" {
  prior_attrs = {
    cluster_name        = "orders"
    restore_window_days = 7
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly  = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings       = [{ region_name = "EU_WEST_1" }]
  }
  attrs = {
    cluster_name        = "orders"
    restore_window_days = 7
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly  = []
    copy_settings       = [{ region_name = "EU_WEST_1" }]
  }
  expect_failure = true
}

resource "mongodbatlas_cloud_backup_schedule" "no_copies" {
  prior_attrs = {
    cluster_name        = "orders"
    restore_window_days = 7
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly  = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings       = [{ region_name = "EU_WEST_1" }]
  }
  attrs = {
    cluster_name        = "orders"
    restore_window_days = 7
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly  = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings       = []
  }
  expect_failure = true
}

resource "mongodbatlas_cloud_backup_schedule" "shorter_window" {
  prior_attrs = {
    cluster_name        = "orders"
    restore_window_days = 7
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly  = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings       = [{ region_name = "EU_WEST_1" }]
  }
  attrs = {
    cluster_name        = "orders"
    restore_window_days = 1
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly  = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings       = [{ region_name = "EU_WEST_1" }]
  }
  expect_failure = true
}

resource "mongodbatlas_cloud_backup_schedule" "in_another_unit" {
  prior_attrs = {
    cluster_name        = "orders"
    restore_window_days = 7
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly  = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings       = [{ region_name = "EU_WEST_1" }]
  }
  attrs = {
    cluster_name        = "orders"
    restore_window_days = 7
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    policy_item_weekly  = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings       = [{ region_name = "EU_WEST_1" }]
  }
}

resource "mongodbatlas_cloud_backup_schedule" "gone_but_kept" {
  prior_attrs = {
    cluster_name        = "orders"
    restore_window_days = 7
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly  = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings       = [{ region_name = "EU_WEST_1" }]
    skip_destroy        = true
  }
}

resource "mongodbatlas_cloud_backup_schedule" "another_hour" {
  prior_attrs = {
    cluster_name          = "orders"
    restore_window_days   = 7
    policy_item_daily     = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly    = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings         = [{ region_name = "EU_WEST_1" }]
    reference_hour_of_day = 1
  }
  attrs = {
    cluster_name          = "orders"
    restore_window_days   = 7
    policy_item_daily     = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly    = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings         = [{ region_name = "EU_WEST_1" }]
    reference_hour_of_day = 2
    next_snapshot         = unknown
  }
}

resource "mongodbatlas_cloud_backup_schedule" "copies_reordered" {
  prior_attrs = {
    cluster_name        = "orders"
    restore_window_days = 7
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly  = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings       = [{ region_name = "A" }, { region_name = "B" }]
  }
  attrs = {
    cluster_name        = "orders"
    restore_window_days = 7
    policy_item_daily   = [{ frequency_interval = 1, retention_unit = "days", retention_value = 35 }]
    policy_item_weekly  = [{ frequency_interval = 1, retention_unit = "weeks", retention_value = 5 }]
    copy_settings       = [{ region_name = "B" }, { region_name = "A" }, { region_name = "C" }]
  }
}

resource "mongodbatlas_backup_compliance_policy" "gone" {
  prior_attrs    = { copy_protection_enabled = true }
  expect_failure = true
}

resource "mongodbatlas_backup_compliance_policy" "no_copies" {
  prior_attrs    = { copy_protection_enabled = true }
  attrs          = { copy_protection_enabled = false }
  expect_failure = true
}

resource "mongodbatlas_backup_compliance_policy" "stricter" {
  prior_attrs = { copy_protection_enabled = false }
  attrs       = { copy_protection_enabled = true }
}

resource "mongodbatlas_backup_compliance_policy" "another_person" {
  prior_attrs = { authorized_email = "a", pit_enabled = true }
  attrs       = { authorized_email = "b", pit_enabled = true }
}

resource "mongodbatlas_auditing" "off" {
  prior_attrs    = { enabled = true }
  attrs          = { enabled = false }
  expect_failure = true
}

resource "mongodbatlas_auditing" "gone" {
  prior_attrs    = { enabled = true }
  expect_failure = true
}

resource "mongodbatlas_auditing" "on" {
  prior_attrs = { enabled = false }
  attrs       = { enabled = true }
}

resource "mongodbatlas_auditing" "gone_while_off" {
  prior_attrs = { enabled = false }
}
