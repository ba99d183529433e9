# Secrets are often filled in by hand or by a rotation, so the configuration
# does not contain the value that would be lost.

protect "secrets_manager" {
  description = "Secrets Manager secrets."
  class       = "data"
  types = {
    aws_secretsmanager_secret = { lost = "The secret with all its versions and its rotation.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/secretsmanager/secret.go" }
  }
  reason = "Whatever reads the secret fails at once. Find its readers before going on."

  # An imported or moved secret has null in the state, which the provider takes for
  # zero: it sends `ForceDeleteWithoutRecovery` (5.100.0).
  recovery {
    when    = { recovery_window_in_days = [0, null] }
    outcome = "irreversible"
    message = "The secret is deleted at once, without a recovery window."
  }

  # Secrets Manager keeps a deleted secret for 30 days unless told otherwise.
  recovery {
    when    = { recovery_window_in_days = { at_least = 7 } }
    outcome = "possible"
    message = "The secret can be restored until the recovery window ends; until then its name stays taken."
  }
}

# A warning only: most parameters repeat values of the configuration.
protect "parameters" {
  description = "SSM parameters."
  class       = "data"
  level       = "warn"
  types = {
    aws_ssm_parameter = { lost = "The parameter with its value and its history.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ssm/parameter.go" }
  }
  reason = "Parameter Store has no undelete, and values that were set by hand are in no repository. Note the value of a secure parameter before going on."

  recovery {
    when    = { type = "SecureString" }
    outcome = "irreversible"
    message = "Parameter Store keeps nothing of a deleted parameter, and the plan does not show its value."
  }
}
