# Names and keys that clients have built in. Services themselves are left out:
# they are deployed and removed every day.

protect "domain_mappings" {
  description = "Domains of your own in front of Cloud Run and App Engine."
  types = [
    "google_cloud_run_domain_mapping",
    "google_app_engine_domain_mapping",
    "google_endpoints_service",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A new mapping waits for its certificate, and the domain does not answer until then."
  lost   = "The domain in front of the service, with its certificate."

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

protect "client_keys" {
  description = "API keys and OAuth clients that were handed out."
  types = [
    "google_apikeys_key",
    "google_iap_client",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Users of the key or the client are refused and need a new one."
  lost   = "The key or client that applications are configured with."

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
