policytest {
  targets = ["../../../../policies/safeguards/digitalocean/machines.gate.hcl"]
}

resource "digitalocean_droplet" "backups_off" {
  prior_attrs    = { backups = true }
  attrs          = { backups = false }
  expect_failure = true
}

resource "digitalocean_droplet" "backups_off_and_larger" {
  prior_attrs    = { backups = true, type = "a" }
  attrs          = { backups = false, type = "b" }
  expect_failure = true
}

resource "digitalocean_droplet" "backups_on" {
  prior_attrs = { backups = false }
  attrs       = { backups = true }
}

resource "digitalocean_droplet" "larger" {
  prior_attrs = { backups = true, type = "a" }
  attrs       = { backups = true, type = "b" }
}
