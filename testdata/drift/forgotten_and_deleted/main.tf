# A log group was deleted, and the code lets go of it. Terraform does not refresh such an object: the plan does not know that it is gone.
resource "aws_sns_topic" "alerts" {
  name = "alerts"
}
removed {
  from = aws_cloudwatch_log_group.app
  lifecycle { destroy = false }
}
