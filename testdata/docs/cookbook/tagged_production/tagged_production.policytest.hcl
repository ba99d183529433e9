policytest {
  targets = ["tagged_production.gate.hcl"]
}

resource "aws_instance" "production" {
  prior_attrs    = { tags = { env = "prod" } }
  expect_failure = true
}

resource "aws_instance" "development" {
  prior_attrs = { tags = { env = "dev" } }
}

resource "aws_route" "without_tags" {
  prior_attrs = { destination_cidr_block = "0.0.0.0/0" }
}
