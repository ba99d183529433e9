policytest {
  targets = ["../../../../policies/safeguards/rancher2/inline.gate.hcl"]
}

resource "rancher2_cluster_v2" "pool_gone" {
  prior_attrs = {
    name       = "prod"
    rke_config = [{ machine_pools = [{ name = "a", quantity = 1 }, { name = "b", quantity = 1 }] }]
  }
  attrs          = { name = "prod", rke_config = [{ machine_pools = [{ name = "b", quantity = 1 }] }] }
  expect_failure = true
}

resource "rancher2_cluster_v2" "all_pools_gone" {
  prior_attrs    = { name = "prod", rke_config = [{ machine_pools = [{ name = "a", quantity = 1 }] }] }
  attrs          = { name = "prod", rke_config = [{ machine_pools = [] }] }
  expect_failure = true
}

resource "rancher2_cluster_v2" "pool_added" {
  prior_attrs = { name = "prod", rke_config = [{ machine_pools = [{ name = "a", quantity = 1 }] }] }
  attrs = {
    name       = "prod"
    rke_config = [{ machine_pools = [{ name = "a", quantity = 1 }, { name = "b", quantity = 1 }] }]
  }
}

resource "rancher2_cluster_v2" "pools_reordered" {
  prior_attrs = {
    name       = "prod"
    rke_config = [{ machine_pools = [{ name = "a", quantity = 1 }, { name = "b", quantity = 1 }] }]
  }
  attrs = {
    name       = "prod"
    rke_config = [{ machine_pools = [{ name = "b", quantity = 1 }, { name = "a", quantity = 1 }] }]
  }
}
