protect "databases" {
  recovery {
    when = {
      "a..b"  = true
      "a.0"   = true
      "a[x]"  = true
      "a[0]b" = true
      a.b     = true
    }
    outcome = "irreversible"
    message = "x"
  }

  recovery {
    when    = { provider = true }
    outcome = "refused"
    message = "No argument of the provider."
  }
}
