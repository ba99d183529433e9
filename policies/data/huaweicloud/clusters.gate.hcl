# What destroys everything inside of it weighs as much as the heaviest thing in it.

protect "kubernetes" {
  description = "Kubernetes clusters and namespaces."
  class       = "data"
  types = {
    huaweicloud_cce_cluster           = { lost = "The cluster with all workloads, secrets, volumes bound to it and its endpoint.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/cce/resource_huaweicloud_cce_cluster.go" }
    huaweicloud_cce_cluster_v3        = { lost = "The cluster with all workloads, secrets, volumes bound to it and its endpoint.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/cce/resource_huaweicloud_cce_cluster.go" }
    huaweicloud_cce_autopilot_cluster = { lost = "The cluster with all workloads, secrets, volumes bound to it and its endpoint.", deletion_protection = "deletion_protection" }
    huaweicloud_cs_cluster            = { lost = "The cluster with all workloads and its endpoint." }
    huaweicloud_cs_cluster_v1         = { lost = "The cluster with all workloads and its endpoint." }
    huaweicloud_cce_namespace         = { lost = "The namespace with every object in it." }
    huaweicloud_cci_namespace         = { lost = "The namespace with all container groups, secrets and volumes in it." }
    huaweicloud_cciv2_namespace       = { lost = "The namespace with all container groups, secrets and volumes in it." }
    huaweicloud_ucs_fleet             = { lost = "The fleet with the policies and applications it distributes." }
    huaweicloud_ucs_cluster           = { lost = "The registration of the cluster with the fleet." }
    huaweicloud_asm_mesh              = { lost = "The mesh with its control plane and all routing rules made in it." }
  }
  reason = "Objects made with kubectl and Helm are in no plan. Back them up, and move volumes and traffic, before going on."

  recovery {
    types   = ["huaweicloud_cce_cluster"]
    when    = { delete_all = ["true", "try", "block"] }
    outcome = "irreversible"
    message = "Disks, file systems and buckets of the workloads are deleted too."
  }

  recovery {
    types   = ["huaweicloud_cce_cluster"]
    when    = { delete_evs = ["true", "try", "block"] }
    outcome = "irreversible"
    message = "The disks of the workloads are deleted too."
  }

  recovery {
    types   = ["huaweicloud_cce_cluster"]
    when    = { delete_obs = ["true", "try", "block"] }
    outcome = "irreversible"
    message = "The buckets of the workloads are deleted too."
  }

  recovery {
    types   = ["huaweicloud_cce_cluster"]
    when    = { delete_sfs = ["true", "try", "block"] }
    outcome = "irreversible"
    message = "The file systems of the workloads are deleted too."
  }
}

protect "releases" {
  description = "Helm releases and applications."
  class       = "derived"
  types = {
    huaweicloud_cce_release                = { lost = "The Helm release with every object of it." }
    huaweicloud_cce_autopilot_release      = { lost = "The Helm release with every object of it." }
    huaweicloud_cce_autopiot_release       = { lost = "The Helm release with every object of it." }
    huaweicloud_servicestage_environment   = { lost = "The environment with the components in it." }
    huaweicloud_servicestagev3_environment = { lost = "The environment with the components in it." }
    huaweicloud_cae_environment            = { lost = "The environment with the components in it." }
  }
  reason = "Look at what the chart or the environment contains before going on: volumes and claims may go with it."
}

protect "containers" {
  description = "Configurations and secrets of containers."
  class       = "derived"
  types = {
    huaweicloud_cciv2_secret     = { lost = "The secret that containers read." }
    huaweicloud_cciv2_config_map = { lost = "The configuration that containers read." }
  }
  filter = meta.operation == "delete"
  reason = "What reads it at its next start fails."
}

protect "stacks" {
  description = "Stacks that own other resources."
  class       = "data"
  types = {
    huaweicloud_rfs_stack     = { lost = "The stack with every resource that its template made.", deletion_protection = "enable_deletion_protection" }
    huaweicloud_rf_stack      = { lost = "The stack with every resource that its template made.", deletion_protection = "enable_deletion_protection" }
    huaweicloud_rfs_stack_set = { lost = "The stack set; its stacks in the other accounts lose their template." }
  }
  reason = "What a stack contains is not in the plan. List its resources before going on."

  recovery {
    types   = ["huaweicloud_rfs_stack", "huaweicloud_rf_stack"]
    when    = { retain_all_resources = true }
    outcome = "retained"
    message = "The stack is deleted, and all its resources stay."
  }
}

protect "accounts" {
  description = "Accounts and organizations that contain everything else."
  class       = "data"
  types = {
    huaweicloud_organizations_organization = { lost = "The organization with its units and policies." }
    huaweicloud_organizations_account      = { lost = "The member account, which is closed with everything in it.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/organizations/resource_huaweicloud_organizations_account.go" }
    huaweicloud_rgc_account                = { lost = "The member account, which leaves the landing zone.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/rgc/resource_huaweicloud_rgc_account.go" }
    huaweicloud_rgc_landing_zone           = { lost = "The landing zone with its controls and its shared accounts." }
    huaweicloud_identity_project           = { lost = "The project with every resource in it.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/iam/resource_huaweicloud_identity_project.go" }
    huaweicloud_identity_project_v3        = { lost = "The project with every resource in it.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/iam/resource_huaweicloud_identity_project.go" }
  }
  reason = "Everything in it goes too, or leaves central control. Ask the owner of the account before going on."

  recovery {
    types   = ["huaweicloud_identity_project", "huaweicloud_identity_project_v3"]
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "IAM does not delete projects; the provider only drops the project from the state."
  }
}
