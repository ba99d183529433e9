# An output follows an attribute that was changed and that an apply sets back: the output is as it was.
resource "aws_cloudwatch_log_group" "app" {
  name              = "/app/web"
  retention_in_days = 365
}
output "days" { value = aws_cloudwatch_log_group.app.retention_in_days }
