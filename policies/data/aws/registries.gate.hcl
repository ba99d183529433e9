# Images, packages and commits are what is running right now. Without them a
# node that restarts, or a rollback, has nothing to start from.

protect "images" {
  description = "ECR repositories."
  types = [
    "aws_ecr_repository",
    "aws_ecrpublic_repository",
  ]
  level  = "require_approval"
  reason = "Running workloads cannot be rescheduled or rolled back once their image is gone. Copy the images that are in use before going on."
  lost   = "The repository with all its images and tags."

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
  types = [
    "aws_codeartifact_domain",
    "aws_codeartifact_repository",
  ]
  level  = "require_approval"
  reason = "Builds that pin a package version fail, and versions published only here cannot be fetched again."
  lost   = "All package versions that were published here."
}

protect "source" {
  description = "CodeCommit and CodeCatalyst source repositories."
  types = [
    "aws_codecommit_repository",
    "aws_codecatalyst_source_repository",
  ]
  level  = "require_approval"
  reason = "The history remains only in existing clones. Push a mirror elsewhere before going on."
  lost   = "All branches, tags, commits and pull requests."
}
