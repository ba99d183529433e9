# Senders and subscribers in other stacks know these by address, number or ARN.

protect "mail" {
  description = "SES identities and dedicated addresses."
  class       = "identity"
  types = {
    aws_ses_domain_identity     = { lost = "The verified domain with its DKIM keys and the reputation that was built up." }
    aws_ses_email_identity      = { lost = "The verified address." }
    aws_sesv2_email_identity    = { lost = "The verified sender with its DKIM keys and the reputation that was built up." }
    aws_sesv2_dedicated_ip_pool = { lost = "The pool of addresses with the reputation that was built up." }
    aws_sesv2_tenant            = { lost = "The tenant with the reputation that was built up.", since = "6.28.0" }
    aws_workmail_domain         = { lost = "The mail domain with the addresses in it.", since = "6.38.0" }
    aws_workmail_group          = { lost = "The group with its address and members.", since = "6.39.0" }
  }
  reason = "Mail from this sender is refused until the identity is verified again, with new DNS records."
}

protect "phone_numbers" {
  description = "Phone numbers and voice connectors."
  class       = "identity"
  types = {
    aws_connect_phone_number                = { lost = "The phone number that callers know." }
    aws_pinpointsmsvoicev2_phone_number     = { lost = "The phone number that callers and recipients know.", deletion_protection = "deletion_protection_enabled" }
    aws_chime_voice_connector               = { lost = "The connector with its host name, and calls in and out of it." }
    aws_chime_voice_connector_group         = { lost = "The group that phone numbers are routed through." }
    aws_chimesdkvoice_sip_media_application = { lost = "The application that calls are routed to." }
    aws_pinpointsmsvoicev2_pool             = { lost = "The pool of numbers and senders that applications name.", deletion_protection = "deletion_protection_enabled", since = "6.53.0" }
  }
  reason = "A number that was given back can rarely be claimed a second time."
}

protect "topics" {
  description = "SNS topics, push platforms and event buses."
  class       = "identity"
  types = {
    aws_sns_topic                 = { lost = "The topic with all its subscriptions." }
    aws_sns_platform_application  = { lost = "The platform with the endpoints of all devices." }
    aws_cloudwatch_event_bus      = { lost = "The bus with all its rules." }
    aws_cloudwatch_event_endpoint = { lost = "The global endpoint that producers send to." }
    aws_swf_domain                = { lost = "The domain that workers poll; it is deprecated and accepts no new executions." }
  }
  reason = "Subscriptions, device endpoints and rules added by others disappear and have to be made and confirmed again."
}

protect "delivery_streams" {
  description = "Streams that deliver records to a place."
  class       = "identity"
  types = {
    aws_kinesis_firehose_delivery_stream = { lost = "The stream that producers write to, with what it has not delivered yet." }
  }
  filter = meta.operation == "delete"
  reason = "Producers that write to it by name fail. Stop them, or point them elsewhere first."
}

protect "subscriptions" {
  description = "Subscriptions that a person or another company had to confirm."
  class       = "identity"
  types = {
    aws_sns_topic_subscription = { lost = "The confirmed subscription of a person, a phone or a server." }
  }
  reason = "The owner of the address has to confirm the new subscription."

  # Queues and functions are subscribed again without being asked.
  filter = meta.operation == "delete" && contains(["email", "email-json", "sms", "http", "https"], try(tostring(coalesce(prior_attrs.protocol)), ""))
}

protect "mail_routes" {
  description = "Rules and settings that mail passes through."
  class       = "identity"
  types = {
    aws_ses_receipt_rule                          = { lost = "The rule; mail to its recipients is handled by other rules or refused." }
    aws_ses_receipt_rule_set                      = { lost = "The set with all its rules." }
    aws_ses_active_receipt_rule_set               = { lost = "The activation; mail is not received any more." }
    aws_ses_domain_mail_from                      = { lost = "The MAIL FROM domain of the identity." }
    aws_sesv2_email_identity_mail_from_attributes = { lost = "The MAIL FROM domain of the identity." }
    aws_sesv2_dedicated_ip_assignment             = { lost = "The place of the address in its pool." }
    aws_ses_configuration_set                     = { lost = "The set, which senders name." }
    aws_sesv2_configuration_set                   = { lost = "The set, which senders name." }
    aws_pinpointsmsvoicev2_configuration_set      = { lost = "The set, which senders name." }
  }
  filter = meta.operation == "delete"
  reason = "Mail is refused, lost or sent without them. Check what arrives there."
}

protect "feeds" {
  description = "Consumers and feeds that others read."
  class       = "identity"
  types = {
    aws_kinesis_stream_consumer             = { lost = "The consumer with its ARN, which readers use." }
    aws_cloudwatch_metric_stream            = { lost = "The feed of metrics to its destination." }
    aws_cloudwatch_log_delivery_destination = { lost = "The destination, which other accounts deliver to." }
    aws_pinpoint_event_stream               = { lost = "The feed of events to its stream." }
  }
  filter = meta.operation == "delete"
  reason = "Readers get no new records. Check who reads it."
}
