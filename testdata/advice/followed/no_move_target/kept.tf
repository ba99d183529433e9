resource "terraform_data" "fresh" {
  input = "orders"
}

moved {
  from = terraform_data.db
  to   = terraform_data.fresh
}
