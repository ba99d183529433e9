# A project contains everything else, and Terraform lists only what it made.

protect "projects" {
  description = "Projects and folders."
  class       = "data"
  types = {
    google_project = { lost = "Everything in the project: data, services, identities and its identifier.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/google_project.html.markdown" }
    google_folder  = { lost = "The folder with its policies and grants.", deletion_protection = "deletion_protection" }
  }
  reason = "A project identifier can never be used again. Make sure that nothing in it is in use, resources of other stacks included."

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

  recovery {
    types   = ["google_project"]
    when    = { deletion_policy = ["DELETE", null] }
    outcome = "possible"
    message = "The project can be restored for 30 days, though some of its data goes earlier."
  }
}

protect "nested" {
  description = "Deployments and private clouds with resources that Terraform does not list."
  class       = "data"
  types = {
    google_deployment_manager_deployment = { lost = "The deployment with every resource in it." }
    google_config_deployment             = { lost = "The deployment with its state file, and every resource in it where it is destroyed by force.", since = "7.34.0", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/config_deployment.html.markdown" }
    google_vmwareengine_private_cloud    = { lost = "The private cloud with every virtual machine and datastore in it." }
    google_vmwareengine_cluster          = { lost = "The hosts of the cluster with what only their disks hold." }
    google_vmwareengine_datastore        = { lost = "The datastore with the disks of virtual machines on it.", since = "7.17.0" }
    google_saas_runtime_unit             = { lost = "The unit with every resource that was deployed for it.", since = "7.8.0" }
    google_saas_runtime_tenant           = { lost = "The tenant with the units that serve it.", since = "7.7.0" }
    google_hypercomputecluster_cluster   = { lost = "The cluster with its network, machines and the storage that was made with it.", since = "7.21.0" }
  }
  reason = "The plan does not show what it contains. Look at it in the console before going on."

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

  recovery {
    types   = ["google_deployment_manager_deployment"]
    when    = { delete_policy = "ABANDON" }
    outcome = "retained"
    message = "The resources of the deployment stay when the deployment is deleted."
  }

  recovery {
    types   = ["google_config_deployment"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Infrastructure Manager refuses to delete a deployment that still has resources."
  }
}
