protect "databases" {
  on_unknown = "ignore"
}
