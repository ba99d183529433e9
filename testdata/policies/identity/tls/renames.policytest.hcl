policytest {
  targets = ["../../../../policies/identity/tls/renames.gate.hcl"]
}

resource "tls_private_key" "rotated" {
  prior_attrs    = { algorithm = "RSA", public_key_fingerprint_sha256 = "SHA256:abc" }
  attrs          = { algorithm = "ED25519" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "tls_private_key" "rotated_without_fingerprint" {
  prior_attrs    = { algorithm = "RSA" }
  attrs          = { algorithm = "RSA" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "tls_private_key" "made" {
  attrs = { algorithm = "RSA" }
}

resource "tls_private_key" "gone" {
  prior_attrs = { algorithm = "RSA" }
}

resource "tls_self_signed_cert" "renewed" {
  prior_attrs = { id = "1" }
  attrs       = { id = unknown }
  meta        = { operation = "replace" }
}
