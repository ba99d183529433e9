# Secrets are often filled in by hand or by a rotation, so the configuration
# does not contain the value that would be lost. A rotation replaces single
# versions: of those only a removal counts.

protect "secret_manager" {
  description = "Secret Manager secrets."
  class       = "data"
  types = {
    google_secret_manager_secret          = { lost = "The secret with all its versions.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/secret_manager_secret.html.markdown" }
    google_secret_manager_regional_secret = { lost = "The secret with all its versions.", deletion_protection = "deletion_protection" }
  }
  reason = "Whatever reads the secret fails at once. Find its readers before going on."

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
    when    = { deletion_protection = [false, null], deletion_policy = { not = "PREVENT" } }
    outcome = "irreversible"
    message = "Secret Manager deletes a secret with all its versions at once, without undelete."
  }
}

protect "secret_versions" {
  description = "Single versions of secrets."
  class       = "derived"
  types = {
    google_secret_manager_secret_version          = { lost = "The version of the secret; the other versions stay." }
    google_secret_manager_regional_secret_version = { lost = "The version of the secret; the other versions stay." }
  }
  filter = meta.operation == "delete" && !contains(["ABANDON", "DISABLE"], try(coalesce(tostring(prior_attrs.deletion_policy)), "DELETE"))
  reason = "Whatever reads this version, or the latest one, may fail. Make sure that a newer version holds what its readers need."
}

protect "parameters" {
  description = "Parameters and configurations of applications."
  class       = "data"
  types = {
    google_parameter_manager_parameter          = { lost = "The parameter with all its versions." }
    google_parameter_manager_regional_parameter = { lost = "The parameter with all its versions." }
    google_runtimeconfig_config                 = { lost = "The configuration with all variables that applications have written to it." }
  }
  reason = "Whatever reads it fails at its next start. Find its readers before going on."

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
}

protect "values" {
  description = "Single variables and secrets whose value is in the configuration."
  class       = "derived"
  types = {
    google_runtimeconfig_variable         = { lost = "The variable with its value." }
    google_composer_user_workloads_secret = { lost = "The secret that tasks of Airflow read." }
  }
  filter = meta.operation == "delete"
  reason = "Whatever reads it fails. Find its readers before going on."

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
}
