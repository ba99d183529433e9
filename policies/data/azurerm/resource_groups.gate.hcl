# A group or a subscription contains everything else, and Terraform lists only
# what it made.

# A warning only: what Terraform knows of its contents has its own policies, and
# by default the provider refuses to delete a group with anything else in it.
protect "resource_groups" {
  description = "Resource groups."
  types       = ["azurerm_resource_group"]
  level       = "warn"
  reason      = "Azure deletes everything in the group, also what was made by hand."
  lost        = "The group with everything in it."

  recovery {
    when    = { "provider.features[0].resource_group[0].prevent_deletion_if_contains_resources" = [true, null] }
    outcome = "may_be_refused"
    message = "The provider refuses to delete a group while it still holds resources that Terraform does not delete first; whether it does is not in the plan."
  }
}

protect "subscriptions" {
  description = "Subscriptions."
  types       = ["azurerm_subscription"]
  level       = "require_approval"
  reason      = "A canceled subscription stops everything in it and is deleted after a few months."
  lost        = "Everything in the subscription."

  recovery {
    when    = { "provider.features[0].subscription[0].prevent_cancellation_on_destroy" = true }
    outcome = "retained"
    message = "The features block of the provider makes it keep the subscription active."
  }
}

protect "nested" {
  description = "Template deployments and managed applications."
  types = [
    "azurerm_resource_group_template_deployment",
    "azurerm_subscription_template_deployment",
    "azurerm_management_group_template_deployment",
    "azurerm_tenant_template_deployment",
    "azurerm_managed_application",
    "azurerm_vmware_private_cloud",
  ]
  level  = "require_approval"
  reason = "The plan does not show what was deployed by it, and the provider deletes what a group deployment made. Look at its resources before going on."
  lost   = "The resources that it deployed."

  recovery {
    types   = ["azurerm_resource_group_template_deployment"]
    when    = { "provider.features[0].template_deployment[0].delete_nested_items_during_deletion" = false }
    outcome = "retained"
    message = "Only the record of the deployment is deleted, as the features block of the provider says; what it deployed stays."
  }

  # Azure has no way to delete what these deployed.
  recovery {
    types = [
      "azurerm_subscription_template_deployment",
      "azurerm_management_group_template_deployment",
      "azurerm_tenant_template_deployment",
    ]
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "Only the record of the deployment is deleted; what it deployed stays."
  }
}
