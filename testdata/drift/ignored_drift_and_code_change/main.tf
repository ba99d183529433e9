# A log group has another retention in the code, and got a tag that the code ignores: the update leaves the tag.
resource "aws_cloudwatch_log_group" "app" {
  name              = "/app/web"
  retention_in_days = 90
  tags              = { env = "prod" }
  lifecycle { ignore_changes = [tags, tags_all] }
}
