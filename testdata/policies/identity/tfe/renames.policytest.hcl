policytest {
  targets = ["../../../../policies/identity/tfe/renames.gate.hcl"]
}

resource "tfe_workspace" "renamed" {
  prior_attrs    = { name = "prod-db" }
  attrs          = { name = "prod-database" }
  expect_failure = true
}

resource "tfe_workspace" "renamed_with_tags" {
  prior_attrs    = { name = "a", tag_names = [] }
  attrs          = { name = "b", tag_names = ["x"] }
  expect_failure = true
}

resource "tfe_workspace" "tags" {
  prior_attrs = { name = "a", tag_names = [] }
  attrs       = { name = "a", tag_names = ["x"] }
}

resource "tfe_workspace" "url_unknown" {
  prior_attrs = { name = "a", html_url = "a" }
  attrs       = { name = "a", html_url = unknown }
}
