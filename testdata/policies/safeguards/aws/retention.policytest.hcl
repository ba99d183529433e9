policytest {
  targets = ["../../../../policies/safeguards/aws/retention.gate.hcl"]
}

resource "aws_cloudwatch_log_group" "log_group_shorter" {
  prior_attrs    = { name = "/shop/api", retention_in_days = 365 }
  attrs          = { name = "/shop/api", retention_in_days = 30 }
  expect_failure = true
}

resource "aws_cloudwatch_log_group" "log_group_no_longer_for_good" {
  prior_attrs    = { name = "/shop/api", retention_in_days = 0 }
  attrs          = { name = "/shop/api", retention_in_days = 90 }
  expect_failure = true
}

resource "aws_cloudwatch_log_group" "log_group_longer" {
  prior_attrs = { name = "/shop/api", retention_in_days = 30 }
  attrs       = { name = "/shop/api", retention_in_days = 365 }
}

resource "aws_cloudwatch_log_group" "log_group_for_good" {
  prior_attrs = { name = "/shop/api", retention_in_days = 30 }
  attrs       = { name = "/shop/api", retention_in_days = 0 }
}

resource "aws_cloudwatch_log_group" "log_group_new_group" {
  attrs = { name = "/shop/api", retention_in_days = 7 }
}

resource "aws_timestreamwrite_table" "time_series_shorter" {
  prior_attrs = {
    database_name = "sensors"
    table_name    = "temperature"
    retention_properties = [
      { memory_store_retention_period_in_hours = 24, magnetic_store_retention_period_in_days = 3650 },
    ]
  }
  attrs = {
    database_name = "sensors"
    table_name    = "temperature"
    retention_properties = [
      { memory_store_retention_period_in_hours = 24, magnetic_store_retention_period_in_days = 365 },
    ]
  }
  expect_failure = true
}

resource "aws_timestreamwrite_table" "time_series_much_shorter" {
  prior_attrs = {
    database_name = "sensors"
    table_name    = "temperature"
    retention_properties = [
      { memory_store_retention_period_in_hours = 24, magnetic_store_retention_period_in_days = 73000 },
    ]
  }
  attrs = {
    database_name = "sensors"
    table_name    = "temperature"
    retention_properties = [
      { memory_store_retention_period_in_hours = 24, magnetic_store_retention_period_in_days = 30 },
    ]
  }
  expect_failure = true
}

resource "aws_timestreamwrite_table" "time_series_longer" {
  prior_attrs = {
    database_name = "sensors"
    table_name    = "temperature"
    retention_properties = [
      { memory_store_retention_period_in_hours = 24, magnetic_store_retention_period_in_days = 365 },
    ]
  }
  attrs = {
    database_name = "sensors"
    table_name    = "temperature"
    retention_properties = [
      { memory_store_retention_period_in_hours = 24, magnetic_store_retention_period_in_days = 3650 },
    ]
  }
}

resource "aws_timestreamwrite_table" "time_series_memory_only" {
  prior_attrs = {
    database_name = "sensors"
    table_name    = "temperature"
    retention_properties = [
      { memory_store_retention_period_in_hours = 24, magnetic_store_retention_period_in_days = 365 },
    ]
  }
  attrs = {
    database_name = "sensors"
    table_name    = "temperature"
    retention_properties = [
      { memory_store_retention_period_in_hours = 6, magnetic_store_retention_period_in_days = 365 },
    ]
  }
}

resource "aws_dynamodb_table" "table_expiry_on" {
  prior_attrs    = { name = "sessions", hash_key = "id", ttl = [] }
  attrs          = { name = "sessions", hash_key = "id", ttl = [{ attribute_name = "expires_at", enabled = true }] }
  expect_failure = true
}

resource "aws_dynamodb_table" "table_expiry_other_attribute" {
  prior_attrs    = { name = "sessions", hash_key = "id", ttl = [{ attribute_name = "expires_at", enabled = true }] }
  attrs          = { name = "sessions", hash_key = "id", ttl = [{ attribute_name = "created_at", enabled = true }] }
  expect_failure = true
}

resource "aws_dynamodb_table" "table_expiry_off" {
  prior_attrs = { name = "sessions", hash_key = "id", ttl = [{ attribute_name = "expires_at", enabled = true }] }
  attrs       = { name = "sessions", hash_key = "id", ttl = [{ attribute_name = "expires_at", enabled = false }] }
}

resource "aws_dynamodb_table" "table_expiry_unchanged" {
  prior_attrs = { name = "sessions", hash_key = "id", ttl = [{ attribute_name = "expires_at", enabled = true }] }
  attrs = {
    name          = "sessions"
    hash_key      = "id"
    ttl           = [{ attribute_name = "expires_at", enabled = true }]
    read_capacity = 10
  }
}

resource "aws_dynamodb_table" "table_expiry_block_of_newer_provider" {
  prior_attrs = { name = "sessions", hash_key = "id", ttl = [] }
  attrs       = { name = "sessions", hash_key = "id", ttl = [{ attribute_name = "", enabled = false }] }
}

resource "aws_keyspaces_table" "keyspaces_expiry_on" {
  prior_attrs    = { keyspace_name = "shop", table_name = "carts", default_time_to_live = 0 }
  attrs          = { keyspace_name = "shop", table_name = "carts", default_time_to_live = 86400 }
  expect_failure = true
}

resource "aws_keyspaces_table" "keyspaces_expiry_earlier" {
  prior_attrs    = { keyspace_name = "shop", table_name = "carts", default_time_to_live = 864000 }
  attrs          = { keyspace_name = "shop", table_name = "carts", default_time_to_live = 86400 }
  expect_failure = true
}

resource "aws_keyspaces_table" "keyspaces_expiry_off" {
  prior_attrs = { keyspace_name = "shop", table_name = "carts", default_time_to_live = 86400 }
  attrs       = { keyspace_name = "shop", table_name = "carts", default_time_to_live = 0 }
}

resource "aws_keyspaces_table" "keyspaces_expiry_later" {
  prior_attrs = { keyspace_name = "shop", table_name = "carts", default_time_to_live = 86400 }
  attrs       = { keyspace_name = "shop", table_name = "carts", default_time_to_live = 864000 }
}

resource "aws_cloudtrail_event_data_store" "event_data_store_shorter" {
  prior_attrs    = { name = "audit", retention_period = 2557 }
  attrs          = { name = "audit", retention_period = 90 }
  expect_failure = true
}

resource "aws_cloudtrail_event_data_store" "event_data_store_one_year" {
  prior_attrs    = { name = "audit", retention_period = 3653 }
  attrs          = { name = "audit", retention_period = 366 }
  expect_failure = true
}

resource "aws_cloudtrail_event_data_store" "event_data_store_longer" {
  prior_attrs = { name = "audit", retention_period = 366 }
  attrs       = { name = "audit", retention_period = 2557 }
}

resource "aws_cloudtrail_event_data_store" "event_data_store_renamed" {
  prior_attrs = { name = "audit", retention_period = 366 }
  attrs       = { name = "audit-eu", retention_period = 366 }
}

resource "aws_cloudtrail" "trail_stopped" {
  prior_attrs = {
    name                       = "organization"
    s3_bucket_name             = "audit-logs"
    enable_logging             = true
    is_multi_region_trail      = true
    enable_log_file_validation = true
  }
  attrs = {
    name                       = "organization"
    s3_bucket_name             = "audit-logs"
    enable_logging             = false
    is_multi_region_trail      = true
    enable_log_file_validation = true
  }
  expect_failure = true
}

resource "aws_cloudtrail" "trail_one_region" {
  prior_attrs = {
    name                       = "organization"
    s3_bucket_name             = "audit-logs"
    enable_logging             = true
    is_multi_region_trail      = true
    enable_log_file_validation = true
  }
  attrs = {
    name                       = "organization"
    s3_bucket_name             = "audit-logs"
    enable_logging             = true
    is_multi_region_trail      = false
    enable_log_file_validation = true
  }
  expect_failure = true
}

resource "aws_cloudtrail" "trail_unsigned" {
  prior_attrs = {
    name                       = "organization"
    s3_bucket_name             = "audit-logs"
    enable_logging             = true
    is_multi_region_trail      = true
    enable_log_file_validation = true
  }
  attrs = {
    name                       = "organization"
    s3_bucket_name             = "audit-logs"
    enable_logging             = true
    is_multi_region_trail      = true
    enable_log_file_validation = false
  }
  expect_failure = true
}

resource "aws_cloudtrail" "trail_started" {
  prior_attrs = {
    name                       = "organization"
    s3_bucket_name             = "audit-logs"
    enable_logging             = false
    is_multi_region_trail      = true
    enable_log_file_validation = false
  }
  attrs = {
    name                       = "organization"
    s3_bucket_name             = "audit-logs"
    enable_logging             = true
    is_multi_region_trail      = true
    enable_log_file_validation = true
  }
}

resource "aws_cloudtrail" "trail_other_bucket" {
  prior_attrs = {
    name                       = "organization"
    s3_bucket_name             = "audit-logs"
    enable_logging             = true
    is_multi_region_trail      = true
    enable_log_file_validation = true
  }
  attrs = {
    name                       = "organization"
    s3_bucket_name             = "audit-logs-2"
    enable_logging             = true
    is_multi_region_trail      = true
    enable_log_file_validation = true
  }
}

resource "aws_config_configuration_recorder_status" "recorder_stopped" {
  prior_attrs    = { name = "default", is_enabled = true }
  attrs          = { name = "default", is_enabled = false }
  expect_failure = true
}

resource "aws_config_configuration_recorder_status" "recorder_stopped_by_null" {
  prior_attrs    = { name = "default", is_enabled = true }
  attrs          = { name = "default", is_enabled = null }
  expect_failure = true
}

resource "aws_config_configuration_recorder_status" "recorder_started" {
  prior_attrs = { name = "default", is_enabled = false }
  attrs       = { name = "default", is_enabled = true }
}

resource "aws_config_configuration_recorder_status" "recorder_never_on" {
  prior_attrs = { name = "default", is_enabled = false }
  attrs       = { name = "default", is_enabled = false }
}

resource "aws_ecr_lifecycle_policy" "images_fewer" {
  prior_attrs = {
    repository = "shop/api"
    policy = jsonencode({
      rules = [
        {
          rulePriority = 1
          description  = "keep 100"
          selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 100 }
          action       = { type = "expire" }
        },
      ]
    })
  }
  attrs = {
    repository = "shop/api"
    policy = jsonencode({
      rules = [
        {
          rulePriority = 1
          description  = "keep 10"
          selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 10 }
          action       = { type = "expire" }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_ecr_lifecycle_policy" "images_rule_added" {
  prior_attrs = {
    repository = "shop/api"
    policy = jsonencode({
      rules = [
        {
          rulePriority = 1
          description  = "untagged"
          selection    = { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = 14 }
          action       = { type = "expire" }
        },
      ]
    })
  }
  attrs = {
    repository = "shop/api"
    policy = jsonencode({
      rules = [
        {
          rulePriority = 1
          description  = "untagged"
          selection    = { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = 14 }
          action       = { type = "expire" }
        },
        {
          rulePriority = 2
          description  = "keep 10"
          selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 10 }
          action       = { type = "expire" }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_ecr_lifecycle_policy" "images_more" {
  prior_attrs = {
    repository = "shop/api"
    policy = jsonencode({
      rules = [
        {
          rulePriority = 1
          description  = "keep 10"
          selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 10 }
          action       = { type = "expire" }
        },
      ]
    })
  }
  attrs = {
    repository = "shop/api"
    policy = jsonencode({
      rules = [
        {
          rulePriority = 1
          description  = "keep 100"
          selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 100 }
          action       = { type = "expire" }
        },
      ]
    })
  }
}

resource "aws_ecr_lifecycle_policy" "images_rule_removed" {
  prior_attrs = {
    repository = "shop/api"
    policy = jsonencode({
      rules = [
        {
          rulePriority = 1
          description  = "untagged"
          selection    = { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = 14 }
          action       = { type = "expire" }
        },
        {
          rulePriority = 2
          description  = "keep 10"
          selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 10 }
          action       = { type = "expire" }
        },
      ]
    })
  }
  attrs = {
    repository = "shop/api"
    policy = jsonencode({
      rules = [
        {
          rulePriority = 1
          description  = "untagged"
          selection    = { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = 30 }
          action       = { type = "expire" }
        },
      ]
    })
  }
}

resource "aws_cloudwatch_log_group" "retention_of_another_type" {
  prior_attrs = { retention_in_days = false }
  attrs       = { retention_in_days = [] }
}

resource "aws_keyspaces_table" "time_to_live_of_another_type" {
  prior_attrs = { default_time_to_live = null }
  attrs       = { default_time_to_live = [] }
}
