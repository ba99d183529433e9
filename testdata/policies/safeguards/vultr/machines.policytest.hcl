policytest {
  targets = ["../../../../policies/safeguards/vultr/machines.gate.hcl"]
}

resource "vultr_instance" "backups_off" {
  prior_attrs    = { backups = "enabled" }
  attrs          = { backups = "disabled" }
  expect_failure = true
}

resource "vultr_bare_metal_server" "backups_off_and_larger" {
  prior_attrs    = { backups = "enabled", type = "a" }
  attrs          = { backups = "disabled", type = "b" }
  expect_failure = true
}

resource "vultr_instance" "backups_on" {
  prior_attrs = { backups = "disabled" }
  attrs       = { backups = "enabled" }
}

resource "vultr_instance" "larger" {
  prior_attrs = { backups = "enabled", type = "a" }
  attrs       = { backups = "enabled", type = "b" }
}
