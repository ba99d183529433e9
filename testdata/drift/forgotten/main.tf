# A log group was changed, and the code lets go of it without deleting it. Terraform does not refresh such an object: the plan has the old value and no drift.
resource "aws_sns_topic" "alerts" {
  name = "alerts"
}
removed {
  from = aws_cloudwatch_log_group.app
  lifecycle { destroy = false }
}
