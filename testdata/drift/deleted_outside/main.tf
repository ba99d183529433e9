# A log group was deleted, with what it held; an apply makes an empty one.
resource "aws_cloudwatch_log_group" "app" {
  name              = "/app/web"
  retention_in_days = 365
}
