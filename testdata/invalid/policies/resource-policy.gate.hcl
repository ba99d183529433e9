resource_policy "aws_*" "tagged" {
  enforce {
    condition = true
  }
}
