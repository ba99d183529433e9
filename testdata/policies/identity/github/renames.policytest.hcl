policytest {
  targets = ["../../../../policies/identity/github/renames.gate.hcl"]
}

resource "github_repository" "renamed" {
  prior_attrs    = { name = "shop", full_name = "acme/shop" }
  attrs          = { name = "store" }
  expect_failure = true
}

resource "github_repository" "renamed_in_case" {
  prior_attrs    = { name = "shop" }
  attrs          = { name = "Shop" }
  expect_failure = true
}

resource "github_repository" "described" {
  prior_attrs = { name = "shop", description = "a" }
  attrs       = { name = "shop", description = "b" }
}

resource "github_repository" "url_unknown" {
  prior_attrs = { name = "shop", html_url = "a" }
  attrs       = { name = "shop", html_url = unknown }
}

resource "github_team" "renamed" {
  prior_attrs    = { name = "Payments", slug = "payments" }
  attrs          = { name = "Billing" }
  expect_failure = true
}

resource "github_team" "renamed_with_a_space" {
  prior_attrs    = { name = "pay ments" }
  attrs          = { name = "payments" }
  expect_failure = true
}

resource "github_team" "case" {
  prior_attrs = { name = "payments" }
  attrs       = { name = "Payments" }
}

resource "github_team" "described" {
  prior_attrs = { name = "a", description = "a" }
  attrs       = { name = "a", description = "b" }
}
