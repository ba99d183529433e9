# What others reach by name or address.

protect "dns" {
  description = "Zones, records and registrations."
  class       = "identity"
  types = {
    scaleway_domain_zone                       = { lost = "Every name in the zone, and the name servers that the parent zone points to." }
    scaleway_domain_record                     = { lost = "The name stops resolving, or resolves to something else." }
    scaleway_domain_registration               = { lost = "The registration: the domain may be registered by someone else after it ends." }
    scaleway_instance_ip_reverse_dns           = { lost = "The reverse name, which receivers of mail check." }
    scaleway_ipam_ip_reverse_dns               = { lost = "The reverse name, which receivers of mail check." }
    scaleway_vpc_public_gateway_ip_reverse_dns = { lost = "The reverse name, which receivers of mail check." }
    scaleway_edge_services_dns_stage           = { lost = "The host name in front of the edge pipeline." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
}

protect "addresses" {
  description = "Addresses, load balancers, clusters and networks."
  class       = "identity"
  types = {
    scaleway_instance_ip             = { lost = "The public address; it may be assigned to someone else next." }
    scaleway_flexible_ip             = { lost = "The public address; it may be assigned to someone else next." }
    scaleway_flexible_ip_mac_address = { lost = "The virtual MAC address that the machine on the server has." }
    scaleway_ipam_ip                 = { lost = "The reserved address that others connect to." }
    scaleway_lb                      = { lost = "The load balancer with its addresses." }
    scaleway_lb_ip                   = { lost = "The public address of the load balancer; it may be assigned to someone else next." }
    scaleway_lb_certificate          = { lost = "The certificate that the load balancer serves." }
    scaleway_k8s_cluster             = { lost = "The API endpoint of the cluster, its wildcard host name and its certificate authority." }
    scaleway_vpc                     = { lost = "The network and its place in the routing of others." }
    scaleway_vpc_private_network     = { lost = "The private network with its range." }
    scaleway_vpc_connector           = { lost = "The connection between the two networks." }
    scaleway_vpc_public_gateway      = { lost = "The gateway with the public address that the networks leave from." }
    scaleway_vpc_public_gateway_ip   = { lost = "The public address of the gateway; it may be assigned to someone else next." }
    scaleway_tem_domain              = { lost = "The mail domain with its DKIM keys and its reputation." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."
}

protect "private_lines" {
  description = "VPN and private lines."
  class       = "identity"
  types = {
    scaleway_s2s_vpn_gateway          = { lost = "The VPN gateway with its public address." }
    scaleway_s2s_vpn_connection       = { lost = "The VPN connection with its shared secret." }
    scaleway_s2s_vpn_customer_gateway = { lost = "The address of the other end of the VPN." }
    scaleway_interlink_link           = { lost = "The private line with its sessions and the accepted routes." }
  }
  reason = "The other end has to be set up again by other people: tunnel addresses, shared secrets or cross connects."
}

protect "endpoints" {
  description = "Functions, containers, models, topics and devices that clients call."
  class       = "identity"
  types = {
    scaleway_function                = { lost = "The function with its generated host name." }
    scaleway_function_namespace      = { lost = "The namespace with all its functions and their host names." }
    scaleway_function_domain         = { lost = "The domain in front of the function." }
    scaleway_container               = { lost = "The container with its generated host name." }
    scaleway_container_namespace     = { lost = "The namespace with all its containers and their host names." }
    scaleway_container_domain        = { lost = "The domain in front of the container." }
    scaleway_inference_deployment    = { lost = "The deployment with its generated endpoint." }
    scaleway_edge_services_pipeline  = { lost = "The edge pipeline with its generated host name." }
    scaleway_edge_services_tls_stage = { lost = "The certificate that the edge pipeline serves." }
    scaleway_mnq_sns                 = { lost = "The topic service of the project with all its topics and subscriptions." }
    scaleway_mnq_sns_topic           = { lost = "The topic with all its subscriptions." }
    scaleway_iot_hub                 = { lost = "The hub with its devices, networks and routes." }
    scaleway_iot_device              = { lost = "The device with its certificate." }
    scaleway_iot_network             = { lost = "The network that devices send through, with its endpoint and secret." }
  }
  reason = "Clients that do not go through a domain of your own have the generated host name built in."
}

protect "reached_names" {
  description = "Subscriptions, website addresses and address lists."
  class       = "identity"
  types = {
    scaleway_mnq_sns_topic_subscription          = { lost = "The subscription; messages of the topic no longer reach the receiver." }
    scaleway_object_bucket_website_configuration = { lost = "The website address of the bucket." }
    scaleway_vpc_public_gateway_dhcp_reservation = { lost = "The reserved address of the machine." }
    scaleway_vpc_gateway_network                 = { lost = "The connection of the gateway to the private network." }
    scaleway_rdb_acl                             = { lost = "The addresses that may connect to the instance." }
    scaleway_k8s_acl                             = { lost = "The addresses that may reach the cluster." }
  }
  filter = meta.operation == "delete"
  reason = "Clients and receivers that rely on it get errors."
}
