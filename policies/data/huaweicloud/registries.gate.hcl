# Images, charts and commits are what is running right now.

protect "images" {
  description = "Container registries and repositories."
  class       = "data"
  types = {
    huaweicloud_swr_organization         = { lost = "The organization with all its repositories and images." }
    huaweicloud_swr_repository           = { lost = "The repository with all its images and tags." }
    huaweicloud_swr_enterprise_instance  = { lost = "The registry with all namespaces, images and charts.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/docs/resources/swr_enterprise_instance.md" }
    huaweicloud_swr_enterprise_namespace = { lost = "The namespace with all its repositories and images." }
  }
  reason = "Running workloads cannot be rescheduled once their image is gone. Copy the images in use before going on."

  recovery {
    types   = ["huaweicloud_swr_enterprise_instance"]
    when    = { delete_obs = [false, null] }
    outcome = "possible"
    message = "The OBS bucket of the registry is kept."
  }

  recovery {
    types   = ["huaweicloud_swr_enterprise_instance"]
    when    = { delete_obs = true }
    outcome = "irreversible"
    message = "The OBS bucket with the image layers is deleted too."
  }
}

protect "source" {
  description = "Source repositories and development projects."
  class       = "data"
  types = {
    huaweicloud_codearts_repository = { lost = "The repository with all branches, commits and merge requests." }
    huaweicloud_codehub_repository  = { lost = "The repository with all branches, commits and merge requests." }
    huaweicloud_codearts_project    = { lost = "The project with its work items, repositories and pipelines." }
    huaweicloud_projectman_project  = { lost = "The project with its work items, repositories and pipelines." }
  }
  reason = "The history remains only in existing clones. Push a mirror elsewhere before going on."
}

protect "charts" {
  description = "Charts, tags and copies of images."
  class       = "derived"
  types = {
    huaweicloud_swr_repository_tag                = { lost = "The tag with its image." }
    huaweicloud_cce_chart                         = { lost = "The uploaded chart that releases are made from." }
    huaweicloud_cce_autopilot_chart               = { lost = "The uploaded chart that releases are made from." }
    huaweicloud_swr_enterprise_replication_policy = { lost = "The copying of images to another registry." }
  }
  filter = meta.operation == "delete"
  reason = "Releases and hosts that name it fail. Check that it is kept elsewhere."
}

protect "pipelines" {
  description = "Builds, pipelines and templates with their history."
  class       = "derived"
  types = {
    huaweicloud_codearts_pipeline           = { lost = "The pipeline with its run history." }
    huaweicloud_codearts_build_task         = { lost = "The build with its history and artifacts." }
    huaweicloud_codearts_deploy_application = { lost = "The deployment with its history." }
    huaweicloud_rfs_private_module          = { lost = "The module with all its versions, which templates of others use." }
    huaweicloud_rfs_template                = { lost = "The template with all its versions." }
  }
  reason = "Runs and versions are in no configuration. Keep those that are evidence or that others use."
}

protect "pipeline_content" {
  description = "Templates, parameters and versions of modules."
  class       = "derived"
  types = {
    huaweicloud_codearts_pipeline_template        = { lost = "The template that pipelines are made from." }
    huaweicloud_codearts_build_template           = { lost = "The template that build tasks are made from." }
    huaweicloud_codearts_pipeline_parameter_group = { lost = "The parameters, with secret values that were entered." }
    huaweicloud_rfs_private_provider_version      = { lost = "The version of the provider." }
    huaweicloud_rfs_private_module_version        = { lost = "The version of the module that stacks refer to." }
    huaweicloud_rfs_template_version              = { lost = "The version of the template." }
  }
  filter = meta.operation == "delete"
  reason = "Keep the current content before it goes."
}

protect "versioned_content" {
  description = "Pipelines with runs, and providers and hooks with all versions."
  class       = "derived"
  types = {
    huaweicloud_codearts_pipeline_by_template = { lost = "The pipeline with its runs." }
    huaweicloud_rfs_private_provider          = { lost = "The provider with all its versions." }
    huaweicloud_rfs_private_hook              = { lost = "The hook with all its versions." }
  }
  reason = "Runs and versions are in no configuration. Keep those that are evidence or that others use."
}
