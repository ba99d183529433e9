# Rules beside rule resources: the block of the group sets none, so the plan does nothing about one that somebody adds.
drift_policy "aws_security_group" "rules" {
  level      = "warn"
  attributes = ["ingress", "egress"]

  enforce {
    condition     = false
    error_message = "Somebody changed rules of ${meta.address}."
  }
}
