# People keep their work here, on disks that no repository knows.

protect "notebooks" {
  description = "Workbench, Colab Enterprise and Cloud Workstations."
  class       = "data"
  types = {
    google_workbench_instance               = { lost = "The machine and its data disk with all files that were not saved elsewhere." }
    google_notebooks_instance               = { lost = "The machine and its data disk with all files that were not saved elsewhere." }
    google_notebooks_runtime                = { lost = "The machine and its data disk with all files that were not saved elsewhere." }
    google_colab_runtime                    = { lost = "The runtime and its disk with all files that were not saved elsewhere." }
    google_workstations_workstation         = { lost = "The workstation and its home directory with all files that were not pushed.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/workstations_workstation.html.markdown" }
    google_workstations_workstation_config  = { lost = "The configuration with all workstations that were made from it." }
    google_workstations_workstation_cluster = { lost = "The cluster with all workstations in it." }
  }
  reason = "Ask the people who work there to save their files before going on."

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

  # The configuration says what happens to the disks of its workstations.
  recovery {
    types   = ["google_workstations_workstation_config"]
    when    = { "persistent_directories[0].gce_pd[0].reclaim_policy" = "RETAIN" }
    outcome = "possible"
    message = "The disks of the home directories are kept when a workstation is deleted."
  }
}
