# A certificate is replaced with care or it is an outage.

protect "tls" {
  description = "TLS certificates."
  class       = "identity"
  types = {
    huaweicloud_scm_certificate                             = { lost = "The certificate with its private key." }
    huaweicloud_ccm_certificate                             = { lost = "The certificate with its private key." }
    huaweicloud_ccm_certificate_import                      = { lost = "The imported certificate with its private key." }
    huaweicloud_ccm_private_certificate                     = { lost = "The certificate that the private authority issued." }
    huaweicloud_elb_certificate                             = { lost = "The certificate that listeners refer to." }
    huaweicloud_lb_certificate                              = { lost = "The certificate that listeners refer to." }
    huaweicloud_lb_certificate_v2                           = { lost = "The certificate that listeners refer to." }
    huaweicloud_apig_certificate                            = { lost = "The certificate of the API domains." }
    huaweicloud_waf_certificate                             = { lost = "The certificate of the protected domain." }
    huaweicloud_live_https_certificate                      = { lost = "The certificate of the streaming domain." }
    huaweicloud_cae_certificate                             = { lost = "The certificate of the application." }
    huaweicloud_iotda_device_certificate                    = { lost = "The authority whose device certificates are accepted." }
    huaweicloud_identitycenter_service_provider_certificate = { lost = "The certificate by which the directory trusts the sign-in." }
    huaweicloud_identitycenter_application_certificate      = { lost = "The certificate by which applications trust the sign-in." }
  }
  reason = "Listeners and domains refer to it by its identifier. Put the new one in use first."
}

protect "requests" {
  description = "Certificate requests."
  class       = "identity"
  types = {
    huaweicloud_ccm_csr = { lost = "The request, with its private key if it was made here." }
  }
  reason = "A certificate that is issued for it is of no use without its key."
}
