# What destroys a cluster destroys everything in it.

protect "kubernetes" {
  description = "Kubernetes and OpenShift clusters."
  class       = "data"
  types = {
    ibm_container_cluster     = { lost = "The cluster with every object in it: workloads, secrets, and claims with the volumes behind them." }
    ibm_container_vpc_cluster = { lost = "The cluster with every object in it: workloads, secrets, and claims with the volumes behind them.", source = "https://github.com/IBM-Cloud/terraform-provider-ibm/blob/master/website/docs/r/container_vpc_cluster.html.markdown" }
    ibm_satellite_cluster     = { lost = "The OpenShift cluster with every object in it." }
  }
  reason = "Move the workloads first, and check which volumes are kept."

  recovery {
    types   = ["ibm_container_cluster", "ibm_container_vpc_cluster"]
    when    = { force_delete_storage = true }
    outcome = "irreversible"
    message = "The persistent storage of the cluster is deleted with it."
  }
}

protect "locations" {
  description = "Satellite locations."
  class       = "derived"
  types = {
    ibm_satellite_location = { lost = "The control plane of the location, and with it the management of its hosts and clusters." }
  }
  reason = "Move its clusters first: they are managed through the location."
}
