resource "aws_sns_topic" "shard" {
  count = 3
  name  = "shard-${count.index}"
}
