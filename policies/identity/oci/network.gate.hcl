# What others reach by name or address.

protect "dns" {
  description = "Zones and records."
  class       = "identity"
  types = {
    oci_dns_zone                              = { lost = "Every name in the zone, and the name servers that the parent zone points to." }
    oci_dns_rrset                             = { lost = "The names of the record set stop resolving." }
    oci_dns_record                            = { lost = "The name stops resolving, or resolves to something else." }
    oci_dns_steering_policy                   = { lost = "The answers that the policy chooses for its names." }
    oci_dns_steering_policy_attachment        = { lost = "The steering of this name; it falls back to its plain records." }
    oci_dns_view                              = { lost = "The private view with all its zones, and resolution in every network that uses it." }
    oci_dns_resolver_endpoint                 = { lost = "The address that other name servers forward to, or queries leave from." }
    oci_dns_resolver                          = { lost = "The rules of the resolver, and resolution of the names that it forwards." }
    oci_dns_tsig_key                          = { lost = "The key that zone transfers with other name servers are signed with." }
    oci_dns_action_create_zone_from_zone_file = { lost = "Every name in the zone, and the name servers that the parent zone points to." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
}

protect "entrances" {
  description = "Load balancers, gateways, public addresses and certificates."
  class       = "identity"
  types = {
    oci_load_balancer_load_balancer                 = { lost = "The load balancer with its addresses." }
    oci_load_balancer                               = { lost = "The load balancer with its addresses." }
    oci_network_load_balancer_network_load_balancer = { lost = "The network load balancer with its addresses." }
    oci_apigateway_gateway                          = { lost = "The gateway with its generated host name and every API deployed to it." }
    oci_apigateway_deployment                       = { lost = "The API: clients that call its path get no answer." }
    oci_core_public_ip                              = { lost = "The public address; it may be assigned to someone else next." }
    oci_core_public_ip_pool                         = { lost = "The pool of public addresses, and the addresses taken from it." }
    oci_core_private_ip                             = { lost = "The private address that others connect to." }
    oci_core_ipv6                                   = { lost = "The IPv6 address that others connect to." }
    oci_core_nat_gateway                            = { lost = "The public address that the network leaves from and that others have on allow lists." }
    oci_waas_waas_policy                            = { lost = "The edge policy with the CNAME target that the domain points to." }
    oci_network_firewall_network_firewall           = { lost = "The firewall with the address that routes send traffic through." }
    oci_container_instances_container_instance      = { lost = "The container instance with its address." }
    oci_bastion_bastion                             = { lost = "The bastion, its address and every open session." }
    oci_core_byoasn                                 = { lost = "The autonomous system number, and the announcement of its ranges." }
  }
  reason = "Records, firewalls and partners that point to the old name or address have to be changed."
}

protect "certificates" {
  description = "Certificates and bundles of authorities."
  class       = "identity"
  types = {
    oci_certificates_management_certificate = { lost = "The certificate with its private key and all its versions." }
    oci_certificates_management_ca_bundle   = { lost = "The bundle of authorities that clients and listeners trust." }
    oci_apigateway_certificate              = { lost = "The certificate of the custom domain of gateways." }
    oci_load_balancer_certificate           = { lost = "The certificate bundle that listeners of the load balancer refer to." }
    oci_waas_certificate                    = { lost = "The certificate that the edge serves for the domain." }
  }
  reason = "Listeners refer to the certificate by its identifier, and clients may have pinned it."
}

protect "networks" {
  description = "Networks, subnets and private lines."
  class       = "identity"
  types = {
    oci_core_vcn                       = { lost = "The network with its ranges and its place in the routing of others." }
    oci_core_virtual_network           = { lost = "The network with its ranges and its place in the routing of others." }
    oci_core_subnet                    = { lost = "The subnet with its range and its DNS label." }
    oci_core_vlan                      = { lost = "The VLAN with its range." }
    oci_core_internet_gateway          = { lost = "The way of the network to the internet and back." }
    oci_core_service_gateway           = { lost = "The private way of the network to the services of the region." }
    oci_core_drg                       = { lost = "The routing gateway and every attachment to it." }
    oci_core_drg_attachment            = { lost = "The attachment: routes between the gateway and the network are gone." }
    oci_core_ipsec                     = { lost = "The VPN with its tunnel addresses and shared secrets." }
    oci_core_cpe                       = { lost = "The address of the other end of the VPN." }
    oci_core_virtual_circuit           = { lost = "The private line: BGP sessions and accepted prefixes." }
    oci_core_cross_connect             = { lost = "The physical port; the cross connect has to be ordered again." }
    oci_core_cross_connect_group       = { lost = "The group of physical ports with its virtual circuits." }
    oci_core_remote_peering_connection = { lost = "The peering; the other side has to be connected again." }
    oci_core_local_peering_gateway     = { lost = "The peering; the other side has to be connected again." }
    "oci_psa_private_service_acces*"   = { lost = "The private address through which the network reaches the service." }
  }
  reason = "Everything in it has to move first, and the other end has to be set up again, often by other people."
}

protect "clusters" {
  description = "Endpoints of Kubernetes clusters."
  class       = "identity"
  types = {
    oci_containerengine_cluster = { lost = "The API endpoint of the cluster, its certificate authority and its OIDC issuer." }
  }
  reason = "All workloads stop, and the endpoint changes: kubeconfigs and trust in its OIDC issuer have to follow."
}
