policytest {
  targets = ["../../../../policies/identity/azuread/members.gate.hcl"]
}

resource "azuread_group" "group_member" {
  prior_attrs    = { display_name = "ops", members = ["u1", "u2"], owners = ["o1"] }
  attrs          = { display_name = "ops", members = ["u2"], owners = ["o1"] }
  expect_failure = true
}

resource "azuread_group" "group_owner" {
  prior_attrs    = { display_name = "ops", members = ["u1"], owners = ["o1", "o2"] }
  attrs          = { display_name = "ops", members = ["u1"], owners = ["o2"] }
  expect_failure = true
}

resource "azuread_group" "group_added" {
  prior_attrs = { display_name = "ops", members = ["u1"], owners = ["o1"] }
  attrs       = { display_name = "ops", members = ["u1", "u2"], owners = ["o1"] }
}

resource "azuread_group" "group_renamed" {
  prior_attrs = { display_name = "ops", members = ["u1"], owners = ["o1"] }
  attrs       = { display_name = "operations", members = ["u1"], owners = ["o1"] }
}

resource "azuread_administrative_unit" "administrative_unit_one" {
  prior_attrs    = { display_name = "lab", members = ["u1", "u2"] }
  attrs          = { display_name = "lab", members = ["u2"] }
  expect_failure = true
}

resource "azuread_administrative_unit" "administrative_unit_all" {
  prior_attrs    = { display_name = "lab", members = ["u1", "u2"] }
  attrs          = { display_name = "lab", members = [] }
  expect_failure = true
}

resource "azuread_administrative_unit" "administrative_unit_added" {
  prior_attrs = { display_name = "lab", members = ["u1"] }
  attrs       = { display_name = "lab", members = ["u1", "u2"] }
}

resource "azuread_administrative_unit" "administrative_unit_renamed" {
  prior_attrs = { display_name = "lab", members = ["u1"] }
  attrs       = { display_name = "laboratory", members = ["u1"] }
}
