policytest {
  targets = ["nowhere", "/etc", "../hostile/nothing.policy.hcl", "../plans/twice", "empty/"]
}

resource "x" "y" {
  attrs = { id = 1 }
}
