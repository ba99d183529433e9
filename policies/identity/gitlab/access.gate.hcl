# Names and identifiers that applications and clusters are configured with.

protect "domains_and_agents" {
  description = "Pages domains, OAuth applications and cluster agents."
  types = [
    "gitlab_pages_domain",
    "gitlab_application",
    "gitlab_cluster_agent",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A new one has to be verified or configured again on the other side."
  lost   = "The domain, the client that people sign in through, or the connection to the cluster."
}
