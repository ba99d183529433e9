# A cluster goes with everything that people, operators and charts have put into it.

protect "kubernetes" {
  description = "EKS clusters."
  class       = "data"
  types = {
    aws_eks_cluster = { lost = "The control plane with every object in it: workloads, secrets, custom resources.", deletion_protection = "deletion_protection", source = "https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html" }
  }
  reason = "All workloads stop. The API endpoint and the OIDC issuer change, so kubeconfigs and IAM trust policies have to follow. Back up the objects, and note which volumes belong to which claims, before going on."
}
