# What destroys everything inside of it weighs as much as the heaviest thing in it.

protect "kubernetes" {
  description = "Kubernetes clusters and namespaces."
  class       = "data"
  types = {
    opentelekomcloud_cce_cluster_v3      = { lost = "The cluster with all workloads, secrets, volumes bound to it and its endpoint.", source = "https://github.com/opentelekomcloud/terraform-provider-opentelekomcloud/blob/devel/opentelekomcloud/services/cce/resource_opentelekomcloud_cce_cluster_v3.go" }
    opentelekomcloud_cci_namespace_v2    = { lost = "The namespace with all pods, secrets and configurations in it." }
    opentelekomcloud_asm_service_mesh_v1 = { lost = "The mesh with its control plane and all routing rules made in it." }
  }
  reason = "Objects made with kubectl and Helm are in no plan. Back them up, and move volumes and traffic, before going on."

  recovery {
    types   = ["opentelekomcloud_cce_cluster_v3"]
    when    = { delete_all_storage = ["true", "try"] }
    outcome = "irreversible"
    message = "Disks, file systems and buckets of the workloads are deleted too."
  }

  recovery {
    types   = ["opentelekomcloud_cce_cluster_v3"]
    when    = { delete_evs = ["true", "try"] }
    outcome = "irreversible"
    message = "The disks of the workloads are deleted too."
  }

  recovery {
    types   = ["opentelekomcloud_cce_cluster_v3"]
    when    = { delete_obs = ["true", "try"] }
    outcome = "irreversible"
    message = "The buckets of the workloads are deleted too."
  }

  recovery {
    types   = ["opentelekomcloud_cce_cluster_v3"]
    when    = { delete_sfs = ["true", "try"] }
    outcome = "irreversible"
    message = "The file systems of the workloads are deleted too."
  }
}

protect "stacks" {
  description = "Stacks and projects that own other resources."
  class       = "data"
  types = {
    opentelekomcloud_rts_stack_v1        = { lost = "The stack with every resource that its template made." }
    opentelekomcloud_identity_project_v3 = { lost = "The project with every resource in it." }
  }
  reason = "What is in it is not in the plan. List its resources before going on."
}

protect "containers" {
  description = "Configurations and secrets of containers."
  class       = "derived"
  types = {
    opentelekomcloud_cci_secret_v2    = { lost = "The secret that containers read." }
    opentelekomcloud_cci_configmap_v2 = { lost = "The configuration that containers read." }
  }
  filter = meta.operation == "delete"
  reason = "What reads it at its next start fails."
}
