# Apigee keeps what applications and their developers have registered, and the maps
# that proxies write.

protect "organizations" {
  description = "Apigee organizations, instances and environments."
  class       = "data"
  types = {
    google_apigee_organization             = { lost = "The organization with all proxies, developers, keys and analytics in it." }
    google_apigee_instance                 = { lost = "The runtime with its caches, quotas and the key values of all environments in it." }
    google_apigee_environment              = { lost = "The environment with its deployments, key value maps and keystores." }
    google_apigee_environment_keyvaluemaps = { lost = "The map with all entries that proxies and people have put into it." }
  }
  reason = "Every API behind it stops, and keys of developers have to be issued again. Export them before going on."

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
    types   = ["google_apigee_organization"]
    when    = { billing_type = { not = "EVALUATION" } }
    outcome = "possible"
    message = "A deleted organization that is no evaluation can be restored for a time that `retention` sets."
  }
}

protect "proxies" {
  description = "Proxies, products and entries that are deployed from files."
  class       = "derived"
  types = {
    google_apigee_environment_keyvaluemaps_entries = { lost = "The entry with its value." }
    google_apigee_data_collector                   = { lost = "The collector; what proxies record with it is no longer kept.", since = "7.33.0" }
  }
  filter = meta.operation == "delete"
  reason = "Check that the bundle of the running revision is at hand."

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

protect "revisions" {
  description = "Proxies with their revisions, and products that keys were given for."
  class       = "derived"
  types = {
    google_apigee_api         = { lost = "The proxy with all its revisions." }
    google_apigee_sharedflow  = { lost = "The shared flow with all its revisions." }
    google_apigee_api_product = { lost = "The product, through which keys get access to proxies." }
  }
  reason = "Revisions to go back to and access of keys are gone also where it is replaced. Download the bundle, and note who has keys."

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
