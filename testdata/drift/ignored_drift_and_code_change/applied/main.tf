resource "aws_cloudwatch_log_group" "app" {
  name              = "/app/web"
  retention_in_days = 30
  tags              = { env = "prod" }
  lifecycle { ignore_changes = [tags, tags_all] }
}
