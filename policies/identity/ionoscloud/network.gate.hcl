# What others reach by name or address.

protect "dns" {
  description = "Zones, records and reverse names."
  class       = "identity"
  types = {
    ionoscloud_dns_zone           = { lost = "Every name in the zone." }
    ionoscloud_dns_record         = { lost = "The name; it stops resolving, or resolves to something else." }
    ionoscloud_dns_reverse_record = { lost = "The name of the address, which mail servers check." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back."
}

protect "addresses" {
  description = "Addresses, gateways and load balancers."
  class       = "identity"
  types = {
    ionoscloud_ipblock                  = { lost = "The addresses that others have on allow lists and in records." }
    ionoscloud_natgateway               = { lost = "The gateway behind whose address the servers appear." }
    ionoscloud_networkloadbalancer      = { lost = "The load balancer with its rules." }
    ionoscloud_application_loadbalancer = { lost = "The load balancer with its rules." }
    ionoscloud_loadbalancer             = { lost = "The load balancer with its address." }
    ionoscloud_cdn_distribution         = { lost = "The distribution with its domain and routes." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."
}

protect "networks" {
  description = "Networks and connections."
  class       = "identity"
  types = {
    ionoscloud_lan                   = { lost = "The network that servers are attached to." }
    ionoscloud_private_crossconnect  = { lost = "The connection between the networks of several data centers." }
    ionoscloud_vpn_ipsec_gateway     = { lost = "The gateway with its address and tunnels." }
    ionoscloud_vpn_ipsec_tunnel      = { lost = "The tunnel that the other end is configured for." }
    ionoscloud_vpn_wireguard_gateway = { lost = "The gateway with its key, which every peer has." }
    ionoscloud_vpn_wireguard_peer    = { lost = "The peer, which can no longer connect." }
  }
  reason = "The other end has to be configured again."
}

protect "certificates" {
  description = "Certificates."
  class       = "identity"
  types = {
    ionoscloud_certificate               = { lost = "The certificate with its private key." }
    ionoscloud_auto_certificate          = { lost = "The certificate; a new one has to be issued." }
    ionoscloud_auto_certificate_provider = { lost = "The account with which certificates are ordered." }
  }
  reason = "Browsers and clients refuse the host name until another certificate answers."
}

protect "shared_addresses" {
  description = "Failover addresses and website addresses."
  class       = "identity"
  types = {
    ionoscloud_ipfailover                      = { lost = "The failover of the address." }
    ionoscloud_s3_bucket_website_configuration = { lost = "The website address of the bucket." }
    ionoscloud_share                           = { lost = "The access of the group to the resource." }
  }
  filter = meta.operation == "delete"
  reason = "Whatever answers at the address is unreachable."
}
