policytest {
  targets = ["databases"]
}

# A typo must not meet what it expects.
plan "absent" {
  file   = "nowhere.json"
  expect = "error"
}
