# The retention was changed outside from 30 to 60, and the code asks for 90 meanwhile.
resource "aws_cloudwatch_log_group" "app" {
  name              = "/app/web"
  retention_in_days = 90
}
