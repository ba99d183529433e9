# A tag was added in the console.
resource "aws_sns_topic" "alerts" {
  name = "alerts"
  tags = { env = "prod" }
}
