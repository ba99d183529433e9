# Senders and subscribers in other stacks know these by address, number or ARN.

protect "mail" {
  description = "SES identities and dedicated addresses."
  types = [
    "aws_ses_domain_identity",
    "aws_ses_email_identity",
    "aws_sesv2_email_identity",
    "aws_sesv2_dedicated_ip_pool",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Mail from this sender is refused until the identity is verified again, with new DNS records."
  lost   = "The verified sender with its DKIM keys and the reputation that was built up."
}

protect "phone_numbers" {
  description = "Phone numbers and contact centers."
  types = [
    "aws_connect_instance",
    "aws_connect_phone_number",
    "aws_pinpointsmsvoicev2_phone_number",
    "aws_chime_voice_connector",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A number that was given back can rarely be claimed a second time."
  lost   = "The phone number or the contact center that callers know."

  recovery {
    types   = ["aws_pinpointsmsvoicev2_phone_number"]
    when    = { deletion_protection_enabled = true }
    outcome = "refused"
    message = "AWS refuses the deletion until deletion protection is switched off in an earlier apply."
  }
}

protect "topics" {
  description = "SNS topics, push platforms and event buses."
  types = [
    "aws_sns_topic",
    "aws_sns_platform_application",
    "aws_cloudwatch_event_bus",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Subscriptions, device endpoints and rules added by others disappear and have to be made and confirmed again."
  lost   = "The topic or bus with all its subscriptions."
}
