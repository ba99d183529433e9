policytest {
  targets = ["databases.gate.hcl"]
}

resource "aws_db_instance" "deleted" {
  prior_attrs    = { identifier = "orders", deletion_protection = false }
  expect_failure = true
}

resource "acme_warehouse_table_hot" "deleted" {
  prior_attrs    = { name = "orders" }
  expect_failure = true
}

resource "acme_warehouse_user" "deleted" {
  prior_attrs = { name = "orders" }
}
