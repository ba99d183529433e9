# A tag that comes from the provider's `default_tags` was changed: the resource block does not set tags at all.
resource "aws_sns_topic" "alerts" {
  name = "alerts"
}
