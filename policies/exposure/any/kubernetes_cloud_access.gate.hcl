# EKS reads this map to decide who an AWS role or user is in the cluster.
resource_policy "ku*" "cloud_administrator_mapped" {
  types = [
    "kubernetes_config_map",
    "kubernetes_config_map_v1",
    "kubernetes_config_map_v1_data",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "An AWS role, user or account becomes an administrator of the cluster."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = !isunknown(local.name) && local.name == "aws-auth" && (local.kind == "/ConfigMap" || startswith(meta.type, "kubernetes_config_map"))

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    name = try(tostring(coalesce(local.documents[1].metadata.name)), tostring(coalesce(attrs.metadata[0].name)), "")
    mapped = [
      for i, side in [prior_attrs, attrs] : [
        for entry in flatten([
          for field in ["mapRoles", "mapUsers"] : try(concat(yamldecode(try(local.documents[i].data[field], side.data[field]))), [])
        ]) : try(tostring(coalesce(entry.rolearn)), tostring(coalesce(entry.userarn)), "an entry without a name")
        if contains([for group in try(concat(entry.groups), []) : try(tostring(coalesce(group)), "")], "system:masters")
      ]
    ]
    added = [for name in distinct(local.mapped[1]) : name if !contains(local.mapped[0], name)]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "${join(", ", local.added)} become an administrator of the cluster (`system:masters`), which no role binding can take back${length(local.mapped[0]) == 0 ? "" : "; before: ${join(", ", local.mapped[0])}"}. Map them to a group with a role for the task."
  }
}

resource_policy "ku*" "map_unreadable" {
  types = [
    "kubernetes_config_map",
    "kubernetes_config_map_v1",
    "kubernetes_config_map_v1_data",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "The map of AWS roles to groups of the cluster cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown(local.name) && local.name == "aws-auth" && (local.kind == "/ConfigMap" || startswith(meta.type, "kubernetes_config_map"))

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind   = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    name   = try(tostring(coalesce(local.documents[1].metadata.name)), tostring(coalesce(attrs.metadata[0].name)), "")
    texts  = [for field in ["mapRoles", "mapUsers"] : try(tostring(coalesce(local.documents[1].data[field])), tostring(coalesce(attrs.data[field])), "[]")]
    broken = [for text in local.texts : text if !can(concat(yamldecode(text))) && trimspace(text) != ""]
  }

  enforce {
    condition     = length(local.broken) == 0
    error_message = "The map of `${meta.address}` cannot be read, so who becomes an administrator is not checked. Check its YAML."
  }
}

resource_policy "ku*" "undecided_map" {
  types       = ["kubernetes_config_map", "kubernetes_config_map_v1", "kubernetes_config_map_v1_data", "kubernetes_manifest"]
  description = "The map of AWS roles to groups of the cluster is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = try(prior_attrs.manifest.metadata.name, prior_attrs.metadata[0].name, "") == "aws-auth"

  locals {
    before = try(prior_attrs.manifest.data, prior_attrs.data, {})
    after  = try(attrs.manifest.data, attrs.manifest, attrs.data, {})
  }

  enforce {
    condition     = isunknown(local.before) || !isunknown(local.after)
    error_message = "The map of `${meta.address}` is known only after apply: who becomes an administrator of the cluster cannot be checked."
  }
}
