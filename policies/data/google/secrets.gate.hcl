# Secrets are often filled in by hand or by a rotation, so the configuration
# does not contain the value that would be lost. Single versions are left out:
# a rotation replaces them.

protect "secret_manager" {
  description = "Secret Manager secrets."
  types = [
    "google_secret_manager_secret",
    "google_secret_manager_regional_secret",
  ]
  level  = "require_approval"
  reason = "Whatever reads the secret fails at once. Find its readers before going on."
  lost   = "The secret with all its versions."

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
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }

  recovery {
    when    = { deletion_protection = [false, null], deletion_policy = { not = "PREVENT" } }
    outcome = "irreversible"
    message = "Secret Manager deletes a secret with all its versions at once, without undelete."
  }
}
