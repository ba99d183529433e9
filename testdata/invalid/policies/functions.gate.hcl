resource_policy "*" "a" {
  enforce {
    condition = lenght(attrs.x) > 0 && regex("(", attrs.x) == "" && startswith(attrs.x)
  }
}
