input "level" {
  type    = string
  default = "mandatory"
}
locals {
  who = meta.address
}
protect "a" {
  level = input.level
}
protect "b" {
  level = 3
}
protect "c" {
  level = input.levle
}
protect "d" {
  level = meta.address == "x" ? "warn" : "deny"
}
protect "e" {
  level = local.who
}
resource_policy "*" "f" {
  level             = "deny"
  enforcement_level = input.level
  enforce {
    condition = true
  }
}
resource_policy "*" "g" {
  enforcement_level = "deny"
  enforce {
    condition = true
  }
}
