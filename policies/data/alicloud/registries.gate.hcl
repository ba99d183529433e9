# Images and charts are what is running right now.

protect "registries" {
  description = "Container registries."
  class       = "data"
  types = {
    alicloud_cr_ee_instance     = { lost = "The registry with all namespaces, images and charts." }
    alicloud_cr_ee_namespace    = { lost = "The namespace with all its repositories and images." }
    alicloud_cr_namespace       = { lost = "The namespace with all its repositories and images." }
    alicloud_cr_chart_namespace = { lost = "The namespace with all its chart repositories." }
  }
  reason = "Nodes that restart and rollbacks have nothing to pull. Copy the images in use before going on."
}

protect "repositories" {
  description = "Image and chart repositories."
  class       = "data"
  types = {
    alicloud_cr_ee_repo          = { lost = "The repository with all its images and tags." }
    alicloud_cr_repo             = { lost = "The repository with all its images and tags." }
    alicloud_cr_chart_repository = { lost = "The repository with all its charts." }
  }
  reason = "Running workloads cannot be rescheduled once their image is gone. Copy the images in use before going on."
}
