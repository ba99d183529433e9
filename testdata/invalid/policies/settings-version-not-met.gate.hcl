settings {
  required_version = ">= 0.2, < 1.0"
}
