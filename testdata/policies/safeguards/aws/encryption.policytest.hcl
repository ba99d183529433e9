policytest {
  targets = ["../../../../policies/safeguards/aws/encryption.gate.hcl"]
}

resource "aws_dynamodb_table" "table_key_removed_off" {
  prior_attrs = {
    name     = "orders"
    hash_key = "id"
    server_side_encryption = [
      { enabled = true, kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" },
    ]
  }
  attrs          = { name = "orders", hash_key = "id", server_side_encryption = [{ enabled = false, kms_key_arn = null }] }
  expect_failure = true
}

resource "aws_dynamodb_table" "table_key_removed_block_removed" {
  prior_attrs = {
    name     = "orders"
    hash_key = "id"
    server_side_encryption = [
      { enabled = true, kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" },
    ]
  }
  attrs          = { name = "orders", hash_key = "id", server_side_encryption = [] }
  expect_failure = true
}

resource "aws_dynamodb_table" "table_key_removed_on" {
  prior_attrs = { name = "orders", hash_key = "id", server_side_encryption = [] }
  attrs = {
    name     = "orders"
    hash_key = "id"
    server_side_encryption = [
      { enabled = true, kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" },
    ]
  }
}

resource "aws_dynamodb_table" "table_key_removed_never_on" {
  prior_attrs = { name = "orders", hash_key = "id", server_side_encryption = [], read_capacity = 5 }
  attrs       = { name = "orders", hash_key = "id", server_side_encryption = [], read_capacity = 10 }
}

resource "aws_kinesis_stream" "stream_off" {
  prior_attrs    = { name = "clicks", shard_count = 2, encryption_type = "KMS", kms_key_id = "alias/aws/kinesis" }
  attrs          = { name = "clicks", shard_count = 2, encryption_type = "NONE", kms_key_id = null }
  expect_failure = true
}

resource "aws_kinesis_stream" "stream_left_out" {
  prior_attrs    = { name = "clicks", shard_count = 2, encryption_type = "KMS", kms_key_id = "alias/aws/kinesis" }
  attrs          = { name = "clicks", shard_count = 2, encryption_type = null, kms_key_id = null }
  expect_failure = true
}

resource "aws_kinesis_stream" "stream_on" {
  prior_attrs = { name = "clicks", shard_count = 2, encryption_type = "NONE" }
  attrs       = { name = "clicks", shard_count = 2, encryption_type = "KMS", kms_key_id = "alias/aws/kinesis" }
}

resource "aws_kinesis_stream" "stream_never_on" {
  prior_attrs = { name = "clicks", shard_count = 2, encryption_type = "NONE" }
  attrs       = { name = "clicks", shard_count = 4, encryption_type = "NONE" }
}

resource "aws_sqs_queue" "queue_plain" {
  prior_attrs    = { name = "orders", kms_master_key_id = null, sqs_managed_sse_enabled = true }
  attrs          = { name = "orders", kms_master_key_id = null, sqs_managed_sse_enabled = false }
  expect_failure = true
}

resource "aws_sqs_queue" "queue_plain_fifo" {
  prior_attrs    = { name = "orders", fifo_queue = true, kms_master_key_id = "", sqs_managed_sse_enabled = true }
  attrs          = { name = "orders", fifo_queue = true, kms_master_key_id = "", sqs_managed_sse_enabled = false }
  expect_failure = true
}

resource "aws_sqs_queue" "queue_own_key_instead" {
  prior_attrs = { name = "orders", kms_master_key_id = null, sqs_managed_sse_enabled = true }
  attrs       = { name = "orders", kms_master_key_id = "alias/orders", sqs_managed_sse_enabled = false }
}

resource "aws_sqs_queue" "queue_on" {
  prior_attrs = { name = "orders", kms_master_key_id = null, sqs_managed_sse_enabled = false }
  attrs       = { name = "orders", kms_master_key_id = null, sqs_managed_sse_enabled = true }
}

resource "aws_msk_cluster" "kafka_in_transit_both" {
  prior_attrs = {
    cluster_name    = "events"
    kafka_version   = "3.6.0"
    encryption_info = [{ encryption_in_transit = [{ client_broker = "TLS", in_cluster = true }] }]
  }
  attrs = {
    cluster_name    = "events"
    kafka_version   = "3.6.0"
    encryption_info = [{ encryption_in_transit = [{ client_broker = "TLS_PLAINTEXT", in_cluster = true }] }]
  }
  expect_failure = true
}

resource "aws_msk_cluster" "kafka_in_transit_plain" {
  prior_attrs = { cluster_name = "events", kafka_version = "3.6.0", encryption_info = [] }
  attrs = {
    cluster_name    = "events"
    kafka_version   = "3.6.0"
    encryption_info = [{ encryption_in_transit = [{ client_broker = "PLAINTEXT", in_cluster = true }] }]
  }
  expect_failure = true
}

resource "aws_msk_cluster" "kafka_in_transit_tls_only" {
  prior_attrs = {
    cluster_name    = "events"
    kafka_version   = "3.6.0"
    encryption_info = [{ encryption_in_transit = [{ client_broker = "TLS_PLAINTEXT", in_cluster = true }] }]
  }
  attrs = {
    cluster_name    = "events"
    kafka_version   = "3.6.0"
    encryption_info = [{ encryption_in_transit = [{ client_broker = "TLS", in_cluster = true }] }]
  }
}

resource "aws_msk_cluster" "kafka_in_transit_default_written_down" {
  prior_attrs = { cluster_name = "events", kafka_version = "3.6.0", encryption_info = [] }
  attrs = {
    cluster_name    = "events"
    kafka_version   = "3.6.0"
    encryption_info = [{ encryption_in_transit = [{ client_broker = "TLS", in_cluster = true }] }]
  }
}

resource "aws_ebs_encryption_by_default" "volumes_by_default_off" {
  prior_attrs    = { enabled = true }
  attrs          = { enabled = false }
  expect_failure = true
}

resource "aws_ebs_encryption_by_default" "volumes_by_default_removed" {
  prior_attrs    = { enabled = true }
  expect_failure = true
}

resource "aws_ebs_encryption_by_default" "volumes_by_default_on" {
  prior_attrs = { enabled = false }
  attrs       = { enabled = true }
}

resource "aws_ebs_encryption_by_default" "volumes_by_default_removed_while_off" {
  prior_attrs = { enabled = false }
}
