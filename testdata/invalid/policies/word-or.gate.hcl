resource_policy "x_y" "x" {
  enforce {
    condition     = attrs.a == 1 or attrs.b == 2
    error_message = "x"
  }
}
