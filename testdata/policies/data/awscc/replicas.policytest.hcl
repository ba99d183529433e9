policytest {
  targets = ["../../../../policies/data/awscc/replicas.gate.hcl"]
}

resource "awscc_dynamodb_global_table" "table_replicas_one_of_two" {
  prior_attrs    = { replicas = [{ region = "eu-west-1" }, { region = "us-east-1" }] }
  attrs          = { replicas = [{ region = "eu-west-1" }] }
  expect_failure = true
}

resource "awscc_dynamodb_global_table" "table_replicas_other_region" {
  prior_attrs    = { replicas = [{ region = "eu-west-1" }, { region = "us-east-1" }] }
  attrs          = { replicas = [{ region = "eu-west-1" }, { region = "us-west-2" }] }
  expect_failure = true
}

resource "awscc_dynamodb_global_table" "table_replicas_added" {
  prior_attrs = { replicas = [{ region = "eu-west-1" }] }
  attrs       = { replicas = [{ region = "eu-west-1" }, { region = "us-east-1" }] }
}

resource "awscc_dynamodb_global_table" "table_replicas_same" {
  prior_attrs = { replicas = [{ region = "eu-west-1" }] }
  attrs       = { replicas = [{ region = "eu-west-1" }] }
}

resource "awscc_secretsmanager_secret" "secret_replicas_last" {
  prior_attrs    = { replica_regions = [{ region = "us-east-1" }] }
  attrs          = { replica_regions = null }
  expect_failure = true
}

resource "awscc_secretsmanager_secret" "secret_replicas_one_of_two" {
  prior_attrs    = { replica_regions = [{ region = "us-east-1" }, { region = "eu-west-1" }] }
  attrs          = { replica_regions = [{ region = "us-east-1" }] }
  expect_failure = true
}

resource "awscc_secretsmanager_secret" "secret_replicas_added" {
  prior_attrs = { replica_regions = null }
  attrs       = { replica_regions = [{ region = "us-east-1" }] }
}

resource "awscc_secretsmanager_secret" "secret_replicas_same" {
  prior_attrs = { replica_regions = [{ region = "us-east-1" }] }
  attrs       = { replica_regions = [{ region = "us-east-1" }] }
}
