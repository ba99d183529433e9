# A certificate is replaced with care or it is an outage. If the new one is
# created first, the warning is harmless.

protect "tls" {
  description = "TLS certificates in ACM, IAM and Lightsail."
  types = [
    "aws_acm_certificate",
    "aws_iam_server_certificate",
    "aws_lightsail_certificate",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Listeners and distributions refer to the certificate by its ARN, and clients may have pinned it."
  lost   = "The certificate with its private key."

  recovery {
    types   = ["aws_acm_certificate"]
    when    = { type = "AMAZON_ISSUED" }
    outcome = "possible"
    message = "ACM issues a new certificate for the same names as soon as they are validated."
  }

  recovery {
    types   = ["aws_acm_certificate"]
    when    = { type = "IMPORTED" }
    outcome = "irreversible"
    message = "An imported private key cannot be read back from ACM."
  }
}

protect "client_certificates" {
  description = "Client certificates and certificate authorities that devices and back ends trust."
  types = [
    "aws_api_gateway_client_certificate",
    "aws_iot_ca_certificate",
    "aws_rolesanywhere_trust_anchor",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "The other side has to learn to trust the new one before the old one goes."
  lost   = "The trust of back ends, devices or workloads."
}
