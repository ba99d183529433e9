# The retention was changed outside, and the code says the new one already.
resource "aws_cloudwatch_log_group" "app" {
  name              = "/app/web"
  retention_in_days = 90
}
