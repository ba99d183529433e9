# Network policies and rules of a service mesh that are objects of Cilium, Calico, Istio and others: they come as
# manifests only.

locals {
  guards = "^(cilium\\.io/Cilium(Clusterwide)?NetworkPolicy|(crd\\.)?projectcalico\\.org/(Global)?NetworkPolicy|policy\\.networking\\.k8s\\.io/(Admin|BaselineAdmin|Cluster)NetworkPolicy|security\\.istio\\.io/(AuthorizationPolicy|PeerAuthentication|RequestAuthentication)|traefik\\.(io|containo\\.us)/Middleware|gateway\\.envoyproxy\\.io/SecurityPolicy)$"
}

resource_policy "ku*" "mesh_guard_deleted" {
  types       = ["kubectl_manifest", "kubernetes_manifest", "kustomization_resource"]
  description = "A rule of a service mesh or a network policy of a plugin goes away."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = "${try(local.target.kind, "")} ${try(tostring(coalesce(attrs.override_namespace)), tostring(coalesce(local.target.metadata.namespace)), "default")}"
  filter      = meta.operation == "delete" && try(prior_attrs.apply_only, false) != true && regex_match(local.kind, local.guards)

  locals {
    document = try(
      prior_attrs.manifest.kind != "" ? prior_attrs.manifest : null, jsondecode(prior_attrs.manifest),
      yamldecode(nonsensitive(prior_attrs.yaml_body)), prior_attrs.object.kind != "" ? prior_attrs.object : null, null,
    )
    # What takes its place, where that is somewhere else.
    target = try(attrs.manifest.kind != "" ? attrs.manifest : null, jsondecode(attrs.manifest), yamldecode(nonsensitive(attrs.yaml_body)), null)
    space  = try(tostring(coalesce(prior_attrs.override_namespace)), tostring(coalesce(local.document.metadata.namespace)), "")
    kind   = "${try(regex("^(.*)/", local.document.apiVersion)[0], "")}/${try(tostring(coalesce(local.document.kind)), "")}"
    # What admits plain connections, and middlewares that only rewrite, guard nothing.
    open = (
      (endswith(local.kind, "/PeerAuthentication") && try(tostring(coalesce(local.document.spec.mtls.mode)), "UNSET") != "STRICT") ||
      (endswith(local.kind, "/Middleware") && length([for name in try(keys(local.document.spec), []) : name if contains(["basicAuth", "digestAuth", "forwardAuth", "ipAllowList", "ipWhiteList"], name)]) == 0)
    )
  }

  enforce {
    condition     = local.open
    error_message = "`${meta.address}` goes${local.space == "" ? "" : " from the namespace `${local.space}`"}, where it limits who reaches what it selects. Make sure that this goes too, or another rule takes its place."
  }
}

resource_policy "ku*" "mesh_guard_opened" {
  types       = ["kubectl_manifest", "kubernetes_manifest", "kustomization_resource"]
  description = "A rule of a service mesh or a network policy of a plugin lets in everyone."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = regex_match(local.kind, local.guards)

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    open = [
      for document in local.documents : distinct(compact(concat(
        # Istio: plain connections, a rule that does not deny any more, and callers without a name.
        endswith(local.kind, "/PeerAuthentication") ? [
          for mode in concat([try(document.spec.mtls.mode, "")], [for port in try(values(document.spec.portLevelMtls), []) : try(port.mode, "")]) :
          contains(["PERMISSIVE", "DISABLE"], try(tostring(coalesce(mode)), "")) ? "connections without mutual TLS (${mode})" : ""
        ] : [],
        startswith(local.kind, "security.istio.io/Auth") && contains(["DENY", "CUSTOM"], try(tostring(coalesce(document.spec.action)), "")) ? [] : [
          for rule in startswith(local.kind, "security.istio.io/Auth") ? try(concat(document.spec.rules), []) : [] : "everyone"
          if length(try(concat(rule.when), [])) == 0 && (length(try(concat(rule.from), [])) == 0 || anytrue([
            for from in try(concat(rule.from), []) : (
              anytrue([for name in try(concat(from.source.principals), []) : try(tostring(coalesce(name)), "") == "*"]) || network::internet([for network in try(concat(from.source.ipBlocks), []) : try(tostring(coalesce(network)), "")])
            )
          ]))
        ],
        # Cilium.
        [
          for rule in startswith(local.kind, "cilium.io/") ? flatten([try(concat(document.spec.ingress), []), [for spec in try(concat(document.specs), []) : try(concat(spec.ingress), [])]]) : [] : "everyone"
          if length([for name in try(concat(rule.fromEntities), []) : name if contains(["all", "world"], try(tostring(coalesce(name)), ""))]) > 0 || network::internet([
            for network in concat(try(concat(rule.fromCIDR), []), [for set in try(concat(rule.fromCIDRSet), []) : try(set.cidr, "")]) : try(tostring(coalesce(network)), "")
          ])
        ],
        # Calico: a rule without a source is about all.
        [
          for rule in regex_match(local.kind, "projectcalico") ? try(concat(document.spec.ingress), []) : [] : "everyone"
          if try(rule.action, "") == "Allow" && (
            (length(try(concat(rule.source.nets), [])) == 0 && try(rule.source.selector, "") == "" && try(rule.source.namespaceSelector, "") == "" && !can(rule.source.serviceAccounts.selector) && !can(concat(rule.source.serviceAccounts.names)) && length(try(concat(rule.source.notNets), [])) == 0 && try(rule.source.services.name, "") == "") ||
            network::internet([for network in try(concat(rule.source.nets), []) : try(tostring(coalesce(network)), "")])
          )
        ],
      )))
    ]
    gained = setsubtract(local.open[1], local.open[0])
    was    = try(tostring(coalesce(local.documents[0].spec.action)), "ALLOW")
    denied = startswith(local.kind, "security.istio.io/Auth") && contains(["DENY", "CUSTOM"], local.was) && !contains(["DENY", "CUSTOM"], try(tostring(coalesce(local.documents[1].spec.action)), "ALLOW"))
    strict = endswith(local.kind, "/PeerAuthentication") && try(local.documents[0].spec.mtls.mode, "") == "STRICT" && try(tostring(coalesce(local.documents[1].spec.mtls.mode)), "UNSET") == "UNSET"
  }

  enforce {
    condition     = length(local.gained) == 0 || local.denied
    error_message = "`${meta.address}` now lets in ${join(", ", local.gained)}; before it did not. Name the callers or networks that need it."
  }

  enforce {
    condition     = !local.denied
    error_message = "`${meta.address}` no longer refuses what its rules name (`action` ${local.was} before)."
  }

  enforce {
    condition     = !local.strict
    error_message = "`${meta.address}` no longer asks for mutual TLS (`STRICT` before), unless a wider rule does."
  }
}
