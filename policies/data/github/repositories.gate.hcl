# Issues, pull requests, wikis and releases are in no clone.

protect "repositories" {
  description = "Repositories."
  types       = ["github_repository"]
  level       = "require_approval"
  reason      = "Archive the repository instead, or push a mirror elsewhere before going on."
  lost        = "The repository with its issues, pull requests, wiki, releases, stars and secrets."

  recovery {
    when    = { archive_on_destroy = true }
    outcome = "retained"
    message = "The provider archives the repository and does not delete it."
  }

  recovery {
    when    = { archive_on_destroy = [false, null] }
    outcome = "possible"
    message = "An owner can restore most deleted repositories within 90 days, without release files and team permissions."
  }
}

protect "organizations" {
  description = "Organizations of an enterprise."
  types       = ["github_enterprise_organization"]
  level       = "require_approval"
  reason      = "Make sure that none of its repositories, packages and members is needed."
  lost        = "The organization with all its repositories, packages and teams."
}
