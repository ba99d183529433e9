resource_policy "aws_instance" "not_replaced" {
  operations = ["replace"]
  level      = "require_approval"

  enforce {
    condition     = false
    error_message = "${meta.address} is replaced because of ${join(", ", change.replace_paths)}."
  }
}
