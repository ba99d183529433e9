# What records and watches an account: removed, suspended or narrowed.

policytest {
  targets = ["../../../../policies/safeguards/aws/audit.gate.hcl"]
}

resource "aws_cloudtrail" "gone" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
  }
  expect_failure = true
}

resource "aws_cloudtrail" "gone_with_another_attribute" {
  prior_attrs    = { trail_name = "org" }
  expect_failure = true
}

resource "aws_cloudtrail" "gone_while_off" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = false
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
  }
}

resource "aws_cloudtrail" "replaced" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
  }
  attrs = {
    name                          = "all"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
  }
  meta = { operation = "replace" }
}

resource "aws_cloudtrail" "writes_only" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = [{ read_write_type = "WriteOnly", include_management_events = true, data_resource = [] }]
    advanced_event_selector       = []
  }
  expect_failure = true
}

resource "aws_cloudtrail" "data_events_gone" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector = [
      {
        read_write_type           = "All"
        include_management_events = true
        data_resource             = [{ type = "AWS::S3::Object", values = ["arn:aws:s3:::orders/"] }]
      },
    ]
    advanced_event_selector = []
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = [{ read_write_type = "All", include_management_events = true, data_resource = [] }]
    advanced_event_selector       = []
  }
  expect_failure = true
}

resource "aws_cloudtrail" "advanced_without_reads" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = [{ name = "x", field_selector = [{ field = "eventCategory", equals = ["Management"] }] }]
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector = [
      {
        name = "x"
        field_selector = [
          { field = "eventCategory", equals = ["Management"] },
          { field = "readOnly", equals = ["false"] },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "aws_cloudtrail" "advanced_without_tables" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector = [
      { name = "x", field_selector = [{ field = "eventCategory", equals = ["Management"] }] },
      {
        name = "x"
        field_selector = [
          { field = "eventCategory", equals = ["Data"] },
          { field = "resources.type", equals = ["AWS::DynamoDB::Table"] },
        ]
      },
    ]
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = [{ name = "x", field_selector = [{ field = "eventCategory", equals = ["Management"] }] }]
  }
  expect_failure = true
}

resource "aws_cloudtrail" "global_events_off" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = false
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
  }
  expect_failure = true
}

resource "aws_cloudtrail" "one_account" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = false
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
  }
  expect_failure = true
}

resource "aws_cloudtrail" "no_log_group" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = ""
    event_selector                = []
    advanced_event_selector       = []
  }
  expect_failure = true
}

resource "aws_cloudtrail" "no_log_group_null" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = null
    event_selector                = []
    advanced_event_selector       = []
  }
  expect_failure = true
}

resource "aws_cloudtrail" "tags" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
    tags                          = {}
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
    tags                          = { a = "b" }
  }
}

resource "aws_cloudtrail" "selectors_rewritten" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector = [
      {
        read_write_type           = "All"
        include_management_events = true
        data_resource             = [{ type = "AWS::S3::Object", values = ["arn:aws:s3"] }]
      },
    ]
    advanced_event_selector = []
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector = [
      { name = "x", field_selector = [{ field = "eventCategory", equals = ["Management"] }] },
      {
        name = "x"
        field_selector = [
          { field = "eventCategory", equals = ["Data"] },
          { field = "resources.type", equals = ["AWS::S3::Object"] },
        ]
      },
    ]
  }
}

resource "aws_cloudtrail" "selectors_reordered" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector = [
      {
        name = "x"
        field_selector = [
          { field = "eventCategory", equals = ["Data"] },
          { field = "resources.type", equals = ["AWS::S3::Object"] },
        ]
      },
      { name = "x", field_selector = [{ field = "eventCategory", equals = ["Management"] }] },
    ]
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector = [
      { name = "x", field_selector = [{ field = "eventCategory", equals = ["Management"] }] },
      {
        name = "x"
        field_selector = [
          { field = "eventCategory", equals = ["Data"] },
          { field = "resources.type", equals = ["AWS::S3::Object"] },
        ]
      },
    ]
  }
}

resource "aws_cloudtrail" "split_into_reads_and_writes" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = [{ read_write_type = "All", include_management_events = true, data_resource = [] }]
    advanced_event_selector       = []
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector = [
      { read_write_type = "ReadOnly", include_management_events = true, data_resource = [] },
      { read_write_type = "WriteOnly", include_management_events = true, data_resource = [] },
    ]
    advanced_event_selector = []
  }
}

resource "aws_cloudtrail" "more_events" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector = [
      {
        read_write_type           = "All"
        include_management_events = true
        data_resource             = [{ type = "AWS::S3::Object", values = ["arn:aws:s3"] }]
      },
    ]
    advanced_event_selector = []
  }
}

resource "aws_cloudtrail" "arn_unknown" {
  prior_attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
    arn                           = "a"
  }
  attrs = {
    name                          = "org"
    s3_bucket_name                = "audit"
    enable_logging                = true
    include_global_service_events = true
    is_organization_trail         = true
    is_multi_region_trail         = true
    cloud_watch_logs_group_arn    = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"
    event_selector                = []
    advanced_event_selector       = []
    arn                           = unknown
  }
}

resource "aws_config_configuration_recorder" "recorder_gone" {
  prior_attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = true
        include_global_resource_types = true
        resource_types                = []
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
  expect_failure = true
}

resource "aws_config_delivery_channel" "channel_gone" {
  prior_attrs    = { name = "default" }
  expect_failure = true
}

resource "aws_config_configuration_recorder_status" "status_gone" {
  prior_attrs    = { name = "default", is_enabled = true }
  expect_failure = true
}

resource "aws_config_configuration_recorder_status" "status_gone_while_off" {
  prior_attrs = { name = "default", is_enabled = false }
}

resource "aws_config_config_rule" "rule_gone" {
  prior_attrs = { name = "s3" }
}

resource "aws_config_delivery_channel" "channel_replaced" {
  prior_attrs = { name = "default" }
  attrs       = { name = "main" }
  meta        = { operation = "replace" }
}

resource "aws_config_configuration_recorder" "listed_types" {
  prior_attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = true
        include_global_resource_types = true
        resource_types                = []
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
  attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = false
        include_global_resource_types = true
        resource_types                = ["AWS::EC2::Instance"]
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "INCLUSION_BY_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
  expect_failure = true
}

resource "aws_config_configuration_recorder" "type_dropped" {
  prior_attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = false
        include_global_resource_types = true
        resource_types                = ["AWS::EC2::Instance", "AWS::S3::Bucket"]
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
  attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = false
        include_global_resource_types = true
        resource_types                = ["AWS::EC2::Instance"]
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
  expect_failure = true
}

resource "aws_config_configuration_recorder" "type_excluded" {
  prior_attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = false
        include_global_resource_types = true
        resource_types                = []
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "EXCLUSION_BY_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
  attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = false
        include_global_resource_types = true
        resource_types                = []
        exclusion_by_resource_types   = [{ resource_types = ["AWS::IAM::Role"] }]
        recording_strategy            = [{ use_only = "EXCLUSION_BY_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
  expect_failure = true
}

resource "aws_config_configuration_recorder" "daily" {
  prior_attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = true
        include_global_resource_types = true
        resource_types                = []
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
  attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = true
        include_global_resource_types = true
        resource_types                = []
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = [{ recording_frequency = "DAILY" }]
  }
  expect_failure = true
}

resource "aws_config_configuration_recorder" "without_iam" {
  prior_attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = true
        include_global_resource_types = true
        resource_types                = []
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
  attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = true
        include_global_resource_types = false
        resource_types                = []
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
  expect_failure = true
}

resource "aws_config_configuration_recorder" "type_added" {
  prior_attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = false
        include_global_resource_types = true
        resource_types                = ["AWS::EC2::Instance"]
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
  attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = false
        include_global_resource_types = true
        resource_types                = ["AWS::S3::Bucket", "AWS::EC2::Instance"]
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
}

resource "aws_config_configuration_recorder" "all_instead_of_listed" {
  prior_attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = false
        include_global_resource_types = false
        resource_types                = ["AWS::EC2::Instance"]
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
  attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = true
        include_global_resource_types = true
        resource_types                = []
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
  }
}

resource "aws_config_configuration_recorder" "role_changed" {
  prior_attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = true
        include_global_resource_types = true
        resource_types                = []
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
    role_arn       = "a"
  }
  attrs = {
    name = "default"
    recording_group = [
      {
        all_supported                 = true
        include_global_resource_types = true
        resource_types                = []
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "ALL_SUPPORTED_RESOURCE_TYPES" }]
      },
    ]
    recording_mode = []
    role_arn       = unknown
  }
}

resource "aws_guardduty_detector" "suspended" {
  prior_attrs    = { enable = true, datasources = [] }
  attrs          = { enable = false, datasources = [] }
  expect_failure = true
}

resource "aws_guardduty_detector" "buckets_off" {
  prior_attrs = {
    enable = true
    datasources = [
      {
        s3_logs            = [{ enable = true }]
        kubernetes         = [{ audit_logs = [{ enable = true }] }]
        malware_protection = []
      },
    ]
  }
  attrs = {
    enable = true
    datasources = [
      {
        s3_logs            = [{ enable = false }]
        kubernetes         = [{ audit_logs = [{ enable = true }] }]
        malware_protection = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_guardduty_detector_feature" "feature_off" {
  prior_attrs    = { name = "S3_DATA_EVENTS", status = "ENABLED" }
  attrs          = { name = "S3_DATA_EVENTS", status = "DISABLED" }
  expect_failure = true
}

resource "aws_guardduty_detector_feature" "part_off" {
  prior_attrs = {
    name   = "RUNTIME_MONITORING"
    status = "ENABLED"
    additional_configuration = [
      { name = "EKS_ADDON_MANAGEMENT", status = "ENABLED" },
      { name = "ECS_FARGATE_AGENT_MANAGEMENT", status = "ENABLED" },
    ]
  }
  attrs = {
    name   = "RUNTIME_MONITORING"
    status = "ENABLED"
    additional_configuration = [
      { name = "EKS_ADDON_MANAGEMENT", status = "ENABLED" },
      { name = "ECS_FARGATE_AGENT_MANAGEMENT", status = "DISABLED" },
    ]
  }
  expect_failure = true
}

resource "aws_guardduty_organization_configuration" "new_accounts_only" {
  prior_attrs    = { auto_enable_organization_members = "ALL" }
  attrs          = { auto_enable_organization_members = "NEW" }
  expect_failure = true
}

resource "aws_guardduty_detector" "frequency" {
  prior_attrs = {
    enable = true
    datasources = [
      {
        s3_logs            = [{ enable = true }]
        kubernetes         = [{ audit_logs = [{ enable = true }] }]
        malware_protection = []
      },
    ]
    finding_publishing_frequency = "SIX_HOURS"
  }
  attrs = {
    enable = true
    datasources = [
      {
        s3_logs            = [{ enable = true }]
        kubernetes         = [{ audit_logs = [{ enable = true }] }]
        malware_protection = []
      },
    ]
    finding_publishing_frequency = "ONE_HOUR"
  }
}

resource "aws_guardduty_detector_feature" "parts_reordered" {
  prior_attrs = {
    name   = "RUNTIME_MONITORING"
    status = "ENABLED"
    additional_configuration = [
      { name = "EKS_ADDON_MANAGEMENT", status = "ENABLED" },
      { name = "ECS_FARGATE_AGENT_MANAGEMENT", status = "DISABLED" },
    ]
  }
  attrs = {
    name   = "RUNTIME_MONITORING"
    status = "ENABLED"
    additional_configuration = [
      { name = "ECS_FARGATE_AGENT_MANAGEMENT", status = "DISABLED" },
      { name = "EKS_ADDON_MANAGEMENT", status = "ENABLED" },
    ]
  }
}

resource "aws_guardduty_detector" "on" {
  prior_attrs = {
    enable = false
    datasources = [
      {
        s3_logs            = [{ enable = false }]
        kubernetes         = [{ audit_logs = [{ enable = true }] }]
        malware_protection = []
      },
    ]
  }
  attrs = {
    enable = true
    datasources = [
      {
        s3_logs            = [{ enable = true }]
        kubernetes         = [{ audit_logs = [{ enable = true }] }]
        malware_protection = []
      },
    ]
  }
}

resource "aws_flow_log" "log_gone" {
  prior_attrs    = { vpc_id = "vpc-1", traffic_type = "ALL", subnet_id = null }
  expect_failure = true
}

resource "aws_flow_log" "only_refused" {
  prior_attrs    = { vpc_id = "vpc-1", traffic_type = "ALL", subnet_id = null }
  attrs          = { vpc_id = "vpc-1", traffic_type = "REJECT", subnet_id = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_flow_log" "another_bucket" {
  prior_attrs = { vpc_id = "vpc-1", traffic_type = "ALL", subnet_id = null }
  attrs = {
    vpc_id          = "vpc-1"
    traffic_type    = "ALL"
    subnet_id       = null
    log_destination = "arn:aws:s3:::flow"
    id              = unknown
  }
  meta = { operation = "replace" }
}

resource "aws_flow_log" "all_instead_of_refused" {
  prior_attrs = { vpc_id = "vpc-1", traffic_type = "REJECT", subnet_id = null }
  attrs       = { vpc_id = "vpc-1", traffic_type = "ALL", subnet_id = null }
  meta        = { operation = "replace" }
}

resource "aws_inspector2_enabler" "inspector_without_images" {
  prior_attrs    = { account_ids = ["123456789012"], resource_types = ["EC2", "ECR"] }
  attrs          = { account_ids = ["123456789012"], resource_types = ["EC2"] }
  expect_failure = true
}

resource "aws_macie2_account" "macie_paused" {
  prior_attrs    = { status = "ENABLED" }
  attrs          = { status = "PAUSED" }
  expect_failure = true
}

resource "aws_macie2_account" "macie_paused_with_tags" {
  prior_attrs    = { status = "ENABLED", id = "1" }
  attrs          = { status = "PAUSED", id = unknown }
  expect_failure = true
}

resource "aws_macie2_account" "macie_on" {
  prior_attrs = { status = "PAUSED" }
  attrs       = { status = "ENABLED" }
}

resource "aws_macie2_account" "macie_more_often" {
  prior_attrs = { status = "ENABLED" }
  attrs       = { status = "ENABLED", finding_publishing_frequency = "ONE_HOUR" }
}

resource "aws_inspector2_organization_configuration" "new_accounts_without_functions" {
  prior_attrs    = { auto_enable = [{ ec2 = true, lambda = true }] }
  attrs          = { auto_enable = [{ ec2 = true, lambda = false }] }
  expect_failure = true
}

resource "aws_inspector2_enabler" "inspector_reordered" {
  prior_attrs = { account_ids = ["123456789012"], resource_types = ["EC2", "ECR"] }
  attrs       = { account_ids = ["123456789012"], resource_types = ["ECR", "EC2", "LAMBDA"] }
}

resource "aws_inspector2_organization_configuration" "more_kinds" {
  prior_attrs = { auto_enable = [{ ec2 = true, lambda = false }] }
  attrs       = { auto_enable = [{ ec2 = true, lambda = true }] }
}

resource "aws_s3_bucket_logging" "bucket_log_gone" {
  prior_attrs    = { bucket = "orders", target_bucket = "logs" }
  expect_failure = true
}

resource "aws_s3_bucket_logging" "bucket_log_gone_with_another_attribute" {
  prior_attrs    = { bucket_name = "orders" }
  expect_failure = true
}

resource "aws_s3_bucket_logging" "bucket_log_moved" {
  prior_attrs = { bucket = "orders", target_bucket = "logs" }
  attrs       = { bucket = "orders", target_bucket = "audit" }
}

resource "aws_s3_bucket_logging" "bucket_log_replaced" {
  prior_attrs = { bucket = "orders", target_bucket = "logs" }
  attrs       = { bucket = "orders", target_bucket = "logs" }
  meta        = { operation = "replace" }
}

resource "aws_config_configuration_recorder" "exclusion_instead_of_all" {
  prior_attrs = { recording_group = [{ all_supported = true, include_global_resource_types = true }] }
  attrs = {
    recording_group = [
      {
        all_supported                 = false
        include_global_resource_types = false
        exclusion_by_resource_types   = []
        recording_strategy            = [{ use_only = "EXCLUSION_BY_RESOURCE_TYPES" }]
      },
    ]
  }
}

resource "aws_config_configuration_recorder" "global_types_off" {
  prior_attrs    = { recording_group = [{ all_supported = true, include_global_resource_types = true }] }
  attrs          = { recording_group = [{ all_supported = true, include_global_resource_types = false }] }
  expect_failure = true
}

resource "aws_config_configuration_recorder" "null_among_types" {
  prior_attrs = { recording_group = [{ all_supported = false, resource_types = [null, "AWS::EC2::Instance"] }] }
  attrs       = { recording_group = [{ all_supported = false, resource_types = ["AWS::EC2::Instance"] }] }
}

resource "aws_cloudtrail" "all_buckets_become_one" {
  prior_attrs = {
    event_selector = [{ include_management_events = true, read_write_type = "All", data_resource = [{ type = "AWS::S3::Object", values = ["arn:aws:s3"] }] }]
  }
  attrs = {
    event_selector = [{ include_management_events = true, read_write_type = "All", data_resource = [{ type = "AWS::S3::Object", values = ["arn:aws:s3:::orders/"] }] }]
  }
  expect_failure = true
}

resource "aws_cloudtrail" "one_bucket_becomes_all" {
  prior_attrs = {
    event_selector = [{ include_management_events = true, read_write_type = "All", data_resource = [{ type = "AWS::S3::Object", values = ["arn:aws:s3:::orders/"] }] }]
  }
  attrs = {
    event_selector = [{ include_management_events = true, read_write_type = "All", data_resource = [{ type = "AWS::S3::Object", values = ["arn:aws:s3"] }] }]
  }
}

resource "aws_cloudtrail" "all_buckets_and_one" {
  prior_attrs = {
    event_selector = [{ include_management_events = true, read_write_type = "All", data_resource = [{ type = "AWS::S3::Object", values = ["arn:aws:s3:::"] }] }]
  }
  attrs = {
    event_selector = [{ include_management_events = true, read_write_type = "All", data_resource = [{ type = "AWS::S3::Object", values = ["arn:aws:s3", "arn:aws:s3:::orders/"] }] }]
  }
}
