# A cluster goes as a whole, with every volume that its storage classes made and
# every object that was put into it without Terraform.

protect "clusters" {
  description = "AKS, OpenShift and Service Fabric clusters."
  class       = "data"
  types = {
    azurerm_kubernetes_cluster                 = { lost = "The cluster with every workload, secret and volume that was made in it, and its endpoint.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/kubernetes_cluster.html.markdown" }
    azurerm_kubernetes_automatic_cluster       = { lost = "The cluster with every workload, secret and volume that was made in it, and its endpoint." }
    azurerm_arc_kubernetes_provisioned_cluster = { lost = "The cluster at the edge with every workload, secret and volume that was made in it." }
    azurerm_redhat_openshift_cluster           = { lost = "The cluster with every project, image and volume that was made in it, and its domains." }
    azurerm_service_fabric_cluster             = { lost = "The cluster with the state of all stateful services on its nodes." }
    azurerm_service_fabric_managed_cluster     = { lost = "The cluster with the state of all stateful services on its nodes." }
  }
  reason = "Back up volumes and objects, and check that the backup restores, before going on. Kubeconfigs and federated credentials have to follow."
}

# Flux removes from the cluster what it put there, if it may prune.
protect "deployments" {
  description = "Flux configurations and extensions of clusters."
  class       = "derived"
  types = {
    azurerm_arc_kubernetes_cluster_extension  = { lost = "The extension with everything that it runs in the cluster." }
    azurerm_arc_kubernetes_flux_configuration = { lost = "The objects that it has deployed, where its kustomizations may prune them." }
    azurerm_kubernetes_cluster_extension      = { lost = "The extension with everything that it runs in the cluster." }
    azurerm_kubernetes_flux_configuration     = { lost = "The objects that it has deployed, where its kustomizations may prune them." }
  }
  filter = meta.operation == "delete"
  reason = "Look at what it has deployed. Volume claims among it take their data along."
}

protect "fleets" {
  description = "Fleets of clusters."
  class       = "derived"
  types = {
    azurerm_kubernetes_fleet_manager = { lost = "The fleet with its hub, update runs and the placements that are stored there; its members stay." }
  }
  reason = "Placements of the hub are withdrawn from the members. Move them to another fleet first."
}
