# What is reached from outside of the cluster has a name or an address that others
# know. Services with a cluster address only are left out: their name comes back.

protect "services" {
  description = "Services that are reached from outside of the cluster."
  class       = "identity"
  types = {
    kubernetes_manifest = { lost = "The external address or port of the service." }
  }
  filter = length(setintersection(local.kinds, ["Service"])) > 0 && local.outside
  reason = "A load balancer in front of it comes back with another address."

  locals {
    object  = try(prior_attrs.manifest.kind != "" ? prior_attrs.manifest : null, null)
    live    = try(prior_attrs.object.kind != "" ? prior_attrs.object : null, null)
    kinds   = compact([try(tostring(coalesce(local.object.kind)), tostring(coalesce(local.live.kind)), "")])
    spec    = try(coalesce(local.live.spec), coalesce(local.object.spec), null)
    outside = contains(["LoadBalancer", "NodePort"], try(coalesce(local.spec.type), "")) || length(try(concat(local.spec.externalIPs), [])) > 0
  }
}

protect "ingresses" {
  description = "Ingresses and gateways."
  class       = "identity"
  types = {
    kubernetes_manifest = { lost = "The route from outside to the services behind it." }
  }
  filter = length(setintersection(local.kinds, ["Ingress", "Gateway"])) > 0
  reason = "The host names stop answering, and a load balancer of its own comes back with another address."

  locals {
    object = try(prior_attrs.manifest.kind != "" ? prior_attrs.manifest : null, null)
    live   = try(prior_attrs.object.kind != "" ? prior_attrs.object : null, null)
    kinds  = compact([try(tostring(coalesce(local.object.kind)), tostring(coalesce(local.live.kind)), "")])
  }
}

protect "accounts" {
  description = "Service accounts."
  class       = "identity"
  types = {
    kubernetes_manifest = { lost = "The account with its tokens and the roles that clouds and vaults grant to it by name." }
  }
  filter = length(setintersection(local.kinds, ["ServiceAccount"])) > 0
  reason = "Pods that run as it do not start, and tokens that were handed out stop working."

  locals {
    object = try(prior_attrs.manifest.kind != "" ? prior_attrs.manifest : null, null)
    live   = try(prior_attrs.object.kind != "" ? prior_attrs.object : null, null)
    kinds  = compact([try(tostring(coalesce(local.object.kind)), tostring(coalesce(local.live.kind)), "")])
  }
}
