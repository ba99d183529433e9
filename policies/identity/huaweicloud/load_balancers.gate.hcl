# Partners and records point to the address or the name of a load balancer.

protect "balancers" {
  description = "Load balancers."
  class       = "identity"
  types = {
    huaweicloud_elb_loadbalancer_copy = { lost = "The copied load balancer with its addresses and listeners." }
    huaweicloud_elb_loadbalancer      = { lost = "The load balancer with its addresses and listeners.", deletion_protection = "deletion_protection_enable", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/docs/resources/elb_loadbalancer.md" }
    huaweicloud_lb_loadbalancer       = { lost = "The load balancer with its address and listeners." }
    huaweicloud_lb_loadbalancer_v2    = { lost = "The load balancer with its address and listeners." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."

  recovery {
    types   = ["huaweicloud_elb_loadbalancer_copy"]
    when    = { deletion_protection_enable = "true" }
    outcome = "refused"
    message = "ELB refuses the deletion until deletion protection is switched off in an earlier apply."
  }
}
