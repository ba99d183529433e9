# A topic was deleted, and its block was removed from the code: there is nothing left to do.
resource "aws_sns_topic" "alerts" {
  name = "alerts"
}
