# What destroys a cluster destroys everything in it.

protect "kubernetes" {
  description = "Kubernetes clusters."
  class       = "data"
  types = {
    ovh_cloud_project_kube = { lost = "The cluster with every object in it: workloads, secrets, and claims with the volumes behind them." }
  }
  reason = "Move the workloads first, and check which volumes are kept: their reclaim policy decides, not this plan."
}
