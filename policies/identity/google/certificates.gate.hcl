# A certificate is replaced with care or it is an outage. A new one that is created
# first takes over in time, so such a replacement is left out.

protect "tls" {
  description = "TLS certificates and certificate maps."
  class       = "identity"
  types = {
    google_compute_ssl_certificate                   = { lost = "The certificate that clients are shown." }
    google_compute_region_ssl_certificate            = { lost = "The certificate that clients are shown." }
    google_compute_managed_ssl_certificate           = { lost = "The certificate that clients are shown, with its key." }
    google_certificate_manager_certificate           = { lost = "The certificate that clients are shown." }
    google_certificate_manager_certificate_map       = { lost = "The map from host names to certificates." }
    google_certificate_manager_certificate_map_entry = { lost = "The certificate of one host name." }
    google_privateca_certificate                     = { lost = "The issued certificate, which is revoked." }
  }
  reason = "A managed certificate is issued only after DNS points to the load balancer, which can take an hour of errors."

  # A certificate that was proven by the load balancer is issued only once the load
  # balancer points to it, so that being created first does not help.
  locals {
    late = meta.type == "google_certificate_manager_certificate" && anytrue([
      for managed in try(concat(prior_attrs.managed), []) :
      length(try(concat(managed.dns_authorizations), [])) == 0 && try(coalesce(managed.issuance_config), "") == ""
    ])
  }

  filter = try(change.order, null) != "create_first" || local.late

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

protect "proofs" {
  description = "Proofs of domains and lists of authorities that are trusted."
  class       = "identity"
  types = {
    google_certificate_manager_dns_authorization = { lost = "The proof for the domain; a new one needs another DNS record." }
    google_certificate_manager_trust_config      = { lost = "The list of authorities whose client certificates are accepted." }
    google_site_verification_web_resource        = { lost = "The proof that the site or domain is yours." }
    google_site_verification_owner               = { lost = "The owner of the site." }
  }
  reason = "Certificates are not renewed, or clients are refused, until it is set up again."

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

protect "database_certificates" {
  description = "Client certificates of databases and keystores of gateways."
  class       = "identity"
  types = {
    google_sql_ssl_cert                              = { lost = "The client certificate with its private key; clients that use it are refused." }
    google_apigee_env_keystore                       = { lost = "The keystore with the certificates and private keys in it." }
    google_apigee_keystores_aliases_key_cert_file    = { lost = "The certificate and its private key." }
    google_apigee_keystores_aliases_pkcs12           = { lost = "The certificate and its private key." }
    google_apigee_keystores_aliases_self_signed_cert = { lost = "The certificate and its private key, which the service made." }
  }
  reason = "Give clients the new certificate before the old one goes."

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

protect "templates" {
  description = "Templates and settings that certificates are issued by."
  class       = "identity"
  types = {
    google_privateca_certificate_template                  = { lost = "The template, which requests name." }
    google_certificate_manager_certificate_issuance_config = { lost = "The settings that certificates are issued and renewed by." }
  }
  filter = meta.operation == "delete"
  reason = "New and renewed certificates cannot be issued by it."

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
