policytest {
  targets = ["provider_versions.policy.hcl"]
}

provider "aws" "current" {
  meta = { version = "5.100.0" }
}

provider "aws" "old" {
  meta           = { version = "5.4.0" }
  expect_failure = true
}

provider "random" "not_listed" {
  meta = { version = "3.1.0" }
}
