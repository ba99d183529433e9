# Clients everywhere refer to these names.

protect "records" {
  description = "DNS records."
  class       = "identity"
  types = {
    tencentcloud_dnspod_record          = { lost = "The name stops resolving, or resolves to something else." }
    tencentcloud_private_dns_record     = { lost = "The private name stops resolving, or resolves to something else." }
    tencentcloud_teo_dns_record         = { lost = "The name stops resolving, or resolves to something else." }
    tencentcloud_dnspod_domain_alias    = { lost = "The alias stops resolving." }
    tencentcloud_gaap_global_domain_dns = { lost = "The answer of the global domain for a region." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
}

protect "zones" {
  description = "Zones and name services."
  class       = "identity"
  types = {
    tencentcloud_dnspod_domain_instance          = { lost = "Every name in the zone." }
    tencentcloud_private_dns_zone                = { lost = "Every private name in the zone." }
    tencentcloud_private_dns_zone_vpc_attachment = { lost = "The private names of the zone in the network." }
    tencentcloud_private_dns_forward_rule        = { lost = "The forwarding of names to other resolvers." }
    tencentcloud_teo_zone                        = { lost = "The site with all its records, rules and certificates." }
    tencentcloud_gaap_global_domain              = { lost = "The global domain with its answers." }
    tencentcloud_dnspod_package_domain           = { lost = "The paid edition of the zone with the features it uses." }
  }
  reason = "Every record goes too, those made by hand or by other stacks included. Export the zone first."
}

protect "traffic_steering" {
  description = "Answers that depend on health and place."
  class       = "identity"
  types = {
    tencentcloud_igtm_address_pool   = { lost = "The pool of addresses that answers are taken from." }
    tencentcloud_igtm_strategy       = { lost = "The strategy that decides which address is answered." }
    tencentcloud_dnspod_record_group = { lost = "The group that records are managed by." }
    tencentcloud_dnspod_custom_line  = { lost = "The line that records answer for." }
  }
  filter = meta.operation == "delete"
  reason = "Clients are sent to one place, or to none, once the answers change."
}
