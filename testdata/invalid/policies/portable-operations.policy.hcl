resource_policy "*" "a" {
  operations = ["replace"]
  enforce {
    condition = prior_attrs.x == attrs.x
  }
}
resource_policy "*" "b" {
  operations = ["update", "no-op"]
  enforce {
    condition = prior_attrs.x == attrs.x
  }
}
