policytest {
  targets = ["../../../../policies/safeguards/aws/encryption.gate.hcl"]
}

base "aws_dynamodb_table" {
  attrs = { name = "orders", hash_key = "id" }
}

resource "aws_dynamodb_table" "table_key_removed_off" {
  prior_attrs = {
    server_side_encryption = [
      { enabled = true, kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" },
    ]
  }
  attrs          = { server_side_encryption = [{ enabled = false, kms_key_arn = null }] }
  expect_failure = true
}

resource "aws_dynamodb_table" "table_key_removed_block_removed" {
  prior_attrs = {
    server_side_encryption = [
      { enabled = true, kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" },
    ]
  }
  attrs          = { server_side_encryption = [] }
  expect_failure = true
}

resource "aws_dynamodb_table" "table_key_removed_on" {
  prior_attrs = { server_side_encryption = [] }
  attrs = {
    server_side_encryption = [
      { enabled = true, kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" },
    ]
  }
}

resource "aws_dynamodb_table" "table_key_removed_never_on" {
  prior_attrs = { server_side_encryption = [], read_capacity = 5 }
  attrs       = { server_side_encryption = [], read_capacity = 10 }
}

base "aws_kinesis_stream" {
  attrs = { name = "clicks" }
}

resource "aws_kinesis_stream" "stream_off" {
  prior_attrs    = { shard_count = 2, encryption_type = "KMS", kms_key_id = "alias/aws/kinesis" }
  attrs          = { shard_count = 2, encryption_type = "NONE", kms_key_id = null }
  expect_failure = true
}

resource "aws_kinesis_stream" "stream_left_out" {
  prior_attrs    = { shard_count = 2, encryption_type = "KMS", kms_key_id = "alias/aws/kinesis" }
  attrs          = { shard_count = 2, encryption_type = null, kms_key_id = null }
  expect_failure = true
}

resource "aws_kinesis_stream" "stream_on" {
  prior_attrs = { shard_count = 2, encryption_type = "NONE" }
  attrs       = { shard_count = 2, encryption_type = "KMS", kms_key_id = "alias/aws/kinesis" }
}

resource "aws_kinesis_stream" "stream_never_on" {
  prior_attrs = { shard_count = 2, encryption_type = "NONE" }
  attrs       = { shard_count = 4, encryption_type = "NONE" }
}

base "aws_sqs_queue" {
  attrs = { name = "orders" }
}

resource "aws_sqs_queue" "queue_plain" {
  prior_attrs    = { kms_master_key_id = null, sqs_managed_sse_enabled = true }
  attrs          = { kms_master_key_id = null, sqs_managed_sse_enabled = false }
  expect_failure = true
}

resource "aws_sqs_queue" "queue_plain_fifo" {
  prior_attrs    = { fifo_queue = true, kms_master_key_id = "", sqs_managed_sse_enabled = true }
  attrs          = { fifo_queue = true, kms_master_key_id = "", sqs_managed_sse_enabled = false }
  expect_failure = true
}

resource "aws_sqs_queue" "queue_own_key_instead" {
  prior_attrs = { kms_master_key_id = null, sqs_managed_sse_enabled = true }
  attrs       = { kms_master_key_id = "alias/orders", sqs_managed_sse_enabled = false }
}

resource "aws_sqs_queue" "queue_on" {
  prior_attrs = { kms_master_key_id = null, sqs_managed_sse_enabled = false }
  attrs       = { kms_master_key_id = null, sqs_managed_sse_enabled = true }
}

base "aws_msk_cluster" {
  attrs = { cluster_name = "events", kafka_version = "3.6.0" }
}

resource "aws_msk_cluster" "kafka_in_transit_both" {
  prior_attrs = { encryption_info = [{ encryption_in_transit = [{ client_broker = "TLS", in_cluster = true }] }] }
  attrs = {
    encryption_info = [{ encryption_in_transit = [{ client_broker = "TLS_PLAINTEXT", in_cluster = true }] }]
  }
  expect_failure = true
}

resource "aws_msk_cluster" "kafka_in_transit_plain" {
  prior_attrs = { encryption_info = [] }
  attrs = {
    encryption_info = [{ encryption_in_transit = [{ client_broker = "PLAINTEXT", in_cluster = true }] }]
  }
  expect_failure = true
}

resource "aws_msk_cluster" "kafka_in_transit_tls_only" {
  prior_attrs = {
    encryption_info = [{ encryption_in_transit = [{ client_broker = "TLS_PLAINTEXT", in_cluster = true }] }]
  }
  attrs = { encryption_info = [{ encryption_in_transit = [{ client_broker = "TLS", in_cluster = true }] }] }
}

resource "aws_msk_cluster" "kafka_in_transit_default_written_down" {
  prior_attrs = { encryption_info = [] }
  attrs       = { encryption_info = [{ encryption_in_transit = [{ client_broker = "TLS", in_cluster = true }] }] }
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

resource "aws_msk_cluster" "broker_of_another_type" {
  prior_attrs = { encryption_info = [{ encryption_in_transit = [{ client_broker = [] }] }] }
  attrs       = { encryption_info = [{ encryption_in_transit = [{ client_broker = ["TLS"] }] }] }
}
