# What others reach by name or address.

protect "dns" {
  description = "Domains, records and reverse names."
  class       = "identity"
  types = {
    linode_domain        = { lost = "Every name in the domain." }
    linode_domain_record = { lost = "The name; it stops resolving, or resolves to something else." }
    linode_rdns          = { lost = "The name of the address, which mail servers check." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Mail servers check reverse names."
}

protect "addresses" {
  description = "Addresses, load balancers and networks."
  class       = "identity"
  types = {
    linode_ipv6_range    = { lost = "The range that others have on allow lists and in records." }
    linode_networking_ip = { lost = "The address that others have on allow lists and in records." }
    linode_instance_ip   = { lost = "The further address of the instance." }
    linode_nodebalancer  = { lost = "The load balancer with its address and host name." }
    linode_vpc           = { lost = "The network that instances are attached to." }
    linode_vpc_subnet    = { lost = "The subnet that instances are attached to." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."
}

protect "assignments" {
  description = "Assignments of addresses to instances."
  class       = "identity"
  types = {
    linode_networking_ip_assignment = { lost = "The traffic of the address, until it is assigned again." }
  }
  filter = meta.operation == "delete"
  reason = "Traffic to the address goes nowhere until it is assigned again."
}

protect "shared_addresses" {
  description = "Shared addresses, images and address lists."
  class       = "identity"
  types = {
    linode_instance_shared_ips               = { lost = "The addresses that the instance takes over." }
    linode_database_access_controls          = { lost = "The addresses that may connect to the database." }
    linode_producer_image_share_group_member = { lost = "The member's access to the shared images." }
  }
  filter = meta.operation == "delete"
  reason = "Clients and members that rely on it get errors."
}
