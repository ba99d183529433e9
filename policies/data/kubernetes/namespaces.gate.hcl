# Kubernetes deletes everything in a namespace with it, no matter who made it.

protect "namespaces" {
  description = "Namespaces."
  class       = "data"
  types = {
    kubernetes_namespace    = { lost = "Everything in the namespace: workloads, volume claims, secrets and services.", source = "https://kubernetes.io/docs/tasks/administer-cluster/namespaces/" }
    kubernetes_namespace_v1 = { lost = "Everything in the namespace: workloads, volume claims, secrets and services.", source = "https://kubernetes.io/docs/tasks/administer-cluster/namespaces/" }
  }
  reason = "The plan does not show what other stacks, charts and people have put into the namespace. List it before going on."
}
