resource_policy "aws_acm_certificate" "not_over" {
  locals {
    soon = core::timeadd(core::timestamp(), "24h")
  }

  enforce {
    condition     = core::timecmp(attrs.not_after, local.soon) > 0
    error_message = "The certificate is over at ${attrs.not_after}."
  }
}
