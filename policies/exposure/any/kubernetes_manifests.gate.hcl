# Manifests as text. What they hold is checked with the other forms of the same objects, in `kubernetes`; here is what
# cannot be checked.

resource_policy "ku*" "unreadable" {
  types       = ["kubectl_manifest", "kustomization_resource"]
  description = "A manifest cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown([try(attrs.yaml_body, ""), try(attrs.manifest, "")])

  locals {
    text = try(tostring(coalesce(attrs.yaml_body)), tostring(coalesce(attrs.manifest)), "")
  }

  enforce {
    condition     = trimspace(nonsensitive(local.text)) == "" || can(keys(yamldecode(local.text)))
    error_message = "The manifest of `${meta.address}` cannot be read as one document, so what it opens is not checked. Give each object a resource of its own."
  }
}

resource_policy "ku*" "undecided_manifest" {
  types       = ["kubectl_manifest", "kustomization_resource"]
  description = "A manifest that guards or grants something is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = regex_match(try(tostring(coalesce(local.document.kind)), ""), "(Role|RoleBinding|NetworkPolicy|AuthorizationPolicy|PeerAuthentication|^Service|^Ingress|^Namespace|WebhookConfiguration|ValidatingAdmissionPolicy|ClusterPolicy)$")

  locals {
    document = try(
      prior_attrs.manifest.kind != "" ? prior_attrs.manifest : null, jsondecode(prior_attrs.manifest),
      yamldecode(nonsensitive(prior_attrs.yaml_body)), prior_attrs.object.kind != "" ? prior_attrs.object : null, null,
    )
  }

  enforce {
    condition     = !isunknown([try(attrs.yaml_body, ""), try(attrs.manifest.kind, attrs.manifest, "")])
    error_message = "The manifest of `${meta.address}` (${local.document.kind}) is known only after apply: what it opens cannot be checked."
  }
}
