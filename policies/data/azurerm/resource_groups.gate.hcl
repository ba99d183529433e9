# A group or a subscription contains everything else, and Terraform lists only
# what it made.

# A warning only: what Terraform knows of its contents has its own policies, and
# by default the provider refuses to delete a group with anything else in it.
protect "resource_groups" {
  description = "Resource groups."
  class       = "data"
  level       = "warn"
  types = {
    azurerm_resource_group = { lost = "The group with everything in it.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/guides/features-block.html.markdown" }
  }
  reason = "Azure deletes everything in the group, also what was made by hand."

  recovery {
    when    = { "provider.features[0].resource_group[0].prevent_deletion_if_contains_resources" = [true, null] }
    outcome = "may_be_refused"
    message = "The provider refuses to delete a group while it still holds resources that Terraform does not delete first; whether it does is not in the plan."
  }

  recovery {
    when    = { "provider.features[0].resource_group[0].prevent_deletion_if_contains_resources" = false }
    outcome = "irreversible"
    message = "The features block of the provider makes it delete the group with everything in it, what Terraform does not know of included."
  }
}

protect "subscriptions" {
  description = "Subscriptions."
  class       = "data"
  types = {
    azurerm_subscription = { lost = "Everything in the subscription." }
  }
  reason = "A canceled subscription stops everything in it and is deleted after a few months."

  recovery {
    when    = { "provider.features[0].subscription[0].prevent_cancellation_on_destroy" = true }
    outcome = "retained"
    message = "The features block of the provider makes it keep the subscription active."
  }
}

# Dropping it from the state deletes nothing, so that `forget` is left out.
protect "nested" {
  description = "Template deployments of resource groups."
  class       = "data"
  on          = ["delete", "replace"]
  types = {
    azurerm_resource_group_template_deployment = { lost = "Every resource that the template deployed.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/resource/resource_group_template_deployment_resource.go" }
  }
  reason = "The plan does not show what was deployed by it, and the provider deletes what a group deployment made. Look at its resources before going on."

  recovery {
    when    = { "provider.features[0].template_deployment[0].delete_nested_items_during_deletion" = false }
    outcome = "retained"
    message = "Only the record of the deployment is deleted, as the features block of the provider says; what it deployed stays."
  }

  recovery {
    when    = { "provider.features[0].template_deployment[0].delete_nested_items_during_deletion" = [true, null] }
    outcome = "irreversible"
    message = "The provider deletes every resource that the deployment lists as its output, databases and disks included."
  }
}

protect "contained" {
  description = "Managed applications and private clouds."
  class       = "data"
  types = {
    azurerm_managed_application  = { lost = "The application with its managed resource group and everything in it." }
    azurerm_vmware_private_cloud = { lost = "The private cloud with all its hosts, machines and disks." }
  }
  reason = "The plan does not show what is in it. Look at its resources before going on."
}

# A warning only: what these deployed stays, since the provider deletes the record alone.
protect "deployment_records" {
  description = "Template deployments of subscriptions, management groups and tenants, and those of the earlier type."
  class       = "derived"
  on          = ["delete", "replace", "forget"]
  types = {
    azurerm_management_group_template_deployment = { lost = "The record of the deployment with its outputs." }
    azurerm_subscription_template_deployment     = { lost = "The record of the deployment with its outputs.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/resource/subscription_template_deployment_resource.go" }
    azurerm_template_deployment                  = { lost = "The record of the deployment with its outputs." }
    azurerm_tenant_template_deployment           = { lost = "The record of the deployment with its outputs." }
  }
  reason = "What it deployed runs on, and Terraform no longer knows of it. Take it into the configuration, or delete it by hand."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "Only the record of the deployment is deleted; what it deployed stays."
  }
}
