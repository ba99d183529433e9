# A certificate is replaced with care or it is an outage.

protect "tls" {
  description = "TLS certificates."
  class       = "identity"
  types = {
    alicloud_cas_certificate                      = { lost = "The certificate with its private key." }
    alicloud_ssl_certificates_service_certificate = { lost = "The certificate with its private key." }
    alicloud_ssl_certificates_service_instance    = { lost = "The certificate order with its certificates." }
    alicloud_slb_server_certificate               = { lost = "The certificate that listeners refer to." }
    alicloud_esa_certificate                      = { lost = "The certificate of the site." }
    alicloud_waf_certificate                      = { lost = "The certificate of the protected domain." }
  }
  reason = "Listeners and domains refer to it by its identifier. Put the new one in use first."

  recovery {
    types   = ["alicloud_waf_certificate"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for these certificates; it only drops them from the state."
  }
}

protect "authorities" {
  description = "Certificate authorities and client certificates."
  class       = "identity"
  types = {
    alicloud_ssl_certificates_service_pca_certificate = { lost = "The private authority; what it issued can no longer be renewed or revoked." }
    alicloud_ssl_certificates_service_pca_cert        = { lost = "The certificate that the private authority issued." }
    alicloud_slb_ca_certificate                       = { lost = "The authority whose client certificates listeners accept." }
    alicloud_esa_client_ca_certificate                = { lost = "The authority whose client certificates the site accepts." }
    alicloud_esa_client_certificate                   = { lost = "The certificate that clients present." }
    alicloud_esa_origin_ca_certificate                = { lost = "The authority by which the edge trusts the origin." }
    alicloud_esa_origin_client_certificate            = { lost = "The certificate by which the origin trusts the edge." }
    alicloud_esa_site_origin_client_certificate       = { lost = "The certificate by which the origin trusts the edge." }
  }
  reason = "The other side has to learn to trust the new one before the old one goes."
}

protect "orders" {
  description = "Certificates that were ordered or issued for an instance."
  class       = "identity"
  types = {
    alicloud_ssl_certificates_service_certificate_apply = { lost = "The certificate order with its issued certificate." }
  }
  reason = "A new certificate has to be ordered, validated and handed out."
}
