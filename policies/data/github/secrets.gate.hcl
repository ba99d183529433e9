# A secret cannot be read back: whoever deletes it needs its value from elsewhere.

protect "secrets" {
  description = "Secrets of workflows, Dependabot and Codespaces."
  class       = "derived"
  types = {
    github_actions_secret                 = { lost = "The secret, which cannot be read back." }
    github_actions_environment_secret     = { lost = "The secret, which cannot be read back." }
    github_actions_organization_secret    = { lost = "The secret, which cannot be read back, for all repositories that see it." }
    github_dependabot_secret              = { lost = "The secret, which cannot be read back." }
    github_dependabot_organization_secret = { lost = "The secret, which cannot be read back, for all repositories that see it." }
    github_codespaces_secret              = { lost = "The secret, which cannot be read back." }
    github_codespaces_organization_secret = { lost = "The secret, which cannot be read back, for all repositories that see it." }
    github_codespaces_user_secret         = { lost = "The secret, which cannot be read back." }
  }
  reason = "Workflows that read it get an empty value. Make sure that the value is kept elsewhere."

  # A replacement writes a value again, so it is not a loss.
  filter = meta.operation == "delete"
}
