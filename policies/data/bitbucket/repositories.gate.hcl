# Pull requests, wikis, downloads and pipelines are in no clone.

protect "repositories" {
  description = "Repositories and projects."
  class       = "data"
  types = {
    bitbucket_repository        = { lost = "The repository with its pull requests, issues, wiki, downloads and pipelines." }
    bitbucket_forked_repository = { lost = "The fork with its branches and pull requests." }
    bitbucket_project           = { lost = "The project that repositories are grouped in." }
  }
  reason = "Push a mirror elsewhere before going on."
}

protect "variables" {
  description = "Variables of pipelines."
  class       = "derived"
  types = {
    bitbucket_workspace_variable  = { lost = "The value that pipelines of all repositories read." }
    bitbucket_repository_variable = { lost = "The value that pipelines read." }
    bitbucket_deployment_variable = { lost = "The value that deployments read." }
  }
  reason = "Pipelines that read it get an empty value. Make sure that the value is kept elsewhere."

  # A replacement writes a value again, so it is not a loss.
  filter = meta.operation == "delete"
}

protect "deployments" {
  description = "Deployment environments."
  class       = "derived"
  types = {
    bitbucket_deployment = { lost = "The environment with its variables and its history of deployments." }
  }
  reason = "The history says what was released when. Keep it where it is evidence, and keep values that were entered."
}
