# Other stacks build on these networks. Routes, firewall rules and NAT are left
# out: they change as part of routine work.

protect "vpcs" {
  description = "VPC networks and subnetworks."
  types = [
    "google_compute_network",
    "google_compute_subnetwork",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Everything in it has to move first, resources of other stacks included; peers and partners have its ranges in their routes."
  lost   = "The network and its place in the routing of others."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "private_lines" {
  description = "VPN, Interconnect, peerings and private services access."
  types = [
    "google_compute_vpn_gateway",
    "google_compute_ha_vpn_gateway",
    "google_compute_external_vpn_gateway",
    "google_compute_vpn_tunnel",
    "google_compute_interconnect",
    "google_compute_interconnect_attachment",
    "google_compute_network_peering",
    "google_service_networking_connection",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "The other end has to be set up again, often by other people. Managed databases are reached through private services access."
  lost   = "The connection between the networks."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "published_services" {
  description = "Private Service Connect services that others connect to."
  types       = ["google_compute_service_attachment"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "Every consumer has to create its endpoint again and be accepted again."
  lost        = "The published service and all accepted connections."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}
