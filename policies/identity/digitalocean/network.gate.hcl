# What others reach by name or address.

protect "dns" {
  description = "Domains and records."
  class       = "identity"
  types = {
    digitalocean_domain = { lost = "Every name in the domain." }
    digitalocean_record = { lost = "The name; it stops resolving, or resolves to something else." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
}

protect "addresses" {
  description = "Addresses, load balancers and certificates."
  class       = "identity"
  types = {
    digitalocean_floating_ip        = { lost = "The address that others have on allow lists and in records." }
    digitalocean_reserved_ip        = { lost = "The address that others have on allow lists and in records." }
    digitalocean_reserved_ipv6      = { lost = "The address that others have on allow lists and in records." }
    digitalocean_byoip_prefix       = { lost = "The announcement of the range of addresses." }
    digitalocean_loadbalancer       = { lost = "The load balancer with its address." }
    digitalocean_vpc_nat_gateway    = { lost = "The gateway behind whose address the droplets appear." }
    digitalocean_certificate        = { lost = "The certificate with its private key." }
    digitalocean_cdn                = { lost = "The host names under which the bucket is delivered." }
    digitalocean_vpc                = { lost = "The network that droplets, databases and clusters are attached to." }
    digitalocean_vpc_peering        = { lost = "The connection between the two networks." }
    digitalocean_partner_attachment = { lost = "The connection to the other cloud or data center." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."
}

protect "assignments" {
  description = "Assignments of addresses to droplets."
  class       = "identity"
  types = {
    digitalocean_floating_ip_assignment   = { lost = "The traffic of the address, until it is assigned again." }
    digitalocean_reserved_ip_assignment   = { lost = "The traffic of the address, until it is assigned again." }
    digitalocean_reserved_ipv6_assignment = { lost = "The traffic of the address, until it is assigned again." }
  }
  filter = meta.operation == "delete"
  reason = "Traffic to the address goes nowhere until it is assigned again."
}

protect "clusters" {
  description = "Apps, agents and inference endpoints."
  class       = "identity"
  types = {
    digitalocean_app                 = { lost = "The app with its generated host name, its deployments and development databases." }
    digitalocean_dedicated_inference = { lost = "The endpoint that applications call." }
    digitalocean_gradientai_agent    = { lost = "The agent with its endpoint and keys." }
  }
  reason = "The endpoint or the generated host name changes."
}

protect "reached_names" {
  description = "Log targets."
  class       = "identity"
  types = {
    digitalocean_database_logsink_opensearch = { lost = "The log target with its login." }
    digitalocean_database_logsink_rsyslog    = { lost = "The log target with its certificate." }
  }
  filter = meta.operation == "delete"
  reason = "Logs no longer arrive."
}

protect "access_points" {
  description = "Access points of file shares."
  class       = "identity"
  types = {
    digitalocean_nfs_access_point = { lost = "The access point that clients mount." }
  }
  reason = "Clients mount it by its address. Change them first."
}
