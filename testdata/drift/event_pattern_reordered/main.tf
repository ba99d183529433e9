# The event pattern of a rule is in another layout and order.
resource "aws_cloudwatch_event_rule" "stops" {
  name          = "stops"
  event_pattern = jsonencode({ source = ["aws.ec2"], detail = { state = ["stopped", "terminated"] } })
}
