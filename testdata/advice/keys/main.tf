# From `count` to keys that are templates, addresses, quotes, and what a CI runner executes.
resource "terraform_data" "odd" {
  for_each = {
    "$${y}"      = "template 0"
    "a.b[0]"     = "address 1"
    "q\"\\"      = "quotes 2"
    "##[error]x" = "command 3"
  }
  input = each.value
}
