# Partners and records point to the address or the name of a load balancer.

protect "balancers" {
  description = "Load balancers."
  class       = "identity"
  types = {
    alicloud_slb_load_balancer          = { lost = "The load balancer with its address and listeners.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_slb_load_balancer.go" }
    alicloud_slb                        = { lost = "The load balancer with its address and listeners." }
    alicloud_alb_load_balancer          = { lost = "The load balancer with its host name and listeners.", deletion_protection = "deletion_protection_enabled" }
    alicloud_nlb_load_balancer          = { lost = "The load balancer with its host name, addresses and listeners.", deletion_protection = "deletion_protection_enabled" }
    alicloud_gwlb_load_balancer         = { lost = "The gateway load balancer that endpoints send traffic through." }
    alicloud_ens_load_balancer          = { lost = "The load balancer of the edge nodes with its address." }
    alicloud_esa_load_balancer          = { lost = "The load balancer with its host name at the edge." }
    alicloud_sae_load_balancer_internet = { lost = "The public load balancer that the application is reached at." }
    alicloud_sae_load_balancer_intranet = { lost = "The private load balancer that the application is reached at." }
    alicloud_havip                      = { lost = "The virtual address that clients use for a pair of servers." }
    alicloud_vpc_ha_vip                 = { lost = "The virtual address that clients use for a pair of servers." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."

  recovery {
    types   = ["alicloud_slb_load_balancer", "alicloud_slb"]
    when    = { delete_protection = "on" }
    outcome = "refused"
    message = "The load balancer refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["alicloud_alb_load_balancer", "alicloud_nlb_load_balancer"]
    when    = { "deletion_protection_config[0].enabled" = true }
    outcome = "refused"
    message = "The load balancer refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["alicloud_slb_load_balancer"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription load balancer; it only drops it from the state."
  }
}

protect "origins" {
  description = "Pools of origins, routes of functions and domains of listeners."
  class       = "identity"
  types = {
    alicloud_esa_origin_pool      = { lost = "The pool that load balancers and rules refer to." }
    alicloud_esa_routine_route    = { lost = "The route; requests no longer reach the function." }
    alicloud_slb_domain_extension = { lost = "The additional domain of the listener with its certificate." }
  }
  filter = meta.operation == "delete"
  reason = "Load balancers and routes that name it get errors."
}

protect "plans" {
  description = "Plans that sites are bound to."
  class       = "identity"
  types = {
    alicloud_esa_rate_plan_instance = { lost = "The plan instance that sites are bound to." }
  }
  reason = "Sites that are bound to it stop being served. Move them first."
}

protect "accelerated_endpoints" {
  description = "Targets of Global Accelerator, and clusters that others name."
  class       = "identity"
  types = {
    alicloud_ga_basic_endpoint          = { lost = "The endpoint that the accelerated address leads to." }
    alicloud_ga_custom_routing_endpoint = { lost = "The endpoint that accelerated ports lead to." }
    alicloud_eflo_cluster               = { lost = "The cluster with the nodes that were put in it." }
  }
  reason = "Traffic no longer reaches the target."
}
