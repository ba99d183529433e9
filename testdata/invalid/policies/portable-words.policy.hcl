resource_policy "*" "a" {
  enforcement_level = "warn"
  enforce {
    condition = true
  }
}
