# Network policies. Pods that no policy selects may be reached by everyone, and policies only ever add to what is allowed:
# a policy that goes, or that allows more, is an opened door.

locals {
  # Remote shells and desktops, databases, caches, search, brokers, and control ports of clusters.
  sensitive = [
    "22", "23", "445", "1433", "1521", "2049", "2375", "2376", "2379", "2380", "3306", "3389", "5432", "5601", "5672", "5900",
    "5984", "5985", "6379", "6443", "7000", "7199", "7687", "8086", "8500", "9042", "9092", "9200", "9300", "10250", "11211",
    "15672", "26257", "27017", "27018", "50000",
  ]
}

# A policy that allows everything takes nothing away, and one that is replaced in its namespace is looked at below.
resource_policy "ku*" "network_policy_deleted" {
  types = [
    "kubernetes_network_policy",
    "kubernetes_network_policy_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A network policy that limits traffic goes away."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = "${try(local.target.kind, "")} ${try(tostring(coalesce(attrs.override_namespace)), tostring(coalesce(local.target.metadata.namespace)), tostring(coalesce(attrs.metadata[0].namespace)), "default")}"
  opens       = [for way in local.closed : "${local.place} ${way} ${jsonencode(local.rules[0][way])}"]
  filter      = meta.operation == "delete" && try(prior_attrs.apply_only, false) != true && (startswith(meta.type, "kubernetes_network_policy") || regex_match(local.kind, "^(networking\\.k8s\\.io|extensions)/NetworkPolicy$"))

  locals {
    document = try(
      prior_attrs.manifest.kind != "" ? prior_attrs.manifest : null, jsondecode(prior_attrs.manifest),
      yamldecode(nonsensitive(prior_attrs.yaml_body)), prior_attrs.object.kind != "" ? prior_attrs.object : null, null,
    )
    # What takes its place, where that is somewhere else.
    target = try(attrs.manifest.kind != "" ? attrs.manifest : null, jsondecode(attrs.manifest), yamldecode(nonsensitive(attrs.yaml_body)), null)
    space  = try(tostring(coalesce(prior_attrs.override_namespace)), tostring(coalesce(local.document.metadata.namespace)), tostring(coalesce(prior_attrs.metadata[0].namespace)), "default")
    kind   = "${try(regex("^(.*)/", local.document.apiVersion)[0], "")}/${try(tostring(coalesce(local.document.kind)), "")}"
    specs  = [try(local.document.spec.podSelector != null ? local.document.spec : null, prior_attrs.spec[0], null)]
    rules = [
      for spec in local.specs : {
        for way, peers in { ingress = "from", egress = "to" } : way => [
          for rule in try(concat(spec[way]), []) : {
            # No peer at all is every peer.
            world = length(try(concat(rule[peers]), [])) == 0 || network::internet([
              for peer in try(concat(rule[peers]), []) : try(tostring(coalesce(peer.ipBlock.cidr)), tostring(coalesce(peer.ip_block[0].cidr)), "")
            ])
            cluster = anytrue([
              for peer in try(concat(rule[peers]), []) :
              (can(keys(peer.namespaceSelector)) && length(try(peer.namespaceSelector.matchLabels, {})) == 0 && length(try(peer.namespaceSelector.matchExpressions, [])) == 0 && length(try(peer.podSelector.matchLabels, {})) == 0 && length(try(peer.podSelector.matchExpressions, [])) == 0) ||
              (try(length(peer.namespace_selector), 0) == 1 && length(try(merge({}, peer.namespace_selector[0].match_labels), {})) == 0 && length(try(concat(peer.namespace_selector[0].match_expressions), [])) == 0 && length(try(merge({}, peer.pod_selector[0].match_labels), {})) == 0 && length(try(concat(peer.pod_selector[0].match_expressions), [])) == 0)
            ])
            ports = length(try(concat(rule.ports), [])) == 0 ? ["every port"] : [for port in try(concat(rule.ports), []) : "${try(tostring(coalesce(port.protocol)), "TCP")} ${try(tostring(coalesce(port.port)), "every port")}${try("-${coalesce(port.endPort)}", "-${coalesce(port.end_port)}", "")}"]
          }
        ]
      }
    ]
    limited = [for spec in local.specs : [for type in try(concat(spec.policyTypes), concat(spec.policy_types), try(length(spec.egress), 0) > 0 ? ["Ingress", "Egress"] : ["Ingress"]) : lower(try(tostring(coalesce(type)), ""))]]
    empty = [
      for spec in local.specs :
      length(try(merge({}, spec.podSelector.matchLabels), merge({}, spec.pod_selector[0].match_labels), {})) == 0 && length(try(concat(spec.podSelector.matchExpressions), concat(spec.pod_selector[0].match_expressions), [])) == 0
    ]
    open = [
      for side in local.rules : {
        for way, rules in side : way => flatten([for rule in rules : [for port in try(concat(rule.ports), []) : concat(rule.world ? ["${port} world"] : [], rule.world || rule.cluster ? ["${port} cluster"] : [])]])
      }
    ]
    closed = [for way in local.limited[0] : way if !contains(try(local.open[0][way], []), "every port world")]
    # Another resource may hold the same policy.
    place = jsonencode([
      local.space,
      try(merge({}, local.specs[0].podSelector.matchLabels), merge({}, local.specs[0].pod_selector[0].match_labels), {}),
      [
        for term in try(concat(local.specs[0].podSelector.matchExpressions), concat(local.specs[0].pod_selector[0].match_expressions), []) :
        [try(term.key, null), try(term.operator, null), try(sort(term.values), [])]
      ],
    ])
  }

  enforce {
    condition     = length(local.closed) == 0
    error_message = "`${meta.address}` goes from the namespace `${local.space}`, where it limited ${join(" and ", local.closed)} of ${local.empty[0] ? "all pods" : "the pods that it selects"}. Pods that no other policy selects are open to everyone in the cluster. Make sure that the pods go too, or another policy takes its place."
  }
}

resource_policy "ku*" "network_policy_opened" {
  types = [
    "kubernetes_network_policy",
    "kubernetes_network_policy_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A network policy allows traffic from or to everywhere that it did not allow before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = (startswith(meta.type, "kubernetes_network_policy") || regex_match(local.kind, "^(networking\\.k8s\\.io|extensions)/NetworkPolicy$"))

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind  = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    specs = [for i, side in [prior_attrs, attrs] : try(local.documents[i].spec.podSelector != null ? local.documents[i].spec : null, side.spec[0], null)]
    rules = [
      for spec in local.specs : {
        for way, peers in { ingress = "from", egress = "to" } : way => [
          for rule in try(concat(spec[way]), []) : {
            # No peer at all is every peer.
            world = length(try(concat(rule[peers]), [])) == 0 || network::internet([
              for peer in try(concat(rule[peers]), []) : try(tostring(coalesce(peer.ipBlock.cidr)), tostring(coalesce(peer.ip_block[0].cidr)), "")
            ])
            cluster = anytrue([
              for peer in try(concat(rule[peers]), []) :
              (can(keys(peer.namespaceSelector)) && length(try(peer.namespaceSelector.matchLabels, {})) == 0 && length(try(peer.namespaceSelector.matchExpressions, [])) == 0 && length(try(peer.podSelector.matchLabels, {})) == 0 && length(try(peer.podSelector.matchExpressions, [])) == 0) ||
              (try(length(peer.namespace_selector), 0) == 1 && length(try(merge({}, peer.namespace_selector[0].match_labels), {})) == 0 && length(try(concat(peer.namespace_selector[0].match_expressions), [])) == 0 && length(try(merge({}, peer.pod_selector[0].match_labels), {})) == 0 && length(try(concat(peer.pod_selector[0].match_expressions), [])) == 0)
            ])
            ports = length(try(concat(rule.ports), [])) == 0 ? ["every port"] : [for port in try(concat(rule.ports), []) : "${try(tostring(coalesce(port.protocol)), "TCP")} ${try(tostring(coalesce(port.port)), "every port")}${try("-${coalesce(port.endPort)}", "-${coalesce(port.end_port)}", "")}"]
          }
        ]
      }
    ]
    limited = [for spec in local.specs : [for type in try(concat(spec.policyTypes), concat(spec.policy_types), try(length(spec.egress), 0) > 0 ? ["Ingress", "Egress"] : ["Ingress"]) : lower(try(tostring(coalesce(type)), ""))]]
    empty = [
      for spec in local.specs :
      length(try(merge({}, spec.podSelector.matchLabels), merge({}, spec.pod_selector[0].match_labels), {})) == 0 && length(try(concat(spec.podSelector.matchExpressions), concat(spec.pod_selector[0].match_expressions), [])) == 0
    ]
    open = [
      for side in local.rules : {
        for way, rules in side : way => flatten([for rule in rules : [for port in try(concat(rule.ports), []) : concat(rule.world ? ["${port} world"] : [], rule.world || rule.cluster ? ["${port} cluster"] : [])]])
      }
    ]
    # A direction that is not limited any more has no rules to compare.
    gained = flatten([
      for way in ["ingress", "egress"] : [
        for entry in distinct(local.open[1][way]) : "${way} on ${replace(replace(entry, " world", way == "ingress" ? " from everywhere" : " to everywhere"), " cluster", way == "ingress" ? " from every namespace" : " to every namespace")}"
        if contains(local.limited[0], way) && contains(local.limited[1], way) &&
        !contains(local.open[0][way], entry) && !contains(local.open[0][way], endswith(entry, " world") ? "every port world" : "every port cluster") &&
        !(endswith(entry, " cluster") && contains(local.open[1][way], replace(entry, " cluster", " world")))
      ]
    ])
    dropped = [for way in setsubtract(local.limited[0], local.limited[1]) : way if !contains(try(local.open[0][way], []), "every port world")]
  }

  enforce {
    condition     = length(local.gained) == 0
    error_message = "`${meta.address}` now allows ${join(", ", local.gained)}; before it did not. Name the pods, namespaces or networks that need it."
  }

  enforce {
    condition     = length(local.dropped) == 0
    error_message = "`${meta.address}` no longer limits ${join(" and ", local.dropped)} (`policyTypes`), so pods that no other policy selects are open in that direction."
  }
}

resource_policy "ku*" "network_policy_narrowed" {
  types = [
    "kubernetes_network_policy",
    "kubernetes_network_policy_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A network policy selects fewer pods."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = (startswith(meta.type, "kubernetes_network_policy") || regex_match(local.kind, "^(networking\\.k8s\\.io|extensions)/NetworkPolicy$"))

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind    = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    specs   = [for i, side in [prior_attrs, attrs] : try(local.documents[i].spec.podSelector != null ? local.documents[i].spec : null, side.spec[0], null)]
    limited = [for spec in local.specs : [for type in try(concat(spec.policyTypes), concat(spec.policy_types), try(length(spec.egress), 0) > 0 ? ["Ingress", "Egress"] : ["Ingress"]) : lower(try(tostring(coalesce(type)), ""))]]
    empty = [
      for spec in local.specs :
      length(try(merge({}, spec.podSelector.matchLabels), merge({}, spec.pod_selector[0].match_labels), {})) == 0 && length(try(concat(spec.podSelector.matchExpressions), concat(spec.pod_selector[0].match_expressions), [])) == 0
    ]
    labels = [for spec in local.specs : try(merge({}, spec.podSelector.matchLabels), merge({}, spec.pod_selector[0].match_labels), {})]
    terms  = [for spec in local.specs : [for term in try(concat(spec.podSelector.matchExpressions), concat(spec.pod_selector[0].match_expressions), []) : jsonencode(term)]]
    # The same labels and more: another value of a label is a workload that was renamed.
    narrowed = (
      (length(local.labels[1]) > length(local.labels[0]) || length(local.terms[1]) > length(local.terms[0])) &&
      alltrue([for name, value in local.labels[0] : try(local.labels[1][name] == value, false)]) &&
      alltrue([for term in local.terms[0] : contains(local.terms[1], term)])
    )
    # Which directions it limits: no rule is about every port and every peer.
    closed = [
      for way, peers in { ingress = "from", egress = "to" } : way if contains(local.limited[0], way) && !anytrue([
        for rule in try(concat(local.specs[0][way]), []) : length(try(concat(rule.ports), [])) == 0 && (length(try(concat(rule[peers]), [])) == 0 || network::internet([
          for peer in try(concat(rule[peers]), []) : try(tostring(coalesce(peer.ipBlock.cidr)), tostring(coalesce(peer.ip_block[0].cidr)), "")
        ]))
      ])
    ]
  }

  enforce {
    condition     = !local.narrowed || length(local.closed) == 0
    error_message = "`${meta.address}` selects fewer pods${issensitive(try(prior_attrs.yaml_body, "")) || issensitive(try(attrs.yaml_body, "")) ? "" : ": ${jsonencode(local.labels[1])}, before ${local.empty[0] ? "all of the namespace" : jsonencode(local.labels[0])}"}. Pods that no other policy selects are open to everyone in the cluster."
  }
}

# A new policy that lets the world in to one workload is how a web server is published. One for all pods undoes what
# others deny, and data is not published so.
resource_policy "ku*" "network_policy_created_open" {
  types = [
    "kubernetes_network_policy",
    "kubernetes_network_policy_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A new network policy lets everyone in to all pods of a namespace, or to a port for administration or data."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = "${local.kind} ${try(tostring(coalesce(attrs.override_namespace)), tostring(coalesce(local.document.metadata.namespace)), tostring(coalesce(attrs.metadata[0].namespace)), "default")}"
  filter      = meta.operation == "create" && (startswith(meta.type, "kubernetes_network_policy") || regex_match(local.kind, "^(networking\\.k8s\\.io|extensions)/NetworkPolicy$"))

  locals {
    document = try(
      attrs.manifest.kind != "" ? attrs.manifest : null, jsondecode(attrs.manifest),
      yamldecode(nonsensitive(attrs.yaml_body)), attrs.object.kind != "" ? attrs.object : null, null,
    )
    kind = isunknown([try(local.document.apiVersion, ""), try(local.document.kind, "")]) ? "" : "${try(regex("^(.*)/", local.document.apiVersion)[0], "")}/${try(tostring(coalesce(local.document.kind)), "")}"
    spec = try(local.document.spec.podSelector != null ? local.document.spec : null, attrs.spec[0], null)
    # The ports of rules that let in the world.
    open = distinct(flatten([
      for rule in try(concat(local.spec.ingress), []) : length(try(concat(rule.ports), [])) == 0 ? ["every port"] : [for port in try(concat(rule.ports), []) : "${try(tostring(coalesce(port.protocol)), "TCP")} ${try(tostring(coalesce(port.port)), "every port")}${try("-${coalesce(port.endPort)}", "-${coalesce(port.end_port)}", "")}"]
      if length(try(concat(rule.from), [])) == 0 || network::internet([for peer in try(concat(rule.from), []) : try(tostring(coalesce(peer.ipBlock.cidr)), tostring(coalesce(peer.ip_block[0].cidr)), "")])
    ]))
    limited = contains([for type in try(concat(local.spec.policyTypes), concat(local.spec.policy_types), ["ingress"]) : lower(try(tostring(coalesce(type)), ""))], "ingress")
    empty   = length(try(merge({}, local.spec.podSelector.matchLabels), merge({}, local.spec.pod_selector[0].match_labels), {})) == 0 && length(try(concat(local.spec.podSelector.matchExpressions), concat(local.spec.pod_selector[0].match_expressions), [])) == 0
    all     = local.empty && local.limited && contains(local.open, "every port")
    ports   = [for entry in local.open : entry if contains(local.sensitive, try(regex("([0-9]+)$", entry)[0], ""))]
  }

  enforce {
    condition     = !local.all && length(local.ports) == 0
    error_message = "`${meta.address}` lets everyone in to ${local.all ? "all pods of its namespace, whatever other policies deny" : join(", ", local.ports)}. Name the pods, namespaces or networks that need it."
  }
}

resource_policy "ku*" "undecided_network" {
  types       = ["kubernetes_network_policy", "kubernetes_network_policy_v1", "kubernetes_manifest"]
  description = "What a network policy allows is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = startswith(meta.type, "kubernetes_network_policy") || try(tostring(coalesce(prior_attrs.manifest.kind)), "") == "NetworkPolicy"

  locals {
    before = try(prior_attrs.manifest.spec, prior_attrs.spec, null)
    after  = try(attrs.manifest.spec, attrs.manifest, attrs.spec, null)
  }

  enforce {
    condition     = isunknown(local.before) || !isunknown(local.after)
    error_message = "What `${meta.address}` allows is known only after apply: what it opens cannot be checked. Before: ${try(jsonencode(local.before), "not shown")}."
  }
}
