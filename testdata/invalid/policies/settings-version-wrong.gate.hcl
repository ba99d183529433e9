settings {
  required_version = "^1.0"
}

settings {
  required_version = ">= 0.1.0-rc1"
}
