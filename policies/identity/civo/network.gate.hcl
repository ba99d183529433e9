# What others reach by name or address.

protect "dns" {
  description = "Domains and records."
  class       = "identity"
  types = {
    civo_dns_domain_name   = { lost = "Every name in the domain." }
    civo_dns_domain_record = { lost = "The name; it stops resolving, or resolves to something else." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back."
}

protect "addresses" {
  description = "Reserved addresses and networks."
  class       = "identity"
  types = {
    civo_reserved_ip     = { lost = "The address that others have on allow lists and in records." }
    civo_vpc_reserved_ip = { lost = "The address that others have on allow lists and in records." }
    civo_network         = { lost = "The network that instances and clusters are attached to." }
    civo_vpc_network     = { lost = "The network that instances and clusters are attached to." }
    civo_vpc_subnet      = { lost = "The subnet that instances are attached to." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."
}

protect "credentials" {
  description = "Keys of object stores."
  class       = "identity"
  types = {
    civo_object_store_credential = { lost = "The key that applications use." }
  }
  reason = "Applications that use it fail at once, and a new key has another secret."
}

protect "assignments" {
  description = "Bindings of reserved addresses."
  class       = "identity"
  types = {
    civo_instance_reserved_ip_assignment = { lost = "The binding; the instance is no longer reached at the address." }
    civo_vpc_reserved_ip_assignment      = { lost = "The binding; the resource is no longer reached at the address." }
  }
  filter = meta.operation == "delete"
  reason = "Whatever answers at the address is unreachable until it is bound again."
}
