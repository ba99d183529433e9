# A cluster is replaced as a whole, with everything that runs on it, and gets
# another endpoint and another identity.

protect "container_clusters" {
  description = "AKS, OpenShift, Service Fabric and container app environments."
  types = [
    "azurerm_kubernetes_cluster",
    "azurerm_redhat_openshift_cluster",
    "azurerm_service_fabric_cluster",
    "azurerm_service_fabric_managed_cluster",
    "azurerm_container_app_environment",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "All workloads stop, and kubeconfigs, federated credentials and generated domains have to follow."
  lost   = "The control plane with everything that was deployed to it outside of this configuration."
}
