# What is reached from outside of the cluster has a name or an address that others
# know. Services with a cluster address only are left out: their name comes back.

protect "services" {
  description = "Services that are reached from outside of the cluster."
  class       = "identity"
  types = {
    kustomization_resource = { lost = "The external address or port of the service." }
  }
  filter = length(setintersection(local.kinds, ["Service"])) > 0 && local.outside
  reason = "A load balancer in front of it comes back with another address."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(tostring(coalesce(prior_attrs.manifest)), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
    outside = regex_match(local.text, "(?m)[\"' {,]type[\"']?:\\s*[\"']?(LoadBalancer|NodePort)") || regex_match(local.text, "externalIPs")
  }
}

protect "ingresses" {
  description = "Ingresses and gateways."
  class       = "identity"
  types = {
    kustomization_resource = { lost = "The route from outside to the services behind it." }
  }
  filter = length(setintersection(local.kinds, ["Ingress", "Gateway"])) > 0
  reason = "The host names stop answering, and a load balancer of its own comes back with another address."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(tostring(coalesce(prior_attrs.manifest)), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
  }
}

protect "accounts" {
  description = "Service accounts."
  class       = "identity"
  types = {
    kustomization_resource = { lost = "The account with its tokens and the roles that clouds and vaults grant to it by name." }
  }
  filter = length(setintersection(local.kinds, ["ServiceAccount"])) > 0
  reason = "Pods that run as it do not start, and tokens that were handed out stop working."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(tostring(coalesce(prior_attrs.manifest)), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
  }
}
