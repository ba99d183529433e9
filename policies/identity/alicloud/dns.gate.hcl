# Clients everywhere refer to these names.

protect "records" {
  description = "DNS records."
  class       = "identity"
  types = {
    alicloud_alidns_record                 = { lost = "The name stops resolving, or resolves to something else." }
    alicloud_dns_record                    = { lost = "The name stops resolving, or resolves to something else." }
    alicloud_pvtz_zone_record              = { lost = "The private name stops resolving, or resolves to something else." }
    alicloud_esa_record                    = { lost = "The name stops resolving, or no longer goes through the edge." }
    alicloud_dns                           = { lost = "The name stops resolving, or resolves to something else." }
    alicloud_esa_edge_container_app_record = { lost = "The name of the application at the edge." }
    alicloud_esa_routine_related_record    = { lost = "The name of the routine at the edge." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
}

protect "zones" {
  description = "Zones and name services."
  class       = "identity"
  types = {
    alicloud_alidns_domain    = { lost = "Every name in the zone." }
    alicloud_dns_domain       = { lost = "Every name in the zone." }
    alicloud_pvtz_zone        = { lost = "Every private name in the zone." }
    alicloud_esa_site         = { lost = "The site with all its records, rules and certificates." }
    alicloud_cen_private_zone = { lost = "The access of the networks to private services by name." }
    alicloud_pvtz_rule        = { lost = "The forwarding of names to other resolvers." }
    alicloud_alidns_instance  = { lost = "The paid DNS edition with the features that its domains use." }
    alicloud_dns_instance     = { lost = "The paid DNS edition with the features that its domains use." }
  }
  reason = "Every record goes too, those made by hand or by other stacks included. Export the zone first."

  recovery {
    types   = ["alicloud_alidns_instance"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for these instances; it only drops them from the state."
  }
}

protect "traffic_steering" {
  description = "Answers that depend on health and place."
  class       = "identity"
  types = {
    alicloud_alidns_address_pool              = { lost = "The pool of addresses that answers are taken from." }
    alicloud_alidns_access_strategy           = { lost = "The strategy that decides which address is answered." }
    alicloud_alidns_cloud_gtm_instance_config = { lost = "The host name with its strategy." }
    alicloud_alidns_cloud_gtm_address_pool    = { lost = "The pool of addresses that answers are taken from." }
    alicloud_alidns_cloud_gtm_address         = { lost = "The address that answers are taken from, with its health check." }
    alicloud_alidns_custom_line               = { lost = "The line that records answer for." }
  }
  filter = meta.operation == "delete"
  reason = "Clients are sent to one place, or to none, once the answers change."
}

protect "steered_names" {
  description = "Names that steer traffic."
  class       = "identity"
  types = {
    alicloud_alidns_gtm_instance    = { lost = "The instance with its host name and address pools." }
    alicloud_ddoscoo_scheduler_rule = { lost = "The CNAME that switches between protected and plain entries." }
  }
  reason = "A new one answers at another name. Point records to it before the old one goes."

  recovery {
    types   = ["alicloud_alidns_gtm_instance"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for these instances; it only drops them from the state."
  }
}

protect "zone_links" {
  description = "Links between private zones, rules and networks."
  class       = "identity"
  types = {
    alicloud_pvtz_zone_attachment        = { lost = "The link; names of the zone stop resolving in its networks." }
    alicloud_pvtz_rule_attachment        = { lost = "The link; forwarded names stop resolving in its networks." }
    alicloud_pvtz_user_vpc_authorization = { lost = "The permission to attach zones to networks of the other account." }
  }
  filter = meta.operation == "delete"
  reason = "Names stop resolving in the network."
}
