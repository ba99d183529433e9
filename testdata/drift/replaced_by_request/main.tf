# A table got a tag that the code ignores, and somebody asked to replace it: the new table does not have the tag, ignored or not.
resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  tags = { env = "prod" }
  lifecycle { ignore_changes = [tags, tags_all] }
}
