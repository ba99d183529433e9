# User accounts were made by users: no configuration has their passwords.

protect "users" {
  description = "Identity Platform tenants and managed Active Directory domains."
  class       = "data"
  types = {
    google_identity_platform_tenant = { lost = "The tenant with all user accounts and their passwords." }
    google_active_directory_domain  = { lost = "The domain with all users, groups and computers in it.", deletion_protection = "deletion_protection" }
  }
  reason = "Every user has to register again. Export the accounts before going on."

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

  # The provider writes the default, true, into the state when it refreshes, and
  # a destroy looks at the state.
  recovery {
    types   = ["google_active_directory_domain"]
    when    = { deletion_protection = null }
    outcome = "may_be_refused"
    message = "Deletion protection is on by default, but the state does not have it: a destroy without a refresh passes."
  }
}
