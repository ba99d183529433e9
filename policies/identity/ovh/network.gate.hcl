# What others reach by name or address.

protect "dns" {
  description = "Zones and records."
  class       = "identity"
  types = {
    ovh_domain_zone                = { lost = "Every name in the zone; the service of the zone ends." }
    ovh_domain_zone_record         = { lost = "The name stops resolving, or resolves to something else." }
    ovh_domain_zone_import         = { lost = "Every record of the zone: the provider resets the zone to the records of a new one.", source = "https://github.com/ovh/terraform-provider-ovh/blob/a1ae5bcee34b/ovh/resource_domain_zone_import.go" }
    ovh_domain_zone_redirection    = { lost = "The redirection: the name no longer leads to its target." }
    ovh_domain_zone_dynhost_record = { lost = "The dynamic name stops resolving." }
    ovh_domain_zone_dynhost_login  = { lost = "The login with which routers update their dynamic name." }
    ovh_domain_zone_dnssec         = { lost = "The signing of the zone: validating resolvers refuse it while the parent still has the key." }
    ovh_domain_ds_records          = { lost = "The keys at the parent zone: the chain of trust of the domain." }
    ovh_domain_name                = { lost = "The registration: the domain may be registered by someone else after it ends." }
    ovh_domain_name_servers        = { lost = "The name servers that the registry points to." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
}

protect "entrances" {
  description = "Clusters, load balancers and networks."
  class       = "identity"
  types = {
    ovh_cloud_project_kube                      = { lost = "The API endpoint of the cluster and its certificate authority." }
    ovh_cloud_project_loadbalancer              = { lost = "The load balancer with its address." }
    ovh_cloud_project_network_private           = { lost = "The private network and its place in the routing of others." }
    ovh_cloud_project_network_private_subnet    = { lost = "The subnet with its range." }
    ovh_cloud_project_network_private_subnet_v2 = { lost = "The subnet with its range." }
    ovh_cloud_project_region_network            = { lost = "The private network of the region with its subnet." }
    ovh_cloud_network_private_vrack             = { lost = "The private network and its place in the vRack." }
    ovh_cloud_network_private_vrack_subnet      = { lost = "The subnet with its range." }
    ovh_cloud_project_gateway                   = { lost = "The gateway with the public address that the network leaves from." }
    ovh_cloud_gateway                           = { lost = "The gateway with the public address that the network leaves from." }
    ovh_iploadbalancing                         = { lost = "The load balancer with its addresses." }
    ovh_iploadbalancing_ssl                     = { lost = "The certificate that the load balancer serves." }
    ovh_vrack                                   = { lost = "The private network and everything connected to it." }
    ovh_vrackservices                           = { lost = "The private access of the vRack to managed services." }
    ovh_cloud_project_rancher                   = { lost = "The address of the Rancher service, and the agents that report to it." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."
}

protect "addresses" {
  description = "Public addresses."
  class       = "identity"
  types = {
    ovh_ip_service        = { lost = "The block of public addresses; it may be assigned to someone else next." }
    ovh_ip_reverse        = { lost = "The reverse name, which receivers of mail check." }
    ovh_cloud_floating_ip = { lost = "The public address; it may be assigned to someone else next." }
  }
  reason = "Find out who has the address on an allow list before it goes back to the pool."
}

protect "routing" {
  description = "Routing of address blocks, and private lines."
  class       = "identity"
  types = {
    ovh_vrack_ip                               = { lost = "The routing of the address block to the vRack." }
    ovh_vrack_ipv6                             = { lost = "The routing of the address block to the vRack." }
    ovh_ip_move                                = { lost = "The routing of the address block to its server." }
    ovh_cloud_project_failover_ip_attach       = { lost = "The routing of the failover address to its instance." }
    ovh_ovhcloud_connect_pop_config            = { lost = "The private line: the session at the point of presence." }
    ovh_ovhcloud_connect_pop_datacenter_config = { lost = "The private line: the session at the data center." }
  }
  filter = meta.operation == "delete"
  reason = "Traffic to the addresses stops. Agree on the new route with the other end first."
}

protect "endpoints" {
  description = "Networks of file shares, and inputs of log streams."
  class       = "identity"
  types = {
    ovh_cloud_storage_file_share_network         = { lost = "The network with the address that clients mount shares from." }
    ovh_cloud_project_file_storage_share_network = { lost = "The network with the address that clients mount shares from." }
    ovh_dbaas_logs_input                         = { lost = "The input with the host name that senders have in their settings." }
  }
  reason = "Clients and senders have the address or name in their settings."
}

protect "aliases" {
  description = "Aliases that senders and queries name."
  class       = "identity"
  types = {
    ovh_dbaas_logs_output_opensearch_alias = { lost = "The alias that senders and queries refer to." }
  }
  filter = meta.operation == "delete"
  reason = "Senders and queries that name it fail."
}

protect "attachments" {
  description = "Connections of products to the vRack."
  class       = "identity"
  types = {
    ovh_vrack_cloudproject               = { lost = "The connection of the project to the vRack." }
    ovh_vrack_dedicated_server           = { lost = "The connection of the server to the vRack." }
    ovh_vrack_dedicated_server_interface = { lost = "The connection of the server's interface to the vRack." }
    ovh_vrack_dedicated_cloud            = { lost = "The connection of the private cloud to the vRack." }
    ovh_vrack_dedicated_cloud_datacenter = { lost = "The connection of the datacenter to the vRack." }
    ovh_vrack_iploadbalancing            = { lost = "The connection of the load balancer to the vRack." }
    ovh_vrack_ovhcloudconnect            = { lost = "The connection of the private line to the vRack." }
    ovh_vrack_vrackservices              = { lost = "The connection of the services to the vRack." }
    ovh_vrack_ipv6_routed_subrange       = { lost = "The routed address range." }
  }
  filter = meta.operation == "delete"
  reason = "Machines at both ends lose their private addresses' way to each other."
}
