# What pipelines and people name: connections with their credentials, pools and
# memberships. Permissions and policies are left out: they are in the code.

protect "endpoints" {
  description = "Service connections to clouds, registries and other services."
  class       = "identity"
  types = {
    "azuredevops_serviceendpoint_*" = { lost = "The connection with its identifier and credentials, which pipelines name." }
  }
  reason = "Pipelines that name it fail, those of other repositories included, and have to be authorized for the new one. Its secret cannot be read back."

  # These are settings of a connection.
  filter = !endswith(meta.type, "_permissions")
}

protect "pools" {
  description = "Agent pools and queues."
  class       = "identity"
  types = {
    azuredevops_agent_pool   = { lost = "The pool with the registration of all its agents." }
    azuredevops_agent_queue  = { lost = "The queue by which pipelines of the project reach the pool." }
    azuredevops_elastic_pool = { lost = "The pool that pipelines name; the scale set stays." }
  }
  reason = "Pipelines that name it wait or fail, and agents have to be registered again on their machines."
}

protect "people" {
  description = "Groups and entitlements of users, groups and principals."
  class       = "identity"
  types = {
    azuredevops_group_entitlement             = { lost = "The access of the group, with the licenses that its members get by it." }
    azuredevops_service_principal_entitlement = { lost = "The access of the principal to the organization." }
    azuredevops_user_entitlement              = { lost = "The access of the user to the organization, with group memberships." }
  }
  filter = meta.operation == "delete"
  reason = "People and pipelines are locked out, and permissions refer to the old identifier."
}

protect "groups" {
  description = "Groups."
  class       = "identity"
  types = {
    azuredevops_group = { lost = "The group with its members and permissions." }
  }
  reason = "Permissions refer to the old identifier, and members have to be added again."
}

protect "integrations" {
  description = "Extensions and hooks that send events to others."
  class       = "identity"
  types = {
    azuredevops_servicehook_storage_queue_pipelines = { lost = "The subscription by which events reach the queue." }
    azuredevops_servicehook_webhook_tfs             = { lost = "The subscription by which events reach the other service." }
  }
  filter = meta.operation == "delete"
  reason = "Events in between are not sent again. Data that an extension keeps may go with it."
}

protect "extensions" {
  description = "Extensions."
  class       = "identity"
  types = {
    azuredevops_extension = { lost = "The extension, with the tasks and hubs that pipelines and people use." }
  }
  reason = "Pipelines that use its tasks fail until it is there again. Data that an extension keeps may go with it."
}
