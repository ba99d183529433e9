resource_policy "aws_*" "silent" {
  operations = ["update"]
  enforce {
    condition     = core::length(core::try(attrs.list, [])) > 0
    error_message = "x"
  }
}
