policytest {
  targets = ["module_sources.policy.hcl"]
}

module "./modules/network" "local" {
  meta = { address = "module.network", source = "./modules/network", version = null }
}

module "git::https://git.example.com/network?ref=v1.4.0" "pinned" {
  meta = { address = "module.network", source = "git::https://git.example.com/network?ref=v1.4.0", version = null }
}

module "git::https://git.example.com/network" "moving" {
  meta           = { address = "module.network", source = "git::https://git.example.com/network", version = null }
  expect_failure = true
}

module "registry.example.com/acme/network/aws" "without_version" {
  meta           = { address = "module.network", source = "registry.example.com/acme/network/aws", version = null }
  expect_failure = true
}
