protect "databases" {
  description = "One.\nTwo."
}
