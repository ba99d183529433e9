policytest {
  targets = ["../../../../policies/safeguards/heroku/environment.gate.hcl"]
}

resource "heroku_app" "variable_gone" {
  prior_attrs    = { config_vars = { A = "1", B = "2" } }
  attrs          = { config_vars = { A = "1" } }
  expect_failure = true
}

resource "heroku_app_config_association" "variable_gone" {
  prior_attrs    = { vars = { A = "1" } }
  attrs          = { vars = {} }
  expect_failure = true
}

resource "heroku_app" "becomes_sensitive" {
  prior_attrs = { config_vars = { A = "1" } }
  attrs       = { config_vars = {}, sensitive_config_vars = { A = "1" } }
}

resource "heroku_app" "value" {
  prior_attrs = { config_vars = { A = "1" } }
  attrs       = { config_vars = { A = "2" } }
}

resource "heroku_app" "list_of_maps" {
  prior_attrs    = { config_vars = [{ DB = "a" }] }
  attrs          = { config_vars = [{ LOG = "b" }] }
  expect_failure = true
}

resource "heroku_app" "list_becomes_a_map" {
  prior_attrs = { config_vars = [{ DB = "a" }] }
  attrs       = { config_vars = { DB = "a" } }
}

resource "heroku_config" "not_a_map" {
  prior_attrs = { vars = "", sensitive_vars = [] }
  attrs       = { vars = false, sensitive_vars = ["a"] }
}

resource "heroku_app" "common_value_is_no_rename" {
  prior_attrs    = { config_vars = { DB_TLS = "true" } }
  attrs          = { config_vars = { FEATURE_X = "true" } }
  expect_failure = true
}

resource "heroku_app" "renamed" {
  prior_attrs = { config_vars = { DB = "postgres://db" } }
  attrs       = { config_vars = { DATABASE = "postgres://db" } }
}
