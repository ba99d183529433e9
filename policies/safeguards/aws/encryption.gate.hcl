# Encryption at rest can mostly be chosen only once: losing it means that an
# object is made again without it, and its data copied into the clear.

resource_policy "aws_dynamodb_table" "table_key_removed" {
  description = "A DynamoDB table loses its own KMS key."
  operations  = ["update"]
  level       = "warn"

  enforce {
    condition = (
      try(prior_attrs.server_side_encryption[0].enabled, null) != true ||
      try(attrs.server_side_encryption[0].enabled, null) == true
    )
    error_message = "The table falls back to a key that AWS owns, and no key policy or audit log covers its use any more. Keep the KMS key."
  }
}

resource_policy "aws_kinesis_stream" "stream" {
  description = "Encryption of a Kinesis stream is switched off."
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition     = try(prior_attrs.encryption_type, null) != "KMS" || try(attrs.encryption_type, null) == "KMS"
    error_message = "Records written from then on are stored in the clear. Keep `encryption_type = \"KMS\"`."
  }
}

resource_policy "aws_sqs_queue" "queue" {
  description = "Encryption of a queue is switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Either kind of encryption will do; a key that is added switches off the other.
  enforce {
    condition = (
      try(prior_attrs.sqs_managed_sse_enabled, null) != true ||
      try(attrs.sqs_managed_sse_enabled, null) != false ||
      try(length(attrs.kms_master_key_id) > 0, false)
    )
    error_message = "Messages sent from then on are stored in the clear. Keep `sqs_managed_sse_enabled = true`, or name a KMS key."
  }
}

resource_policy "aws_msk_cluster" "kafka_in_transit" {
  description = "A Kafka cluster accepts connections without encryption."
  operations  = ["update", "replace"]
  level       = "warn"

  # Without a setting clients must use TLS.
  locals {
    before = coalesce(try(tostring(prior_attrs.encryption_info[0].encryption_in_transit[0].client_broker), null), "TLS")
    after  = coalesce(try(tostring(attrs.encryption_info[0].encryption_in_transit[0].client_broker), null), "TLS")
  }

  enforce {
    condition     = local.before != "TLS" || local.after == "TLS"
    error_message = "Clients may connect without encryption (${local.after} instead of ${local.before}). Keep TLS only."
  }
}

resource_policy "aws_ebs_encryption_by_default" "volumes_by_default" {
  description = "Further EBS volumes of the region are not encrypted by default."
  operations  = ["update", "delete", "replace"]
  level       = "warn"

  # The provider switches the default off when this resource is destroyed.
  enforce {
    condition = (
      try(prior_attrs.enabled, null) == false ||
      (meta.operation != "delete" && try(attrs.enabled, null) != false)
    )
    error_message = "Volumes made from then on in this region are not encrypted unless each says so. Keep the default."
  }
}
