input "mandatory_tags" {
  type    = list(string)
  default = ["env", "owner"]
}

resource_policy "aws_*" "complete" {
  filter = core::can(attrs.tags)

  locals {
    given   = attrs.tags == null ? [] : core::keys(attrs.tags)
    missing = [for name in input.mandatory_tags : name if !core::contains(local.given, name)]
  }

  enforce {
    condition     = core::length(local.missing) == 0
    error_message = "${meta.type} lacks the tags ${core::join(", ", local.missing)}."
  }
}
