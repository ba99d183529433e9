# Names and addresses that are known outside of the cluster. Services with a cluster
# address only are left out: what calls them finds them by a name that comes back.

protect "services" {
  description = "Services that are reached from outside of the cluster."
  class       = "identity"
  types = {
    kubernetes_service    = { lost = "The external address or port of the service." }
    kubernetes_service_v1 = { lost = "The external address or port of the service." }
  }
  reason = "Other workloads call it by its name, and a load balancer in front of it comes back with another address."

  # The provider writes the default, ClusterIP, into the state.
  filter = (
    !contains(["ClusterIP", "ExternalName"], try(coalesce(prior_attrs.spec[0].type), "")) ||
    length(try(concat(prior_attrs.spec[0].external_ips), [])) > 0
  )
}

protect "ingresses" {
  description = "Ingresses."
  class       = "identity"
  types = {
    kubernetes_ingress    = { lost = "The route from outside to the services behind it." }
    kubernetes_ingress_v1 = { lost = "The route from outside to the services behind it." }
  }
  reason = "The host names stop answering, and a load balancer of its own comes back with another address."
}

protect "classes" {
  description = "Classes that others name."
  class       = "identity"
  types = {
    kubernetes_ingress_class    = { lost = "The class, which ingresses name." }
    kubernetes_ingress_class_v1 = { lost = "The class, which ingresses name." }
    kubernetes_storage_class    = { lost = "The class, which claims name; volumes that were made stay." }
    kubernetes_storage_class_v1 = { lost = "The class, which claims name; volumes that were made stay." }
  }
  filter = meta.operation == "delete"
  reason = "Objects in the cluster name it. Check which ones do before going on."
}
