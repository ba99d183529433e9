# The DNS name of a load balancer is generated: a new one has a new name.

protect "balancers" {
  description = "Load balancers of all kinds and VPC Lattice services."
  types = [
    "aws_lb",
    "aws_alb",
    "aws_elb",
    "aws_lightsail_lb",
    "aws_vpclattice_service",
    "aws_vpclattice_service_network",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Records, firewalls and partners that point to the old name or addresses have to be changed, and traffic stops in between."
  lost   = "The DNS name and the addresses of the load balancer."

  recovery {
    types   = ["aws_lb", "aws_alb"]
    when    = { enable_deletion_protection = true }
    outcome = "refused"
    message = "AWS refuses the deletion until deletion protection is switched off in an earlier apply."
  }
}
