# Clients everywhere refer to these names.

protect "records" {
  description = "DNS records and reverse records."
  class       = "identity"
  types = {
    ibm_cis_dns_record           = { lost = "The name stops resolving, or resolves to something else." }
    ibm_cis_dns_records_batch    = { lost = "The names of the batch stop resolving, or resolve to something else." }
    ibm_cis_dns_records_import   = { lost = "The record of the import of names from a zone file." }
    ibm_dns_resource_record      = { lost = "The name stops resolving, or resolves to something else." }
    ibm_dns_record               = { lost = "The name stops resolving, or resolves to something else." }
    ibm_dns_reverse_record       = { lost = "The address no longer resolves to its name." }
    ibm_dns_glb                  = { lost = "The name of the global load balancer stops resolving." }
    ibm_cis_global_load_balancer = { lost = "The name of the global load balancer stops resolving." }
    ibm_cis_range_app            = { lost = "The name and the edge address of the TCP application." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
}

protect "zones" {
  description = "Zones, domains and resolvers."
  class       = "identity"
  types = {
    ibm_cis                                 = { lost = "The instance with its domains, records, certificates and rules." }
    ibm_cis_domain                          = { lost = "Every name in the domain, and the name servers that the registrar points to." }
    ibm_dns_zone                            = { lost = "Every name in the private zone." }
    ibm_dns_domain                          = { lost = "Every name in the domain." }
    ibm_dns_secondary                       = { lost = "The secondary zone; names are answered by the primary only." }
    ibm_dns_domain_registration_nameservers = { lost = "The name servers of the registered domain." }
    ibm_dns_linked_zone                     = { lost = "The link to the zone of the other account; its names stop resolving here." }
    ibm_dns_permitted_network               = { lost = "The network can no longer resolve the names of the private zone." }
    ibm_dns_custom_resolver                 = { lost = "The addresses of the resolver that networks and sites forward to." }
    ibm_dns_custom_resolver_secondary_zone  = { lost = "The zone that the resolver copies from its own name servers." }
  }
  reason = "A new zone gets other name servers, and the delegation at the registrar has to be changed by hand."
}

protect "certificates" {
  description = "Certificates at the edge, in gateways and in classic load balancers."
  class       = "identity"
  types = {
    ibm_cis_certificate_order               = { lost = "The edge certificate of the domain." }
    ibm_cis_advanced_certificate_pack_order = { lost = "The edge certificate of the domain." }
    ibm_cis_certificate_upload              = { lost = "The uploaded certificate with its private key." }
    ibm_cis_origin_certificate_order        = { lost = "The certificate with which the origin proves itself to the edge." }
    ibm_cis_mtls                            = { lost = "The authority that client certificates are checked with." }
    ibm_compute_ssl_certificate             = { lost = "The uploaded certificate with its private key." }
    ibm_ssl_certificate                     = { lost = "The ordered certificate." }
    ibm_mqcloud_keystore_certificate        = { lost = "The certificate that the queue manager shows to its clients." }
    ibm_mqcloud_truststore_certificate      = { lost = "The certificate that the queue manager trusts clients by." }
  }
  reason = "Clients may have pinned it, and a new one has to be validated before it is served."
}

protect "origins" {
  description = "Pools, routes and links of names."
  class       = "identity"
  types = {
    ibm_cis_origin_pool                     = { lost = "The pool that load balancers refer to." }
    ibm_dns_glb_pool                        = { lost = "The pool that load balancers refer to." }
    ibm_cis_edge_functions_trigger          = { lost = "The route; requests no longer reach the function." }
    ibm_cis_mtls_app                        = { lost = "The application that asks clients for certificates." }
    ibm_cis_origin_auth                     = { lost = "The certificate that the origin checks." }
    ibm_dns_custom_resolver_forwarding_rule = { lost = "The rule; forwarded names stop resolving." }
    ibm_is_vpc_dns_resolution_binding       = { lost = "The link; names of the hub stop resolving in the network." }
  }
  filter = meta.operation == "delete"
  reason = "Names and load balancers that refer to it stop working."
}
