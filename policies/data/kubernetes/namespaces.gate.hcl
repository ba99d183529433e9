# Kubernetes deletes everything in a namespace with it, no matter who made it.

protect "namespaces" {
  description = "Namespaces."
  types = [
    "kubernetes_namespace",
    "kubernetes_namespace_v1",
  ]
  level  = "require_approval"
  reason = "The plan does not show what other stacks, charts and people have put into the namespace. List it before going on."
  lost   = "Everything in the namespace: workloads, volume claims, secrets and services."
}
