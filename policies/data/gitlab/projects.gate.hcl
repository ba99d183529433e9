# Issues, merge requests, packages and registries are in no clone.

protect "projects" {
  description = "Projects and groups."
  types = [
    "gitlab_project",
    "gitlab_group",
  ]
  level  = "require_approval"
  reason = "Archive the project instead, or export it before going on. Deleting a group deletes its subgroups and projects."
  lost   = "The repository with its issues, merge requests, packages, images and pipelines."

  # Both types have the argument (provider 19.1.0); it leaves out the deletion.
  recovery {
    types   = ["gitlab_project", "gitlab_group"]
    when    = { archive_on_destroy = true }
    outcome = "retained"
    message = "The provider archives it and does not delete it."
  }

  recovery {
    types   = ["gitlab_project"]
    when    = { archive_on_destroy = [false, null], permanently_delete_on_destroy = true }
    outcome = "irreversible"
    message = "The project is deleted at once, without the usual waiting period."
  }

  recovery {
    types   = ["gitlab_group"]
    when    = { archive_on_destroy = [false, null], permanently_remove_on_delete = true }
    outcome = "irreversible"
    message = "The group is deleted at once, without the usual waiting period."
  }
}
