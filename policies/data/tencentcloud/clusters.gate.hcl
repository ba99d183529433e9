# What destroys everything inside of it weighs as much as the heaviest thing in it.

protect "kubernetes" {
  description = "Kubernetes clusters and service meshes."
  class       = "data"
  types = {
    tencentcloud_kubernetes_cluster = { lost = "The cluster with all workloads, secrets and its endpoint, and its nodes unless they are retained.", deletion_protection = "deletion_protection", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/website/docs/r/kubernetes_cluster.html.markdown" }
    tencentcloud_container_cluster  = { lost = "The cluster with all workloads, secrets and its endpoint." }
    tencentcloud_tcm_mesh           = { lost = "The mesh with its control plane and all routing rules made in it." }
    tencentcloud_tsf_cluster        = { lost = "The cluster with its namespaces and applications." }
    tencentcloud_tem_environment    = { lost = "The environment with its applications and routes." }
    tencentcloud_eks_cluster        = { lost = "The cluster with all workloads, secrets and its endpoint." }
  }
  reason = "Objects made with kubectl and Helm are in no plan. Back them up, and move volumes and traffic, before going on."
}

protect "releases" {
  description = "Helm releases."
  class       = "derived"
  types = {
    tencentcloud_kubernetes_cluster_release = { lost = "The Helm release with every object of it." }
  }
  reason = "Look at what the chart contains before going on: volumes and claims may go with it."
}

protect "organization" {
  description = "Organizations and accounts that contain everything else."
  class       = "data"
  types = {
    tencentcloud_organization_instance   = { lost = "The organization with its units, policies and shares." }
    tencentcloud_organization_org_member = { lost = "The member account, which leaves central control or is deleted." }
  }
  reason = "Everything in it goes too, or leaves central control. Ask the owner of the account before going on."

  recovery {
    types   = ["tencentcloud_organization_org_member"]
    when    = { force_delete_account = true }
    outcome = "irreversible"
    message = "The member account is deleted together with its membership."
  }
}
