resource_policy "x_y" "x" {
  enforce {
    condition     = attrs.a == 1 && not attrs.b
    error_message = "x"
  }
}
