# The extended language: protect, replace, forget.

protect "databases" {
  types  = ["aws_db_*"]
  reason = "Production data."
}

resource_policy "aws_launch_template" "replacement" {
  operations = ["replace"]
  enforce {
    condition     = attrs.name != prior_attrs.name && change.order == "delete_first"
    error_message = "Both sides are there."
  }
}

resource_policy "aws_launch_template" "parts" {
  operations = ["create", "no-op"]
  enforce {
    condition     = meta.operation != "create" || meta.address == "aws_launch_template.replaced"
    error_message = "${meta.address}: only the replaced one is created."
  }
}
