resource "terraform_data" "db" {
  count = 1
  input = "orders"
}
resource "terraform_data" "kept" {
  input = "orders"
}

moved {
  from = terraform_data.db[1]
  to   = terraform_data.kept
}
