# Issues, pull requests, wikis and releases are in no clone.

protect "repositories" {
  description = "Repositories."
  class       = "data"
  types = {
    github_repository = { lost = "The repository with its issues, pull requests, wiki, releases, stars and secrets.", source = "https://github.com/integrations/terraform-provider-github/blob/main/docs/resources/repository.md" }
  }
  reason = "Archive the repository instead, or push a mirror elsewhere before going on."

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
  class       = "data"
  types = {
    github_enterprise_organization = { lost = "The organization with all its repositories, packages and teams.", source = "https://github.com/integrations/terraform-provider-github/blob/main/github/resource_github_enterprise_organization.go" }
  }
  reason = "Make sure that none of its repositories, packages and members is needed."
}

protect "branches" {
  description = "Branches, releases and environments."
  class       = "derived"
  types = {
    github_branch                 = { lost = "The branch, with commits that are in no other branch or clone." }
    github_release                = { lost = "The release with its notes and files." }
    github_repository_environment = { lost = "The environment with its secrets, variables and protection rules." }
  }
  reason = "Workflows and downloads that name it fail. Check that its commits are merged or its files kept."
}

protect "tracked" {
  description = "Labels of issues and values of properties."
  class       = "derived"
  types = {
    github_issue_label                = { lost = "The label, on every issue that carries it." }
    github_issue_labels               = { lost = "The labels that the resource lists, on every issue that carries them." }
    github_repository_custom_property = { lost = "The value of the property." }
  }
  filter = meta.operation == "delete"
  reason = "People have written in it or attached it to their work. Export it before going on."
}

protect "attached" {
  description = "Milestones and definitions of properties."
  class       = "derived"
  types = {
    github_repository_milestone           = { lost = "The milestone; its issues stay without it." }
    github_organization_custom_properties = { lost = "The property with its values on all repositories." }
  }
  reason = "Issues and repositories lose what people attached to them. Export it before going on."
}
