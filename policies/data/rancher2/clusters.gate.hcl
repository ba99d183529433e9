# Rancher deletes the clusters that it made, with everything that runs in them. A
# cluster that was only imported stays, and Rancher forgets it.

protect "clusters" {
  description = "Clusters, with everything in them."
  class       = "data"
  types = {
    rancher2_cluster    = { lost = "The cluster with all workloads, secrets and volumes in it." }
    rancher2_cluster_v2 = { lost = "The cluster with its machines, and all workloads and volumes in it." }
  }
  reason = "The plan does not show what others have deployed to the cluster. List its volumes, and take backups, before going on."
  filter = !local.imported

  locals {
    imported = try(prior_attrs.driver, null) == "imported" || anytrue([
      for name in ["aks_config_v2", "eks_config_v2", "gke_config_v2"] : try(prior_attrs[name][0].imported, null) == true
    ])
  }
}

protect "imported" {
  description = "Clusters that Rancher has imported."
  class       = "derived"
  types = {
    rancher2_cluster = { lost = "The registration with projects, grants and apps of Rancher; the cluster itself stays." }
  }
  reason = "People lose their access through Rancher. Check that there is another way into the cluster."
  filter = local.imported

  locals {
    imported = try(prior_attrs.driver, null) == "imported" || anytrue([
      for name in ["aks_config_v2", "eks_config_v2", "gke_config_v2"] : try(prior_attrs[name][0].imported, null) == true
    ])
  }
}

protect "namespaces" {
  description = "Namespaces and apps, with everything in them."
  class       = "data"
  types = {
    rancher2_namespace = { lost = "Everything in the namespace: workloads, volume claims, secrets and services." }
    rancher2_app_v2    = { lost = "Every object of the app that has no resource policy saying otherwise, volume claims included." }
  }
  reason = "The plan does not show what is in it. List it before going on."
}

protect "backups" {
  description = "Backups of etcd."
  class       = "data"
  types = {
    rancher2_etcd_backup = { lost = "The snapshot, with the state of the cluster that only it holds." }
  }
  reason = "Check that this point in time is no longer needed, and that newer backups restore."
}

# Namespaces stay when their project goes; secrets that the project hands out do not.
protect "projects" {
  description = "Projects, secrets and registries."
  class       = "derived"
  types = {
    rancher2_project          = { lost = "The project with its members, quotas and secrets; its namespaces stay, without a project." }
    rancher2_secret           = { lost = "The secret with its values in all namespaces of the project." }
    rancher2_secret_v2        = { lost = "The secret with its values; pods that read it do not start." }
    rancher2_registry         = { lost = "The credentials with which the namespaces pull images." }
    rancher2_certificate      = { lost = "The certificate with its private key in all namespaces of the project." }
    rancher2_cloud_credential = { lost = "The credentials with which Rancher makes and deletes machines of its clusters." }
  }
  reason = "Find the workloads and clusters that use it before going on."
}

protect "node_pools" {
  description = "Pools of machines."
  class       = "derived"
  types = {
    rancher2_node_pool = { lost = "The pool with its machines and their local disks." }
  }
  filter = meta.operation == "delete"
  reason = "Machines of the pool go with what is on their disks. Make sure that workloads have another place to run."
}

protect "configurations" {
  description = "Configuration in clusters."
  class       = "derived"
  types = {
    rancher2_config_map_v2 = { lost = "The configuration map with its values." }
  }
  filter = meta.operation == "delete"
  reason = "Keep the values, above all those that were changed by hand."
}
