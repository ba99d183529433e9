policytest {
  targets = ["origins.gate.hcl"]
}

provider "aws" "ireland" {
  attrs = { region = "eu-west-1" }
}

provider "aws" "from_the_environment" {
  attrs          = { profile = "prod" }
  expect_failure = true
}

module "./network" "local" {
  meta = { source = "./network" }
}

module "github.com/someone/network" "foreign" {
  meta           = { source = "github.com/someone/network" }
  expect_failure = true
}
