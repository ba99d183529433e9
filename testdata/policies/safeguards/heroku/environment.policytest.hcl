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
