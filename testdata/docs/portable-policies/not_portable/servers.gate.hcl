resource_policy "aws_instance" "kept" {
  operations = ["delete", "replace"]
  level      = "require_approval"

  enforce {
    condition     = lookup(prior_attrs.tags, "disposable", "") == "yes"
    error_message = "${meta.address} is not marked as disposable."
  }
}
