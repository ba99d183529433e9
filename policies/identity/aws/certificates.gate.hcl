# A certificate is replaced with care or it is an outage. If the new one is
# created first, there is nothing to say.

protect "tls" {
  description = "TLS certificates in ACM, IAM and Lightsail."
  class       = "identity"
  types = {
    aws_acm_certificate          = { lost = "The certificate with its private key.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/acm/certificate.go" }
    aws_iam_server_certificate   = { lost = "The certificate with its private key." }
    aws_lightsail_certificate    = { lost = "The certificate with its private key." }
    aws_lightsail_lb_certificate = { lost = "The certificate of the load balancer with its private key." }
    aws_acmpca_certificate       = { lost = "The certificate: the provider revokes it." }
  }
  reason = "Listeners and distributions refer to the certificate by its ARN, and clients may have pinned it."

  # The new certificate is in use before the old one goes.
  filter = try(change.order, "") != "create_first"

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
  class       = "identity"
  types = {
    aws_api_gateway_client_certificate = { lost = "The certificate that back ends know the API by." }
    aws_iot_ca_certificate             = { lost = "The registered authority: devices with its certificates can no longer register." }
    aws_iot_certificate                = { lost = "The certificate that a device connects with." }
    aws_rolesanywhere_trust_anchor     = { lost = "The trust in the authority: workloads outside of AWS get no credentials." }
    aws_rolesanywhere_profile          = { lost = "The profile that workloads outside of AWS name to get credentials." }
    aws_lb_trust_store                 = { lost = "The authorities that the listener checks client certificates against." }
    aws_iam_signing_certificate        = { lost = "The certificate that a user signs requests with." }
    aws_workspacesweb_trust_store      = { lost = "The authorities that the browsers of the portal trust.", since = "6.11.0" }
    aws_cloudfront_trust_store         = { lost = "The authorities that viewers' certificates are checked against.", since = "6.27.0" }
  }
  reason = "The other side has to learn to trust the new one before the old one goes."
}

protect "signers" {
  description = "Keys and profiles that others check signatures against."
  class       = "identity"
  types = {
    aws_signer_signing_profile = { lost = "The signing profile: it is canceled and signs nothing more." }
    aws_cloudfront_public_key  = { lost = "The key that signed links and cookies are checked against." }
    aws_cloudfront_key_group   = { lost = "The keys that signed links and cookies are checked against." }
    aws_ivs_playback_key_pair  = { lost = "The key that playback tokens are checked against." }
  }
  reason = "What was signed before is refused, or can no longer be checked. Give the new key to everyone who signs first."
}
