# What others reach by name or address.

protect "dns" {
  description = "Domains and records."
  types = [
    "digitalocean_domain",
    "digitalocean_record",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
  lost   = "The name stops resolving, or resolves to something else."
}

protect "addresses" {
  description = "Reserved addresses, load balancers, certificates and networks."
  types = [
    "digitalocean_floating_ip",
    "digitalocean_reserved_ip",
    "digitalocean_reserved_ipv6",
    "digitalocean_loadbalancer",
    "digitalocean_certificate",
    "digitalocean_cdn",
    "digitalocean_vpc",
    "digitalocean_vpc_peering",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Records, firewalls and partners that point to it have to be changed."
  lost   = "The address, host name, certificate or network that others refer to."
}

protect "clusters" {
  description = "Kubernetes clusters and apps."
  types = [
    "digitalocean_kubernetes_cluster",
    "digitalocean_app",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "All workloads stop, and the endpoint or the generated host name changes."
  lost   = "The control plane or app with everything that was deployed to it outside of this configuration."

  recovery {
    types   = ["digitalocean_kubernetes_cluster"]
    when    = { destroy_all_associated_resources = true }
    outcome = "irreversible"
    message = "Its volumes, snapshots and load balancers are deleted as well."
  }
}
