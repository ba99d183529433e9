# The DNS name of a load balancer is generated: a new one has a new name.

protect "balancers" {
  description = "Load balancers of all kinds, VPC Lattice services and resources."
  class       = "identity"
  types = {
    aws_lb                                = { lost = "The load balancer with its DNS name and addresses.", deletion_protection = "enable_deletion_protection" }
    aws_alb                               = { lost = "The load balancer with its DNS name and addresses.", deletion_protection = "enable_deletion_protection" }
    aws_elb                               = { lost = "The load balancer with its DNS name." }
    aws_lightsail_lb                      = { lost = "The load balancer with its DNS name." }
    aws_vpclattice_service                = { lost = "The service with its DNS name and listeners." }
    aws_vpclattice_service_network        = { lost = "The service network that VPCs and services are joined to." }
    aws_vpclattice_resource_configuration = { lost = "The resource that other accounts reach through the network." }
  }
  reason = "Records, firewalls and partners that point to the old name or addresses have to be changed, and traffic stops in between."
}

protect "endpoints" {
  description = "Listeners of Global Accelerator."
  class       = "identity"
  types = {
    aws_globalaccelerator_listener                = { lost = "The ports of the accelerator with the groups behind them." }
    aws_globalaccelerator_custom_routing_listener = { lost = "The ports of the accelerator and their mapping." }
  }
  filter = meta.operation == "delete"
  reason = "Traffic of the accelerator goes elsewhere or nowhere."
}
