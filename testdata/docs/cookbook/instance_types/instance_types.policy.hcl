input "families" {
  type    = list(string)
  default = ["t3", "t4g", "m7g"]
}

locals {
  types = ["aws_instance", "aws_launch_configuration", "aws_launch_template", "aws_spot_instance_request"]
}

resource_policy "aws_*" "families" {
  operations = ["create", "update"]
  # A launch template may leave the type to who uses it.
  filter = core::contains(local.types, meta.type) && attrs.instance_type != null

  locals {
    family = core::split(".", attrs.instance_type)[0]
  }

  enforce {
    condition     = core::contains(input.families, local.family)
    error_message = "${attrs.instance_type} is of family ${local.family}; use ${core::join(", ", input.families)}."
  }
}
