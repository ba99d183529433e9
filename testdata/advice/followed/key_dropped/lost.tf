resource "terraform_data" "db" {
  for_each = toset(["a"])
  input    = each.key
}
