# The value of a secret is usually in the configuration or in a vault, and pods keep
# what they have read until they start again.

protect "secrets" {
  description = "Secrets."
  class       = "derived"
  types = {
    kustomization_resource = { lost = "The secret with its values; pods that read it do not start." }
  }
  filter = meta.operation == "delete" && length(setintersection(local.kinds, ["Secret", "SealedSecret", "ExternalSecret"])) > 0
  reason = "Find the workloads that read it before going on."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(tostring(coalesce(prior_attrs.manifest)), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
  }
}
