# What others reach by name or address.

protect "dns" {
  description = "Domains and records."
  class       = "identity"
  types = {
    exoscale_domain        = { lost = "Every name in the domain." }
    exoscale_domain_record = { lost = "The name; it stops resolving, or resolves to something else." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back."
}

protect "addresses" {
  description = "Addresses, load balancers and networks."
  class       = "identity"
  types = {
    exoscale_elastic_ip      = { lost = "The address that others have on allow lists and in records." }
    exoscale_nlb             = { lost = "The load balancer with its address and services." }
    exoscale_private_network = { lost = "The network that instances are attached to, with its leases." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."
}
