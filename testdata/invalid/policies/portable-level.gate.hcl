protect "databases" {
  level = "mandatory_overridable"
}
