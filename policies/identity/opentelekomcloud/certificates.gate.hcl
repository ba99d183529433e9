# A certificate is replaced with care or it is an outage.

protect "tls" {
  description = "TLS certificates."
  class       = "identity"
  types = {
    opentelekomcloud_lb_certificate_v2            = { lost = "The certificate that listeners refer to." }
    opentelekomcloud_lb_certificate_v3            = { lost = "The certificate that listeners refer to." }
    opentelekomcloud_waf_certificate_v1           = { lost = "The certificate of the protected domain." }
    opentelekomcloud_waf_dedicated_certificate_v1 = { lost = "The certificate of the protected domain." }
    opentelekomcloud_apigw_certificate_v2         = { lost = "The certificate of the API domains." }
  }
  reason = "Listeners and domains refer to it by its identifier. Put the new one in use first."
}
