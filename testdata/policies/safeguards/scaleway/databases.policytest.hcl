policytest {
  targets = ["../../../../policies/safeguards/scaleway/databases.gate.hcl"]
}

resource "scaleway_rdb_instance" "major_1" {
  prior_attrs    = { engine = "PostgreSQL-15" }
  attrs          = { engine = "PostgreSQL-16" }
  expect_failure = true
}

resource "scaleway_rdb_instance" "major_2" {
  prior_attrs    = { engine = "MySQL-8" }
  attrs          = { engine = "MySQL-9" }
  expect_failure = true
}

resource "scaleway_rdb_instance" "not_major_1" {
  prior_attrs = { engine = "PostgreSQL-16" }
  attrs       = { engine = "PostgreSQL-16" }
}

resource "scaleway_rdb_instance" "not_major_2" {
  prior_attrs = { engine = "MySQL-8" }
  attrs       = { engine = "MySQL-8" }
}

resource "scaleway_rdb_instance" "standby_gone" {
  prior_attrs    = { is_ha_cluster = true }
  attrs          = { is_ha_cluster = false }
  expect_failure = true
}

resource "scaleway_rdb_instance" "standby_gone_and_renamed" {
  prior_attrs    = { is_ha_cluster = true, name = "a" }
  attrs          = { is_ha_cluster = false, name = "b" }
  expect_failure = true
}

resource "scaleway_rdb_instance" "standby_added" {
  prior_attrs = { is_ha_cluster = false }
  attrs       = { is_ha_cluster = true }
}

resource "scaleway_rdb_instance" "unchanged" {
  prior_attrs = { is_ha_cluster = true, name = "a" }
  attrs       = { is_ha_cluster = true, name = "b" }
}

resource "scaleway_rdb_instance" "backups_off" {
  prior_attrs    = { disable_backup = false }
  attrs          = { disable_backup = true }
  expect_failure = true
}

resource "scaleway_rdb_instance" "backups_off_after_null" {
  prior_attrs    = { disable_backup = null }
  attrs          = { disable_backup = true }
  expect_failure = true
}

resource "scaleway_rdb_instance" "backups_on" {
  prior_attrs = { disable_backup = true }
  attrs       = { disable_backup = false }
}

resource "scaleway_rdb_instance" "kept_for_less" {
  prior_attrs    = { backup_schedule_retention = 30 }
  attrs          = { backup_schedule_retention = 7 }
  expect_failure = true
}

resource "scaleway_rdb_instance" "kept_for_a_day_less" {
  prior_attrs    = { backup_schedule_retention = 30 }
  attrs          = { backup_schedule_retention = 29 }
  expect_failure = true
}

resource "scaleway_rdb_instance" "kept_longer" {
  prior_attrs = { backup_schedule_retention = 7 }
  attrs       = { backup_schedule_retention = 30 }
}
