# What is written to volumes outlives the pods. Deployments, jobs, config maps
# and secrets are left out: they are made from the configuration.

protect "volumes" {
  description = "Persistent volumes and claims."
  types = [
    "kubernetes_persistent_volume",
    "kubernetes_persistent_volume_v1",
    "kubernetes_persistent_volume_claim",
    "kubernetes_persistent_volume_claim_v1",
  ]
  level  = "require_approval"
  reason = "Deleting a claim usually deletes the disk behind it. Check the reclaim policy of the volume, and take a snapshot, before going on."
  lost   = "The claim on the disk and, with the reclaim policy Delete, the disk with everything written to it."

  recovery {
    types   = ["kubernetes_persistent_volume", "kubernetes_persistent_volume_v1"]
    when    = { "spec[0].persistent_volume_reclaim_policy" = "Retain" }
    outcome = "possible"
    message = "The disk behind the volume is kept and can be attached again by hand."
  }
}

protect "stateful_sets" {
  description = "Stateful sets."
  types = [
    "kubernetes_stateful_set",
    "kubernetes_stateful_set_v1",
  ]
  level  = "require_approval"
  reason = "The pods of a database stop, and a set under another name gets other, empty volumes."
  lost   = "The running pods, and their volumes where the set says so."

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
