protect "a" {
  operations        = ["delete"]
  enforcement_level = "advisory"
  enforce {
    condition = true
  }
}
