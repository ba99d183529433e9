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
    types   = ["google_container_cluster"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "The provider refuses the destroy until its deletion protection is switched off in an earlier apply."
  }
}
