# A check fails because of what was changed, and the code ignores that attribute.
resource "aws_cloudwatch_log_group" "app" {
  name              = "/app/web"
  retention_in_days = 365
  lifecycle { ignore_changes = [retention_in_days] }
}
check "retention" {
  assert {
    condition     = aws_cloudwatch_log_group.app.retention_in_days >= 90
    error_message = "Logs must be kept for 90 days."
  }
}
