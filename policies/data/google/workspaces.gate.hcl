# People keep their work here, on disks that no repository knows.

protect "notebooks" {
  description = "Workbench and Colab Enterprise."
  types = [
    "google_workbench_instance",
    "google_notebooks_instance",
    "google_notebooks_runtime",
    "google_colab_runtime",
  ]
  level  = "require_approval"
  reason = "Ask the people who work there to save their files before going on."
  lost   = "The disk with all notebooks and files that were not saved elsewhere."

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
