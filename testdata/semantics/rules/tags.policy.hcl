locals {
  mandatory = ["env", "owner"]
}

resource_policy "aws_*" "mandatory" {
  operations = ["create", "update"]
  filter     = core::can(attrs.tags)
  locals {
    tags    = attrs.tags == null ? {} : attrs.tags
    missing = [for name in local.mandatory : name if !core::can(local.tags[name])]
  }
  enforce {
    condition     = core::length(local.missing) == 0
    error_message = "Tags are missing: ${core::jsonencode(local.missing)}."
  }
}
