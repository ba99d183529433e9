# Clients everywhere refer to these names. Deleting one, or replacing it under
# another name, breaks clients that no plan can list.

protect "records" {
  description = "DNS records in Cloud DNS."
  types       = ["google_dns_record_set"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "Resolvers remember the missing answer for a while, even if the record comes back. Check the query log for clients first."
  lost        = "The name stops resolving, or resolves to something else."

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

protect "zones" {
  description = "Managed zones and domain registrations."
  types = [
    "google_dns_managed_zone",
    "google_clouddomains_registration",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A new zone may get other name servers, and the delegation at the registrar has to be changed by hand."
  lost   = "Every name in the zone, and the name servers that the parent zone points to."

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

  recovery {
    types   = ["google_dns_managed_zone"]
    when    = { force_destroy = true, deletion_policy = { not = "PREVENT" } }
    outcome = "irreversible"
    message = "The provider deletes all records first, those of other stacks included."
  }

  recovery {
    types   = ["google_dns_managed_zone"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Cloud DNS refuses to delete a zone while it still has records of other stacks or made by hand; whether it has any is not in the plan."
  }
}
