# Manifests as text. What they hold is checked with the other forms of the same objects, in `kubernetes`; here is what
# cannot be checked.

resource_policy "ku*" "unreadable" {
  types       = ["kubectl_manifest", "kubernetes_manifest", "kustomization_resource"]
  description = "A manifest cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.type == "kubernetes_manifest" ? !isunknown(try(attrs.manifest.kind, "")) && endswith(try(tostring(coalesce(attrs.manifest.kind)), ""), "List") : !isunknown([try(attrs.yaml_body, ""), try(attrs.manifest, "")])

  locals {
    text     = try(tostring(coalesce(attrs.yaml_body)), tostring(coalesce(attrs.manifest)), "")
    document = meta.type == "kubernetes_manifest" ? attrs.manifest : try(yamldecode(nonsensitive(local.text)), null)
  }

  # The objects of a list are not looked at.
  enforce {
    condition     = (can(keys(local.document)) || trimspace(nonsensitive(local.text)) == "") && !(endswith(try(tostring(coalesce(local.document.kind)), ""), "List") && can(local.document.items))
    error_message = "The manifest of `${meta.address}` cannot be read as one object, so what it opens is not checked. Give each object a resource of its own."
  }
}

resource_policy "ku*" "manifest_not_checked" {
  types       = ["kubectl_manifest", "kubernetes_manifest", "kustomization_resource"]
  description = "A new manifest is known only after apply."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create" && isunknown([try(attrs.yaml_body, ""), try(attrs.manifest.kind, attrs.manifest, "")])

  enforce {
    condition    = true
    info_message = "The manifest of `${meta.address}` is known only after apply, so what it opens is not checked."
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
