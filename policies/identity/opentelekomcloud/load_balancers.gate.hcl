# Partners and records point to the address of a load balancer.

protect "balancers" {
  description = "Load balancers."
  class       = "identity"
  types = {
    opentelekomcloud_lb_loadbalancer_v3 = { lost = "The load balancer with its addresses and listeners.", deletion_protection = "deletion_protection" }
    opentelekomcloud_lb_loadbalancer_v2 = { lost = "The load balancer with its address and listeners." }
  }
  reason = "Records, firewalls and partners that point to it have to be changed."
}
