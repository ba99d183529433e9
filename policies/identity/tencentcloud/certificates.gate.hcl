# A certificate is replaced with care or it is an outage.

protect "tls" {
  description = "TLS certificates."
  class       = "identity"
  types = {
    tencentcloud_ssl_certificate      = { lost = "The certificate with its private key." }
    tencentcloud_ssl_pay_certificate  = { lost = "The certificate that was bought, with its private key." }
    tencentcloud_ssl_free_certificate = { lost = "The certificate with its private key." }
    tencentcloud_gaap_certificate     = { lost = "The certificate that accelerated listeners refer to." }
    tencentcloud_tse_cngw_certificate = { lost = "The certificate of the gateway." }
  }
  reason = "Listeners and domains refer to it by its identifier. Put the new one in use first."
}

protect "client_certificates" {
  description = "Certificates that devices and clients trust or present."
  class       = "identity"
  types = {
    tencentcloud_mqtt_ca_certificate     = { lost = "The authority whose device certificates are accepted." }
    tencentcloud_mqtt_device_certificate = { lost = "The certificate that the device presents." }
  }
  reason = "The other side has to learn to trust the new one before the old one goes."
}
