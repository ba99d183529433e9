# The last of three topics was deleted, and `count` went down to two: there is nothing left to do.
resource "aws_sns_topic" "shard" {
  count = 2
  name  = "shard-${count.index}"
}
