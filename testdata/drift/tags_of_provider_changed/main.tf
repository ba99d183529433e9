# A tag that comes from the `default_tags` of the provider was changed; the block does not set tags at all.
resource "aws_sns_topic" "alerts" {
  name = "alerts"
}
