# Keys are written by applications and people at run time.

protect "keys" {
  description = "Key prefixes, namespaces and partitions."
  types = [
    "consul_key_prefix",
    "consul_namespace",
    "consul_admin_partition",
  ]
  level  = "require_approval"
  reason = "Deleting a prefix deletes every key under it. Take a snapshot of Consul before going on."
  lost   = "All keys, services and access rules under it."
}

protect "trust" {
  description = "The certificate authority of the service mesh, and peerings."
  types = [
    "consul_certificate_authority",
    "consul_peering",
  ]
  level  = "require_approval"
  reason = "Services can no longer prove to each other who they are, or lose the services of the other cluster."
  lost   = "The configuration of the authority, or the trust between the clusters."
}
