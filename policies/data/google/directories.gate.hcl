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
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    types   = ["google_active_directory_domain"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }

  # The provider writes the default, true, into the state when it refreshes, and
  # a destroy looks at the state.
  recovery {
    types   = ["google_active_directory_domain"]
    when    = { deletion_protection = null }
    outcome = "may_be_refused"
    message = "Deletion protection is on by default, but the state does not have it: a destroy without a refresh passes."
  }
}
