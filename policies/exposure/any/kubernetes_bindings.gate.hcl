# Bindings of roles to users, groups and accounts. The same object may be a resource of its own, a manifest, or text: `documents`
# has it in one form, before and after.

locals {
  # What built-in roles amount to: 4 and more take over the cluster, 1 is what developers have.
  in_cluster     = { cluster-admin = 5, "system:kube-controller-manager" = 5, "system:controller:clusterrole-aggregation-controller" = 5, admin = 4, edit = 3 }
  in_kube_system = { cluster-admin = 4, admin = 4, edit = 2 }
  in_namespace   = { cluster-admin = 3, admin = 2, edit = 1 }

  anonymous = ["User system:anonymous", "Group system:unauthenticated"]
  everyone  = ["Group system:authenticated", "Group system:serviceaccounts"]

  # What the cluster tells everyone by default, and the keys by which others check its tokens.
  public_roles = ["system:basic-user", "system:discovery", "system:public-info-viewer", "system:service-account-issuer-discovery"]
}

resource_policy "ku*" "administrator_bound" {
  types = [
    "kubernetes_cluster_role_binding",
    "kubernetes_cluster_role_binding_v1",
    "kubernetes_role_binding",
    "kubernetes_role_binding_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "Someone becomes an administrator of the cluster."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for subject in local.added : "${local.sides[1].space} ${local.sides[1].role} ${subject}"]
  filter      = (startswith(meta.type, "kubernetes_cluster_role_binding") || startswith(meta.type, "kubernetes_role_binding") || contains(["rbac.authorization.k8s.io/ClusterRoleBinding", "rbac.authorization.k8s.io/RoleBinding"], local.kind))

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    sides = [
      for i, side in [prior_attrs, attrs] : {
        role = try(tostring(coalesce(local.documents[i].roleRef.name)), tostring(coalesce(side.role_ref[0].name)), "")
        # A role in a namespace may be called as a built-in one, which is a cluster role.
        built = try(tostring(coalesce(local.documents[i].roleRef.kind)), tostring(coalesce(side.role_ref[0].kind)), "") == "ClusterRole"
        # The namespace of the grant; none if it is the whole cluster.
        space = (
          startswith(meta.type, "kubernetes_cluster_role_binding") || try(local.documents[i].kind, "") == "ClusterRoleBinding" ? "" :
          try(tostring(coalesce(side.override_namespace)), tostring(coalesce(local.documents[i].metadata.namespace)), tostring(coalesce(side.metadata[0].namespace)), "default")
        )
        subjects = [
          for subject in try(concat(local.documents[i].subjects), concat(side.subject), []) : join(" ", compact([
            try(tostring(coalesce(subject.kind)), ""),
            try(tostring(coalesce(subject.kind)), "") == "ServiceAccount" ? "${try(tostring(coalesce(subject.namespace)), "default")}/${try(tostring(coalesce(subject.name)), "")}" : try(tostring(coalesce(subject.name)), ""),
          ]))
        ]
      }
    ]
    ranks = [
      for side in local.sides :
      side.built ? lookup(side.space == "" ? local.in_cluster : (side.space == "kube-system" ? local.in_kube_system : local.in_namespace), side.role, 0) : 0
    ]
    # Before, the same subject may have had as much in the same place.
    added = [
      for subject in distinct(local.sides[1].subjects) : subject
      if !(contains(local.sides[0].subjects, subject) && local.ranks[0] >= local.ranks[1] && contains([local.sides[1].space, ""], local.sides[0].space)) && !contains(local.anonymous, subject)
    ]
  }

  enforce {
    condition     = local.ranks[1] < 4 || length(local.added) == 0
    error_message = "${join(", ", local.added)} get `${local.sides[1].role}` in ${local.sides[1].space == "" ? "the whole cluster" : "`kube-system`, which is enough to take over the cluster"}${contains(["", local.sides[1].role], local.sides[0].role) ? "" : "; before: `${local.sides[0].role}`"}. Grant a role for the task, in the namespace that it is about."
  }
}

resource_policy "ku*" "namespace_administrator_bound" {
  types = [
    "kubernetes_cluster_role_binding",
    "kubernetes_cluster_role_binding_v1",
    "kubernetes_role_binding",
    "kubernetes_role_binding_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "Someone becomes an administrator of a namespace, or may change what is in all of them."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  opens       = [for subject in local.added : "${local.sides[1].space} ${local.sides[1].role} ${subject}"]
  filter      = (startswith(meta.type, "kubernetes_cluster_role_binding") || startswith(meta.type, "kubernetes_role_binding") || contains(["rbac.authorization.k8s.io/ClusterRoleBinding", "rbac.authorization.k8s.io/RoleBinding"], local.kind))

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    sides = [
      for i, side in [prior_attrs, attrs] : {
        role = try(tostring(coalesce(local.documents[i].roleRef.name)), tostring(coalesce(side.role_ref[0].name)), "")
        # A role in a namespace may be called as a built-in one, which is a cluster role.
        built = try(tostring(coalesce(local.documents[i].roleRef.kind)), tostring(coalesce(side.role_ref[0].kind)), "") == "ClusterRole"
        # The namespace of the grant; none if it is the whole cluster.
        space = (
          startswith(meta.type, "kubernetes_cluster_role_binding") || try(local.documents[i].kind, "") == "ClusterRoleBinding" ? "" :
          try(tostring(coalesce(side.override_namespace)), tostring(coalesce(local.documents[i].metadata.namespace)), tostring(coalesce(side.metadata[0].namespace)), "default")
        )
        subjects = [
          for subject in try(concat(local.documents[i].subjects), concat(side.subject), []) : join(" ", compact([
            try(tostring(coalesce(subject.kind)), ""),
            try(tostring(coalesce(subject.kind)), "") == "ServiceAccount" ? "${try(tostring(coalesce(subject.namespace)), "default")}/${try(tostring(coalesce(subject.name)), "")}" : try(tostring(coalesce(subject.name)), ""),
          ]))
        ]
      }
    ]
    ranks = [
      for side in local.sides :
      side.built ? lookup(side.space == "" ? local.in_cluster : (side.space == "kube-system" ? local.in_kube_system : local.in_namespace), side.role, 0) : 0
    ]
    # Before, the same subject may have had as much in the same place.
    added = [
      for subject in distinct(local.sides[1].subjects) : subject
      if !(contains(local.sides[0].subjects, subject) && local.ranks[0] >= local.ranks[1] && contains([local.sides[1].space, ""], local.sides[0].space)) && !contains(local.anonymous, subject)
    ]
    # `edit` in a namespace is what developers have; going up to it from another role is worth a look.
    counts = contains([2, 3], local.ranks[1]) || (local.ranks[1] == 1 && local.ranks[0] == 0 && local.sides[0].role != "")
  }

  enforce {
    condition     = !local.counts || length(local.added) == 0
    error_message = "${join(", ", local.added)} get `${local.sides[1].role}` in ${local.sides[1].space == "" ? "all namespaces" : "the namespace ${local.sides[1].space}"}${contains(["", local.sides[1].role], local.sides[0].role) ? "" : "; before: `${local.sides[0].role}`"}."
  }
}

resource_policy "ku*" "anonymous_bound" {
  types = [
    "kubernetes_cluster_role_binding",
    "kubernetes_cluster_role_binding_v1",
    "kubernetes_role_binding",
    "kubernetes_role_binding_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "Callers who have not signed in get a role."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for subject in local.added : "${local.sides[1].space} ${local.sides[1].built} ${local.sides[1].role} ${subject}"]
  filter      = (startswith(meta.type, "kubernetes_cluster_role_binding") || startswith(meta.type, "kubernetes_role_binding") || contains(["rbac.authorization.k8s.io/ClusterRoleBinding", "rbac.authorization.k8s.io/RoleBinding"], local.kind))

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    sides = [
      for i, side in [prior_attrs, attrs] : {
        role = try(tostring(coalesce(local.documents[i].roleRef.name)), tostring(coalesce(side.role_ref[0].name)), "")
        # A role in a namespace may be called as a built-in one, which is a cluster role.
        built = try(tostring(coalesce(local.documents[i].roleRef.kind)), tostring(coalesce(side.role_ref[0].kind)), "") == "ClusterRole"
        # The namespace of the grant; none if it is the whole cluster.
        space = (
          startswith(meta.type, "kubernetes_cluster_role_binding") || try(local.documents[i].kind, "") == "ClusterRoleBinding" ? "" :
          try(tostring(coalesce(side.override_namespace)), tostring(coalesce(local.documents[i].metadata.namespace)), tostring(coalesce(side.metadata[0].namespace)), "default")
        )
        subjects = [
          for subject in try(concat(local.documents[i].subjects), concat(side.subject), []) : join(" ", compact([
            try(tostring(coalesce(subject.kind)), ""),
            try(tostring(coalesce(subject.kind)), "") == "ServiceAccount" ? "${try(tostring(coalesce(subject.namespace)), "default")}/${try(tostring(coalesce(subject.name)), "")}" : try(tostring(coalesce(subject.name)), ""),
          ]))
        ]
      }
    ]
    same  = local.sides[0].role == local.sides[1].role && local.sides[0].built == local.sides[1].built && contains([local.sides[1].space, ""], local.sides[0].space)
    added = [for subject in distinct(local.sides[1].subjects) : subject if contains(local.anonymous, subject) && !(local.same && contains(local.sides[0].subjects, subject))]
  }

  enforce {
    condition     = length(local.added) == 0 || (local.sides[1].built && contains(local.public_roles, local.sides[1].role))
    error_message = "${join(", ", local.added)} get `${local.sides[1].role}`: everyone who reaches the API server has it without signing in. Name the users, groups or accounts that need it."
  }
}

# Where the role makes an administrator, the policies above have said it.
resource_policy "ku*" "everybody_bound" {
  types = [
    "kubernetes_cluster_role_binding",
    "kubernetes_cluster_role_binding_v1",
    "kubernetes_role_binding",
    "kubernetes_role_binding_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "Every user or every service account gets a role."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  opens       = [for subject in local.added : "${local.sides[1].space} ${local.sides[1].built} ${local.sides[1].role} ${subject}"]
  filter      = (startswith(meta.type, "kubernetes_cluster_role_binding") || startswith(meta.type, "kubernetes_role_binding") || contains(["rbac.authorization.k8s.io/ClusterRoleBinding", "rbac.authorization.k8s.io/RoleBinding"], local.kind))

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    sides = [
      for i, side in [prior_attrs, attrs] : {
        role = try(tostring(coalesce(local.documents[i].roleRef.name)), tostring(coalesce(side.role_ref[0].name)), "")
        # A role in a namespace may be called as a built-in one, which is a cluster role.
        built = try(tostring(coalesce(local.documents[i].roleRef.kind)), tostring(coalesce(side.role_ref[0].kind)), "") == "ClusterRole"
        # The namespace of the grant; none if it is the whole cluster.
        space = (
          startswith(meta.type, "kubernetes_cluster_role_binding") || try(local.documents[i].kind, "") == "ClusterRoleBinding" ? "" :
          try(tostring(coalesce(side.override_namespace)), tostring(coalesce(local.documents[i].metadata.namespace)), tostring(coalesce(side.metadata[0].namespace)), "default")
        )
        subjects = [
          for subject in try(concat(local.documents[i].subjects), concat(side.subject), []) : join(" ", compact([
            try(tostring(coalesce(subject.kind)), ""),
            try(tostring(coalesce(subject.kind)), "") == "ServiceAccount" ? "${try(tostring(coalesce(subject.namespace)), "default")}/${try(tostring(coalesce(subject.name)), "")}" : try(tostring(coalesce(subject.name)), ""),
          ]))
        ]
      }
    ]
    same  = local.sides[0].role == local.sides[1].role && local.sides[0].built == local.sides[1].built && contains([local.sides[1].space, ""], local.sides[0].space)
    added = [for subject in distinct(local.sides[1].subjects) : subject if contains(local.everyone, subject) && !(local.same && contains(local.sides[0].subjects, subject))]
    known = local.sides[1].built && contains(concat(local.public_roles, keys(local.in_cluster)), local.sides[1].role)
  }

  enforce {
    condition     = length(local.added) == 0 || local.known
    error_message = "${join(", ", local.added)} get `${local.sides[1].role}`: everyone who signs in to the cluster, or every pod in it, has the role. Name the users, groups or accounts that need it."
  }
}

# A role of the plan that allows everything is an administrator by another name. What the role gains is said about the role.
resource_policy "ku*" "custom_administrator_bound" {
  types = [
    "kubernetes_cluster_role_binding",
    "kubernetes_cluster_role_binding_v1",
    "kubernetes_role_binding",
    "kubernetes_role_binding_v1",
    "kubectl_manifest", "kubernetes_manifest",
  ]
  description = "Someone gets a cluster role of the plan that allows everything."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for subject in local.added : "${local.sides[1].space} ${local.sides[1].role} ${subject}"]
  filter      = (startswith(meta.type, "kubernetes_cluster_role_binding") || startswith(meta.type, "kubernetes_role_binding") || contains(["rbac.authorization.k8s.io/ClusterRoleBinding", "rbac.authorization.k8s.io/RoleBinding"], local.kind)) && local.custom

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    sides = [
      for i, side in [prior_attrs, attrs] : {
        role = try(tostring(coalesce(local.documents[i].roleRef.kind)), tostring(coalesce(side.role_ref[0].kind)), "") == "ClusterRole" ? try(tostring(coalesce(local.documents[i].roleRef.name)), tostring(coalesce(side.role_ref[0].name)), "") : ""
        space = (
          startswith(meta.type, "kubernetes_cluster_role_binding") || try(local.documents[i].kind, "") == "ClusterRoleBinding" ? "" :
          try(tostring(coalesce(side.override_namespace)), tostring(coalesce(local.documents[i].metadata.namespace)), tostring(coalesce(side.metadata[0].namespace)), "default")
        )
        subjects = [
          for subject in try(concat(local.documents[i].subjects), concat(side.subject), []) : join(" ", compact([
            try(tostring(coalesce(subject.kind)), ""), try(subject.kind, "") == "ServiceAccount" ? "${try(tostring(coalesce(subject.namespace)), "default")}/${try(tostring(coalesce(subject.name)), "")}" : try(tostring(coalesce(subject.name)), ""),
          ]))
        ]
      }
    ]
    custom = !isunknown(local.sides[1].role) && !contains(concat(["", "cluster-admin"], local.public_roles), local.sides[1].role) && contains(["", "kube-system"], local.sides[1].space)
    same   = contains([local.sides[1].role, "cluster-admin"], local.sides[0].role) && contains([local.sides[1].space, ""], local.sides[0].space)
    added  = [for subject in distinct(local.sides[1].subjects) : subject if !(local.same && contains(local.sides[0].subjects, subject)) && !contains(local.anonymous, subject)]
    rules = flatten([
      [for role in concat(getresources("kubernetes_cluster_role"), getresources("kubernetes_cluster_role_v1")) : try(concat(role.rule), []) if try(role.metadata[0].name == local.sides[1].role, false)],
      [
        for role in concat(
          [for other in getresources("kubernetes_manifest") : try(other.manifest, null) if !isunknown([try(other.manifest.kind, ""), try(other.manifest.metadata.name, "")])],
          [for other in getresources("kubectl_manifest") : try(yamldecode(nonsensitive(other.yaml_body)), null) if !isunknown(try(other.yaml_body, ""))],
        ) : try(concat(role.rules), []) if try(role.kind == "ClusterRole" && role.metadata.name == local.sides[1].role, false)
      ],
    ])
    mighty = anytrue([
      for rule in local.rules : contains(try(concat(rule.verbs), []), "*") && contains(try(concat(rule.resources), []), "*") && contains(try(concat(rule.apiGroups), concat(rule.api_groups), []), "*")
    ])
  }

  enforce {
    condition     = length(local.added) == 0 || !local.mighty
    error_message = "${join(", ", local.added)} get `${local.sides[1].role}`, which allows every verb on every resource, in ${local.sides[1].space == "" ? "the whole cluster" : "`kube-system`, which is enough to take over the cluster"}${contains(["", local.sides[1].role], local.sides[0].role) ? "" : "; before: `${local.sides[0].role}`"}. Grant a role for the task."
  }
}

resource_policy "ku*" "undecided_subjects" {
  types       = ["kubernetes_cluster_role_binding", "kubernetes_cluster_role_binding_v1", "kubernetes_role_binding", "kubernetes_role_binding_v1", "kubernetes_manifest"]
  description = "The subjects or the role of a binding are known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.type != "kubernetes_manifest" || contains(["ClusterRoleBinding", "RoleBinding"], try(tostring(coalesce(prior_attrs.manifest.kind)), ""))

  locals {
    before = [try(prior_attrs.manifest.subjects, prior_attrs.subject, []), try(prior_attrs.manifest.roleRef, prior_attrs.role_ref, [])]
    after  = [try(attrs.manifest.subjects, attrs.manifest, attrs.subject, []), try(attrs.manifest.roleRef, attrs.manifest, attrs.role_ref, [])]
  }

  enforce {
    condition     = isunknown(local.before) || !isunknown(local.after)
    error_message = "Who gets which role by `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${try(jsonencode(local.before), "not shown")}."
  }
}
