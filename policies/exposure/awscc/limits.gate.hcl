# Policies of the provider `awscc` that limit what is meant to be reached by everyone who has a name or a token. Without a
# document, everything is allowed.

resource_policy "awscc_*" "limit_dropped" {
  types = [
    "awscc_apigateway_rest_api",
    "awscc_ec2_vpc_endpoint",
    "awscc_ecr_public_repository",
    "awscc_vpclattice_auth_policy",
  ]
  description = "The policy of an API or endpoint limits less than before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(meta.documents) > 0 || (try(length(local.before), 0) > 0 && !isunknown(try(length(local.written), 0)))

  locals {
    before  = try(prior_attrs.policy_document, prior_attrs.repository_policy_text, prior_attrs.policy, null)
    written = try(attrs.policy_document, attrs.repository_policy_text, attrs.policy, null)
    after   = length(meta.documents) > 0 ? values(meta.documents)[0] : local.written

    # One more bucket behind an endpoint is none of the network's doors, and one more network that a `Deny` leaves out is no
    # news.
    harm = try(length(local.before), 0) == 0 ? [] : [
      for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant
      if !grant.undecided && (length(grant.loosened) > 0 || (grant.change == "deny" && length(grant.conditions_lost) == 0) || (
        grant.change != "deny" && grant.public && (grant.every_resource || length(grant.every_action_of) > 0 || meta.type != "awscc_ec2_vpc_endpoint")
      ))
    ]
    is_gone = !isunknown(local.after) && try(length(local.before), 0) > 0 && try(length(coalesce(local.after)), 0) == 0
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The policy of `${meta.address}` limits less than before: ${join("; ", [for grant in local.harm : grant.text])}."
  }

  enforce {
    condition     = !local.is_gone
    error_message = "The policy of `${meta.address}` is gone, so nothing limits who calls."
  }
}

resource_policy "awscc_vpclattice_auth_policy" "limit_deleted" {
  description = "A policy that limits who may call is deleted."
  operations  = ["delete", "replace"]
  level       = "warn"
  attached_to = try(attrs.resource_identifier, null)
  opens       = [try(prior_attrs.resource_identifier, null)]

  # One that allows everything to everyone limits nothing.
  filter = meta.operation == "delete" && !anytrue([
    for grant in try(iam::growth(null, prior_attrs.policy), []) :
    grant.public && grant.every_resource && length(setintersection(grant.actions, ["*", "vpc-lattice-svcs:Invoke", "vpc-lattice-svcs:*"])) > 0
  ])

  enforce {
    condition     = false
    error_message = "`${meta.address}` is deleted. Unless the service is too, everyone who reaches it may call."
  }
}

resource_policy "awscc_*" "undecided_limit" {
  types = [
    "awscc_apigateway_rest_api",
    "awscc_ec2_vpc_endpoint",
    "awscc_ecr_public_repository",
    "awscc_vpclattice_auth_policy",
  ]
  description = "The policy of an API or endpoint is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"

  # What is not set for a new object is computed.
  filter = meta.operation == "update" && length(meta.documents) == 0 && isunknown(try(length(attrs.policy_document), length(attrs.repository_policy_text), length(attrs.policy), 0))

  enforce {
    condition     = try(length(prior_attrs.policy_document), length(prior_attrs.repository_policy_text), length(prior_attrs.policy), 0) == 0
    error_message = "The policy of `${meta.address}` is known only after apply, so whether it limits less than before is not checked. Look at the plan of what it is made of."
    info_message  = "The policy of `${meta.address}` is known only after apply, so what it limits is not checked."
  }
}
