# Keys are written by applications and people at run time.

protect "keys" {
  description = "Key prefixes, namespaces and partitions."
  class       = "data"
  types = {
    consul_key_prefix      = { lost = "All keys under the prefix, whoever wrote them." }
    consul_namespace       = { lost = "The namespace with all its keys, services and access rules." }
    consul_admin_partition = { lost = "The partition with all its namespaces, keys, services and access rules." }
  }
  reason = "Deleting a prefix deletes every key under it. Take a snapshot of Consul before going on."
}

# Keys without `delete` stay in Consul when their block goes.
protect "listed_keys" {
  description = "Keys that are listed in the configuration."
  class       = "derived"
  types = {
    consul_keys = { lost = "The listed keys on which `delete` is set.", source = "https://github.com/hashicorp/terraform-provider-consul/blob/master/consul/resource_consul_keys.go" }
  }
  filter = try(anytrue([for key in prior_attrs.key : try(key.delete, false)]), true)
  reason = "Applications that read a key fail or fall back to a default. Find its readers before going on."
}

protect "trust" {
  description = "The certificate authority of the service mesh, and peerings."
  class       = "identity"
  types = {
    consul_certificate_authority = { lost = "The record of the authority; Consul keeps the one that is in force.", source = "https://github.com/hashicorp/terraform-provider-consul/blob/master/consul/resource_consul_certificate_authority.go" }
    consul_peering               = { lost = "The trust between the clusters, and the services that came from the other one." }
  }
  reason = "Services can no longer prove to each other who they are, or lose the services of the other cluster."
}
