policytest {
  targets = ["../../../../policies/identity/random/renames.gate.hcl"]
}

resource "random_password" "rotated" {
  prior_attrs    = { length = 16, result = "a" }
  attrs          = { length = 32, result = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "random_bytes" "rotated" {
  prior_attrs    = { length = 16 }
  attrs          = { length = 32 }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "random_password" "made" {
  attrs = { length = 16 }
}

resource "random_password" "gone" {
  prior_attrs = { length = 16 }
}

resource "random_id" "changed" {
  prior_attrs = { hex = "ab12", id = "qxI" }
  attrs       = { hex = unknown, id = unknown }
  meta        = { operation = "replace" }
}

resource "random_pet" "changed" {
  prior_attrs = { id = "brave-fox" }
  attrs       = { id = unknown }
  meta        = { operation = "replace" }
}

resource "random_integer" "changed" {
  prior_attrs = { result = 42 }
  attrs       = { result = unknown }
  meta        = { operation = "replace" }
}

resource "random_id" "gone" {
  prior_attrs = { hex = "ab12" }
}

resource "random_shuffle" "changed" {
  prior_attrs = { id = "-" }
  attrs       = { id = unknown }
  meta        = { operation = "replace" }
}

resource "random_uuid" "kept" {
  prior_attrs = { id = "a" }
  attrs       = { id = "a" }
}
