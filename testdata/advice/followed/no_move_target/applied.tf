resource "terraform_data" "db" {
  input = "orders"
}
