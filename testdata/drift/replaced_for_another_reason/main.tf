# A table got a tag, and the code asks for another hash key: the new table has the tags of the code again.
resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "order"
  attribute {
    name = "order"
    type = "S"
  }
  tags = { env = "prod" }
}
