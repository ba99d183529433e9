# Images, packages and commits are what is running right now. Without them a
# node that restarts, or a rollback, has nothing to start from.

protect "artifacts" {
  description = "Artifact Registry repositories."
  class       = "data"
  types = {
    google_artifact_registry_repository = { lost = "The repository with all its images and packages.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/artifact_registry_repository.html.markdown" }
  }
  reason = "Running workloads cannot be rescheduled or rolled back once their image is gone. Copy what is in use before going on."
  filter = !contains(["REMOTE_REPOSITORY", "VIRTUAL_REPOSITORY"], try(coalesce(prior_attrs.mode), ""))

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

protect "proxies" {
  description = "Remote and virtual repositories of Artifact Registry."
  class       = "derived"
  types = {
    google_artifact_registry_repository = { lost = "The address from which images are pulled; what it has cached is fetched again from its source." }
  }
  reason = "Workloads that pull through it cannot start. What was deleted at its source is lost with the cache."
  filter = contains(["REMOTE_REPOSITORY", "VIRTUAL_REPOSITORY"], try(coalesce(prior_attrs.mode), ""))

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

protect "source" {
  description = "Source repositories."
  class       = "data"
  types = {
    google_sourcerepo_repository            = { lost = "The repository with all branches, tags and commits." }
    google_secure_source_manager_instance   = { lost = "The instance with all repositories, issues and pull requests in it." }
    google_secure_source_manager_repository = { lost = "The repository with all branches, commits, issues and pull requests." }
  }
  reason = "The history remains only in existing clones. Push a mirror elsewhere before going on."

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

protect "dataform" {
  description = "Dataform repositories whose code is kept in Dataform."
  class       = "data"
  types = {
    google_dataform_repository  = { lost = "The repository with its commits and all workspaces." }
    google_dataform_folder      = { lost = "The folder with the repositories and notebooks in it.", since = "7.20.0" }
    google_dataform_team_folder = { lost = "The folder with the repositories and notebooks in it.", since = "7.21.0" }
  }
  reason = "Push the code to another place before going on."
  filter = length(try(concat(prior_attrs.git_remote_settings), [])) == 0

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

protect "mirrors" {
  description = "Dataform repositories of another Git server, and the history of releases."
  class       = "derived"
  types = {
    google_dataform_repository = { lost = "All workspaces with changes that were not pushed; the commits stay at the Git server." }
  }
  reason = "Ask who works there to push what is not pushed yet."
  filter = length(try(concat(prior_attrs.git_remote_settings), [])) > 0

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

protect "history" {
  description = "Delivery pipelines, notes about images and indexes of code."
  class       = "derived"
  types = {
    google_clouddeploy_delivery_pipeline = { lost = "The pipeline with the history of its releases and rollouts." }
    google_container_analysis_note       = { lost = "The note with all its occurrences, such as attestations of images." }
  }
  reason = "Audits and rollbacks read it. Check who needs the history before going on."

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

protect "records" {
  description = "Single records about images, and indexes of code."
  class       = "derived"
  types = {
    google_container_analysis_occurrence = { lost = "The record about one image, such as its attestation." }
    google_gemini_code_repository_index  = { lost = "The index of code, and its groups where it is destroyed by force." }
    google_gemini_repository_group       = { lost = "The group of indexed repositories." }
  }
  filter = meta.operation == "delete"
  reason = "Audits read the records. Check who needs them before going on."

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
