# A tag that comes from the `default_tags` of the provider was removed, and one was added beside the one of the block.
resource "aws_sns_topic" "alerts" {
  name = "alerts"
  tags = { app = "shop" }
}
