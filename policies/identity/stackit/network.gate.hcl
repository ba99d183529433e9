# What others reach by name or address.

protect "dns" {
  description = "Zones and record sets."
  class       = "identity"
  types = {
    stackit_dns_zone       = { lost = "Every name in the zone, and the name servers that the parent zone points to." }
    stackit_dns_record_set = { lost = "The names of the record set stop resolving." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
}

protect "entrances" {
  description = "Public addresses, load balancers, content delivery and certificates."
  class       = "identity"
  types = {
    stackit_public_ip                 = { lost = "The public address; it may be assigned to someone else next." }
    stackit_loadbalancer              = { lost = "The load balancer with its address." }
    stackit_application_load_balancer = { lost = "The load balancer with its address." }
    stackit_alb_certificate           = { lost = "The certificate that load balancers serve." }
    stackit_cdn_distribution          = { lost = "The distribution with its generated host name." }
    stackit_cdn_custom_domain         = { lost = "The domain in front of the distribution." }
    stackit_ske_cluster               = { lost = "The API endpoint of the cluster, its certificate authority and its egress addresses." }
    stackit_intake_runner             = { lost = "The intake with the endpoint that producers write to." }
    stackit_telemetryrouter_instance  = { lost = "The router with the endpoint that senders have in their settings." }
    stackit_telemetrylink             = { lost = "The link that sends telemetry of the project to the router." }
  }
  reason = "Records, firewalls and partners that point to the old name or address have to be changed."
}

protect "networks" {
  description = "Networks, network areas, VPN gateways and private networks."
  class       = "identity"
  types = {
    stackit_network             = { lost = "The network with its range." }
    stackit_network_area        = { lost = "The network area with the ranges and routes of its projects." }
    stackit_network_area_region = { lost = "The region of the network area with its ranges." }
    stackit_vpc                 = { lost = "The private network and its place in the routing of others." }
    stackit_vpc_region          = { lost = "The region of the private network with its ranges." }
    stackit_vpc_network_range   = { lost = "The range that networks take their addresses from." }
    stackit_vpn_gateway         = { lost = "The VPN gateway with its public addresses." }
    stackit_vpn_connection      = { lost = "The VPN connection with its shared secrets." }
  }
  reason = "Everything in it has to move first, and the other end has to be set up again, often by other people."
}

protect "assignments" {
  description = "Bindings of public addresses."
  class       = "identity"
  types = {
    stackit_public_ip_associate         = { lost = "The binding; the server is no longer reached at the address." }
    stackit_telemetryrouter_destination = { lost = "The destination; telemetry no longer arrives." }
  }
  filter = meta.operation == "delete"
  reason = "Whatever answers at the address is unreachable until it is bound again."
}
