# The policy of a topic is in another layout and order. The provider keeps the text of the state: nothing drifts.
resource "aws_sns_topic" "alerts" {
  name = "alerts"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Sid      = "Publish", Effect = "Allow", Principal = { AWS = ["arn:aws:iam::123456789012:root"] }, Action = ["SNS:Publish", "SNS:Subscribe"],
    Resource = "arn:aws:sns:eu-west-1:123456789012:alerts"
  }] })
}
