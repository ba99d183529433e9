policytest {
  targets = ["../../../../policies/safeguards/linode/machines.gate.hcl"]
}

resource "linode_instance" "backups_off" {
  prior_attrs    = { backups_enabled = true }
  attrs          = { backups_enabled = false }
  expect_failure = true
}

resource "linode_instance" "backups_off_and_larger" {
  prior_attrs    = { backups_enabled = true, type = "a" }
  attrs          = { backups_enabled = false, type = "b" }
  expect_failure = true
}

resource "linode_instance" "backups_on" {
  prior_attrs = { backups_enabled = false }
  attrs       = { backups_enabled = true }
}

resource "linode_instance" "larger" {
  prior_attrs = { backups_enabled = true, type = "a" }
  attrs       = { backups_enabled = true, type = "b" }
}
