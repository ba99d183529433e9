protect "databases" {
  recovry {
    outcome = "irreversible"
  }
}
