# Images and charts are what is running right now.

protect "registries" {
  description = "Container registries."
  class       = "data"
  types = {
    tencentcloud_tcr_instance   = { lost = "The registry with all namespaces, images and charts.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/tcr/resource_tc_tcr_instance.go" }
    tencentcloud_tcr_namespace  = { lost = "The namespace with all its repositories and images." }
    tencentcloud_tcr_repository = { lost = "The repository with all its images and tags.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/tcr/resource_tc_tcr_repository.go" }
  }
  reason = "Nodes that restart and rollbacks have nothing to pull. Copy the images in use before going on."

  recovery {
    types   = ["tencentcloud_tcr_instance"]
    when    = { deletion_protection = true }
    outcome = "may_be_refused"
    message = "TCR refuses to delete the registry, but the provider asks to delete its namespaces first, and the protection may not cover them."
  }

  recovery {
    types   = ["tencentcloud_tcr_instance"]
    when    = { delete_bucket = [false, null] }
    outcome = "possible"
    message = "The COS bucket of the registry is kept."
  }

  recovery {
    types   = ["tencentcloud_tcr_instance"]
    when    = { delete_bucket = true }
    outcome = "irreversible"
    message = "The COS bucket with the image layers is deleted too."
  }

  recovery {
    types   = ["tencentcloud_tcr_repository"]
    when    = { force_delete = [true, null] }
    outcome = "irreversible"
    message = "The repository is deleted with its images; that is the default."
  }

  recovery {
    types   = ["tencentcloud_tcr_repository"]
    when    = { force_delete = false }
    outcome = "may_be_refused"
    message = "TCR refuses to delete a repository that still holds images; whether it does is not in the plan."
  }
}

protect "replicas" {
  description = "Copies of registries in other regions."
  class       = "replica"
  types = {
    tencentcloud_tcr_replication = { lost = "The copy of the registry in the other region; the source stays." }
  }
  reason = "What pulls from that region fails or becomes slow."
}
