resource_policy "x" "y" {
  enforce {
    condition     = false
    error_message = attrs.text
  }
}
