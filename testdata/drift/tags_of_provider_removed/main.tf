# A tag that comes from the provider's `default_tags` was removed, one of the block was added to.
resource "aws_sns_topic" "alerts" {
  name = "alerts"
  tags = { app = "shop" }
}
