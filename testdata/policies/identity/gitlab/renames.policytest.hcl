policytest {
  targets = ["../../../../policies/identity/gitlab/renames.gate.hcl"]
}

resource "gitlab_project" "another_path" {
  prior_attrs    = { path = "shop", path_with_namespace = "acme/shop", namespace_id = 1 }
  attrs          = { path = "store", namespace_id = 1 }
  expect_failure = true
}

resource "gitlab_group" "another_path" {
  prior_attrs    = { path = "acme", full_path = "acme", parent_id = 0 }
  attrs          = { path = "acme-inc", parent_id = 0 }
  expect_failure = true
}

resource "gitlab_project" "another_group" {
  prior_attrs    = { path = "shop", namespace_id = 1 }
  attrs          = { path = "shop", namespace_id = 2 }
  expect_failure = true
}

resource "gitlab_project" "another_name" {
  prior_attrs = { name = "Shop", path = "shop", namespace_id = 1 }
  attrs       = { name = "Store", path = "shop", namespace_id = 1 }
}

resource "gitlab_project" "without_a_path" {
  prior_attrs = { name = "shop", path = null, namespace_id = 1 }
  attrs       = { name = "shop", path = null, namespace_id = 1 }
}

resource "gitlab_group" "described" {
  prior_attrs = { path = "a", parent_id = 0 }
  attrs       = { path = "a", parent_id = 0, description = "x" }
}
