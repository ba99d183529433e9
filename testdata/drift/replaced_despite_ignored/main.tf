# A table got a tag that the code ignores, and the code asks for another hash key: the new table does not have the tag, ignored or not.
resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "order"
  attribute {
    name = "order"
    type = "S"
  }
  tags = { env = "prod" }
  lifecycle { ignore_changes = [tags, tags_all] }
}
