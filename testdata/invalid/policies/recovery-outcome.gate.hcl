protect "databases" {
  recovery {
    when    = { deletion_protection = true }
    outcome = "impossible"
    message = "x"
  }
}
