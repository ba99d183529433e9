# A topic waits for its import, and a log group was changed.
resource "aws_cloudwatch_log_group" "app" {
  name              = "/app/web"
  retention_in_days = 30
}
import {
  to = aws_sns_topic.found
  id = "arn:aws:sns:eu-west-1:123456789012:found"
}
resource "aws_sns_topic" "found" {
  name = "found"
}
