# Clients and pipelines find a cluster by its endpoint and its membership. The
# clusters themselves are in the pack `data`.

protect "container_clusters" {
  description = "Registrations of clusters, in fleets and from other clouds."
  class       = "identity"
  types = {
    google_container_attached_cluster = { lost = "The registration of the cluster, its endpoint in Google Cloud and its workload identity." }
    google_gke_hub_membership         = { lost = "The membership in the fleet, and the access and features that come with it." }
    google_gke_hub_fleet              = { lost = "The fleet, which memberships, scopes and features refer to." }
    google_gke_hub_scope              = { lost = "The scope with the namespaces and grants of a team." }
    google_gke_hub_namespace          = { lost = "The namespace of the fleet, with what it grants in the clusters." }
    google_gke_hub_feature            = { lost = "The feature in all clusters of the fleet, such as the mesh or the ingress across clusters." }
    google_container_azure_client     = { lost = "The client with which clusters in Azure are managed." }
  }
  reason = "Kubeconfigs, workload identities and features of the fleet have to follow."

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
