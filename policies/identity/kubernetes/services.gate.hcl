# Names and addresses inside and outside of the cluster.

protect "services" {
  description = "Services."
  types = [
    "kubernetes_service",
    "kubernetes_service_v1",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Other workloads call it by its name, and a load balancer in front of it comes back with another address."
  lost   = "The name and the cluster address, and the external address if it has one."
}

protect "ingresses" {
  description = "Ingresses."
  types = [
    "kubernetes_ingress",
    "kubernetes_ingress_v1",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "The host names stop answering, and a load balancer of its own comes back with another address."
  lost   = "The route from outside to the services behind it."
}
