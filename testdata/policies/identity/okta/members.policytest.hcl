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

resource "okta_user_group_memberships" "user_one" {
  prior_attrs    = { user_id = "u", groups = ["g1", "g2"] }
  attrs          = { user_id = "u", groups = ["g2"] }
  expect_failure = true
}

resource "okta_user_group_memberships" "user_removed" {
  prior_attrs    = { user_id = "u", groups = ["g1"] }
  expect_failure = true
}

resource "okta_user_group_memberships" "user_added" {
  prior_attrs = { user_id = "u", groups = ["g1"] }
  attrs       = { user_id = "u", groups = ["g1", "g2"] }
}

resource "okta_user_group_memberships" "user_none" {
  prior_attrs = { user_id = "u", groups = [] }
}

resource "okta_app_group_assignments" "application_one" {
  prior_attrs    = { app_id = "a", group = [{ id = "g1", priority = 1 }, { id = "g2", priority = 2 }] }
  attrs          = { app_id = "a", group = [{ id = "g2", priority = 1 }] }
  expect_failure = true
}

resource "okta_app_group_assignments" "application_removed" {
  prior_attrs    = { app_id = "a", group = [{ id = "g1", priority = 1 }] }
  expect_failure = true
}

resource "okta_app_group_assignments" "application_order" {
  prior_attrs = { app_id = "a", group = [{ id = "g1", priority = 1 }, { id = "g2", priority = 2 }] }
  attrs       = { app_id = "a", group = [{ id = "g2", priority = 1 }, { id = "g1", priority = 2 }] }
}

resource "okta_app_group_assignments" "application_added" {
  prior_attrs = { app_id = "a", group = [{ id = "g1", priority = 1 }] }
  attrs       = { app_id = "a", group = [{ id = "g1", priority = 1 }, { id = "g2", priority = 2 }] }
}

resource "okta_group_memberships" "group_with_null" {
  prior_attrs = { group_id = ["g"], users = [null] }
  attrs       = { group_id = ["g"], users = [null, "u1"] }
}

resource "okta_user_group_memberships" "user_with_object" {
  prior_attrs    = { user_id = null, groups = [{ id = "g1" }, "g2"] }
  expect_failure = true
}
