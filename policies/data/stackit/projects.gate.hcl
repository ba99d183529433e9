# What destroys a container destroys everything in it.

protect "projects" {
  description = "Projects, folders, Cloud Foundry organizations and edge clouds."
  class       = "data"
  types = {
    stackit_resourcemanager_project = { lost = "The project with everything in it.", source = "https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/resourcemanager_project.md" }
    stackit_resourcemanager_folder  = { lost = "The folder, and the place of its projects in the organization." }
    stackit_scf_organization        = { lost = "The organization with its spaces, applications and service instances." }
    stackit_edgecloud_instance      = { lost = "The edge cloud with the hosts and clusters that it manages.", since = "0.78.0" }
  }
  reason = "Everything in it goes: list what is in it, that of other stacks included, before going on."
}

protect "kubernetes" {
  description = "Kubernetes clusters."
  class       = "data"
  types = {
    stackit_ske_cluster = { lost = "The cluster with every object in it: workloads, secrets, and claims with the volumes behind them." }
  }
  reason = "Move the workloads first, and check which volumes are kept: their reclaim policy decides, not this plan."
}
