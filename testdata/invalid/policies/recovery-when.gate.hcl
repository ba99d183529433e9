protect "databases" {
  recovery {
    when    = {}
    outcome = "none"
    message = "x"
  }
  recovery {
    when    = true
    outcome = "none"
    message = "x"
  }
}
