policytest {
  targets = ["../../../../policies/safeguards/digitalocean/databases.gate.hcl"]
}

resource "digitalocean_database_cluster" "major_1" {
  prior_attrs    = { engine = "pg", version = "15" }
  attrs          = { engine = "pg", version = "16" }
  expect_failure = true
}

resource "digitalocean_database_cluster" "major_2" {
  prior_attrs    = { engine = "mysql", version = "8" }
  attrs          = { engine = "mysql", version = "9" }
  expect_failure = true
}

resource "digitalocean_database_cluster" "not_major_1" {
  prior_attrs = { engine = "pg", version = "16" }
  attrs       = { engine = "pg", version = "16" }
}

resource "digitalocean_database_cluster" "not_major_2" {
  prior_attrs = { engine = "mongodb", version = "7.0" }
  attrs       = { engine = "mongodb", version = "7.1" }
}

resource "digitalocean_database_cluster" "standby_gone" {
  prior_attrs    = { node_count = 3 }
  attrs          = { node_count = 1 }
  expect_failure = true
}

resource "digitalocean_database_cluster" "standby_gone_and_renamed" {
  prior_attrs    = { node_count = 3, name = "a" }
  attrs          = { node_count = 1, name = "b" }
  expect_failure = true
}

resource "digitalocean_database_cluster" "standby_added" {
  prior_attrs = { node_count = 1 }
  attrs       = { node_count = 3 }
}

resource "digitalocean_database_cluster" "unchanged" {
  prior_attrs = { node_count = 3, name = "a" }
  attrs       = { node_count = 3, name = "b" }
}
