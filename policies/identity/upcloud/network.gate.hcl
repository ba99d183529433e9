# What others reach by name or address.

protect "addresses" {
  description = "Addresses, gateways and load balancers."
  class       = "identity"
  types = {
    upcloud_floating_ip_address       = { lost = "The address that others have on allow lists and in records." }
    upcloud_gateway                   = { lost = "The gateway with its address and tunnels." }
    upcloud_gateway_connection        = { lost = "The connection to the other network." }
    upcloud_gateway_connection_tunnel = { lost = "The tunnel that the other end is configured for." }
    upcloud_loadbalancer              = { lost = "The load balancer with its host name and frontends." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."
}

protect "networks" {
  description = "Networks and routers."
  class       = "identity"
  types = {
    upcloud_network         = { lost = "The network that servers and services are attached to." }
    upcloud_network_peering = { lost = "The connection between the two networks." }
    upcloud_router          = { lost = "The router with its routes and attached networks." }
  }
  reason = "Servers and services of other configurations lose their connection."
}

protect "certificates" {
  description = "Certificates and host names."
  class       = "identity"
  types = {
    upcloud_loadbalancer_manual_certificate_bundle  = { lost = "The certificate with its private key." }
    upcloud_loadbalancer_dynamic_certificate_bundle = { lost = "The certificate; a new one has to be issued." }
    upcloud_managed_object_storage_custom_domain    = { lost = "The host name under which buckets are reached." }
    upcloud_managed_object_storage_static_site      = { lost = "The site that the bucket serves." }
  }
  reason = "Browsers and clients refuse the host name until another certificate answers."
}

protect "credentials" {
  description = "Users and keys of services."
  class       = "identity"
  types = {
    upcloud_managed_database_user                  = { lost = "The account that applications connect with." }
    upcloud_managed_object_storage_user            = { lost = "The account with its access keys." }
    upcloud_managed_object_storage_user_access_key = { lost = "The key that applications use." }
  }
  reason = "Whoever connects with it is locked out at once, and a new key has another secret."
}
