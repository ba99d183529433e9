# A cluster is replaced as a whole, with everything that runs on it, and gets
# another endpoint and another identity.

protect "container_clusters" {
  description = "EKS and ECS clusters."
  types = [
    "aws_eks_cluster",
    "aws_ecs_cluster",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "All workloads stop. The API endpoint and the OIDC issuer change, so kubeconfigs and IAM trust policies have to follow."
  lost   = "The control plane with everything that was deployed to it outside of this configuration."
}
