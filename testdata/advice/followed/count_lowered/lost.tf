resource "terraform_data" "db" {
  count = 1
  input = "orders"
}
