protect "databases" {
  recovry {
    outcome = "none"
  }
}
