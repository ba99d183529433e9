# What others reach by name or address.

protect "dns" {
  description = "Zones and records."
  types = [
    "oci_dns_zone",
    "oci_dns_rrset",
    "oci_dns_record",
    "oci_dns_steering_policy",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
  lost   = "The name stops resolving, or resolves to something else."
}

protect "entrances" {
  description = "Load balancers, gateways, public addresses and certificates."
  types = [
    "oci_load_balancer_load_balancer",
    "oci_network_load_balancer_network_load_balancer",
    "oci_apigateway_gateway",
    "oci_core_public_ip",
    "oci_core_public_ip_pool",
    "oci_certificates_management_certificate",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Records, firewalls and partners that point to the old name or address have to be changed."
  lost   = "The address, host name or certificate that others refer to."
}

protect "networks" {
  description = "Networks, subnets and private lines."
  types = [
    "oci_core_vcn",
    "oci_core_subnet",
    "oci_core_internet_gateway",
    "oci_core_drg",
    "oci_core_ipsec",
    "oci_core_cpe",
    "oci_core_virtual_circuit",
    "oci_core_remote_peering_connection",
    "oci_core_local_peering_gateway",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Everything in it has to move first, and the other end has to be set up again, often by other people."
  lost   = "The network or connection and its place in the routing of others."
}

protect "clusters" {
  description = "Kubernetes clusters."
  types       = ["oci_containerengine_cluster"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "All workloads stop, and the endpoint changes."
  lost        = "The control plane with everything that was deployed to it outside of this configuration."
}
