# A property of a schema is a column of the user directory: when it goes, so do
# the values in every profile.

protect "properties" {
  description = "Properties of profiles, and links between users."
  class       = "data"
  types = {
    okta_user_schema_property     = { lost = "The property with its values in the profiles of all users.", source = "https://github.com/okta/terraform-provider-okta/blob/master/docs/resources/user_schema_property.md" }
    okta_group_schema_property    = { lost = "The property with its values in the profiles of all groups." }
    okta_app_user_schema_property = { lost = "The property with its values in the profiles of all users of the application." }
    okta_link_definition          = { lost = "The relation with all links between users that follow it.", source = "https://github.com/okta/terraform-provider-okta/blob/master/okta/services/idaas/resource_okta_link_definition.go" }
  }
  reason = "Values that people or other systems have written exist nowhere else. Export the profiles before going on."
}

protect "reviews" {
  description = "Access reviews and entitlements."
  class       = "derived"
  types = {
    okta_campaign           = { lost = "The campaign with the decisions that its reviewers have made." }
    okta_entitlement        = { lost = "The entitlement with its values, and with it who holds them." }
    okta_entitlement_bundle = { lost = "The bundle, and with it who holds it." }
  }
  reason = "Auditors ask for these decisions and grants. Export them before going on."
}

protect "pages" {
  description = "Pages, mail texts and mappings that people edit."
  class       = "derived"
  types = {
    okta_customized_signin_page = { lost = "The sign-in page with its content." }
    okta_preview_signin_page    = { lost = "The preview of the sign-in page." }
    okta_email_customization    = { lost = "The text of the mail in this language." }
    okta_template_sms           = { lost = "The text of the message." }
    okta_theme                  = { lost = "The look of the pages with its images." }
    okta_profile_mapping        = { lost = "The mapping of the profiles." }
    okta_request_condition      = { lost = "The condition that access is given by." }
    okta_request_sequence       = { lost = "The sequence of approvals." }
    okta_identity_source_import = { lost = "The session of the import." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the console. Export it before going on."
}

protect "requests" {
  description = "Requests and reviews with their record."
  class       = "derived"
  types = {
    okta_request_v2 = { lost = "The request of access with its record." }
    okta_review     = { lost = "The decision of the review." }
  }
  reason = "Auditors ask for it. Export it before going on."
}
