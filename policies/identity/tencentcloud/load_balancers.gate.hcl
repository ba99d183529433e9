# Partners and records point to the address or the name of a load balancer.

protect "balancers" {
  description = "Load balancers."
  class       = "identity"
  types = {
    tencentcloud_clb_instance          = { lost = "The load balancer with its address, host name and listeners.", deletion_protection = "delete_protect" }
    tencentcloud_lb                    = { lost = "The load balancer with its address and listeners." }
    tencentcloud_gwlb_instance         = { lost = "The gateway load balancer that endpoints send traffic through." }
    tencentcloud_clb_snat_ip           = { lost = "The address from which the load balancer reaches its targets." }
    tencentcloud_teo_load_balancer     = { lost = "The load balancer of the site." }
    tencentcloud_teo_l4_proxy          = { lost = "The TCP and UDP entry with its host name." }
    tencentcloud_teo_application_proxy = { lost = "The TCP and UDP entry with its host name." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."

  recovery {
    types   = ["tencentcloud_gwlb_instance"]
    when    = { delete_protect = true }
    outcome = "refused"
    message = "The load balancer refuses the deletion until deletion protection is switched off."
  }
}

protect "origins" {
  description = "Origin groups and shared names."
  class       = "identity"
  types = {
    tencentcloud_teo_origin_group                   = { lost = "The group that domains and load balancers refer to." }
    tencentcloud_teo_domain_shared_cname_attachment = { lost = "The binding of the domain to the shared name." }
  }
  filter = meta.operation == "delete"
  reason = "Domains and rules that name it get errors."
}

protect "gateway_groups" {
  description = "Gateway groups with their addresses."
  class       = "identity"
  types = {
    tencentcloud_tse_cngw_group = { lost = "The gateway group with its addresses." }
  }
  reason = "Clients hold the old addresses. Change them first."
}
