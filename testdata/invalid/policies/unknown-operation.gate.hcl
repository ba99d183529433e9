protect "databases" {
  on = ["destroy", "delte", "delete", "delete"]
}
