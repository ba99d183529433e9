protect "state" {
  types  = ["aws_s3_bucket"]
  reason = <<-EOT
    This bucket holds Terraform state.
    Every stack of the account needs it.
  EOT
}
