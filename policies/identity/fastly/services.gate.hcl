# A service is where the domains of a site arrive.

protect "services" {
  description = "Services, domains and certificates."
  types = [
    "fastly_service_vcl",
    "fastly_service_compute",
    "fastly_domain",
    "fastly_domain_v1",
    "fastly_dns_zone",
    "fastly_tls_certificate",
    "fastly_tls_subscription",
    "fastly_tls_platform_certificate",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "The domains of the service stop answering, and a certificate has to be issued again."
  lost   = "The service with its domains and versions, or the certificate."
}
