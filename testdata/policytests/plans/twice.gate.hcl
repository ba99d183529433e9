protect "x" {
  types = ["x"]
}
