protect "a" {
  on     = ["create", "delete"]
  filter = prior_attrs.x == attrs.x
}
