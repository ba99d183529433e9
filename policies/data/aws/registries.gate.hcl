# Images, packages and commits are what is running right now. Without them a
# node that restarts, or a rollback, has nothing to start from.

protect "images" {
  description = "ECR repositories."
  class       = "data"
  types = {
    aws_ecr_repository       = { lost = "The repository with all its images and tags.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ecr/repository.go" }
    aws_ecrpublic_repository = { lost = "The public repository with all its images and tags, and its name in the gallery." }
  }
  reason = "Running workloads cannot be rescheduled or rolled back once their image is gone. Copy the images that are in use before going on."

  recovery {
    types   = ["aws_ecr_repository"]
    when    = { force_delete = true }
    outcome = "irreversible"
    message = "ECR deletes the repository together with its images."
  }

  recovery {
    types   = ["aws_ecr_repository"]
    when    = { force_delete = [false, null] }
    outcome = "may_be_refused"
    message = "ECR refuses to delete a repository while it still holds images; whether it does is not in the plan."
  }

  recovery {
    types   = ["aws_ecrpublic_repository"]
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "ECR deletes the repository together with its images."
  }

  recovery {
    types   = ["aws_ecrpublic_repository"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "ECR refuses to delete a repository while it still holds images; whether it does is not in the plan."
  }
}

protect "packages" {
  description = "CodeArtifact domains and repositories."
  class       = "data"
  types = {
    aws_codeartifact_domain     = { lost = "The domain with all its repositories and packages." }
    aws_codeartifact_repository = { lost = "All package versions that were published here." }
  }
  reason = "Builds that pin a package version fail, and versions published only here cannot be fetched again."
}

protect "source" {
  description = "CodeCommit and CodeCatalyst source repositories and projects."
  class       = "data"
  types = {
    aws_codecommit_repository          = { lost = "All branches, tags, commits and pull requests." }
    aws_codecatalyst_source_repository = { lost = "All branches, tags, commits and pull requests." }
    aws_codecatalyst_project           = { lost = "The project with its repositories, issues, workflows and members." }
  }
  reason = "The history remains only in existing clones. Push a mirror elsewhere before going on."
}

protect "releases" {
  description = "Applications of Elastic Beanstalk."
  class       = "derived"
  types = {
    aws_elastic_beanstalk_application = { lost = "The application with its versions and saved configurations." }
  }
  reason = "Environments go back to an earlier version from here. The source bundles stay in S3."
}
