protect "databases" {
  recovery {
    when = {
      a = { at_leest = 1 }
      b = { at_least = "1" }
      c = { at_least = 1, at_most = 2 }
      d = { not = { not = 1 } }
      e = [[1]]
    }
    outcome = "irreversible"
    message = "x"
  }
}
