# A log group was deleted, and the code lets go of it.
resource "aws_sns_topic" "alerts" {
  name = "alerts"
}
removed {
  from = aws_cloudwatch_log_group.app
  lifecycle { destroy = false }
}
