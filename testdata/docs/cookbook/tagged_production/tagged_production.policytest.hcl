policytest {
  targets = ["tagged_production.gate.hcl"]
}

resource "aws_instance" "production" {
  prior_attrs    = { tags = { env = "prod" }, tags_all = { env = "prod" } }
  expect_failure = true
}

resource "aws_instance" "by_default_tags" {
  prior_attrs    = { tags = null, tags_all = { env = "prod" } }
  expect_failure = true
}

resource "azurerm_storage_account" "production" {
  prior_attrs    = { tags = { env = "prod" } }
  expect_failure = true
}

resource "google_storage_bucket" "production" {
  prior_attrs    = { labels = { env = "prod" } }
  expect_failure = true
}

resource "aws_instance" "development" {
  prior_attrs = { tags = { env = "dev" }, tags_all = { env = "dev" } }
}

resource "aws_route" "without_tags" {
  prior_attrs = { destination_cidr_block = "0.0.0.0/0" }
}
