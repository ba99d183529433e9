# A log group has another address in the code and another retention in the world.
resource "aws_cloudwatch_log_group" "web" {
  name              = "/app/web"
  retention_in_days = 30
}
moved {
  from = aws_cloudwatch_log_group.app
  to   = aws_cloudwatch_log_group.web
}
