resource "terraform_data" "db" {
  count = 2
  input = "orders"
}
