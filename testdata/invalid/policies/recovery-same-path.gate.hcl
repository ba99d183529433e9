protect "databases" {
  recovery {
    when    = { deleted = true, "deleted" = false }
    outcome = "irreversible"
    message = "x"
  }
}
