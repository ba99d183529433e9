# A tag added, a retention changed, an object deleted: a plan that failed at a condition.
variable "ready" { type = bool }
resource "aws_sns_topic" "alerts" {
  name = "alerts"
  tags = { env = "prod" }
}
resource "aws_cloudwatch_log_group" "app" {
  name              = "/app/web"
  retention_in_days = 30
  lifecycle {
    precondition {
      condition     = var.ready
      error_message = "The platform is not ready."
    }
  }
}
resource "aws_ssm_parameter" "limit" {
  name           = "/app/limit"
  type           = "String"
  insecure_value = "20"
}
