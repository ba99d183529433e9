# Addresses are in DNS, in firewalls and in allow lists of other companies.

protect "static_addresses" {
  description = "Reserved addresses and public prefixes."
  class       = "identity"
  types = {
    google_compute_address                  = { lost = "The address; it may be assigned to someone else next.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/compute_address.html.markdown" }
    google_compute_global_address           = { lost = "The address; it may be assigned to someone else next." }
    google_compute_public_advertised_prefix = { lost = "The prefix, which is no longer announced to the internet." }
    google_compute_public_delegated_prefix  = { lost = "The part of the prefix with the addresses in it." }
    google_apigee_nat_address               = { lost = "The address from which Apigee calls back ends." }
    google_vmwareengine_external_address    = { lost = "The public address of the virtual machine." }
  }
  reason = "Find out who has the address on an allow list before it goes back to the pool."

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

protect "forwarding_rules" {
  description = "Forwarding rules, the front of every load balancer."
  class       = "identity"
  types = {
    google_compute_forwarding_rule        = { lost = "The address and port on which the load balancer answers.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/compute_forwarding_rule.html.markdown" }
    google_compute_global_forwarding_rule = { lost = "The address and port on which the load balancer answers." }
  }
  reason = "Traffic stops in between, and without a reserved address the new rule gets another one."

  # A replacement that names the address it already has keeps it; an address that is
  # known only after the apply counts as changed.
  filter = (
    meta.operation != "replace" || try(coalesce(prior_attrs.ip_address), "") == "" ||
    contains(try(change.paths, []), "ip_address")
  )

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

protect "egress" {
  description = "Routers and NAT gateways, whose addresses others allow."
  class       = "identity"
  types = {
    google_compute_router             = { lost = "The router with its BGP sessions and NAT gateways." }
    google_compute_router_nat         = { lost = "The way out to the internet, and its addresses where they are not reserved." }
    google_compute_router_nat_address = { lost = "The list of addresses from which traffic leaves." }
    google_compute_router_peer        = { lost = "The BGP session that the other side is configured for." }
    google_compute_router_interface   = { lost = "The interface with the address that the other side is configured for." }
  }
  reason = "Machines without a public address lose their way out, and partners see another address."

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

protect "address_plans" {
  description = "Ranges and lists of addresses that rules refer to."
  class       = "identity"
  types = {
    google_network_connectivity_internal_range = { lost = "The record that the range is in use." }
    google_network_security_address_group      = { lost = "The list of addresses that firewall rules refer to." }
  }
  reason = "Networks and rules of other stacks refer to it."

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

protect "backends" {
  description = "Origins of the edge cache."
  class       = "identity"
  types = {
    google_network_services_edge_cache_origin = { lost = "The origin of the sites behind it." }
  }
  filter = meta.operation == "delete"
  reason = "Traffic that was sent there goes elsewhere or nowhere."

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
