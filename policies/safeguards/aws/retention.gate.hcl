# A shorter retention deletes what is older than it, usually within a day, and
# nothing brings it back. A longer one only costs money.

resource_policy "aws_cloudwatch_log_group" "log_group" {
  description = "Log events are kept for a shorter time."
  operations  = ["update"]
  level       = "warn"

  # Zero and null keep events for good.
  locals {
    before = coalesce(try(tonumber(prior_attrs.retention_in_days), null), 0)
    after  = coalesce(try(tonumber(attrs.retention_in_days), null), 0)
  }

  enforce {
    condition     = local.after == 0 || (local.before > 0 && local.after >= local.before)
    error_message = "Log events older than ${local.after} days are deleted (kept ${local.before == 0 ? "for good" : "for ${local.before} days"} before). Export them first if an audit or an investigation may need them."
  }
}

resource_policy "aws_timestreamwrite_table" "time_series" {
  description = "A Timestream table keeps its measurements for a shorter time."
  operations  = ["update"]
  level       = "warn"

  locals {
    before = coalesce(try(tonumber(prior_attrs.retention_properties[0].magnetic_store_retention_period_in_days), null), 0)
    after  = coalesce(try(tonumber(attrs.retention_properties[0].magnetic_store_retention_period_in_days), null), 0)
  }

  enforce {
    condition     = local.after == 0 || local.after >= local.before
    error_message = "Measurements older than ${local.after} days are deleted (${local.before} days before). Export them first if you compare with earlier years."
  }
}

resource_policy "aws_dynamodb_table" "table_expiry" {
  description = "A DynamoDB table starts to delete items that have expired."
  operations  = ["update"]
  level       = "warn"

  locals {
    before = coalesce(try(tobool(prior_attrs.ttl[0].enabled), null), false) == true ? try(tostring(coalesce(prior_attrs.ttl[0].attribute_name)), "") : ""
    after  = coalesce(try(tobool(attrs.ttl[0].enabled), null), false) == true ? try(tostring(coalesce(attrs.ttl[0].attribute_name)), "") : ""
  }

  enforce {
    condition     = local.after == "" || local.after == local.before
    error_message = "Items whose `${local.after}` is in the past are deleted within days, those of earlier years included. Check what the attribute holds in existing items."
  }
}

resource_policy "aws_keyspaces_table" "keyspaces_expiry" {
  description = "Rows of a Keyspaces table expire, or expire earlier."
  operations  = ["update"]
  level       = "warn"

  # Zero keeps rows for good. The default counts for rows written from then on.
  locals {
    before = coalesce(try(tonumber(prior_attrs.default_time_to_live), null), 0)
    after  = coalesce(try(tonumber(attrs.default_time_to_live), null), 0)
  }

  enforce {
    condition     = local.after == 0 || (local.before > 0 && local.after >= local.before)
    error_message = "Rows written from then on are deleted after ${local.after} seconds (${local.before == 0 ? "kept for good" : "${local.before} seconds"} before). Keep rows for as long as they are needed."
  }
}

resource_policy "aws_cloudtrail_event_data_store" "event_data_store" {
  description = "CloudTrail Lake keeps events for a shorter time."
  operations  = ["update"]
  level       = "warn"

  locals {
    before = coalesce(try(tonumber(prior_attrs.retention_period), null), 0)
    after  = coalesce(try(tonumber(attrs.retention_period), null), 0)
  }

  enforce {
    condition     = local.after == 0 || local.after >= local.before
    error_message = "Audit events are kept for ${local.after} days instead of ${local.before}. Keep the retention that the auditors expect."
  }
}

resource_policy "aws_cloudtrail" "trail" {
  description = "A CloudTrail trail stops recording, or records less."
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition     = try(prior_attrs.enable_logging, null) == false || try(attrs.enable_logging, null) != false
    error_message = "The trail stops recording who did what, and the gap cannot be filled later. Keep `enable_logging = true`."
  }

  enforce {
    condition     = try(prior_attrs.is_multi_region_trail, null) != true || try(attrs.is_multi_region_trail, null) == true
    error_message = "The trail covers one region instead of all. Keep `is_multi_region_trail = true`, or make sure that another trail covers the rest."
  }

  enforce {
    condition = (
      try(prior_attrs.enable_log_file_validation, null) != true ||
      try(attrs.enable_log_file_validation, null) == true
    )
    error_message = "Log files are no longer signed, and a changed one cannot be told from the original. Keep `enable_log_file_validation = true`."
  }
}

resource_policy "aws_config_configuration_recorder_status" "recorder" {
  description = "AWS Config stops recording the history of resources."
  operations  = ["update"]
  level       = "warn"

  enforce {
    condition     = try(prior_attrs.is_enabled, null) != true || try(attrs.is_enabled, null) == true
    error_message = "AWS Config stops recording, and the history of this time is missing for good. Keep the recorder on."
  }
}

resource_policy "aws_ecr_lifecycle_policy" "images" {
  description = "A registry deletes images that it kept before, or deletes them earlier."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Rules are told apart by their selection without the number that limits it.
  locals {
    before = [
      for rule in try(concat(jsondecode(prior_attrs.policy).rules), []) : {
        selects = jsonencode({ for key, value in try(rule.selection, {}) : key => value if key != "countNumber" })
        number  = coalesce(try(tonumber(rule.selection.countNumber), null), 0)
      }
    ]
    after = [
      for rule in try(concat(jsondecode(attrs.policy).rules), []) : {
        name    = try(tostring(coalesce(rule.description)), "without a description")
        selects = jsonencode({ for key, value in try(rule.selection, {}) : key => value if key != "countNumber" })
        number  = coalesce(try(tonumber(rule.selection.countNumber), null), 0)
      }
    ]
    worse = [
      for rule in local.after : rule.name
      if !anytrue([for old in local.before : old.selects == rule.selects && rule.number >= old.number])
    ]
  }

  enforce {
    condition     = length(local.worse) == 0
    error_message = "Images that were kept before are deleted within a day: rule ${join(", ", local.worse)}. Check that no running service or rollback needs them."
  }
}
