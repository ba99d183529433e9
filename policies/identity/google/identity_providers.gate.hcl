# Providers that others trust to identify users. Grants and custom roles are
# left out: they are rewritten every day.

protect "federation" {
  description = "Workload and workforce identity pools and their providers."
  types = [
    "google_iam_workload_identity_pool",
    "google_iam_workload_identity_pool_provider",
    "google_iam_workforce_pool",
    "google_iam_workforce_pool_provider",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Pipelines or people sign in through it and are locked out at once. The identifier stays blocked for 30 days, so a replacement under the same name fails."
  lost   = "The sign-in for everyone who uses it."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    when    = { name = { not = [null, ""] } }
    outcome = "possible"
    message = "A deleted pool or provider can be undeleted for 30 days."
  }
}

# Only a replacement: the new account has the same address and none of the
# grants that others have given to the old one.
protect "service_accounts" {
  description = "Service accounts that are replaced."
  types       = ["google_service_account"]
  level       = "warn"
  on          = ["replace"]
  reason      = "Grants in other projects, keys and workload identities refer to the old account and do not work for the new one."
  lost        = "The account's unique identifier, its keys and the grants that others have given to it."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "possible"
    message = "The provider leaves the old account in place, with its keys and grants."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "groups" {
  description = "Cloud Identity groups."
  types       = ["google_cloud_identity_group"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "Grants and mail go to the group's address, in projects that this plan does not know."
  lost        = "The group with its members and everything that was granted to it."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}
