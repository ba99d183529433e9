# Safeguards that many services share: a rule looks at the attribute, whatever
# the type of the object. Policies of one service are in the other files,
# which are only read for plans that have it.
#
# Numbers that AWS fills in are not known while a replacement is planned, so
# that rules about them look at changes in place.

resource_policy "aws_*" "deletion_protection" {
  description = "Deletion protection or termination protection is switched off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Protection in a launch template is about instances that do not exist yet.
  filter = meta.type != "aws_launch_template"

  # Each service has its own name for the same switch, and no type has two.
  locals {
    before = try(
      prior_attrs.deletion_protection,
      prior_attrs.deletion_protection_enabled,
      prior_attrs.enable_deletion_protection,
      prior_attrs.delete_protection,
      prior_attrs.termination_protection_enabled,
      prior_attrs.termination_protection,
      prior_attrs.disable_api_termination,
      null,
    )
    after = try(
      attrs.deletion_protection,
      attrs.deletion_protection_enabled,
      attrs.enable_deletion_protection,
      attrs.delete_protection,
      attrs.termination_protection_enabled,
      attrs.termination_protection,
      attrs.disable_api_termination,
      null,
    )
  }

  enforce {
    condition     = local.before != true || local.after == true
    error_message = "Protection against deletion is switched off, and AWS accepts the next destroy without asking. Keep it on unless the deletion is planned."
  }
}

resource_policy "aws_*" "final_snapshot" {
  description = "The final snapshot or final backup is switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Instances of a Neptune cluster take no snapshots of their own.
  filter = meta.type != "aws_neptune_cluster_instance"

  locals {
    before = try(prior_attrs.skip_final_snapshot, prior_attrs.skip_final_backup, null)
    after  = try(attrs.skip_final_snapshot, attrs.skip_final_backup, null)
  }

  enforce {
    condition     = local.before == true || local.after != true
    error_message = "No final snapshot will be taken any more, so that a destroy leaves nothing to restore from. Keep the final snapshot, or take a manual one before the destroy."
  }
}

# These services take a final snapshot exactly when it has a name.
resource_policy "aws_*" "final_snapshot_name" {
  description = "The name of the final snapshot is removed, and the snapshot with it."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  filter = contains([
    "aws_elasticache_cluster",
    "aws_elasticache_replication_group",
    "aws_memorydb_cluster",
  ], meta.type)

  locals {
    before = try(tostring(coalesce(prior_attrs.final_snapshot_identifier)), tostring(coalesce(prior_attrs.final_snapshot_name)), "")
    after  = try(tostring(coalesce(attrs.final_snapshot_identifier)), tostring(coalesce(attrs.final_snapshot_name)), "")
  }

  enforce {
    condition     = local.before == "" || local.after != ""
    error_message = "The final snapshot `${local.before}` will not be taken any more, so that a destroy leaves nothing to restore from. Keep the name of the final snapshot."
  }
}

resource_policy "aws_*" "automated_backups" {
  description = "Automated backups of a database are deleted together with it."
  operations  = ["update", "replace"]
  level       = "require_approval"

  filter = contains(["aws_db_instance", "aws_rds_cluster"], meta.type)

  enforce {
    condition = (
      try(prior_attrs.delete_automated_backups, null) != false ||
      try(attrs.delete_automated_backups, null) == false
    )
    error_message = "Automated backups will be deleted together with the database instead of being kept until their retention ends. Keep `delete_automated_backups = false`."
  }
}

resource_policy "aws_*" "contents" {
  description = "A destroy is allowed to delete the contents as well."
  operations  = ["update", "replace"]
  level       = "require_approval"

  # Elsewhere the same argument detaches policies or stops a service, which
  # loses no data.
  filter = contains([
    "aws_athena_database",
    "aws_backup_vault",
    "aws_ecr_repository",
    "aws_ecrpublic_repository",
    "aws_lightsail_bucket",
    "aws_s3_bucket",
    "aws_s3_directory_bucket",
    "aws_s3tables_table_bucket",
  ], meta.type)

  locals {
    before = try(prior_attrs.force_destroy, prior_attrs.force_delete, null)
    after  = try(attrs.force_destroy, attrs.force_delete, null)
  }

  enforce {
    condition     = local.before == true || local.after != true
    error_message = "A destroy will delete everything inside first, without a way back; until this apply it is refused while anything is left. Leave the switch off, and empty it by hand when it has to go."
  }
}

resource_policy "aws_*" "backups_off" {
  description = "Automated backups are switched off."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Days, or snapshots; zero means none at all.
  locals {
    before = try(
      tonumber(prior_attrs.backup_retention_period),
      tonumber(prior_attrs.snapshot_retention_limit),
      tonumber(prior_attrs.automatic_backup_retention_days),
      tonumber(prior_attrs.automated_snapshot_retention_period),
      null,
    )
    after = try(
      tonumber(attrs.backup_retention_period),
      tonumber(attrs.snapshot_retention_limit),
      tonumber(attrs.automatic_backup_retention_days),
      tonumber(attrs.automated_snapshot_retention_period),
      null,
    )
  }

  enforce {
    condition     = coalesce(local.before, 0) == 0 || coalesce(local.after, 0) > 0
    error_message = "Automated backups are switched off (retention ${coalesce(local.before, 0)} before), and those that exist are deleted at once. Keep a retention of at least one."
  }
}

resource_policy "aws_*" "backup_retention" {
  description = "Automated backups are kept for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(
      tonumber(prior_attrs.backup_retention_period),
      tonumber(prior_attrs.snapshot_retention_limit),
      tonumber(prior_attrs.automatic_backup_retention_days),
      tonumber(prior_attrs.automated_snapshot_retention_period),
      null,
    )
    after = try(
      tonumber(attrs.backup_retention_period),
      tonumber(attrs.snapshot_retention_limit),
      tonumber(attrs.automatic_backup_retention_days),
      tonumber(attrs.automated_snapshot_retention_period),
      null,
    )
  }

  # Zero is the business of the policy above.
  enforce {
    condition = (
      coalesce(local.after, 0) == 0 ||
      coalesce(local.after, 0) >= coalesce(local.before, 0)
    )
    error_message = "The retention of automated backups falls from ${coalesce(local.before, 0)} to ${coalesce(local.after, 0)}, and older backups are deleted at once. Keep it, or take a manual snapshot of what must outlive it."
  }
}

resource_policy "aws_*" "encryption_at_rest" {
  description = "Encryption at rest is switched off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # ElastiCache writes the switch as a string.
  locals {
    before = try(
      tostring(prior_attrs.storage_encrypted),
      tostring(prior_attrs.encrypted),
      tostring(prior_attrs.at_rest_encryption_enabled),
      tostring(prior_attrs.encrypt_at_rest[0].enabled),
      null,
    )
    after = try(
      tostring(attrs.storage_encrypted),
      tostring(attrs.encrypted),
      tostring(attrs.at_rest_encryption_enabled),
      tostring(attrs.encrypt_at_rest[0].enabled),
      null,
    )
  }

  enforce {
    condition     = local.before != "true" || local.after == "true"
    error_message = "What is stored is not encrypted any more. Keep the encryption on; a new object starts with its data in the clear."
  }
}

resource_policy "aws_*" "encryption_in_transit" {
  description = "Encryption in transit is switched off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(
      prior_attrs.transit_encryption_enabled,
      prior_attrs.tls_enabled,
      prior_attrs.node_to_node_encryption[0].enabled,
      null,
    )
    after = try(
      attrs.transit_encryption_enabled,
      attrs.tls_enabled,
      attrs.node_to_node_encryption[0].enabled,
      null,
    )
  }

  enforce {
    condition     = local.before != true || local.after == true
    error_message = "Connections are not encrypted any more, and passwords and data cross the network in the clear. Keep the encryption on."
  }
}

resource_policy "aws_*" "own_key" {
  description = "A queue, topic, table, stream, log group, trail or secret loses its own KMS key."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "aws_cloudtrail",
    "aws_cloudwatch_log_group",
    "aws_secretsmanager_secret",
    "aws_sns_topic",
    "aws_sqs_queue",
  ], meta.type)

  locals {
    before = try(tostring(coalesce(prior_attrs.kms_key_id)), tostring(coalesce(prior_attrs.kms_master_key_id)), "")
    after  = try(tostring(coalesce(attrs.kms_key_id)), tostring(coalesce(attrs.kms_master_key_id)), "")
  }

  enforce {
    condition     = local.before == "" || local.after != ""
    error_message = "New data is no longer encrypted with the key `${local.before}`, and the policy of that key no longer decides who reads it. Keep the key."
  }
}

resource_policy "aws_*" "deletion_window" {
  description = "A deleted key, certificate authority or analysis can be restored for a shorter time."
  operations  = ["update"]
  level       = "warn"

  # All of them wait for 30 days unless told otherwise; zero is not at all.
  filter = can(prior_attrs.deletion_window_in_days) || can(prior_attrs.permanent_deletion_time_in_days) || meta.type == "aws_quicksight_analysis"

  locals {
    before = coalesce(try(tonumber(prior_attrs.deletion_window_in_days), tonumber(prior_attrs.permanent_deletion_time_in_days), tonumber(prior_attrs.recovery_window_in_days), null), 30)
    after  = coalesce(try(tonumber(attrs.deletion_window_in_days), tonumber(attrs.permanent_deletion_time_in_days), tonumber(attrs.recovery_window_in_days), null), 30)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "What is deleted can be restored for ${local.after} days instead of ${local.before}; with a key, whatever it encrypts is lost after that. Keep the longer window."
  }
}

resource_policy "aws_*" "message_retention" {
  description = "A queue or stream keeps its messages for a shorter time."
  operations  = ["update"]
  level       = "warn"

  filter = contains([
    "aws_kinesis_stream",
    "aws_kinesis_video_stream",
    "aws_sqs_queue",
  ], meta.type)

  # Seconds in SQS, hours in Kinesis; only like is compared with like.
  locals {
    before = try(tonumber(prior_attrs.message_retention_seconds), tonumber(prior_attrs.retention_period), tonumber(prior_attrs.data_retention_in_hours), null)
    after  = try(tonumber(attrs.message_retention_seconds), tonumber(attrs.retention_period), tonumber(attrs.data_retention_in_hours), null)
  }

  enforce {
    condition     = local.before == null || local.after == null || coalesce(local.after, 0) >= coalesce(local.before, 0)
    error_message = "Messages are kept for ${local.after} ${meta.type == "aws_sqs_queue" ? "seconds" : "hours"} instead of ${local.before}, and older unread ones are lost. Make sure that consumers keep up."
  }
}

resource_policy "aws_*" "history_retention" {
  description = "A history of events, configurations or metrics is kept for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "aws_cloudwatch_event_archive",
    "aws_config_retention_configuration",
    "aws_prometheus_workspace_configuration",
  ], meta.type)

  # An archive of events without a number keeps them for good.
  locals {
    before = coalesce(try(tonumber(prior_attrs.retention_days), tonumber(prior_attrs.retention_period_in_days), null), 0)
    after  = coalesce(try(tonumber(attrs.retention_days), tonumber(attrs.retention_period_in_days), null), 0)
  }

  enforce {
    condition     = local.after == 0 || (local.before > 0 && local.after >= local.before)
    error_message = "Data older than ${local.after} days is deleted (kept ${local.before == 0 ? "for good" : "for ${local.before} days"} before). Export it first if you may need it later."
  }
}

resource_policy "aws_*" "kept_on_delete" {
  description = "Removing an object from the code deletes it, where it was left in place before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # The last apply before a destroy decides about it.
  filter = contains([
    "aws_cloudformation_stack_instances",
    "aws_cloudformation_stack_set",
    "aws_cloudformation_stack_set_instance",
    "aws_cloudfront_distribution",
    "aws_dx_connection",
    "aws_servicecatalog_provisioned_product",
  ], meta.type)

  locals {
    off = [
      for name in ["retain_on_delete", "retain_physical_resources", "retain_stack", "retain_stacks", "skip_destroy"] :
      name if try(prior_attrs[name], null) == true && try(attrs[name], null) != true
    ]
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "`${join("`, `", local.off)}` was on: a destroy left the object, or the resources of the stack, in place. From then on it deletes them. Keep it on unless that is wanted."
  }

  enforce {
    condition = (
      try(prior_attrs.auto_deployment[0].retain_stacks_on_account_removal, null) != true ||
      try(attrs.auto_deployment[0].retain_stacks_on_account_removal, null) == true
    )
    error_message = "Stacks are deleted with all their resources when an account leaves the unit; they were kept before. Keep `retain_stacks_on_account_removal = true`."
  }
}

resource_policy "aws_*" "standby" {
  description = "The standby in another zone, or the failover to it, is given up."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "aws_db_instance",
    "aws_dms_replication_instance",
    "aws_elasticache_replication_group",
    "aws_elasticsearch_domain",
    "aws_memorydb_cluster",
    "aws_opensearch_domain",
    "aws_redshift_cluster",
  ], meta.type)

  locals {
    off = concat(
      [
        for name in ["automatic_failover_enabled", "multi_az", "multi_az_enabled"] :
        name if try(prior_attrs[name], null) == true && try(attrs[name], null) == false
      ],
      [
        for name in ["multi_az_with_standby_enabled", "zone_awareness_enabled"] :
        name if try(prior_attrs.cluster_config[0][name], null) == true && try(attrs.cluster_config[0][name], null) == false
      ],
      [
        for name in ["num_replicas_per_shard", "replicas_per_node_group"] :
        name if try(prior_attrs[name] > 0, false) && try(attrs[name] == 0, false)
      ],
    )
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "An outage of one zone takes the service down until it is restored (`${join("`, `", local.off)}`). Keep the standby for what has to be reachable."
  }
}

resource_policy "aws_*" "major_version" {
  description = "An engine is upgraded to another major version, and there is no way down."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "aws_db_instance",
    "aws_docdb_cluster",
    "aws_elasticache_cluster",
    "aws_elasticache_global_replication_group",
    "aws_elasticache_replication_group",
    "aws_elasticache_serverless_cache",
    "aws_elasticsearch_domain",
    "aws_memorydb_cluster",
    "aws_mq_broker",
    "aws_msk_cluster",
    "aws_neptune_cluster",
    "aws_neptune_global_cluster",
    "aws_opensearch_domain",
    "aws_rds_cluster",
    "aws_rds_global_cluster",
  ], meta.type)

  # Of MySQL, MariaDB and Neptune the second number counts as well: 5.7, 8.0, 8.4.
  locals {
    engine = try(tostring(coalesce(prior_attrs.engine)), meta.type)
    major  = can(regex("mysql|mariadb|neptune", local.engine)) ? "^[0-9]+[.][0-9]+" : "^[A-Za-z]*_?[0-9]+"
    before = try(tostring(coalesce(prior_attrs.engine_version)), tostring(coalesce(prior_attrs.elasticsearch_version)), tostring(coalesce(prior_attrs.kafka_version)), tostring(coalesce(prior_attrs.major_engine_version)), "")
    after  = try(tostring(coalesce(attrs.engine_version)), tostring(coalesce(attrs.elasticsearch_version)), tostring(coalesce(attrs.kafka_version)), tostring(coalesce(attrs.major_engine_version)), "")
  }

  enforce {
    condition     = try(regexall(local.major, local.before)[0] == regexall(local.major, local.after)[0], true)
    error_message = "The engine goes from ${local.before} to ${local.after}, and no later apply goes back. Try the upgrade on a copy, and take a snapshot right before."
  }
}
