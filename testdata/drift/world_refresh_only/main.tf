# A tag added, a retention changed, an object deleted: a plan with `-refresh-only`.
resource "aws_sns_topic" "alerts" {
  name = "alerts"
  tags = { env = "prod" }
}
resource "aws_cloudwatch_log_group" "app" {
  name              = "/app/web"
  retention_in_days = 30
}
resource "aws_ssm_parameter" "limit" {
  name           = "/app/limit"
  type           = "String"
  insecure_value = "20"
}
