# Addresses are in DNS, in firewalls and in allow lists of other companies.

protect "static_addresses" {
  description = "Reserved addresses and public prefixes."
  types = [
    "google_compute_address",
    "google_compute_global_address",
    "google_compute_public_advertised_prefix",
    "google_compute_public_delegated_prefix",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Find out who has the address on an allow list before it goes back to the pool."
  lost   = "The address; it may be assigned to someone else next."

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
  types = [
    "google_compute_forwarding_rule",
    "google_compute_global_forwarding_rule",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Traffic stops in between, and without a reserved address the new rule gets another one."
  lost   = "The address and port on which the load balancer answers."

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
