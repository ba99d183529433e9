policytest {
  targets = ["../../../../policies/safeguards/google/switches.gate.hcl"]
}

resource "google_sql_database_instance" "deletion_protection_sql" {
  prior_attrs    = { name = "orders", database_version = "POSTGRES_16", deletion_protection = true }
  attrs          = { name = "orders", database_version = "POSTGRES_16", deletion_protection = false }
  expect_failure = true
}

resource "google_bigtable_table" "deletion_protection_bigtable" {
  prior_attrs    = { name = "events", instance_name = "metrics", deletion_protection = "PROTECTED" }
  attrs          = { name = "events", instance_name = "metrics", deletion_protection = "UNPROTECTED" }
  expect_failure = true
}

resource "google_firestore_database" "deletion_protection_firestore" {
  prior_attrs = {
    name                    = "(default)"
    location_id             = "eur3"
    type                    = "FIRESTORE_NATIVE"
    delete_protection_state = "DELETE_PROTECTION_ENABLED"
  }
  attrs = {
    name                    = "(default)"
    location_id             = "eur3"
    type                    = "FIRESTORE_NATIVE"
    delete_protection_state = "DELETE_PROTECTION_DISABLED"
  }
  expect_failure = true
}

resource "google_filestore_instance" "deletion_protection_filestore" {
  prior_attrs    = { name = "uploads", tier = "BASIC_HDD", deletion_protection_enabled = true }
  attrs          = { name = "uploads", tier = "BASIC_HDD", deletion_protection_enabled = false }
  expect_failure = true
}

resource "google_compute_instance" "deletion_protection_left_out" {
  prior_attrs    = { name = "worker", machine_type = "e2-medium", deletion_protection = true }
  attrs          = { name = "worker", machine_type = "e2-medium", deletion_protection = null }
  expect_failure = true
}

resource "google_sql_database_instance" "deletion_protection_on" {
  prior_attrs = { name = "orders", database_version = "POSTGRES_16", deletion_protection = false }
  attrs       = { name = "orders", database_version = "POSTGRES_16", deletion_protection = true }
}

resource "google_container_cluster" "deletion_protection_new_argument" {
  prior_attrs = { name = "main", location = "europe-west1", deletion_protection = null }
  attrs       = { name = "main", location = "europe-west1", deletion_protection = true }
}

resource "google_container_cluster" "deletion_protection_new_argument_off" {
  prior_attrs = { name = "main", location = "europe-west1", deletion_protection = null }
  attrs       = { name = "main", location = "europe-west1", deletion_protection = false }
}

resource "google_bigtable_table" "deletion_protection_on_again" {
  prior_attrs = { name = "events", instance_name = "metrics", deletion_protection = "UNPROTECTED" }
  attrs       = { name = "events", instance_name = "metrics", deletion_protection = "PROTECTED" }
}

resource "google_compute_instance" "deletion_protection_never_on" {
  prior_attrs = { name = "worker", machine_type = "e2-medium", deletion_protection = false }
  attrs       = { name = "worker", machine_type = "e2-large", deletion_protection = false }
}

resource "google_sql_user" "abandoned_deleted" {
  prior_attrs    = { name = "app", instance = "orders", deletion_policy = "ABANDON" }
  attrs          = { name = "app", instance = "orders", deletion_policy = "" }
  expect_failure = true
}

resource "google_service_networking_connection" "abandoned_deleted" {
  prior_attrs = {
    network         = "projects/shop/global/networks/main"
    service         = "servicenetworking.googleapis.com"
    deletion_policy = "ABANDON"
  }
  attrs = {
    network         = "projects/shop/global/networks/main"
    service         = "servicenetworking.googleapis.com"
    deletion_policy = null
  }
  expect_failure = true
}

resource "google_storage_bucket" "prevented_deleted" {
  prior_attrs    = { name = "orders", location = "EU", deletion_policy = "PREVENT" }
  attrs          = { name = "orders", location = "EU", deletion_policy = "DELETE" }
  expect_failure = true
}

resource "google_dns_managed_zone" "prevented_abandoned" {
  prior_attrs    = { name = "shop", dns_name = "shop.example.com.", deletion_policy = "PREVENT" }
  attrs          = { name = "shop", dns_name = "shop.example.com.", deletion_policy = "ABANDON" }
  expect_failure = true
}

resource "google_storage_bucket" "prevented_unchanged" {
  prior_attrs = { name = "orders", location = "EU", deletion_policy = "PREVENT", storage_class = "STANDARD" }
  attrs       = { name = "orders", location = "EU", deletion_policy = "PREVENT", storage_class = "NEARLINE" }
}

resource "google_storage_bucket" "prevented_from_now_on" {
  prior_attrs = { name = "orders", location = "EU", deletion_policy = "DELETE" }
  attrs       = { name = "orders", location = "EU", deletion_policy = "PREVENT" }
}

resource "google_sql_user" "abandoned_abandoned" {
  prior_attrs = { name = "app", instance = "orders", deletion_policy = "" }
  attrs       = { name = "app", instance = "orders", deletion_policy = "ABANDON" }
}

resource "google_sql_user" "abandoned_unchanged" {
  prior_attrs = { name = "app", instance = "orders", deletion_policy = "ABANDON", type = "BUILT_IN" }
  attrs       = { name = "app", instance = "orders", deletion_policy = "ABANDON", type = "CLOUD_IAM_USER" }
}

resource "google_storage_bucket" "contents_bucket" {
  prior_attrs    = { name = "orders-archive", location = "EU", force_destroy = false }
  attrs          = { name = "orders-archive", location = "EU", force_destroy = true }
  expect_failure = true
}

resource "google_bigquery_dataset" "contents_dataset" {
  prior_attrs    = { dataset_id = "sales", location = "EU", delete_contents_on_destroy = false }
  attrs          = { dataset_id = "sales", location = "EU", delete_contents_on_destroy = true }
  expect_failure = true
}

resource "google_spanner_instance" "contents_spanner" {
  prior_attrs    = { name = "main", config = "regional-europe-west1", display_name = "main", force_destroy = null }
  attrs          = { name = "main", config = "regional-europe-west1", display_name = "main", force_destroy = true }
  expect_failure = true
}

resource "google_bigtable_instance" "contents_bigtable" {
  prior_attrs    = { name = "metrics", force_destroy = false }
  attrs          = { name = "metrics", force_destroy = true }
  expect_failure = true
}

resource "google_storage_bucket" "contents_off" {
  prior_attrs = { name = "orders-archive", location = "EU", force_destroy = true }
  attrs       = { name = "orders-archive", location = "EU", force_destroy = false }
}

resource "google_storage_bucket" "contents_always_on" {
  prior_attrs = { name = "orders-archive", location = "EU", force_destroy = true, storage_class = "STANDARD" }
  attrs       = { name = "orders-archive", location = "EU", force_destroy = true, storage_class = "NEARLINE" }
}

resource "google_bigquery_dataset" "contents_new_dataset" {
  attrs = { dataset_id = "sales", location = "EU", delete_contents_on_destroy = true }
}

resource "google_storage_managed_folder" "contents_no_contents" {
  prior_attrs = { bucket = "orders-archive", name = "logs/", force_destroy = false }
  attrs       = { bucket = "orders-archive", name = "logs/", force_destroy = true }
}

resource "google_alloydb_cluster" "forced_cluster" {
  prior_attrs    = { cluster_id = "orders", location = "europe-west1", deletion_policy = "DEFAULT" }
  attrs          = { cluster_id = "orders", location = "europe-west1", deletion_policy = "FORCE" }
  expect_failure = true
}

resource "google_netapp_volume" "forced_volume" {
  prior_attrs    = { name = "uploads", location = "europe-west1", deletion_policy = null }
  attrs          = { name = "uploads", location = "europe-west1", deletion_policy = "FORCE" }
  expect_failure = true
}

resource "google_alloydb_cluster" "forced_default" {
  prior_attrs = { cluster_id = "orders", location = "europe-west1", deletion_policy = "FORCE" }
  attrs       = { cluster_id = "orders", location = "europe-west1", deletion_policy = "DEFAULT" }
}

resource "google_alloydb_cluster" "forced_always" {
  prior_attrs = { cluster_id = "orders", location = "europe-west1", deletion_policy = "FORCE", display_name = "a" }
  attrs       = { cluster_id = "orders", location = "europe-west1", deletion_policy = "FORCE", display_name = "b" }
}

resource "google_compute_instance_group_manager" "stateful_disks_deleted" {
  prior_attrs = {
    name               = "brokers"
    base_instance_name = "broker"
    stateful_disk      = [{ device_name = "data", delete_rule = "NEVER" }]
  }
  attrs = {
    name               = "brokers"
    base_instance_name = "broker"
    stateful_disk      = [{ device_name = "data", delete_rule = "ON_PERMANENT_INSTANCE_DELETION" }]
  }
  expect_failure = true
}

resource "google_compute_region_instance_group_manager" "stateful_disks_one_of_two" {
  prior_attrs = {
    name               = "brokers"
    base_instance_name = "broker"
    stateful_disk      = [{ device_name = "data", delete_rule = "NEVER" }, { device_name = "logs", delete_rule = null }]
  }
  attrs = {
    name               = "brokers"
    base_instance_name = "broker"
    stateful_disk = [
      { device_name = "data", delete_rule = "NEVER" },
      { device_name = "logs", delete_rule = "ON_PERMANENT_INSTANCE_DELETION" },
    ]
  }
  expect_failure = true
}

resource "google_compute_instance_group_manager" "stateful_disks_kept" {
  prior_attrs = {
    name               = "brokers"
    base_instance_name = "broker"
    stateful_disk      = [{ device_name = "data", delete_rule = "ON_PERMANENT_INSTANCE_DELETION" }]
  }
  attrs = {
    name               = "brokers"
    base_instance_name = "broker"
    stateful_disk      = [{ device_name = "data", delete_rule = "NEVER" }]
  }
}

resource "google_compute_instance_group_manager" "stateful_disks_another_disk" {
  prior_attrs = {
    name               = "brokers"
    base_instance_name = "broker"
    stateful_disk      = [{ device_name = "data", delete_rule = "NEVER" }]
  }
  attrs = {
    name               = "brokers"
    base_instance_name = "broker"
    stateful_disk = [
      { device_name = "data", delete_rule = "NEVER" },
      { device_name = "scratch", delete_rule = "ON_PERMANENT_INSTANCE_DELETION" },
    ]
  }
}

resource "google_firestore_backup_schedule" "backup_retention_firestore" {
  prior_attrs    = { database = "(default)", retention = "8467200s" }
  attrs          = { database = "(default)", retention = "604800s" }
  expect_failure = true
}

resource "google_spanner_backup_schedule" "backup_retention_spanner" {
  prior_attrs    = { name = "daily", instance = "main", database = "orders", retention_duration = "2592000s" }
  attrs          = { name = "daily", instance = "main", database = "orders", retention_duration = "86400s" }
  expect_failure = true
}

resource "google_redis_cluster" "backup_retention_redis" {
  prior_attrs = {
    name        = "sessions"
    shard_count = 3
    automated_backup_config = [
      { retention = "3024000s", fixed_frequency_schedule = [{ start_time = [{ hours = 3 }] }] },
    ]
  }
  attrs = {
    name        = "sessions"
    shard_count = 3
    automated_backup_config = [
      { retention = "86400s", fixed_frequency_schedule = [{ start_time = [{ hours = 3 }] }] },
    ]
  }
  expect_failure = true
}

resource "google_memorystore_instance" "backup_retention_switched_off" {
  prior_attrs = {
    instance_id = "carts"
    shard_count = 3
    automated_backup_config = [
      { retention = "3024000s", fixed_frequency_schedule = [{ start_time = [{ hours = 3 }] }] },
    ]
  }
  attrs          = { instance_id = "carts", shard_count = 3, automated_backup_config = [] }
  expect_failure = true
}

resource "google_spanner_backup_schedule" "backup_retention_longer" {
  prior_attrs = { name = "daily", instance = "main", database = "orders", retention_duration = "86400s" }
  attrs       = { name = "daily", instance = "main", database = "orders", retention_duration = "2592000s" }
}

resource "google_redis_cluster" "backup_retention_switched_on" {
  prior_attrs = { name = "sessions", shard_count = 3, automated_backup_config = [] }
  attrs = {
    name        = "sessions"
    shard_count = 3
    automated_backup_config = [
      { retention = "86400s", fixed_frequency_schedule = [{ start_time = [{ hours = 3 }] }] },
    ]
  }
}

resource "google_redis_instance" "persistence_redis" {
  prior_attrs = {
    name               = "sessions"
    memory_size_gb     = 5
    persistence_config = [{ persistence_mode = "RDB", rdb_snapshot_period = "SIX_HOURS" }]
  }
  attrs = {
    name               = "sessions"
    memory_size_gb     = 5
    persistence_config = [{ persistence_mode = "DISABLED", rdb_snapshot_period = null }]
  }
  expect_failure = true
}

resource "google_redis_cluster" "persistence_cluster" {
  prior_attrs    = { name = "sessions", shard_count = 3, persistence_config = [{ mode = "AOF" }] }
  attrs          = { name = "sessions", shard_count = 3, persistence_config = [{ mode = "DISABLED" }] }
  expect_failure = true
}

resource "google_redis_instance" "persistence_on" {
  prior_attrs = { name = "sessions", memory_size_gb = 5, persistence_config = [{ persistence_mode = "DISABLED" }] }
  attrs       = { name = "sessions", memory_size_gb = 5, persistence_config = [{ persistence_mode = "RDB" }] }
}

resource "google_memorystore_instance" "persistence_other_kind" {
  prior_attrs = { instance_id = "carts", shard_count = 3, persistence_config = [{ mode = "RDB" }] }
  attrs       = { instance_id = "carts", shard_count = 3, persistence_config = [{ mode = "AOF" }] }
}

resource "google_redis_instance" "persistence_none" {
  prior_attrs = { name = "sessions", memory_size_gb = 5, persistence_config = [] }
  attrs       = { name = "sessions", memory_size_gb = 8, persistence_config = [] }
}

resource "google_redis_instance" "encryption_in_transit_redis" {
  prior_attrs = {
    name                    = "sessions"
    memory_size_gb          = 5
    transit_encryption_mode = "SERVER_AUTHENTICATION"
    auth_enabled            = true
  }
  attrs          = { name = "sessions", memory_size_gb = 5, transit_encryption_mode = "DISABLED", auth_enabled = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_redis_instance" "encryption_in_transit_no_password" {
  prior_attrs    = { name = "sessions", memory_size_gb = 5, transit_encryption_mode = "DISABLED", auth_enabled = true }
  attrs          = { name = "sessions", memory_size_gb = 5, transit_encryption_mode = "DISABLED", auth_enabled = false }
  expect_failure = true
}

resource "google_redis_cluster" "encryption_in_transit_cluster" {
  prior_attrs = {
    name                    = "sessions"
    shard_count             = 3
    transit_encryption_mode = "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION"
  }
  attrs          = { name = "sessions", shard_count = 3, transit_encryption_mode = "TRANSIT_ENCRYPTION_MODE_DISABLED" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_redis_instance" "encryption_in_transit_on" {
  prior_attrs = { name = "sessions", memory_size_gb = 5, transit_encryption_mode = "DISABLED", auth_enabled = false }
  attrs = {
    name                    = "sessions"
    memory_size_gb          = 5
    transit_encryption_mode = "SERVER_AUTHENTICATION"
    auth_enabled            = true
  }
  meta = { operation = "replace" }
}

resource "google_redis_instance" "encryption_in_transit_never_on" {
  prior_attrs = { name = "sessions", memory_size_gb = 5, transit_encryption_mode = null, auth_enabled = null }
  attrs       = { name = "sessions", memory_size_gb = 5, transit_encryption_mode = "DISABLED", auth_enabled = false }
}

resource "google_pubsub_topic" "own_key_topic" {
  prior_attrs    = { name = "orders", kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" }
  attrs          = { name = "orders", kms_key_name = null }
  expect_failure = true
}

resource "google_bigquery_dataset" "own_key_dataset" {
  prior_attrs = {
    dataset_id = "sales"
    default_encryption_configuration = [
      { kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" },
    ]
  }
  attrs          = { dataset_id = "sales", default_encryption_configuration = [] }
  expect_failure = true
}

resource "google_pubsub_topic" "own_key_added" {
  prior_attrs = { name = "orders", kms_key_name = null }
  attrs       = { name = "orders", kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" }
}

resource "google_logging_project_bucket_config" "own_key_exchanged" {
  prior_attrs = {
    bucket_id     = "audit"
    location      = "europe-west1"
    cmek_settings = [{ kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" }]
  }
  attrs = {
    bucket_id     = "audit"
    location      = "europe-west1"
    cmek_settings = [{ kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive2" }]
  }
}

resource "google_secret_manager_secret" "secret_window_gone" {
  prior_attrs    = { secret_id = "database-password", version_destroy_ttl = "2592000s" }
  attrs          = { secret_id = "database-password", version_destroy_ttl = null }
  expect_failure = true
}

resource "google_secret_manager_regional_secret" "secret_window_shorter" {
  prior_attrs    = { secret_id = "database-password", location = "europe-west1", version_destroy_ttl = "2592000s" }
  attrs          = { secret_id = "database-password", location = "europe-west1", version_destroy_ttl = "86400s" }
  expect_failure = true
}

resource "google_secret_manager_secret" "secret_window_longer" {
  prior_attrs = { secret_id = "database-password", version_destroy_ttl = "86400s" }
  attrs       = { secret_id = "database-password", version_destroy_ttl = "2592000s" }
}

resource "google_secret_manager_secret" "secret_window_never_set" {
  prior_attrs = { secret_id = "database-password", version_destroy_ttl = "", annotations = {} }
  attrs       = { secret_id = "database-password", version_destroy_ttl = "", annotations = { team = "shop" } }
}

resource "google_secret_manager_secret" "secret_expiry_ttl" {
  prior_attrs    = { secret_id = "database-password", ttl = null, expire_time = "" }
  attrs          = { secret_id = "database-password", ttl = "2592000s", expire_time = "" }
  expect_failure = true
}

resource "google_secret_manager_secret" "secret_expiry_date" {
  prior_attrs    = { secret_id = "database-password", ttl = null, expire_time = null }
  attrs          = { secret_id = "database-password", ttl = null, expire_time = "2027-01-01T00:00:00Z" }
  expect_failure = true
}

resource "google_secret_manager_secret" "secret_expiry_removed" {
  prior_attrs = { secret_id = "database-password", ttl = null, expire_time = "2027-01-01T00:00:00Z" }
  attrs       = { secret_id = "database-password", ttl = null, expire_time = "" }
}

resource "google_secret_manager_secret" "secret_expiry_never" {
  prior_attrs = { secret_id = "database-password", ttl = null, expire_time = "" }
  attrs       = { secret_id = "database-password", ttl = null, expire_time = "", annotations = { team = "shop" } }
}

resource "google_secret_manager_secret_version" "secret_version_after_abandon" {
  prior_attrs    = { secret = "projects/shop/secrets/database-password", deletion_policy = "ABANDON" }
  attrs          = { secret = "projects/shop/secrets/database-password", deletion_policy = "DELETE" }
  expect_failure = true
}

resource "google_secret_manager_regional_secret_version" "secret_version_after_disable" {
  prior_attrs = {
    secret          = "projects/shop/locations/europe-west1/secrets/database-password"
    deletion_policy = "DISABLE"
  }
  attrs          = { secret = "projects/shop/locations/europe-west1/secrets/database-password", deletion_policy = "DELETE" }
  expect_failure = true
}

resource "google_secret_manager_secret_version" "secret_version_disabled_from_now_on" {
  prior_attrs = { secret = "projects/shop/secrets/database-password", deletion_policy = "DELETE" }
  attrs       = { secret = "projects/shop/secrets/database-password", deletion_policy = "DISABLE" }
}

resource "google_secret_manager_secret_version" "secret_version_default_of_newer_provider" {
  prior_attrs = { secret = "projects/shop/secrets/database-password", deletion_policy = null }
  attrs       = { secret = "projects/shop/secrets/database-password", deletion_policy = "DELETE" }
}

resource "google_logging_project_bucket_config" "log_retention_shorter" {
  prior_attrs    = { bucket_id = "audit", location = "europe-west1", retention_days = 365 }
  attrs          = { bucket_id = "audit", location = "europe-west1", retention_days = 30 }
  expect_failure = true
}

resource "google_logging_folder_bucket_config" "log_retention_default" {
  prior_attrs    = { bucket_id = "_Default", folder = "folders/123", location = "global", retention_days = 90 }
  attrs          = { bucket_id = "_Default", folder = "folders/123", location = "global", retention_days = null }
  expect_failure = true
}

resource "google_logging_project_bucket_config" "log_retention_longer" {
  prior_attrs = { bucket_id = "audit", location = "europe-west1", retention_days = 30 }
  attrs       = { bucket_id = "audit", location = "europe-west1", retention_days = 365 }
}

resource "google_logging_project_bucket_config" "log_retention_default_written_down" {
  prior_attrs = { bucket_id = "audit", location = "europe-west1", retention_days = null }
  attrs       = { bucket_id = "audit", location = "europe-west1", retention_days = 30 }
}

resource "google_sql_database_instance" "zonal" {
  prior_attrs    = { settings = [{ availability_type = "REGIONAL", backup_configuration = [] }] }
  attrs          = { settings = [{ availability_type = "ZONAL", backup_configuration = [] }] }
  expect_failure = true
}

resource "google_alloydb_instance" "zonal" {
  prior_attrs    = { availability_type = "REGIONAL" }
  attrs          = { availability_type = "ZONAL" }
  expect_failure = true
}

resource "google_redis_instance" "no_replica" {
  prior_attrs    = { replica_count = 2, tier = "STANDARD_HA" }
  attrs          = { replica_count = 0, tier = "STANDARD_HA" }
  expect_failure = true
}

resource "google_redis_instance" "basic" {
  prior_attrs    = { tier = "STANDARD_HA" }
  attrs          = { tier = "BASIC" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_redis_cluster" "no_replica" {
  prior_attrs    = { replica_count = 1 }
  attrs          = { replica_count = 0 }
  expect_failure = true
}

resource "google_sql_database_instance" "regional" {
  prior_attrs = { settings = [{ availability_type = "ZONAL", backup_configuration = [] }] }
  attrs       = { settings = [{ availability_type = "REGIONAL", backup_configuration = [] }] }
}

resource "google_sql_database_instance" "regional_and_larger" {
  prior_attrs = { settings = [{ availability_type = "REGIONAL", backup_configuration = [] }], x = 1 }
  attrs       = { settings = [{ availability_type = "REGIONAL", backup_configuration = [] }], x = unknown }
}

resource "google_redis_instance" "fewer_replicas" {
  prior_attrs = { replica_count = 2, tier = "STANDARD_HA" }
  attrs       = { replica_count = 1, tier = "STANDARD_HA" }
}

resource "google_alloydb_instance" "default" {
  prior_attrs = { availability_type = "REGIONAL" }
  attrs       = { availability_type = null }
}

resource "google_sql_database_instance" "postgres_major" {
  prior_attrs    = { database_version = "POSTGRES_14" }
  attrs          = { database_version = "POSTGRES_16" }
  expect_failure = true
}

resource "google_sql_database_instance" "mysql_major" {
  prior_attrs    = { database_version = "MYSQL_5_7" }
  attrs          = { database_version = "MYSQL_8_0" }
  expect_failure = true
}

resource "google_sql_database_instance" "mysql_84" {
  prior_attrs    = { database_version = "MYSQL_8_0_36" }
  attrs          = { database_version = "MYSQL_8_4" }
  expect_failure = true
}

resource "google_sql_database_instance" "sqlserver_major" {
  prior_attrs    = { database_version = "SQLSERVER_2019_STANDARD" }
  attrs          = { database_version = "SQLSERVER_2022_STANDARD" }
  expect_failure = true
}

resource "google_alloydb_cluster" "major" {
  prior_attrs    = { database_version = "POSTGRES_15" }
  attrs          = { database_version = "POSTGRES_16" }
  expect_failure = true
}

resource "google_redis_instance" "major" {
  prior_attrs    = { redis_version = "REDIS_6_X" }
  attrs          = { redis_version = "REDIS_7_2" }
  expect_failure = true
}

resource "google_memorystore_instance" "major" {
  prior_attrs    = { engine_version = "VALKEY_7_2" }
  attrs          = { engine_version = "VALKEY_8_0" }
  expect_failure = true
}

resource "google_sql_database_instance" "mysql_minor" {
  prior_attrs = { database_version = "MYSQL_8_0_31" }
  attrs       = { database_version = "MYSQL_8_0_36" }
}

resource "google_sql_database_instance" "mysql_written_shorter" {
  prior_attrs = { database_version = "MYSQL_8_0_31" }
  attrs       = { database_version = "MYSQL_8_0" }
}

resource "google_redis_instance" "minor" {
  prior_attrs = { redis_version = "REDIS_7_0" }
  attrs       = { redis_version = "REDIS_7_2" }
}

resource "google_alloydb_cluster" "version_unset" {
  prior_attrs = { database_version = "POSTGRES_15" }
  attrs       = { database_version = null }
}

resource "google_dataform_repository" "protection_of_another_shape" {
  prior_attrs = { deletion_protection = [], delete_protection_state = {} }
  attrs       = { deletion_protection = false, delete_protection_state = null }
}

resource "google_logging_project_bucket_config" "retention_of_another_shape" {
  prior_attrs = { retention_days = false }
  attrs       = { retention_days = [] }
}

resource "google_redis_cluster" "modes_of_another_shape" {
  prior_attrs = { transit_encryption_mode = [], persistence_config = [{ mode = [] }] }
  attrs       = { transit_encryption_mode = null, persistence_config = [{ mode = null }] }
}

resource "google_spanner_backup_schedule" "backup_retention_of_another_shape" {
  prior_attrs    = { retention_duration = "86400s" }
  attrs          = { retention_duration = [] }
  expect_failure = true
}
