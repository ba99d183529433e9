# A certificate is replaced with care or it is an outage. If the new one is
# created first, the warning is harmless.

protect "tls" {
  description = "TLS certificates and certificate maps."
  types = [
    "google_compute_ssl_certificate",
    "google_compute_region_ssl_certificate",
    "google_compute_managed_ssl_certificate",
    "google_certificate_manager_certificate",
    "google_certificate_manager_certificate_map",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A managed certificate is issued only after DNS points to the load balancer, which can take an hour of errors."
  lost   = "The certificate that clients are shown."

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
