# Who agreed to be contacted, and who did not, is data that the law asks for.

protect "audiences" {
  description = "Contact centers, campaigns, contact lists and lists of opt-outs."
  class       = "data"
  types = {
    aws_connect_instance                = { lost = "The contact center with its users, flows, queues, metrics and contact records." }
    aws_pinpoint_app                    = { lost = "All endpoints, segments, campaigns and journeys of the project." }
    aws_sesv2_contact_list              = { lost = "All contacts with their topics and whether they unsubscribed." }
    aws_pinpointsmsvoicev2_opt_out_list = { lost = "All numbers that asked not to be called or texted." }
  }
  reason = "Consents and opt-outs have to be kept. Export them before going on."
}

protect "single" {
  description = "Single profiles."
  class       = "derived"
  types = {
    aws_customerprofiles_profile = { lost = "The profile with the objects that were attached to it." }
  }
  reason = "Systems that write to the profile make it again, without its history."
}
