input "families" {
  type    = list(string)
  default = ["t3", "t4g", "m7g"]
}

resource_policy "aws_instance" "families" {
  operations = ["create", "update"]

  locals {
    family = core::split(".", attrs.instance_type)[0]
  }

  enforce {
    condition     = core::contains(input.families, local.family)
    error_message = "${attrs.instance_type} is of family ${local.family}; use ${core::join(", ", input.families)}."
  }
}
