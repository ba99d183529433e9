# Clients everywhere refer to these names. Deleting one, or replacing it under
# another name, breaks clients that no plan can list.

protect "records" {
  description = "DNS records in Cloud DNS."
  types       = ["google_dns_record_set"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "Resolvers remember the missing answer for a while, even if the record comes back. Check the query log for clients first."
  lost        = "The name stops resolving, or resolves to something else."
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
    types   = ["google_dns_managed_zone"]
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes all records first, those of other stacks included."
  }

  recovery {
    types   = ["google_dns_managed_zone"]
    when    = { force_destroy = [false, null] }
    outcome = "refused"
    message = "Cloud DNS refuses to delete a zone that still has records of other stacks or made by hand."
  }
}
