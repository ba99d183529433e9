resource_policy "x_y" "x" {
  enforce {
    condition     = input.n == attrs.x && local.y == 1
    error_message = "x"
  }
}
