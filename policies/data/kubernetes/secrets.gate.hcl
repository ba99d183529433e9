# The value of a secret is usually in the configuration or in a vault, and pods keep
# what they have read until they start again.

protect "manifests" {
  description = "Secrets."
  class       = "derived"
  types = {
    kubernetes_manifest = { lost = "The secret with its values; pods that read it do not start." }
  }
  filter = meta.operation == "delete" && length(setintersection(local.kinds, ["Secret", "SealedSecret", "ExternalSecret"])) > 0
  reason = "Find the workloads that read it before going on."

  locals {
    object = try(prior_attrs.manifest.kind != "" ? prior_attrs.manifest : null, null)
    live   = try(prior_attrs.object.kind != "" ? prior_attrs.object : null, null)
    kinds  = compact([try(tostring(coalesce(local.object.kind)), tostring(coalesce(local.live.kind)), "")])
  }
}

protect "secrets" {
  description = "Secrets."
  class       = "derived"
  types = {
    kubernetes_secret         = { lost = "The secret with its values; pods that read it do not start.", source = "https://github.com/hashicorp/terraform-provider-kubernetes/blob/main/docs/resources/secret.md" }
    kubernetes_secret_v1      = { lost = "The secret with its values; pods that read it do not start.", source = "https://github.com/hashicorp/terraform-provider-kubernetes/blob/main/docs/resources/secret_v1.md" }
    kubernetes_secret_v1_data = { lost = "The values that the resource put into the secret." }
  }
  filter = meta.operation == "delete"
  reason = "Find the workloads that read it before going on."
}
