resource_policy "*" "a" {
  enforce {
    condition = strcontains(attrs.x, "a") || matches("a", attrs.x) || any(attrs.y) || all(attrs.y)
  }
  enforce {
    condition = base64encode(attrs.x) == "a" || file("x") == "a" || len(attrs.x) == 1
  }
}
