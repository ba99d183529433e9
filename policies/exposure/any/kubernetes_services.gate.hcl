# Services and ingresses: what is reached from outside of the cluster.

locals {
  # Remote shells and desktops, databases, caches, search, brokers, and control ports of clusters.
  sensitive = [
    "22", "23", "445", "1433", "1521", "2049", "2375", "2376", "2379", "2380", "3306", "3389", "5432", "5601", "5672", "5900",
    "5984", "5985", "6379", "6443", "7000", "7199", "7687", "8086", "8500", "9042", "9092", "9200", "9300", "10250", "11211",
    "15672", "26257", "27017", "27018", "50000",
  ]

  # Annotations that keep a load balancer in private networks, of AWS, Google, Azure and others: by a switch in their
  # name, or by a word.
  internal = "(?i)((/|-)(aws-load-balancer-internal|azure-load-balancer-internal|oci-load-balancer-internal|openstack-internal-load-balancer|qcloud-loadbalancer-internal-subnetid|scw-loadbalancer-private|disable-public-network)=([^f]|f[^a])|oraclecloud\\.com/internal=true|(load-balancer-scheme|load-balancer-type|loadbalancer-network|provider-ip-type|address-type|load-balancer-network-type)=(internal|intranet|private))"

  # Classes of load balancers that are private, or are so by default.
  inside = "(?i)(internal|private|tailscale|^(service\\.k8s\\.aws|eks\\.amazonaws\\.com)/nlb)"

  # Of the AWS controller, this counts and not the switch.
  scheme = "service.beta.kubernetes.io/aws-load-balancer-scheme=internet-facing"

  # What guards an ingress, by the controllers of NGINX, AWS, HAProxy, Traefik and Azure.
  guards = {
    "the sign-in"            = "(?i)^(nginx\\.ingress\\.kubernetes\\.io/(auth-url|auth-type|auth-secret|auth-tls-secret)|nginx\\.org/(basic-auth-secret|jwt-key)|[a-z.-]*haproxy[a-z.-]*/auth-(url|type|secret|tls-secret)|(traefik\\.)?ingress\\.kubernetes\\.io/(auth-url|auth-type|auth-secret)|alb\\.ingress\\.kubernetes\\.io/auth-type)=([^n]|n[^o]|no[^n]).*"
    "the list of networks"   = "(?i)^([a-z.-]+/(whitelist|allowlist|allow-list|whitelist-source-range|allowlist-source-range|white-list)|alb\\.ingress\\.kubernetes\\.io/(inbound-cidrs|prefix-list.*))=.+"
    "a middleware"           = "(?i)^traefik\\.ingress\\.kubernetes\\.io/router\\.middlewares=.*(auth|allow|white).*"
    "the client certificate" = "(?i)^nginx\\.ingress\\.kubernetes\\.io/auth-tls-verify-client=(on|optional_no_ca)$"
  }
}

resource_policy "ku*" "sensitive_port_public" {
  types = [
    "kubernetes_service",
    "kubernetes_service_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A load balancer opens a port for administration or data to the internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = (startswith(meta.type, "kubernetes_service") || local.kind == "/Service")

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
        spec = try(local.documents[i].kind == "Service" ? local.documents[i].spec : null, side.spec[0], null)
        # A name and its value in one text, so that one pattern reads both.
        notes = [for name, value in try(merge({}, local.documents[i].metadata.annotations), merge({}, side.metadata[0].annotations), {}) : "${name}=${try(tostring(coalesce(value)), "")}"]
      }
    ]
    types = [for side in local.sides : try(tostring(coalesce(side.spec.type)), side.spec == null ? "" : "ClusterIP")]
    ranges = [
      for side in local.sides : concat(
        [for range in try(concat(side.spec.loadBalancerSourceRanges), concat(side.spec.load_balancer_source_ranges), []) : try(tostring(coalesce(range)), "")],
        flatten([for note in side.notes : split(",", split("=", note)[1]) if regex_match(note, "/(load-balancer-source-ranges|azure-allowed-ip-ranges)=.")]),
      )
    ]
    public = [
      for i, side in local.sides :
      local.types[i] == "LoadBalancer" && (contains(side.notes, local.scheme) || !anytrue([for note in side.notes : regex_match(note, local.internal)])) &&
      (!regex_match(try(tostring(coalesce(side.spec.loadBalancerClass)), tostring(coalesce(side.spec.load_balancer_class)), ""), local.inside) || contains(side.notes, local.scheme)) &&
      (length(local.ranges[i]) == 0 || network::internet(local.ranges[i]))
    ]
    ports = [for side in local.sides : [for port in try(concat(side.spec.ports), concat(side.spec.port), []) : try(tostring(coalesce(port.port)), "every port")]]
    added = [for port in distinct(local.ports[1]) : port if local.public[1] && !(local.public[0] && contains(local.ports[0], port))]
    # The text of a manifest is a secret, all but its names.
    how  = local.types[0] == "" ? "" : "; before: ${local.types[0] != "LoadBalancer" ? local.types[0] : (local.public[0] ? "not this port" : (length(local.ranges[0]) == 0 ? "internal" : (issensitive(try(prior_attrs.yaml_body, "")) ? "a list of networks" : join(", ", local.ranges[0]))))}"
    harm = [for port in local.added : port if contains(local.sensitive, port)]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "Port ${join(", ", local.harm)} of `${meta.address}` becomes reachable from the whole internet through a load balancer${local.how}. Make it internal, or name the networks that need it in `load_balancer_source_ranges`."
  }
}

# A new public load balancer for the web is a normal day; one for other ports is not, and neither is a service that was inside
# and is now outside.
resource_policy "ku*" "service_published" {
  types = [
    "kubernetes_service",
    "kubernetes_service_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A service becomes reachable from outside of the cluster, or from more of the internet."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = (startswith(meta.type, "kubernetes_service") || local.kind == "/Service")

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
        spec = try(local.documents[i].kind == "Service" ? local.documents[i].spec : null, side.spec[0], null)
        # A name and its value in one text, so that one pattern reads both.
        notes = [for name, value in try(merge({}, local.documents[i].metadata.annotations), merge({}, side.metadata[0].annotations), {}) : "${name}=${try(tostring(coalesce(value)), "")}"]
      }
    ]
    types = [for side in local.sides : try(tostring(coalesce(side.spec.type)), side.spec == null ? "" : "ClusterIP")]
    ranges = [
      for side in local.sides : concat(
        [for range in try(concat(side.spec.loadBalancerSourceRanges), concat(side.spec.load_balancer_source_ranges), []) : try(tostring(coalesce(range)), "")],
        flatten([for note in side.notes : split(",", split("=", note)[1]) if regex_match(note, "/(load-balancer-source-ranges|azure-allowed-ip-ranges)=.")]),
      )
    ]
    public = [
      for i, side in local.sides :
      local.types[i] == "LoadBalancer" && (contains(side.notes, local.scheme) || !anytrue([for note in side.notes : regex_match(note, local.internal)])) &&
      (!regex_match(try(tostring(coalesce(side.spec.loadBalancerClass)), tostring(coalesce(side.spec.load_balancer_class)), ""), local.inside) || contains(side.notes, local.scheme)) &&
      (length(local.ranges[i]) == 0 || network::internet(local.ranges[i]))
    ]
    ports = [for side in local.sides : [for port in try(concat(side.spec.ports), concat(side.spec.port), []) : try(tostring(coalesce(port.port)), "every port")]]
    added = [for port in distinct(local.ports[1]) : port if local.public[1] && !(local.public[0] && contains(local.ports[0], port))]
    # The text of a manifest is a secret, all but its names.
    how = local.types[0] == "" ? "" : "; before: ${local.types[0] != "LoadBalancer" ? local.types[0] : (local.public[0] ? "not this port" : (length(local.ranges[0]) == 0 ? "internal" : (issensitive(try(prior_attrs.yaml_body, "")) ? "a list of networks" : join(", ", local.ranges[0]))))}"
    # On a load balancer that is new or was public, the ports of the web are no news.
    harm = anytrue([for port in local.added : contains(local.sensitive, port)]) ? [] : [for port in local.added : port if(local.types[0] != "" && !local.public[0]) || !contains(["80", "443"], port)]
    node = local.types[1] == "NodePort" && contains(["ClusterIP", "ExternalName"], local.types[0])
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "Port ${join(", ", local.harm)} of `${meta.address}` becomes reachable from the whole internet through a load balancer${local.how}. Make it internal, or name the networks that need it in `load_balancer_source_ranges`."
  }

  enforce {
    condition     = !local.node
    error_message = "`${meta.address}` becomes reachable through a port of every node; before: ${local.types[0]}."
  }
}

resource_policy "ku*" "external_address_added" {
  types = [
    "kubernetes_service",
    "kubernetes_service_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A service takes traffic for an external address."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = (startswith(meta.type, "kubernetes_service") || local.kind == "/Service")

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind      = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    addresses = [for i, side in [prior_attrs, attrs] : [for address in try(concat(local.documents[i].spec.externalIPs), concat(side.spec[0].external_ips), []) : try(tostring(coalesce(address)), "")]]
    added     = [for address in local.addresses[1] : address if !contains(local.addresses[0], address)]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "`${meta.address}` takes the traffic of every node for ${issensitive(try(prior_attrs.yaml_body, "")) || issensitive(try(attrs.yaml_body, "")) ? "other addresses" : join(", ", local.added)} (`externalIPs`). Whoever can set this can also take over the address of another service."
  }
}

resource_policy "ku*" "ingress_guard_removed" {
  types = [
    "kubernetes_ingress",
    "kubernetes_ingress_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "An ingress loses its sign-in or its list of networks, or becomes public."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = (startswith(meta.type, "kubernetes_ingress") || regex_match(local.kind, "^(networking\\.k8s\\.io|extensions)/Ingress$"))

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    notes = [
      for i, side in [prior_attrs, attrs] : [
        for name, value in try(merge({}, local.documents[i].metadata.annotations), merge({}, side.metadata[0].annotations), {}) : "${name}=${try(tostring(coalesce(value)), "")}"
      ]
    ]
    # A list of networks with the whole internet in it is none.
    guarded = [
      for notes in local.notes : [
        for name, pattern in local.guards : name if anytrue([for note in notes : regex_match(note, pattern) && !regex_match(note, "[=,\\s](0\\.0\\.0\\.0|::)/0")])
      ]
    ]
    lost = setsubtract(local.guarded[0], local.guarded[1])

    # The class is a field, and was an annotation. Of the AWS controller `internal` is the default.
    classes = [
      for i, side in [prior_attrs, attrs] : try(
        tostring(coalesce(local.documents[i].spec.ingressClassName)), tostring(coalesce(side.spec[0].ingress_class_name)),
        split("=", [for note in local.notes[i] : note if startswith(note, "kubernetes.io/ingress.class=")][0])[1], "",
      )
    ]
    within  = [for class in local.classes : regex_match(class, "(?i)(internal|private)")]
    private = [for notes in local.notes : anytrue([for note in notes : regex_match(note, "(?i)use-private-ip=true$")])]
    facing  = [for notes in local.notes : contains(notes, "alb.ingress.kubernetes.io/scheme=internet-facing")]
    public  = (local.within[0] && !local.within[1]) || (local.private[0] && !local.private[1]) || (local.facing[1] && !local.facing[0])
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "`${meta.address}` loses ${join(" and ", local.lost)}, so whoever reaches the ingress reaches what is behind it. Put the annotation back, or make sure that the application asks for it."
  }

  enforce {
    condition     = !local.public
    error_message = "`${meta.address}` becomes reachable from the internet; before it was internal."
  }
}

resource_policy "ku*" "undecided_service" {
  types       = ["kubernetes_service", "kubernetes_service_v1", "kubernetes_ingress", "kubernetes_ingress_v1", "kubernetes_manifest"]
  description = "The type or the networks of a service, or the annotations of it or of an ingress, are known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.type != "kubernetes_manifest" || contains(["Ingress", "Service"], try(tostring(coalesce(prior_attrs.manifest.kind)), ""))

  locals {
    sides = [
      for side in [prior_attrs, attrs] : isunknown([
        try(side.manifest.spec.type, null), try(side.manifest.spec.loadBalancerSourceRanges, null), try(side.manifest.metadata.annotations, null),
        try(side.spec[0].type, null), try(side.spec[0].load_balancer_source_ranges, null), try(side.metadata[0].annotations, null),
      ])
    ]
  }

  enforce {
    condition     = local.sides[0] || !local.sides[1]
    error_message = "The type, networks or annotations of `${meta.address}` are known only after apply: whether it becomes public cannot be checked."
  }
}
