# What destroys everything inside of it weighs as much as the heaviest thing in it.

protect "kubernetes" {
  description = "Kubernetes clusters."
  class       = "data"
  types = {
    alicloud_cs_managed_kubernetes     = { lost = "The cluster with all workloads, secrets, volumes bound to it and its endpoint.", deletion_protection = "deletion_protection" }
    alicloud_cs_kubernetes             = { lost = "The cluster with all workloads, etcd, volumes bound to it and its endpoint.", deletion_protection = "deletion_protection" }
    alicloud_cs_edge_kubernetes        = { lost = "The edge cluster with all workloads, secrets and its endpoint.", deletion_protection = "deletion_protection" }
    alicloud_cs_serverless_kubernetes  = { lost = "The serverless cluster with all workloads, secrets and its endpoint.", deletion_protection = "deletion_protection" }
    alicloud_ack_one_cluster           = { lost = "The fleet's control plane with the applications and policies it distributes." }
    alicloud_service_mesh_service_mesh = { lost = "The mesh with its control plane, gateways and all routing rules made in it." }
  }
  reason = "Objects made with kubectl and Helm are in no plan. Back them up, and move volumes and traffic, before going on."
}

protect "stacks" {
  description = "Stacks that own other resources."
  class       = "data"
  types = {
    alicloud_ros_stack                           = { lost = "The stack with every resource that its template made." }
    alicloud_ros_stack_instance                  = { lost = "The stack in the target account with every resource that it made." }
    alicloud_ros_stack_instances                 = { lost = "The stacks in the target accounts with every resource that they made." }
    alicloud_service_catalog_provisioned_product = { lost = "The product with every resource that its stack made." }
    alicloud_bp_studio_application               = { lost = "The application with every resource that it deployed." }
    alicloud_compute_nest_service_instance       = { lost = "The service instance with every resource that it deployed." }
  }
  reason = "What a stack contains is not in the plan. List its resources before going on."

  recovery {
    types   = ["alicloud_ros_stack"]
    when    = { deletion_protection = "Enabled" }
    outcome = "refused"
    message = "ROS refuses the deletion until deletion protection is switched off; the provider can only replace the stack to do so."
  }

  recovery {
    types   = ["alicloud_ros_stack"]
    when    = { retain_all_resources = true }
    outcome = "retained"
    message = "ROS deletes the stack and keeps all its resources."
  }

  recovery {
    types   = ["alicloud_ros_stack_instance"]
    when    = { retain_stacks = true }
    outcome = "retained"
    message = "ROS only forgets the instance; the stack and its resources stay."
  }
}

protect "cloud_control" {
  description = "Resources of the Cloud Control API."
  class       = "derived"
  types = {
    alicloud_cloud_control_resource = { lost = "The resource that the Cloud Control API manages; `resource_code` says of which kind." }
  }
  reason = "The policies for single services do not see it. Look at what it is and what it holds before going on."
}

protect "accounts" {
  description = "Accounts and projects that contain everything else."
  class       = "data"
  types = {
    alicloud_resource_manager_account            = { lost = "The member account; with a deletion, everything in it." }
    alicloud_governance_account                  = { lost = "The member account that the account factory made." }
    alicloud_resource_manager_resource_directory = { lost = "The directory with its folders and control policies." }
  }
  reason = "Everything in it goes too, or leaves central control. Ask the owner of the account before going on."

  recovery {
    types   = ["alicloud_governance_account"]
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "The provider has no deletion for these accounts; it only drops them from the state."
  }
}
