policytest {
  targets = ["../../../../policies/exposure/supabase/access.gate.hcl"]
}

# Source: Supabase Docs, Network restrictions; provider documentation, supabase/supabase
resource "supabase_settings" "network_opened_all" {
  prior_attrs    = { project_ref = "abc", network = "{\"restrictions\": [\"203.0.113.0/24\"]}" }
  attrs          = { project_ref = "abc", network = "{\"restrictions\": [\"0.0.0.0/0\"]}" }
  expect_failure = true
}

resource "supabase_settings" "network_opened_emptied" {
  prior_attrs    = { project_ref = "abc", network = "{\"restrictions\": [\"203.0.113.0/24\"]}" }
  attrs          = { project_ref = "abc", network = "{\"restrictions\": []}" }
  expect_failure = true
}

resource "supabase_settings" "network_opened_more" {
  prior_attrs = { project_ref = "abc", network = "{\"restrictions\": [\"203.0.113.0/24\"]}" }
  attrs       = { project_ref = "abc", network = "{\"restrictions\": [\"203.0.113.0/24\", \"198.51.100.0/24\"]}" }
}

resource "supabase_settings" "network_opened_same" {
  prior_attrs = { project_ref = "abc", network = "{\"restrictions\": [\"0.0.0.0/0\"]}" }
  attrs       = { project_ref = "abc", network = "{\"restrictions\": [\"0.0.0.0/0\", \"203.0.113.0/24\"]}" }
}

resource "supabase_settings" "network_opened_set" {
  prior_attrs = { project_ref = "abc", network = "{\"restrictions\": [\"0.0.0.0/0\"]}" }
  attrs       = { project_ref = "abc", network = "{\"restrictions\": [\"203.0.113.0/24\"]}" }
}

resource "supabase_settings" "network_opened_new" {
  attrs = { project_ref = "abc", network = "{\"restrictions\": [\"0.0.0.0/0\"]}" }
}

# Source: provider documentation, supabase/supabase, supabase_settings
resource "supabase_settings" "unreadable_text" {
  attrs          = { project_ref = "a", network = "{" }
  expect_failure = true
}

resource "supabase_settings" "unreadable_list" {
  prior_attrs    = { project_ref = "abc", network = "{\"restrictions\": [\"0.0.0.0/0\"]}" }
  attrs          = { project_ref = "a", network = "[]" }
  expect_failure = true
}

resource "supabase_settings" "unreadable_object" {
  attrs = { project_ref = "abc", network = "{\"restrictions\": [\"203.0.113.0/24\"]}" }
}

resource "supabase_settings" "unreadable_null" {
  attrs = { project_ref = "a", network = null, api = "{}" }
}

resource "supabase_settings" "unreadable_empty" {
  attrs = { project_ref = "a", network = "" }
}

resource "supabase_settings" "unreadable_same" {
  prior_attrs = { project_ref = "abc", network = "{\"restrictions\": [\"203.0.113.0/24\"]}" }
  attrs       = { project_ref = "abc", network = "{\"restrictions\": [\"203.0.113.0/24\"]}" }
}
