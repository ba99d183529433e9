# Who did what, and what went on in the network: a gap in these records cannot be
# filled later, and an intruder switches them off first. Buckets and groups that hold
# the records, and detectors with their findings, are of the pack `data`.

resource_policy "aws_cloudtrail" "trail_removed" {
  description = "A CloudTrail trail is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = try(prior_attrs.enable_logging, null) == false
    error_message = "Trail `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` stops recording who did what, and the gap cannot be filled later. Make sure that another trail records the same."
  }
}

resource_policy "aws_cloudtrail" "trail_narrowed" {
  description = "A CloudTrail trail records fewer kinds of events, or those of fewer accounts."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Without selectors a trail records all management events. Each side is the set of
  # what it records.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : concat(
        length(try(concat(side.event_selector), [])) + length(try(concat(side.advanced_event_selector), [])) == 0 ? ["reading management events", "writing management events"] : [],
        flatten([
          for selector in try(concat(side.event_selector), []) : concat(
            try(selector.include_management_events, true) != false && try(tostring(coalesce(selector.read_write_type)), "All") != "WriteOnly" ? ["reading management events"] : [],
            try(selector.include_management_events, true) != false && try(tostring(coalesce(selector.read_write_type)), "All") != "ReadOnly" ? ["writing management events"] : [],
            [for resource in try(concat(selector.data_resource), []) : "data events of ${try(tostring(coalesce(resource.type)), "resources")}"],
          )
        ]),
        flatten([
          for selector in try(concat(side.advanced_event_selector), []) : concat(
            flatten([
              for field in try(concat(selector.field_selector), []) : concat(
                try(field.field == "eventCategory" && contains(field.equals, "Management"), false) && !anytrue([for other in selector.field_selector : try(other.field == "readOnly" && contains(other.equals, "false"), false)]) ? ["reading management events"] : [],
                try(field.field == "eventCategory" && contains(field.equals, "Management"), false) && !anytrue([for other in selector.field_selector : try(other.field == "readOnly" && contains(other.equals, "true"), false)]) ? ["writing management events"] : [],
                try(field.field, null) == "resources.type" ? [for type in try(concat(field.equals), []) : "data events of ${type}"] : [],
              )
            ]),
          )
        ]),
      )
    ]
    gone = sort(setsubtract(local.sides[0], local.sides[1]))

    # `arn:aws:s3` stands for all buckets, as it does for all functions and tables.
    every = [
      for side in [prior_attrs, attrs] : flatten([
        for selector in try(concat(side.event_selector), []) : [
          for resource in try(concat(selector.data_resource), []) : try(tostring(coalesce(resource.type)), "resources")
          if anytrue([for value in try(compact(resource.values), []) : can(regex("^arn:[a-z-]+:[a-z0-9]+:*$", value))])
        ]
      ])
    ]
    some = length(try(concat(attrs.advanced_event_selector), [])) > 0 ? [] : [for type in distinct(local.every[0]) : type if !contains(local.every[1], type) && !contains(local.gone, "data events of ${type}")]
  }

  enforce {
    condition     = length(local.some) == 0
    error_message = "Data events are recorded for what is listed instead of for all (${join(", ", local.some)}). Make sure that no audit needs the rest, also of what is created later."
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The trail does not record any more: ${join(", ", local.gone)}. Keep the selectors, or make sure that another trail has them."
  }

  enforce {
    condition = (
      try(prior_attrs.include_global_service_events, null) != true ||
      try(attrs.include_global_service_events, null) != false
    )
    error_message = "Events of global services such as IAM are not recorded any more. Keep `include_global_service_events = true` in one trail."
  }

  enforce {
    condition     = try(prior_attrs.is_organization_trail, null) != true || try(attrs.is_organization_trail, null) == true
    error_message = "The trail records one account instead of all accounts of the organization. Keep `is_organization_trail = true`."
  }

  enforce {
    condition = (
      try(length(prior_attrs.cloud_watch_logs_group_arn), 0) == 0 ||
      try(length(attrs.cloud_watch_logs_group_arn), 1) > 0 && try(attrs.cloud_watch_logs_group_arn, null) != null
    )
    error_message = "Events are not sent to CloudWatch Logs any more, and alarms on them see nothing. Keep the log group, or move the alarms first."
  }
}

resource_policy "aws_config_*" "recorder_removed" {
  description = "The recorder of AWS Config, or the channel that delivers its history, is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter = meta.operation == "delete" && contains([
    "aws_config_configuration_recorder",
    "aws_config_configuration_recorder_status",
    "aws_config_delivery_channel",
  ], meta.type)

  # The provider stops the recorder when its status is destroyed.
  enforce {
    condition     = meta.type == "aws_config_configuration_recorder_status" && try(prior_attrs.is_enabled, null) == false
    error_message = "AWS Config records no further changes of resources, and its rules check nothing. The history of this time is missing for good; keep the recorder."
  }
}

resource_policy "aws_config_configuration_recorder" "recorder_narrowed" {
  description = "AWS Config records fewer types of resources, or records them less often."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    old      = try(prior_attrs.recording_group[0], null)
    new      = try(attrs.recording_group[0], null)
    dropped  = try(local.new.all_supported, null) == true ? [] : sort(setsubtract(try(compact(local.old.resource_types), []), try(compact(local.new.resource_types), [])))
    excluded = sort(setsubtract(try(compact(local.new.exclusion_by_resource_types[0].resource_types), []), try(compact(local.old.exclusion_by_resource_types[0].resource_types), [])))
  }

  enforce {
    condition = (
      try(local.old.all_supported, null) != true || try(local.new.all_supported, true) != false ||
      try(local.new.recording_strategy[0].use_only, null) == "EXCLUSION_BY_RESOURCE_TYPES"
    )
    error_message = "AWS Config records the types that are listed instead of all. Keep `all_supported = true`, or exclude what is too much."
  }

  enforce {
    condition     = length(local.dropped) == 0 && length(local.excluded) == 0
    error_message = "AWS Config does not record any more: ${join(", ", concat(local.dropped, local.excluded))}. Make sure that no rule or audit needs them."
  }

  enforce {
    condition = (
      try(local.old.include_global_resource_types, null) != true || try(local.new.include_global_resource_types, null) != false ||
      try(local.new.recording_strategy[0].use_only, null) == "EXCLUSION_BY_RESOURCE_TYPES"
    )
    error_message = "Changes of IAM users, roles and policies are not recorded any more. Keep `include_global_resource_types = true` in one region."
  }

  enforce {
    condition = (
      try(tostring(coalesce(prior_attrs.recording_mode[0].recording_frequency)), "CONTINUOUS") != "CONTINUOUS" ||
      try(tostring(coalesce(attrs.recording_mode[0].recording_frequency)), "CONTINUOUS") == "CONTINUOUS"
    )
    error_message = "Changes are recorded once a day, and what was changed back within a day is not seen. Keep the recording continuous for what matters."
  }
}

resource_policy "aws_guardduty_*" "detector_off" {
  description = "GuardDuty is suspended, or looks at less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sources = {
      "S3"         = [try(prior_attrs.datasources[0].s3_logs[0].enable, null), try(attrs.datasources[0].s3_logs[0].enable, null)]
      "Kubernetes" = [try(prior_attrs.datasources[0].kubernetes[0].audit_logs[0].enable, null), try(attrs.datasources[0].kubernetes[0].audit_logs[0].enable, null)]
      "malware" = [
        try(prior_attrs.datasources[0].malware_protection[0].scan_ec2_instance_with_findings[0].ebs_volumes[0].enable, null),
        try(attrs.datasources[0].malware_protection[0].scan_ec2_instance_with_findings[0].ebs_volumes[0].enable, null),
      ]
    }
    off = concat(
      try(prior_attrs.enable, null) == true && try(attrs.enable, null) == false ? ["the detector"] : [],
      try(prior_attrs.status, null) == "ENABLED" && try(attrs.status, null) == "DISABLED" ? [try(tostring(coalesce(attrs.name)), "the feature")] : [],
      [for source, states in local.sources : source if states[0] == true && states[1] == false],
      [
        for old in try(concat(prior_attrs.additional_configuration), []) : try(tostring(coalesce(old.name)), "a part of the feature")
        if try(old.status, null) == "ENABLED" && anytrue([for new in try(concat(attrs.additional_configuration), []) : try(new.name == old.name && new.status == "DISABLED", false)])
      ],
      try(prior_attrs.auto_enable_organization_members, null) == "ALL" && contains(["NEW", "NONE"], try(tostring(coalesce(attrs.auto_enable_organization_members)), "ALL")) ? ["accounts of the organization"] : [],
    )
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "GuardDuty is switched off for ${join(", ", local.off)}, and attacks there are not seen. Leave it on."
  }
}

resource_policy "aws_flow_log" "flow_log" {
  description = "A flow log is removed, or records less."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    of = try(tostring(coalesce(prior_attrs.vpc_id)), tostring(coalesce(prior_attrs.subnet_id)), tostring(coalesce(prior_attrs.eni_id)), tostring(coalesce(prior_attrs.transit_gateway_id)), tostring(coalesce(prior_attrs.transit_gateway_attachment_id)), meta.address)
  }

  enforce {
    condition     = meta.operation != "delete"
    error_message = "Connections of `${local.of}` are no longer logged, and the gap cannot be filled later. Keep the flow log, unless the network goes as well."
  }

  enforce {
    condition = (
      meta.operation == "delete" || try(tostring(coalesce(prior_attrs.traffic_type)), "ALL") != "ALL" ||
      try(tostring(coalesce(attrs.traffic_type)), "ALL") == "ALL"
    )
    error_message = "The flow log of `${local.of}` records only ${try(attrs.traffic_type == "REJECT", false) ? "refused" : "accepted"} connections instead of all. Keep `traffic_type = \"ALL\"`."
  }
}

resource_policy "aws_macie2_account" "macie" {
  description = "Macie is paused."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.status, null) == "PAUSED" || try(attrs.status, null) != "PAUSED"
    error_message = "Macie looks for personal data in buckets no longer. Leave it on."
  }
}

resource_policy "aws_inspector2_*" "inspector" {
  description = "Inspector stops scanning accounts, or kinds of resources."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    kinds = ["ec2", "ecr", "lambda", "lambda_code", "code_repository"]
    off = concat(
      meta.type == "aws_inspector2_enabler" ? sort(setsubtract(
        concat(try(compact(prior_attrs.resource_types), []), try(compact(prior_attrs.account_ids), [])),
        concat(try(compact(attrs.resource_types), []), try(compact(attrs.account_ids), [])),
      )) : [],
      [
        for kind in local.kinds : kind
        if meta.operation == "update" && try(prior_attrs.auto_enable[0][kind], null) == true && try(attrs.auto_enable[0][kind], null) == false
      ],
    )
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "Inspector looks for vulnerabilities no longer in ${join(", ", local.off)}. Leave it on, or make sure that something else scans them."
  }
}

resource_policy "aws_s3_bucket_logging" "bucket_log" {
  description = "The access log of a bucket is switched off."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "Requests to bucket `${try(tostring(coalesce(prior_attrs.bucket)), meta.address)}` are no longer logged, and the gap cannot be filled later. Keep the log, unless the bucket goes as well."
  }
}
