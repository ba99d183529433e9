# An output follows an attribute that was changed and that the code ignores.
resource "aws_cloudwatch_log_group" "app" {
  name              = "/app/web"
  retention_in_days = 365
  lifecycle { ignore_changes = [retention_in_days] }
}
output "days" { value = aws_cloudwatch_log_group.app.retention_in_days }
