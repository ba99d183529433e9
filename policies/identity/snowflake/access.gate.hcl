# What other companies and clouds have been given.

protect "shares" {
  description = "Shares, listings and connections."
  types = [
    "snowflake_share",
    "snowflake_listing",
    "snowflake_primary_connection",
    "snowflake_secondary_connection",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Consumers lose their access, or clients their connection address, and have to be given a new one."
  lost   = "The share or the connection that others use."
}

protect "integrations" {
  description = "Integrations for sign-in and for access to other clouds."
  types = [
    "snowflake_saml2_integration",
    "snowflake_scim_integration",
    "snowflake_external_oauth_integration",
    "snowflake_oauth_integration_for_custom_clients",
    "snowflake_oauth_integration_for_partner_applications",
    "snowflake_api_integration",
    "snowflake_storage_integration",
    "snowflake_notification_integration",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A new integration has another external identifier, so the trust on the other side has to be set up again."
  lost   = "The sign-in, or the trust that another cloud has in this account."
}
