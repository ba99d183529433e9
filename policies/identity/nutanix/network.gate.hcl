# What others reach by address or attach to by identifier.

protect "networks" {
  description = "VPCs and subnets."
  class       = "identity"
  types = {
    nutanix_vpc                = { lost = "The network with its subnets and routes." }
    nutanix_vpc_v2             = { lost = "The network with its subnets and routes." }
    nutanix_subnet             = { lost = "The network that machines are attached to, with its address pool." }
    nutanix_subnet_v2          = { lost = "The network that machines are attached to, with its address pool." }
    nutanix_ndb_network        = { lost = "The network that database servers get their addresses from." }
    nutanix_ndb_stretched_vlan = { lost = "The network that database servers on several clusters share." }
  }
  reason = "Machines of other configurations have to move to another network first."
}

protect "addresses" {
  description = "Floating addresses."
  class       = "identity"
  types = {
    nutanix_floating_ip    = { lost = "The address that others have on allow lists and in records." }
    nutanix_floating_ip_v2 = { lost = "The address that others have on allow lists and in records." }
  }
  reason = "A new one is another address."
}

protect "certificates" {
  description = "Certificates, registrations and network functions."
  class       = "identity"
  types = {
    nutanix_network_function_v2 = { lost = "The function that traffic is steered through." }
  }
  reason = "Clients get errors until it is set up again."
}

protect "kept" {
  description = "Types that a destroy only drops from the state."
  class       = "identity"
  types = {
    nutanix_object_store_certificate_v2 = { lost = "The management of the object store's certificate." }
    nutanix_ssl_certificate_v2          = { lost = "The management of the cluster's certificate." }
    nutanix_pc_registration_v2          = { lost = "The record of the registration with Prism Central." }
    nutanix_foundation_central_api_keys = { lost = "The management of the key that nodes register with." }
  }
  reason = "Remove it in Prism if it must go."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for it; it only drops it from the state."
  }
}
