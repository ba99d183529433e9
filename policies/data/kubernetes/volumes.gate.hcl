# What is written to volumes outlives the pods. Deployments, jobs and config maps
# are left out: they are made from the configuration.

protect "volumes" {
  description = "Persistent volumes and claims."
  class       = "data"
  types = {
    kubernetes_persistent_volume          = { lost = "The volume and, with the reclaim policy Delete, the disk with everything written to it." }
    kubernetes_persistent_volume_v1       = { lost = "The volume and, with the reclaim policy Delete, the disk with everything written to it." }
    kubernetes_persistent_volume_claim    = { lost = "The claim on the disk and, with the reclaim policy Delete, the disk with everything written to it.", source = "https://kubernetes.io/docs/concepts/storage/persistent-volumes/" }
    kubernetes_persistent_volume_claim_v1 = { lost = "The claim on the disk and, with the reclaim policy Delete, the disk with everything written to it.", source = "https://kubernetes.io/docs/concepts/storage/persistent-volumes/" }
  }
  reason = "Deleting a claim usually deletes the disk behind it. Check the reclaim policy of the volume, and take a snapshot, before going on."

  recovery {
    types   = ["kubernetes_persistent_volume", "kubernetes_persistent_volume_v1"]
    when    = { "spec[0].persistent_volume_reclaim_policy" = "Retain" }
    outcome = "possible"
    message = "The disk behind the volume is kept and can be attached again by hand."
  }
}

protect "stateful_sets" {
  description = "Stateful sets."
  class       = "data"
  types = {
    kubernetes_stateful_set    = { lost = "The running pods, and their volumes where the set says so.", source = "https://github.com/hashicorp/terraform-provider-kubernetes/blob/main/docs/resources/stateful_set.md" }
    kubernetes_stateful_set_v1 = { lost = "The running pods, and their volumes where the set says so.", source = "https://github.com/hashicorp/terraform-provider-kubernetes/blob/main/docs/resources/stateful_set_v1.md" }
  }
  reason = "The pods of a database stop, and a set under another name gets other, empty volumes."

  recovery {
    when    = { "spec[0].persistent_volume_claim_retention_policy[0].when_deleted" = "Delete" }
    outcome = "irreversible"
    message = "The volume claims are deleted together with the set."
  }

  recovery {
    when    = { "spec[0].persistent_volume_claim_retention_policy[0].when_deleted" = ["Retain", null] }
    outcome = "possible"
    message = "The volume claims are kept, and a set under the same name finds them again."
  }
}
