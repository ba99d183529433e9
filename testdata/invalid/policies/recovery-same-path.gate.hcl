protect "databases" {
  recovery {
    when    = { deleted = true, "deleted" = false }
    outcome = "none"
    message = "x"
  }
}
