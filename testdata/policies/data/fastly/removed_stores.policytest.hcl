policytest {
  targets = ["../../../../policies/data/fastly/removed_stores.gate.hcl"]
}

resource "fastly_service_vcl" "dictionary_removed" {
  prior_attrs    = { dictionary = [{ name = "redirects", force_destroy = true }], acl = [] }
  attrs          = { dictionary = [], acl = [] }
  expect_failure = true
}

resource "fastly_service_vcl" "acl_renamed" {
  prior_attrs    = { dictionary = [], acl = [{ name = "blocked", force_destroy = true }] }
  attrs          = { dictionary = [], acl = [{ name = "denied", force_destroy = true }] }
  expect_failure = true
}

resource "fastly_service_vcl" "refused_while_it_has_entries" {
  prior_attrs = { dictionary = [{ name = "redirects", force_destroy = false }, { name = "flags", force_destroy = null }], acl = [] }
  attrs       = { dictionary = [], acl = [] }
}

resource "fastly_service_vcl" "reordered" {
  prior_attrs = { dictionary = [{ name = "redirects", force_destroy = true }, { name = "flags", force_destroy = true }], acl = null }
  attrs       = { dictionary = [{ name = "flags", force_destroy = true }, { name = "redirects", force_destroy = true }], acl = null }
}

resource "fastly_service_vcl" "without_stores" {
  prior_attrs = { comment = "a" }
  attrs       = { comment = "b" }
}
