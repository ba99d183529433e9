# A table got a tag, the code adopted it, and asks for another hash key: no drifted attribute changes, and the table that has the tag is destroyed.
resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "order"
  attribute {
    name = "order"
    type = "S"
  }
  tags = { env = "prod", keep = "legal-hold" }
}
