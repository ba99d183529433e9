resource "terraform_data" "db" {
  for_each = toset(["a", "b"])
  input    = each.key
}
