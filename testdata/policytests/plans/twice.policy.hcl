resource_policy "x" "y" {
  enforce {
    condition = true
  }
}
