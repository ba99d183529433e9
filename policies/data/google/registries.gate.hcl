# Images, packages and commits are what is running right now. Without them a
# node that restarts, or a rollback, has nothing to start from.

protect "artifacts" {
  description = "Artifact Registry repositories."
  types       = ["google_artifact_registry_repository"]
  level       = "require_approval"
  reason      = "Running workloads cannot be rescheduled or rolled back once their image is gone. Copy what is in use before going on."
  lost        = "The repository with all its images and packages."

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
  types = [
    "google_sourcerepo_repository",
    "google_secure_source_manager_instance",
    "google_secure_source_manager_repository",
  ]
  level  = "require_approval"
  reason = "The history remains only in existing clones. Push a mirror elsewhere before going on."
  lost   = "All branches, tags and commits."

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
