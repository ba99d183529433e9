policytest {
  targets = ["../../../../policies/identity/okta/members.gate.hcl"]
}

resource "okta_group_memberships" "group_one" {
  prior_attrs    = { group_id = "g", users = ["u1", "u2"] }
  attrs          = { group_id = "g", users = ["u2"] }
  expect_failure = true
}

resource "okta_group_memberships" "group_removed" {
  prior_attrs    = { group_id = "g", users = ["u1"] }
  expect_failure = true
}

resource "okta_group_memberships" "group_added" {
  prior_attrs = { group_id = "g", users = ["u1"] }
  attrs       = { group_id = "g", users = ["u1", "u2"] }
}

resource "okta_group_memberships" "group_same" {
  prior_attrs = { group_id = "g", users = ["u1"] }
  attrs       = { group_id = "g", users = ["u1"] }
}
