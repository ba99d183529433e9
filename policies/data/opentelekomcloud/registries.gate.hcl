# Images are what is running right now.

protect "images" {
  description = "Container registries and repositories."
  class       = "data"
  types = {
    opentelekomcloud_swr_organization_v2 = { lost = "The organization with all its repositories and images." }
    opentelekomcloud_swr_repository_v2   = { lost = "The repository with all its images and tags." }
  }
  reason = "Running workloads cannot be rescheduled once their image is gone. Copy the images in use before going on."
}
