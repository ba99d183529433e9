# A cluster is deleted with everything that runs on it.

protect "kubernetes" {
  description = "Kubernetes clusters."
  class       = "data"
  types = {
    digitalocean_kubernetes_cluster = { lost = "The cluster with everything that was deployed to it.", source = "https://github.com/digitalocean/terraform-provider-digitalocean/blob/main/docs/resources/kubernetes_cluster.md" }
  }
  reason = "Back up the workloads and their volumes before going on. The API endpoint changes."

  recovery {
    when    = { destroy_all_associated_resources = true }
    outcome = "irreversible"
    message = "Its volumes, snapshots and load balancers are deleted as well."
  }
}
