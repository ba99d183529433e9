# Operators reach clusters with these.

protect "access" {
  description = "Kubeconfigs."
  class       = "identity"
  types = {
    talos_cluster_kubeconfig = { lost = "The kubeconfig in the state; copies of it stay valid." }
  }
  reason = "Providers and pipelines that read it from the state lose their access."
}
