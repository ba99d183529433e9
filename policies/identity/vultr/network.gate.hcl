# What others reach by name or address.

protect "dns" {
  description = "Domains, records and reverse names."
  class       = "identity"
  types = {
    vultr_dns_domain   = { lost = "Every name in the domain." }
    vultr_dns_record   = { lost = "The name; it stops resolving, or resolves to something else." }
    vultr_reverse_ipv4 = { lost = "The name of the address, which mail servers check." }
    vultr_reverse_ipv6 = { lost = "The name of the address, which mail servers check." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Mail servers check reverse names."
}

protect "addresses" {
  description = "Addresses, load balancers and networks."
  class       = "identity"
  types = {
    vultr_reserved_ip   = { lost = "The address that others have on allow lists and in records." }
    vultr_instance_ipv4 = { lost = "The further address of the instance." }
    vultr_load_balancer = { lost = "The load balancer with its address." }
    vultr_nat_gateway   = { lost = "The gateway behind whose address the servers appear." }
    vultr_inference     = { lost = "The subscription with its API key and usage." }
    vultr_vpc           = { lost = "The network that instances are attached to." }
    vultr_vpc2          = { lost = "The network that instances are attached to." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."
}
