# What others reach by name or address.

protect "dns" {
  description = "Zones, records and reverse names."
  class       = "identity"
  types = {
    hcloud_zone        = { lost = "Every name in the zone." }
    hcloud_zone_rrset  = { lost = "The name; it stops resolving, or resolves to something else." }
    hcloud_zone_record = { lost = "The name; it stops resolving, or resolves to something else." }
    hcloud_rdns        = { lost = "The name of the address, which mail servers check." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Mail servers check reverse names."
}

protect "addresses" {
  description = "Addresses, load balancers, certificates and networks."
  class       = "identity"
  types = {
    hcloud_floating_ip          = { lost = "The address that others have on allow lists and in records." }
    hcloud_primary_ip           = { lost = "The address that others have on allow lists and in records." }
    hcloud_load_balancer        = { lost = "The load balancer with its address." }
    hcloud_certificate          = { lost = "The certificate with its private key." }
    hcloud_uploaded_certificate = { lost = "The certificate with its private key." }
    hcloud_managed_certificate  = { lost = "The certificate; a new one has to be issued." }
    hcloud_network              = { lost = "The network that servers are attached to." }
    hcloud_network_subnet       = { lost = "The subnet that servers are attached to." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."
}

protect "assignments" {
  description = "Assignments of addresses to servers."
  class       = "identity"
  types = {
    hcloud_floating_ip_assignment = { lost = "The traffic of the address, until it is assigned again." }
  }
  filter = meta.operation == "delete"
  reason = "Traffic to the address goes nowhere until it is assigned again."
}

protect "accounts" {
  description = "Accounts of storage boxes."
  class       = "identity"
  types = {
    hcloud_storage_box_subaccount = { lost = "The account with its user name and password, which backup jobs sign in with." }
  }
  reason = "Whoever signs in with it is locked out at once."
}
