# A cluster is replaced as a whole, with everything that runs on it, and gets
# another endpoint.

protect "container_clusters" {
  description = "GKE clusters and fleet memberships."
  types = [
    "google_container_cluster",
    "google_container_attached_cluster",
    "google_gke_hub_membership",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "All workloads stop, and kubeconfigs, firewalls and workload identities have to follow."
  lost   = "The control plane with everything that was deployed to it outside of this configuration."

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
    types   = ["google_container_cluster"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }
}
