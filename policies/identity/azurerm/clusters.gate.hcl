# Environments are replaced as a whole, with everything that runs on them, and get
# another endpoint and another identity. Clusters that hold volumes are in the data pack.

protect "container_clusters" {
  description = "Container app environments, Spring apps, App Service environments and clusters that Azure only knows of."
  class       = "identity"
  types = {
    azurerm_app_service_environment_v3                   = { lost = "The environment with every plan and app in it, and its addresses." }
    azurerm_arc_kubernetes_cluster                       = { lost = "The connection of the cluster to Azure, and with it its extensions and policies." }
    azurerm_arc_machine                                  = { lost = "The connection of the machine to Azure, and its identity." }
    azurerm_arc_resource_bridge_appliance                = { lost = "The bridge by which Azure manages machines on the premises." }
    azurerm_container_app_environment                    = { lost = "The environment with every container app in it, its domain and its address." }
    azurerm_extended_location_custom_location            = { lost = "The location that machines and clusters on the premises are placed in." }
    azurerm_spring_cloud_service                         = { lost = "The service with every app in it, and its host names." }
    azurerm_stack_hci_cluster                            = { lost = "The registration of the cluster in Azure, with its identity and license." }
    azurerm_stack_hci_logical_network                    = { lost = "The network that machines of the cluster are attached to, and its addresses." }
    azurerm_system_center_virtual_machine_manager_server = { lost = "The connection of the server to Azure, and with it that of its clouds and machines." }
  }
  reason = "All workloads stop, and kubeconfigs, federated credentials and generated domains have to follow."
}

protect "container_groups" {
  description = "Container groups, container apps and Spring apps."
  class       = "identity"
  types = {
    azurerm_container_app    = { lost = "The app with its host name in the environment." }
    azurerm_container_group  = { lost = "The group with its containers, its address and its host name." }
    azurerm_spring_cloud_app = { lost = "The app with its host name and its deployments." }
  }
  reason = "Callers that do not go through a domain of your own have the generated host name or address built in."

  # A new one of the same name in the same environment has the same host name.
  locals {
    named_by = ["name", "container_app_environment_id", "service_name", "dns_name_label", "location"]
    changed  = concat(try(concat(change.replace_paths), []), try(concat(change.paths), []))
  }

  filter = meta.operation == "delete" || anytrue([for name in local.named_by : contains(local.changed, name)])
}

protect "desktops" {
  description = "Virtual desktops."
  class       = "identity"
  types = {
    azurerm_virtual_desktop_application_group = { lost = "The group with the applications that are assigned to people." }
    azurerm_virtual_desktop_host_pool         = { lost = "The pool that session hosts are registered in, and which people have which personal desktop." }
    azurerm_virtual_desktop_workspace         = { lost = "The workspace that people have subscribed to in their client." }
  }
  reason = "Hosts have to be registered again, and people have to be assigned again. Let them sign out first."
}

protect "agents" {
  description = "Pools of build agents, and integration runtimes on machines of your own."
  class       = "identity"
  types = {
    azurerm_automation_hybrid_runbook_worker_group       = { lost = "The group that runbooks and machines refer to." }
    azurerm_data_factory_integration_runtime_self_hosted = { lost = "The runtime with the keys by which its nodes are registered." }
    azurerm_managed_devops_pool                          = { lost = "The pool that pipelines name." }
    azurerm_synapse_integration_runtime_self_hosted      = { lost = "The runtime with the keys by which its nodes are registered." }
  }
  filter = meta.operation == "delete"
  reason = "Nodes have to be registered again by hand, and what runs on them waits."
}
