resource_policy "aws_*" "silent" {
  operations = ["update"]
  enforce {
    condition     = core::length(core::try(attrs.list, [])) > 0
    error_message = "x"
  }
}

resource_policy "aws_*" "without_operations" {
  enforce {
    condition     = core::try(meta.address, "x") == "x" && meta.regio == "x" && meta.action == "create"
    error_message = "x"
  }
}

resource_policy "aws_*" "on_delete" {
  operations = ["delete"]
  locals {
    env = attrs.tags.env
  }
  filter = meta.operation == "delete" ? true : attrs.x
  enforce {
    condition     = local.env == "prod"
    error_message = "x"
  }
}
