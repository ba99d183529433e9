# A database moved into a module, log groups from `count` to `for_each`, a queue renamed, and no `moved` block.
provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}

module "db" { source = "./db" }

resource "aws_cloudwatch_log_group" "logs" {
  for_each = toset(["eu", "us"])
  name     = "/shop/${each.key}"
}

resource "aws_sqs_queue" "orders_queue" {
  name = "orders"
}
