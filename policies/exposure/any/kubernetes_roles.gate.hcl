# Roles. The same object may be a resource of its own, a manifest, or text: `documents`
# has it in one form, before and after.

locals {
  # Enough to become an administrator of the cluster. With names, only these count.
  mighty_names = ["cluster-admin", "admin", "system:masters", "system:admin", "kubernetes-admin"]
  takeover = [
    { text = "every verb on every resource", verbs = ["*"], resources = ["*"], groups = ["*"] },
    { text = "changes of every resource", verbs = ["create", "update", "patch"], resources = ["*"], groups = ["*"] },
    { text = "`escalate` on roles", verbs = ["escalate"], resources = ["roles", "clusterroles"], groups = ["rbac.authorization.k8s.io"] },
    { text = "`bind` on roles", verbs = ["bind"], resources = ["roles", "clusterroles"], groups = ["rbac.authorization.k8s.io"] },
    { text = "`impersonate` on users, groups or accounts", verbs = ["impersonate"], resources = ["users", "groups", "serviceaccounts"], groups = [""] },
    { text = "new tokens of service accounts", verbs = ["create"], resources = ["serviceaccounts/token"], groups = [""] },
    { text = "commands through the nodes (`nodes/proxy`)", verbs = ["create"], resources = ["nodes/proxy", "nodes/*", "*/proxy"], groups = [""] },
  ]

  # A step away from that.
  watched = [
    { text = "reading all secrets", verbs = ["get", "list", "watch"], resources = ["secrets"], groups = [""] },
    { text = "commands in all pods", verbs = ["create", "get"], resources = ["pods/exec", "pods/attach", "pods/*", "*/exec", "pods/ephemeralcontainers"], groups = [""] },
    { text = "the API of the nodes (`nodes/proxy`)", verbs = ["get"], resources = ["nodes/proxy", "nodes/*", "*/proxy"], groups = [""] },
    { text = "new pods", verbs = ["create"], resources = ["pods"], groups = [""] },
    { text = "changes of role bindings", verbs = ["create", "update", "patch"], resources = ["rolebindings", "clusterrolebindings"], groups = ["rbac.authorization.k8s.io"] },
    { text = "changes of roles", verbs = ["create", "update", "patch"], resources = ["roles", "clusterroles"], groups = ["rbac.authorization.k8s.io"] },
    { text = "approval of certificates", verbs = ["update", "patch"], resources = ["certificatesigningrequests/approval"], groups = ["certificates.k8s.io"] },
    { text = "changes of admission webhooks", verbs = ["create", "update", "patch"], resources = ["mutatingwebhookconfigurations", "validatingwebhookconfigurations"], groups = ["admissionregistration.k8s.io"] },
  ]
}

resource_policy "ku*" "cluster_takeover" {
  types = [
    "kubernetes_cluster_role",
    "kubernetes_cluster_role_v1",
    "kubernetes_role",
    "kubernetes_role_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A cluster role gets rights that are enough to take over the cluster."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for text in local.gained : "${local.name} ${text}"]
  filter      = (startswith(meta.type, "kubernetes_cluster_role") || startswith(meta.type, "kubernetes_role") || contains(["rbac.authorization.k8s.io/ClusterRole", "rbac.authorization.k8s.io/Role"], local.kind)) && local.wide

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind  = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    wide  = startswith(meta.type, "kubernetes_cluster_role") || local.kind == "rbac.authorization.k8s.io/ClusterRole"
    space = try(tostring(coalesce(attrs.override_namespace)), tostring(coalesce(local.documents[1].metadata.namespace)), tostring(coalesce(attrs.metadata[0].namespace)), "default")
    name  = try(tostring(coalesce(local.documents[1].metadata.name)), tostring(coalesce(attrs.metadata[0].name)), meta.address)
    rules = [
      for i, side in [prior_attrs, attrs] : [
        for rule in try(concat(local.documents[i].rules), concat(side.rule), []) : {
          verbs     = [for verb in try(concat(rule.verbs), []) : try(tostring(coalesce(verb)), "")]
          resources = [for name in try(concat(rule.resources), []) : try(tostring(coalesce(name)), "")]
          groups    = [for name in try(concat(rule.apiGroups), concat(rule.api_groups), []) : try(tostring(coalesce(name)), "")]
          names     = [for name in try(concat(rule.resourceNames), concat(rule.resource_names), []) : try(tostring(coalesce(name)), "")]
        }
      ]
    ]
    powers = [
      for rules in local.rules : [
        for power in local.takeover : power.text if anytrue([
          for rule in rules :
          (contains(rule.verbs, "*") || length(setintersection(rule.verbs, power.verbs)) > 0) &&
          (contains(rule.resources, "*") || length(setintersection(rule.resources, power.resources)) > 0) &&
          (contains(rule.groups, "*") || length(setintersection(rule.groups, power.groups)) > 0) &&
          (length(rule.names) == 0 || length(setintersection(rule.names, local.mighty_names)) > 0)
        ])
      ]
    ]
    gained = [for text in local.powers[1] : text if !contains(local.powers[0], text)]
  }

  enforce {
    condition     = length(local.gained) == 0
    error_message = "`${meta.address}` gains ${contains(local.gained, local.takeover[0].text) ? local.takeover[0].text : join(", ", local.gained)} in the whole cluster, which is enough to take it over${length(local.powers[0]) == 0 ? "" : "; before: ${join(", ", local.powers[0])}"}. Name the verbs and resources that are needed."
  }
}

resource_policy "ku*" "role_widened" {
  types = [
    "kubernetes_cluster_role",
    "kubernetes_cluster_role_v1",
    "kubernetes_role",
    "kubernetes_role_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A role gets rights that are enough to take over a namespace, or a step away from taking over the cluster."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = local.space
  opens       = [for text in local.harm : "${local.wide ? "" : local.space} ${local.name} ${text}"]
  filter      = (startswith(meta.type, "kubernetes_cluster_role") || startswith(meta.type, "kubernetes_role") || contains(["rbac.authorization.k8s.io/ClusterRole", "rbac.authorization.k8s.io/Role"], local.kind))

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind  = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    wide  = startswith(meta.type, "kubernetes_cluster_role") || local.kind == "rbac.authorization.k8s.io/ClusterRole"
    space = try(tostring(coalesce(attrs.override_namespace)), tostring(coalesce(local.documents[1].metadata.namespace)), tostring(coalesce(attrs.metadata[0].namespace)), "default")
    name  = try(tostring(coalesce(local.documents[1].metadata.name)), tostring(coalesce(attrs.metadata[0].name)), meta.address)
    rules = [
      for i, side in [prior_attrs, attrs] : [
        for rule in try(concat(local.documents[i].rules), concat(side.rule), []) : {
          verbs     = [for verb in try(concat(rule.verbs), []) : try(tostring(coalesce(verb)), "")]
          resources = [for name in try(concat(rule.resources), []) : try(tostring(coalesce(name)), "")]
          groups    = [for name in try(concat(rule.apiGroups), concat(rule.api_groups), []) : try(tostring(coalesce(name)), "")]
          names     = [for name in try(concat(rule.resourceNames), concat(rule.resource_names), []) : try(tostring(coalesce(name)), "")]
        }
      ]
    ]
    powers = [
      for rules in local.rules : [
        for power in local.takeover : power.text if anytrue([
          for rule in rules :
          (contains(rule.verbs, "*") || length(setintersection(rule.verbs, power.verbs)) > 0) &&
          (contains(rule.resources, "*") || length(setintersection(rule.resources, power.resources)) > 0) &&
          (contains(rule.groups, "*") || length(setintersection(rule.groups, power.groups)) > 0) &&
          (length(rule.names) == 0 || length(setintersection(rule.names, local.mighty_names)) > 0)
        ])
      ]
    ]
    steps = [
      for i, rules in local.rules : concat([
        for power in local.watched : power.text if anytrue([
          for rule in rules :
          (contains(rule.verbs, "*") || length(setintersection(rule.verbs, power.verbs)) > 0) &&
          (contains(rule.resources, "*") || length(setintersection(rule.resources, power.resources)) > 0) &&
          (contains(rule.groups, "*") || length(setintersection(rule.groups, power.groups)) > 0) &&
          (length(rule.names) == 0 || length(setintersection(rule.names, local.mighty_names)) > 0)
        ])
      ], local.paths[i])
    ]
    # Metrics, logs and profiles of the API server.
    paths = [
      for i, side in [prior_attrs, attrs] : [for text in ["every path of the API server (`nonResourceURLs`)"] : text if anytrue([
        for rule in try(concat(local.documents[i].rules), concat(side.rule), []) : contains(try(concat(rule.nonResourceURLs), concat(rule.non_resource_urls), []), "*")
      ])]
    ]
    gained  = [for text in local.powers[1] : text if !contains(local.powers[0], text)]
    stepped = [for text in local.steps[1] : text if !contains(local.steps[0], text)]
    # In a namespace of their own, teams read secrets and start pods.
    harm = local.wide ? (length(local.gained) > 0 ? [] : local.stepped) : concat(local.gained, length(local.stepped) > 0 && length(local.gained) == 0 && local.space == "kube-system" ? local.stepped : [])
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` gains ${contains(local.harm, local.takeover[0].text) ? local.takeover[0].text : join(", ", local.harm)} in ${local.wide ? "the whole cluster" : "the namespace ${local.space}"}. Name the verbs, resources and objects that are needed."
  }
}

resource_policy "ku*" "roles_aggregated" {
  types = [
    "kubernetes_cluster_role", "kubernetes_cluster_role_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A cluster role collects the rights of all others."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [try(tostring(coalesce(local.documents[1].metadata.name)), tostring(coalesce(attrs.metadata[0].name)), meta.address)]
  filter      = startswith(meta.type, "kubernetes_cluster_role") || local.kind == "rbac.authorization.k8s.io/ClusterRole"

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    # A selector without labels and expressions matches everything.
    open = [
      for i, side in [prior_attrs, attrs] : anytrue([
        for selector in try(concat(local.documents[i].aggregationRule.clusterRoleSelectors), concat(side.aggregation_rule[0].cluster_role_selectors), []) :
        try(length(selector.matchLabels), length(selector.match_labels), 0) == 0 && try(length(selector.matchExpressions), length(selector.match_expressions), 0) == 0
      ])
    ]
  }

  enforce {
    condition     = !local.open[1] || local.open[0]
    error_message = "The selector of `${meta.address}` is empty, so the role has the rights of every cluster role, `cluster-admin` included. Select by a label."
  }
}

resource_policy "ku*" "undecided_rules" {
  types       = ["kubernetes_cluster_role", "kubernetes_cluster_role_v1", "kubernetes_role", "kubernetes_role_v1", "kubernetes_manifest"]
  description = "The rules of a role are known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.type != "kubernetes_manifest" || contains(["ClusterRole", "Role"], try(tostring(coalesce(prior_attrs.manifest.kind)), ""))

  locals {
    before = try(prior_attrs.manifest.rules, prior_attrs.rule, [])
    after  = try(attrs.manifest.rules, attrs.manifest, attrs.rule, [])
  }

  enforce {
    condition     = isunknown(local.before) || !isunknown(local.after)
    error_message = "The rules of `${meta.address}` are known only after apply: what they allow cannot be checked. Before: ${try(jsonencode(local.before), "not shown")}."
  }
}
