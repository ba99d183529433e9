policytest {
  targets = ["../../../../policies/safeguards/stackit/inline.gate.hcl"]
}

resource "stackit_ske_cluster" "pool_gone" {
  prior_attrs    = { name = "prod", node_pools = [{ name = "a", minimum = 1 }, { name = "b", minimum = 1 }] }
  attrs          = { name = "prod", node_pools = [{ name = "b", minimum = 1 }] }
  expect_failure = true
}

resource "stackit_ske_cluster" "pool_renamed_is_another_pool" {
  prior_attrs    = { name = "prod", node_pools = [{ name = "a", minimum = 1 }] }
  attrs          = { name = "prod", node_pools = [{ name = "c", minimum = 1 }] }
  expect_failure = true
}

resource "stackit_ske_cluster" "pool_added" {
  prior_attrs = { name = "prod", node_pools = [{ name = "a", minimum = 1 }] }
  attrs       = { name = "prod", node_pools = [{ name = "a", minimum = 1 }, { name = "b", minimum = 1 }] }
}

resource "stackit_ske_cluster" "pools_reordered" {
  prior_attrs = { name = "prod", node_pools = [{ name = "a", minimum = 1 }, { name = "b", minimum = 1 }] }
  attrs       = { name = "prod", node_pools = [{ name = "b", minimum = 1 }, { name = "a", minimum = 1 }] }
}
