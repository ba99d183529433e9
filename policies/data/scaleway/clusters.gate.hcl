# What destroys a cluster destroys everything in it.

protect "kubernetes" {
  description = "Kubernetes clusters."
  class       = "data"
  types = {
    scaleway_k8s_cluster = { lost = "The cluster with every object in it: workloads, secrets, and claims with the volumes behind them.", source = "https://github.com/scaleway/terraform-provider-scaleway/blob/main/docs/resources/k8s_cluster.md" }
  }
  reason = "Move the workloads first, and check which volumes are kept."

  recovery {
    when    = { delete_additional_resources = true }
    outcome = "irreversible"
    message = "Its volumes, load balancers and private network are deleted as well."
  }
}
