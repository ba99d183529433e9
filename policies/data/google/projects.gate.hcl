# A project contains everything else, and Terraform lists only what it made.

protect "projects" {
  description = "Projects and folders."
  types = [
    "google_project",
    "google_folder",
  ]
  level  = "require_approval"
  reason = "A project identifier can never be used again. Make sure that nothing in it is in use, resources of other stacks included."
  lost   = "Everything in the project: data, services, identities and its identifier."

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

  recovery {
    types   = ["google_folder"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }
}

protect "nested" {
  description = "Deployments and private clouds with resources that Terraform does not list."
  types = [
    "google_deployment_manager_deployment",
    "google_vmwareengine_private_cloud",
  ]
  level  = "require_approval"
  reason = "The plan does not show what it contains. Look at it in the console before going on."
  lost   = "Every resource or virtual machine in it."

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
}
