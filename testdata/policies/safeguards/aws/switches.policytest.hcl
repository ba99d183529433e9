policytest {
  targets = ["../../../../policies/safeguards/aws/switches.gate.hcl"]
}

base "aws_db_instance" {
  attrs = { engine = "postgres" }
}

resource "aws_db_instance" "deletion_protection_instance" {
  prior_attrs    = { identifier = "orders", instance_class = "db.t4g.medium", deletion_protection = true }
  attrs          = { identifier = "orders", instance_class = "db.t4g.medium", deletion_protection = false }
  expect_failure = true
}

base "aws_rds_cluster" {
  attrs = { cluster_identifier = "orders" }
}

resource "aws_rds_cluster" "deletion_protection_left_out" {
  prior_attrs    = { engine = "aurora-postgresql", deletion_protection = true }
  attrs          = { engine = "aurora-postgresql", deletion_protection = null }
  expect_failure = true
}

base "aws_dynamodb_table" {
  attrs = { name = "orders", billing_mode = "PAY_PER_REQUEST", hash_key = "id" }
}

resource "aws_dynamodb_table" "deletion_protection_table" {
  prior_attrs    = { deletion_protection_enabled = true }
  attrs          = { deletion_protection_enabled = false }
  expect_failure = true
}

base "aws_lb" {
  attrs = { name = "shop", internal = false, load_balancer_type = "application" }
}

resource "aws_lb" "deletion_protection_balancer" {
  prior_attrs    = { enable_deletion_protection = true }
  attrs          = { enable_deletion_protection = false }
  expect_failure = true
}

resource "aws_instance" "deletion_protection_machine" {
  prior_attrs    = { ami = "ami-0abcdef1234567890", instance_type = "t3.medium", disable_api_termination = true }
  attrs          = { ami = "ami-0abcdef1234567890", instance_type = "t3.medium", disable_api_termination = false }
  expect_failure = true
}

resource "aws_qldb_ledger" "deletion_protection_replaced" {
  prior_attrs    = { name = "ledger", permissions_mode = "STANDARD", deletion_protection = true }
  attrs          = { name = "ledger", permissions_mode = "STANDARD", deletion_protection = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_networkfirewall_firewall" "deletion_protection_firewall" {
  prior_attrs    = { name = "egress", delete_protection = true }
  attrs          = { name = "egress", delete_protection = false }
  expect_failure = true
}

resource "aws_cloudtrail_event_data_store" "deletion_protection_audit" {
  prior_attrs    = { name = "audit", retention_period = 2557, termination_protection_enabled = true }
  attrs          = { name = "audit", retention_period = 2557, termination_protection_enabled = false }
  expect_failure = true
}

resource "aws_emr_cluster" "deletion_protection_jobs" {
  prior_attrs    = { name = "reports", release_label = "emr-7.1.0", termination_protection = true }
  attrs          = { name = "reports", release_label = "emr-7.1.0", termination_protection = false }
  expect_failure = true
}

resource "aws_db_instance" "deletion_protection_on" {
  prior_attrs = { identifier = "orders", instance_class = "db.t4g.medium", deletion_protection = false }
  attrs       = { identifier = "orders", instance_class = "db.t4g.medium", deletion_protection = true }
}

resource "aws_db_instance" "deletion_protection_never_on" {
  prior_attrs = { identifier = "orders", instance_class = "db.t4g.medium", deletion_protection = false }
  attrs       = { identifier = "orders", instance_class = "db.t4g.large", deletion_protection = false }
}

resource "aws_rds_cluster" "deletion_protection_new_argument" {
  prior_attrs = { engine = "aurora-postgresql", deletion_protection = null }
  attrs       = { engine = "aurora-postgresql", deletion_protection = false }
}

resource "aws_lb" "deletion_protection_still_on" {
  prior_attrs = { enable_deletion_protection = true, idle_timeout = 60 }
  attrs       = { enable_deletion_protection = true, idle_timeout = 120 }
}

resource "aws_db_instance" "deletion_protection_new_object" {
  attrs = { identifier = "orders", instance_class = "db.t4g.medium", deletion_protection = false }
}

resource "aws_launch_template" "deletion_protection_template" {
  prior_attrs = { name = "workers", instance_type = "t3.medium", disable_api_termination = true }
  attrs       = { name = "workers", instance_type = "t3.medium", disable_api_termination = false }
}

resource "aws_db_instance" "final_snapshot_instance" {
  prior_attrs    = { identifier = "orders", skip_final_snapshot = false, final_snapshot_identifier = "orders-final" }
  attrs          = { identifier = "orders", skip_final_snapshot = true, final_snapshot_identifier = null }
  expect_failure = true
}

resource "aws_rds_cluster" "final_snapshot_cluster" {
  prior_attrs    = { engine = "aurora-postgresql", skip_final_snapshot = null }
  attrs          = { engine = "aurora-postgresql", skip_final_snapshot = true }
  expect_failure = true
}

base "aws_redshift_cluster" {
  attrs = { cluster_identifier = "warehouse", node_type = "ra3.xlplus" }
}

resource "aws_redshift_cluster" "final_snapshot_warehouse" {
  prior_attrs    = { skip_final_snapshot = false }
  attrs          = { skip_final_snapshot = true }
  expect_failure = true
}

resource "aws_fsx_windows_file_system" "final_snapshot_file_system" {
  prior_attrs    = { storage_capacity = 300, throughput_capacity = 32, skip_final_backup = false }
  attrs          = { storage_capacity = 300, throughput_capacity = 32, skip_final_backup = true }
  expect_failure = true
}

resource "aws_db_instance" "final_snapshot_replaced" {
  prior_attrs    = { identifier = "orders", skip_final_snapshot = false }
  attrs          = { identifier = "orders", skip_final_snapshot = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_db_instance" "final_snapshot_taken_again" {
  prior_attrs = { identifier = "orders", skip_final_snapshot = true }
  attrs       = { identifier = "orders", skip_final_snapshot = false, final_snapshot_identifier = "orders-final" }
}

resource "aws_rds_cluster" "final_snapshot_never_taken" {
  prior_attrs = { engine = "aurora-postgresql", skip_final_snapshot = true, backup_retention_period = 7 }
  attrs       = { engine = "aurora-postgresql", skip_final_snapshot = true, backup_retention_period = 14 }
}

resource "aws_rds_cluster" "final_snapshot_new_cluster" {
  attrs = { engine = "aurora-postgresql", skip_final_snapshot = true }
}

resource "aws_neptune_cluster_instance" "final_snapshot_member" {
  prior_attrs = { identifier = "graph-1", instance_class = "db.r6g.large", skip_final_snapshot = false }
  attrs       = { identifier = "graph-1", instance_class = "db.r6g.large", skip_final_snapshot = true }
}

base "aws_elasticache_replication_group" {
  attrs = { replication_group_id = "sessions" }
}

resource "aws_elasticache_replication_group" "final_snapshot_name_redis" {
  prior_attrs    = { engine = "redis", final_snapshot_identifier = "sessions-final" }
  attrs          = { engine = "redis", final_snapshot_identifier = null }
  expect_failure = true
}

base "aws_memorydb_cluster" {
  attrs = { name = "carts" }
}

resource "aws_memorydb_cluster" "final_snapshot_name_memorydb" {
  prior_attrs    = { node_type = "db.t4g.small", final_snapshot_name = "carts-final" }
  attrs          = { node_type = "db.t4g.small", final_snapshot_name = "" }
  expect_failure = true
}

resource "aws_elasticache_replication_group" "final_snapshot_name_renamed" {
  prior_attrs = { engine = "redis", final_snapshot_identifier = "sessions-final" }
  attrs       = { engine = "redis", final_snapshot_identifier = "sessions-last" }
}

resource "aws_elasticache_replication_group" "final_snapshot_name_never_named" {
  prior_attrs = { engine = "redis", final_snapshot_identifier = null, num_cache_clusters = 2 }
  attrs       = { engine = "redis", final_snapshot_identifier = null, num_cache_clusters = 3 }
}

resource "aws_db_instance" "automated_backups_instance" {
  prior_attrs    = { identifier = "orders", delete_automated_backups = false }
  attrs          = { identifier = "orders", delete_automated_backups = true }
  expect_failure = true
}

resource "aws_rds_cluster" "automated_backups_left_out" {
  prior_attrs    = { engine = "aurora-postgresql", delete_automated_backups = false }
  attrs          = { engine = "aurora-postgresql", delete_automated_backups = null }
  expect_failure = true
}

resource "aws_db_instance" "automated_backups_kept" {
  prior_attrs = { identifier = "orders", delete_automated_backups = true }
  attrs       = { identifier = "orders", delete_automated_backups = false }
}

resource "aws_rds_cluster" "automated_backups_default_of_newer_provider" {
  prior_attrs = { engine = "aurora-postgresql", delete_automated_backups = null }
  attrs       = { engine = "aurora-postgresql", delete_automated_backups = true }
}

base "aws_s3_bucket" {
  attrs = { bucket = "orders-archive" }
}

resource "aws_s3_bucket" "contents_bucket" {
  prior_attrs    = { force_destroy = false }
  attrs          = { force_destroy = true }
  expect_failure = true
}

resource "aws_s3_bucket" "contents_from_null" {
  prior_attrs    = { force_destroy = null }
  attrs          = { force_destroy = true }
  expect_failure = true
}

base "aws_ecr_repository" {
  attrs = { name = "shop/api", image_tag_mutability = "IMMUTABLE" }
}

resource "aws_ecr_repository" "contents_images" {
  prior_attrs    = { force_delete = null }
  attrs          = { force_delete = true }
  expect_failure = true
}

resource "aws_backup_vault" "contents_recovery_points" {
  prior_attrs    = { name = "nightly", force_destroy = false }
  attrs          = { name = "nightly", force_destroy = true }
  expect_failure = true
}

resource "aws_lightsail_bucket" "contents_lightsail" {
  prior_attrs    = { name = "media", bundle_id = "small_1_0", force_delete = false }
  attrs          = { name = "media", bundle_id = "small_1_0", force_delete = true }
  expect_failure = true
}

resource "aws_athena_database" "contents_replaced" {
  prior_attrs    = { name = "events", force_destroy = false }
  attrs          = { name = "events", force_destroy = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_s3_bucket" "contents_off" {
  prior_attrs = { force_destroy = true }
  attrs       = { force_destroy = false }
}

resource "aws_s3_bucket" "contents_always_on" {
  prior_attrs = { force_destroy = true, tags = { team = "data" } }
  attrs       = { force_destroy = true, tags = { team = "shop" } }
}

resource "aws_s3_bucket" "contents_new_bucket" {
  attrs = { force_destroy = true }
}

resource "aws_ecr_repository" "contents_new_argument" {
  prior_attrs = { force_delete = null }
  attrs       = { force_delete = false }
}

resource "aws_iam_user" "contents_no_contents" {
  prior_attrs = { name = "deploy", path = "/", force_destroy = false }
  attrs       = { name = "deploy", path = "/", force_destroy = true }
}

resource "aws_db_instance" "backups_off_instance" {
  prior_attrs    = { identifier = "orders", instance_class = "db.t4g.medium", backup_retention_period = 7 }
  attrs          = { identifier = "orders", instance_class = "db.t4g.medium", backup_retention_period = 0 }
  expect_failure = true
}

resource "aws_elasticache_replication_group" "backups_off_redis" {
  prior_attrs    = { engine = "redis", snapshot_retention_limit = 5 }
  attrs          = { engine = "redis", snapshot_retention_limit = 0 }
  expect_failure = true
}

resource "aws_elasticache_replication_group" "backups_off_redis_left_out" {
  prior_attrs    = { engine = "redis", snapshot_retention_limit = 5 }
  attrs          = { engine = "redis", snapshot_retention_limit = null }
  expect_failure = true
}

base "aws_fsx_lustre_file_system" {
  attrs = { deployment_type = "PERSISTENT_2", storage_capacity = 1200 }
}

resource "aws_fsx_lustre_file_system" "backups_off_lustre" {
  prior_attrs    = { automatic_backup_retention_days = 30 }
  attrs          = { automatic_backup_retention_days = 0 }
  expect_failure = true
}

resource "aws_redshift_cluster" "backups_off_warehouse" {
  prior_attrs    = { automated_snapshot_retention_period = 7 }
  attrs          = { automated_snapshot_retention_period = 0 }
  expect_failure = true
}

resource "aws_db_instance" "backups_off_on" {
  prior_attrs = { identifier = "orders", instance_class = "db.t4g.medium", backup_retention_period = 0 }
  attrs       = { identifier = "orders", instance_class = "db.t4g.medium", backup_retention_period = 7 }
}

resource "aws_db_instance" "backups_off_never_on" {
  prior_attrs = { identifier = "orders", instance_class = "db.t4g.medium", backup_retention_period = 0 }
  attrs       = { identifier = "orders", instance_class = "db.t4g.large", backup_retention_period = 0 }
}

resource "aws_elasticache_replication_group" "backups_off_new_argument" {
  prior_attrs = { engine = "redis", snapshot_retention_limit = null }
  attrs       = { engine = "redis", snapshot_retention_limit = 0 }
}

resource "aws_rds_cluster" "backups_off_new_cluster" {
  attrs = { engine = "aurora-mysql", backup_retention_period = 1 }
}

resource "aws_db_instance" "backup_retention_instance" {
  prior_attrs    = { identifier = "orders", instance_class = "db.t4g.medium", backup_retention_period = 35 }
  attrs          = { identifier = "orders", instance_class = "db.t4g.medium", backup_retention_period = 7 }
  expect_failure = true
}

resource "aws_rds_cluster" "backup_retention_cluster" {
  prior_attrs    = { engine = "aurora-mysql", backup_retention_period = 14 }
  attrs          = { engine = "aurora-mysql", backup_retention_period = 1 }
  expect_failure = true
}

resource "aws_fsx_lustre_file_system" "backup_retention_lustre" {
  prior_attrs    = { automatic_backup_retention_days = 90 }
  attrs          = { automatic_backup_retention_days = 7 }
  expect_failure = true
}

resource "aws_db_instance" "backup_retention_longer" {
  prior_attrs = { identifier = "orders", instance_class = "db.t4g.medium", backup_retention_period = 7 }
  attrs       = { identifier = "orders", instance_class = "db.t4g.medium", backup_retention_period = 35 }
}

resource "aws_rds_cluster" "backup_retention_same" {
  prior_attrs = { engine = "aurora-mysql", backup_retention_period = 7 }
  attrs       = { engine = "aurora-mysql", backup_retention_period = 7, engine_version = "8.0.mysql_aurora.3.07.1" }
}

resource "aws_rds_cluster" "backup_retention_default_of_newer_provider" {
  prior_attrs = { engine = "aurora-mysql", backup_retention_period = null }
  attrs       = { engine = "aurora-mysql", backup_retention_period = 1 }
}

resource "aws_db_instance" "encryption_at_rest_database" {
  prior_attrs    = { identifier = "orders", storage_encrypted = true }
  attrs          = { identifier = "orders", storage_encrypted = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ebs_volume" "encryption_at_rest_volume" {
  prior_attrs    = { availability_zone = "eu-west-1a", size = 100, encrypted = true }
  attrs          = { availability_zone = "eu-west-1a", size = 100, encrypted = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_elasticache_replication_group" "encryption_at_rest_cache" {
  prior_attrs    = { at_rest_encryption_enabled = "true" }
  attrs          = { at_rest_encryption_enabled = "false" }
  meta           = { operation = "replace" }
  expect_failure = true
}

base "aws_opensearch_domain" {
  attrs = { domain_name = "search" }
}

resource "aws_opensearch_domain" "encryption_at_rest_search" {
  prior_attrs    = { encrypt_at_rest = [{ enabled = true }] }
  attrs          = { encrypt_at_rest = [{ enabled = false }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_db_instance" "encryption_at_rest_on" {
  prior_attrs = { identifier = "orders", storage_encrypted = false }
  attrs       = { identifier = "orders", storage_encrypted = true }
  meta        = { operation = "replace" }
}

resource "aws_db_instance" "encryption_at_rest_never_on" {
  prior_attrs = { identifier = "orders", storage_encrypted = false }
  attrs       = { identifier = "orders2", storage_encrypted = false }
  meta        = { operation = "replace" }
}

resource "aws_elasticache_replication_group" "encryption_at_rest_still_on" {
  prior_attrs = { at_rest_encryption_enabled = "true", num_cache_clusters = 2 }
  attrs       = { at_rest_encryption_enabled = "true", num_cache_clusters = 3 }
}

resource "aws_elasticache_replication_group" "encryption_in_transit_cache" {
  prior_attrs    = { transit_encryption_enabled = true }
  attrs          = { transit_encryption_enabled = false }
  expect_failure = true
}

resource "aws_memorydb_cluster" "encryption_in_transit_memorydb" {
  prior_attrs    = { tls_enabled = true }
  attrs          = { tls_enabled = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_opensearch_domain" "encryption_in_transit_nodes" {
  prior_attrs    = { node_to_node_encryption = [{ enabled = true }] }
  attrs          = { node_to_node_encryption = [{ enabled = false }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_elasticache_replication_group" "encryption_in_transit_on" {
  prior_attrs = { transit_encryption_enabled = false }
  attrs       = { transit_encryption_enabled = true }
}

resource "aws_memorydb_cluster" "encryption_in_transit_still_on" {
  prior_attrs = { tls_enabled = true }
  attrs       = { tls_enabled = true, description = "carts" }
}

base "aws_sqs_queue" {
  attrs = { name = "orders" }
}

resource "aws_sqs_queue" "own_key_queue" {
  prior_attrs    = { kms_master_key_id = "alias/orders", sqs_managed_sse_enabled = false }
  attrs          = { kms_master_key_id = null, sqs_managed_sse_enabled = true }
  expect_failure = true
}

base "aws_cloudwatch_log_group" {
  attrs = { name = "/shop/api" }
}

resource "aws_cloudwatch_log_group" "own_key_logs" {
  prior_attrs    = { kms_key_id = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" }
  attrs          = { kms_key_id = null }
  expect_failure = true
}

resource "aws_secretsmanager_secret" "own_key_secret" {
  prior_attrs = {
    name       = "orders/database"
    kms_key_id = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
  }
  attrs          = { name = "orders/database", kms_key_id = "" }
  expect_failure = true
}

resource "aws_sns_topic" "own_key_added" {
  prior_attrs = { name = "orders", kms_master_key_id = null }
  attrs       = { name = "orders", kms_master_key_id = "alias/orders" }
}

resource "aws_cloudwatch_log_group" "own_key_exchanged" {
  prior_attrs = { kms_key_id = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" }
  attrs       = { kms_key_id = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ac" }
}

base "aws_kms_key" {
  attrs = { key_usage = "ENCRYPT_DECRYPT" }
}

resource "aws_kms_key" "deletion_window_seven_days" {
  prior_attrs    = { description = "orders", deletion_window_in_days = 30 }
  attrs          = { description = "orders", deletion_window_in_days = 7 }
  expect_failure = true
}

resource "aws_kms_key" "deletion_window_from_default" {
  prior_attrs    = { description = "orders", deletion_window_in_days = null }
  attrs          = { description = "orders", deletion_window_in_days = 7 }
  expect_failure = true
}

resource "aws_kms_replica_key" "deletion_window_replica" {
  prior_attrs    = { primary_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/mrk-1", deletion_window_in_days = 30 }
  attrs          = { primary_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/mrk-1", deletion_window_in_days = 10 }
  expect_failure = true
}

resource "aws_kms_key" "deletion_window_longer" {
  prior_attrs = { description = "orders", deletion_window_in_days = 7 }
  attrs       = { description = "orders", deletion_window_in_days = 30 }
}

resource "aws_kms_key" "deletion_window_default_written_down" {
  prior_attrs = { description = "orders", deletion_window_in_days = null }
  attrs       = { description = "orders", deletion_window_in_days = 30 }
}

resource "aws_kms_key" "deletion_window_unchanged" {
  prior_attrs = { description = "orders", deletion_window_in_days = 7 }
  attrs       = { description = "orders and carts", deletion_window_in_days = 7 }
}

resource "aws_sqs_queue" "message_retention_queue" {
  prior_attrs    = { message_retention_seconds = 1209600 }
  attrs          = { message_retention_seconds = 345600 }
  expect_failure = true
}

base "aws_kinesis_stream" {
  attrs = { name = "clicks", shard_count = 2 }
}

resource "aws_kinesis_stream" "message_retention_stream" {
  prior_attrs    = { retention_period = 168 }
  attrs          = { retention_period = 24 }
  expect_failure = true
}

resource "aws_kinesis_video_stream" "message_retention_video" {
  prior_attrs    = { name = "door", data_retention_in_hours = 720 }
  attrs          = { name = "door", data_retention_in_hours = 0 }
  expect_failure = true
}

resource "aws_sqs_queue" "message_retention_longer" {
  prior_attrs = { message_retention_seconds = 345600 }
  attrs       = { message_retention_seconds = 1209600 }
}

resource "aws_kinesis_stream" "message_retention_new_argument" {
  prior_attrs = { retention_period = null }
  attrs       = { retention_period = 24 }
}

base "aws_cloudwatch_event_archive" {
  attrs = { name = "orders", event_source_arn = "arn:aws:events:eu-west-1:123456789012:event-bus/orders" }
}

resource "aws_cloudwatch_event_archive" "history_retention_archive" {
  prior_attrs    = { retention_days = 0 }
  attrs          = { retention_days = 30 }
  expect_failure = true
}

resource "aws_config_retention_configuration" "history_retention_configurations" {
  prior_attrs    = { retention_period_in_days = 2557 }
  attrs          = { retention_period_in_days = 365 }
  expect_failure = true
}

resource "aws_prometheus_workspace_configuration" "history_retention_metrics" {
  prior_attrs    = { workspace_id = "ws-1", retention_period_in_days = 150 }
  attrs          = { workspace_id = "ws-1", retention_period_in_days = 30 }
  expect_failure = true
}

resource "aws_cloudwatch_event_archive" "history_retention_for_good" {
  prior_attrs = { retention_days = 30 }
  attrs       = { retention_days = 0 }
}

resource "aws_config_retention_configuration" "history_retention_longer" {
  prior_attrs = { retention_period_in_days = 365 }
  attrs       = { retention_period_in_days = 2557 }
}

resource "aws_acmpca_certificate_authority" "window_cut" {
  prior_attrs    = { permanent_deletion_time_in_days = 30 }
  attrs          = { permanent_deletion_time_in_days = 7 }
  expect_failure = true
}

resource "aws_quicksight_analysis" "no_window" {
  prior_attrs    = { recovery_window_in_days = 30 }
  attrs          = { recovery_window_in_days = 0 }
  expect_failure = true
}

resource "aws_quicksight_analysis" "window_unset" {
  prior_attrs = { recovery_window_in_days = 30 }
  attrs       = { recovery_window_in_days = null }
}

resource "aws_acmpca_certificate_authority" "window_longer" {
  prior_attrs = { permanent_deletion_time_in_days = 7 }
  attrs       = { permanent_deletion_time_in_days = 30 }
}

resource "aws_cloudformation_stack_instances" "stacks_not_kept" {
  prior_attrs    = { retain_stacks = true }
  attrs          = { retain_stacks = false }
  expect_failure = true
}

resource "aws_cloudformation_stack_set_instance" "stack_not_kept" {
  prior_attrs    = { retain_stack = true }
  attrs          = { retain_stack = null }
  expect_failure = true
}

resource "aws_cloudformation_stack_set" "stacks_not_kept" {
  prior_attrs    = { auto_deployment = [{ enabled = true, retain_stacks_on_account_removal = true }] }
  attrs          = { auto_deployment = [{ enabled = true, retain_stacks_on_account_removal = false }] }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "not_kept" {
  prior_attrs    = { retain_on_delete = true }
  attrs          = { retain_on_delete = false }
  expect_failure = true
}

resource "aws_dx_connection" "not_kept" {
  prior_attrs    = { skip_destroy = true }
  attrs          = { skip_destroy = false }
  expect_failure = true
}

resource "aws_servicecatalog_provisioned_product" "resources_not_kept" {
  prior_attrs    = { retain_physical_resources = true }
  attrs          = { retain_physical_resources = false }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "kept" {
  prior_attrs = { retain_on_delete = false }
  attrs       = { retain_on_delete = true }
}

resource "aws_cloudfront_distribution" "edited" {
  prior_attrs = { retain_on_delete = true, comment = "a" }
  attrs       = { retain_on_delete = true, comment = "b" }
}

resource "aws_cloudformation_stack_set" "without_deployment" {
  prior_attrs = { auto_deployment = [] }
  attrs       = { auto_deployment = [] }
}

resource "aws_db_instance" "no_standby" {
  prior_attrs    = { multi_az = true }
  attrs          = { multi_az = false }
  expect_failure = true
}

resource "aws_elasticache_replication_group" "no_failover" {
  prior_attrs    = { multi_az_enabled = true, automatic_failover_enabled = true }
  attrs          = { multi_az_enabled = false, automatic_failover_enabled = false }
  expect_failure = true
}

resource "aws_elasticache_replication_group" "no_replicas" {
  prior_attrs    = { replicas_per_node_group = 1 }
  attrs          = { replicas_per_node_group = 0 }
  expect_failure = true
}

resource "aws_opensearch_domain" "one_zone" {
  prior_attrs    = { cluster_config = [{ zone_awareness_enabled = true }] }
  attrs          = { cluster_config = [{ zone_awareness_enabled = false }] }
  expect_failure = true
}

resource "aws_db_instance" "standby_added" {
  prior_attrs = { multi_az = false }
  attrs       = { multi_az = true }
}

resource "aws_db_instance" "larger" {
  prior_attrs = { multi_az = true, instance_class = "db.t3.micro", arn = "a" }
  attrs       = { multi_az = true, instance_class = "db.t3.small", arn = unknown }
}

resource "aws_opensearch_domain" "more_nodes" {
  prior_attrs = { cluster_config = [{ zone_awareness_enabled = true, instance_count = 2 }] }
  attrs       = { cluster_config = [{ zone_awareness_enabled = true, instance_count = 4 }] }
}

resource "aws_db_instance" "postgres_major" {
  prior_attrs    = { engine = "postgres", engine_version = "15.4" }
  attrs          = { engine = "postgres", engine_version = "16.1" }
  expect_failure = true
}

resource "aws_db_instance" "mysql_major" {
  prior_attrs    = { engine = "mysql", engine_version = "8.0.36" }
  attrs          = { engine = "mysql", engine_version = "8.4.3" }
  expect_failure = true
}

resource "aws_rds_cluster" "aurora_major" {
  prior_attrs    = { engine = "aurora-mysql", engine_version = "5.7.mysql_aurora.2.11.1" }
  attrs          = { engine = "aurora-mysql", engine_version = "8.0.mysql_aurora.3.05.2" }
  expect_failure = true
}

resource "aws_opensearch_domain" "major" {
  prior_attrs    = { engine_version = "OpenSearch_1.3" }
  attrs          = { engine_version = "OpenSearch_2.11" }
  expect_failure = true
}

resource "aws_opensearch_domain" "from_elasticsearch" {
  prior_attrs    = { engine_version = "Elasticsearch_7.10" }
  attrs          = { engine_version = "OpenSearch_1.3" }
  expect_failure = true
}

resource "aws_neptune_cluster" "major" {
  prior_attrs    = { engine = "neptune", engine_version = "1.2.1.0" }
  attrs          = { engine = "neptune", engine_version = "1.3.0.0" }
  expect_failure = true
}

resource "aws_docdb_cluster" "major" {
  prior_attrs    = { engine = "docdb", engine_version = "4.0.0" }
  attrs          = { engine = "docdb", engine_version = "5.0.0" }
  expect_failure = true
}

resource "aws_elasticache_replication_group" "major" {
  prior_attrs    = { engine = "redis", engine_version = "6.2" }
  attrs          = { engine = "redis", engine_version = "7.1" }
  expect_failure = true
}

resource "aws_elasticache_serverless_cache" "major" {
  prior_attrs    = { engine = "redis", major_engine_version = "7" }
  attrs          = { engine = "valkey", major_engine_version = "8" }
  expect_failure = true
}

resource "aws_msk_cluster" "major" {
  prior_attrs    = { kafka_version = "2.8.1" }
  attrs          = { kafka_version = "3.6.0" }
  expect_failure = true
}

resource "aws_elasticsearch_domain" "major" {
  prior_attrs    = { elasticsearch_version = "6.8" }
  attrs          = { elasticsearch_version = "7.10" }
  expect_failure = true
}

resource "aws_db_instance" "postgres_minor" {
  prior_attrs = { engine = "postgres", engine_version = "15.4" }
  attrs       = { engine = "postgres", engine_version = "15.6" }
}

resource "aws_db_instance" "postgres_written_shorter" {
  prior_attrs = { engine = "postgres", engine_version = "15.4" }
  attrs       = { engine = "postgres", engine_version = "15" }
}

resource "aws_db_instance" "mysql_minor" {
  prior_attrs = { engine = "mysql", engine_version = "8.0.36" }
  attrs       = { engine = "mysql", engine_version = "8.0.39" }
}

resource "aws_db_instance" "version_unset" {
  prior_attrs = { engine = "mysql", engine_version = "8.0.36" }
  attrs       = { engine = "mysql", engine_version = null }
}

resource "aws_opensearch_domain" "minor" {
  prior_attrs = { engine_version = "OpenSearch_2.11" }
  attrs       = { engine_version = "OpenSearch_2.13" }
}

resource "aws_elasticache_replication_group" "minor" {
  prior_attrs = { engine = "redis", engine_version = "7.0" }
  attrs       = { engine = "redis", engine_version = "7.1" }
}

resource "aws_example" "backup_retention_is_a_switch" {
  prior_attrs = { backup_retention_period = false, snapshot_retention_limit = [] }
  attrs       = { backup_retention_period = null, snapshot_retention_limit = "" }
}

resource "aws_example" "backup_retention_is_a_block" {
  prior_attrs = { automated_snapshot_retention_period = [{ days = 7 }] }
  attrs       = { automated_snapshot_retention_period = [] }
}

resource "aws_elasticache_cluster" "final_snapshot_of_another_type" {
  prior_attrs = { final_snapshot_identifier = ["a"] }
  attrs       = { final_snapshot_identifier = null }
}

resource "aws_sqs_queue" "numbers_of_another_type" {
  prior_attrs = { message_retention_seconds = "", kms_master_key_id = ["a"] }
  attrs       = { message_retention_seconds = false, kms_master_key_id = [] }
}

resource "aws_example" "deletion_window_is_a_switch" {
  prior_attrs = { deletion_window_in_days = null }
  attrs       = { deletion_window_in_days = false }
}
