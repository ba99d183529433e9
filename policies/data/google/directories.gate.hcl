# User accounts were made by users: no configuration has their passwords.

protect "users" {
  description = "Identity Platform tenants and managed Active Directory domains."
  types = [
    "google_identity_platform_tenant",
    "google_active_directory_domain",
  ]
  level  = "require_approval"
  reason = "Every user has to register again. Export the accounts before going on."
  lost   = "All user accounts with their passwords and groups."

  recovery {
    types   = ["google_active_directory_domain"]
    when    = { deletion_protection = [true, null] }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }
}
