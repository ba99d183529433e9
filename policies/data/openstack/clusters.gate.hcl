# What destroys a cluster destroys everything in it.

protect "kubernetes" {
  description = "Kubernetes and other container clusters."
  class       = "data"
  types = {
    openstack_containerinfra_cluster_v1 = { lost = "The cluster with every object in it: workloads, secrets, and claims with the volumes behind them." }
  }
  reason = "Move the workloads first, and check which volumes are kept."
}
