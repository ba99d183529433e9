protect "databases" {
  recovery {
    when    = {}
    outcome = "irreversible"
    message = "x"
  }
  recovery {
    when    = true
    outcome = "irreversible"
    message = "x"
  }
}
