# Rules beside rule resources: the block of the group sets none, so the plan leaves an added one as it is.
drift_policy "aws_security_group" "rules" {
  level      = "warn"
  attributes = ["ingress", "egress"]

  enforce {
    condition     = false
    error_message = "Rules of ${meta.address} were changed outside Terraform."
  }
}
