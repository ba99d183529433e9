# A service is where the domains of a site arrive.

protect "services" {
  description = "Services, domains and certificates."
  class       = "identity"
  types = {
    fastly_service_vcl               = { lost = "The service with its domains, versions and dictionaries.", source = "https://github.com/fastly/terraform-provider-fastly/blob/main/docs/resources/service_vcl.md" }
    fastly_service_compute           = { lost = "The service with its domains and versions." }
    fastly_domain                    = { lost = "The domain that the service answers for." }
    fastly_domain_v1                 = { lost = "The domain that the service answers for." }
    fastly_dns_zone                  = { lost = "Every name in the zone." }
    fastly_tls_certificate           = { lost = "The certificate of the site." }
    fastly_tls_private_key           = { lost = "The private key that certificates of the site are issued for." }
    fastly_tls_subscription          = { lost = "The certificate and its renewal; a new one has to be issued." }
    fastly_tls_platform_certificate  = { lost = "The certificate of the site." }
    fastly_tls_mutual_authentication = { lost = "The authorities that client certificates are checked with." }
  }
  reason = "The domains of the service stop answering, and a certificate has to be issued again."

  recovery {
    types   = ["fastly_service_vcl", "fastly_service_compute"]
    when    = { reuse = true }
    outcome = "possible"
    message = "The provider only deactivates the service: its domains stop answering until it is imported and activated again."
  }

  recovery {
    types   = ["fastly_service_vcl", "fastly_service_compute"]
    when    = { force_destroy = [false, null], reuse = [false, null], active_version = { at_least = 1 } }
    outcome = "refused"
    message = "Fastly refuses to delete an active service until `force_destroy` or `reuse` is set in an earlier apply."
  }
}

protect "credentials" {
  description = "Keys and users."
  class       = "identity"
  types = {
    fastly_object_storage_access_keys = { lost = "The key that applications use." }
    fastly_tsig_key                   = { lost = "The key that zone transfers are signed with." }
    fastly_user                       = { lost = "The account with its tokens." }
  }
  reason = "Whoever uses it is locked out at once, and a new key has another secret."
}

protect "tls" {
  description = "Certificates in use and domains of services."
  class       = "identity"
  types = {
    fastly_tls_activation         = { lost = "The activation; the domain no longer answers with this certificate." }
    fastly_domain_service_link    = { lost = "The link; the domain no longer reaches the service." }
    fastly_domain_v1_service_link = { lost = "The link; the domain no longer reaches the service." }
  }
  filter = meta.operation == "delete"
  reason = "Clients get certificate errors, or reach another service."
}
