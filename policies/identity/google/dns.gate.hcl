# Clients everywhere refer to these names. Deleting one, or replacing it under
# another name, breaks clients that no plan can list.

protect "records" {
  description = "DNS records in Cloud DNS."
  class       = "identity"
  types = {
    google_dns_record_set           = { lost = "The name stops resolving, or resolves to something else." }
    google_dns_response_policy_rule = { lost = "The name resolves to its public answer again, or not at all." }
    google_apigee_dns_zone          = { lost = "The names of back ends that Apigee resolves in the peered network." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Check the query log for clients first."

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
  class       = "identity"
  types = {
    google_dns_managed_zone          = { lost = "Every name in the zone, and the name servers that the parent zone points to.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/dns_managed_zone.html.markdown" }
    google_clouddomains_registration = { lost = "The registration in the state; the domain stays registered.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/clouddomains_registration.html.markdown" }
  }
  reason = "A new zone may get other name servers, and the delegation at the registrar has to be changed by hand."

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

  recovery {
    types   = ["google_clouddomains_registration"]
    when    = { deletion_policy = { not = ["ABANDON", "PREVENT"] } }
    outcome = "possible"
    message = "The provider never deletes a registration, it only forgets it."
  }
}

protect "resolution" {
  description = "Forwarding of DNS queries, overrides and service directories."
  class       = "identity"
  types = {
    google_dns_policy                           = { lost = "The addresses to which other networks forward their queries." }
    google_dns_response_policy                  = { lost = "All rules that answer queries of the networks differently." }
    google_integration_connectors_managed_zone  = { lost = "The names of back ends that connectors resolve." }
    google_service_networking_peered_dns_domain = { lost = "The names of your network that managed services resolve." }
    google_service_directory_namespace          = { lost = "The namespace with all services and endpoints in it." }
    google_service_directory_service            = { lost = "The name of the service with all its endpoints." }
    google_service_directory_endpoint           = { lost = "The address that clients find under the name of the service." }
  }
  reason = "Name servers and clients outside of this stack use it."

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
