policytest {
  targets = ["../../../../policies/exposure/any/kubernetes_mesh.gate.hcl"]
}

# Source: Istio documentation, Authorization Policy, PeerAuthentication; Cilium documentation, Network Policy; Calico documentation, GlobalNetworkPolicy
resource "kubernetes_manifest" "mesh_guard_deleted_strict" {
  prior_attrs    = { manifest = { apiVersion = "security.istio.io/v1", kind = "PeerAuthentication", metadata = { name = "guard", namespace = "shop" }, spec = { mtls = { mode = "STRICT" } } }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "mesh_guard_deleted_authorization" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"AuthorizationPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"rules\": [{\"from\": [{\"source\": {\"principals\": [\"cluster.local/ns/shop/sa/web\"]}}]}]}}", apply_only = null }
  expect_failure = true
}

resource "kubectl_manifest" "mesh_guard_deleted_cilium" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"cilium.io/v2\", \"kind\": \"CiliumNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"endpointSelector\": {}, \"ingress\": [{\"fromEndpoints\": [{}]}]}}", apply_only = null }
  expect_failure = true
}

resource "kubernetes_manifest" "mesh_guard_deleted_calico" {
  prior_attrs    = { manifest = { apiVersion = "projectcalico.org/v3", kind = "GlobalNetworkPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { ingress = [{ action = "Deny" }] } }, object = null }
  expect_failure = true
}

resource "kustomization_resource" "mesh_guard_deleted_middleware" {
  prior_attrs    = { manifest = "{\"apiVersion\": \"traefik.io/v1alpha1\", \"kind\": \"Middleware\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"basicAuth\": {\"secret\": \"users\"}}}" }
  expect_failure = true
}

resource "kubernetes_manifest" "mesh_guard_deleted_permissive" {
  prior_attrs = { manifest = { apiVersion = "security.istio.io/v1", kind = "PeerAuthentication", metadata = { name = "guard", namespace = "shop" }, spec = { mtls = { mode = "PERMISSIVE" } } }, object = null }
}

resource "kubectl_manifest" "mesh_guard_deleted_compress" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"traefik.io/v1alpha1\", \"kind\": \"Middleware\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"compress\": {}}}", apply_only = null }
}

resource "kubernetes_manifest" "mesh_guard_deleted_route" {
  prior_attrs = { manifest = { apiVersion = "networking.istio.io/v1", kind = "VirtualService", metadata = { name = "guard", namespace = "shop" }, spec = {} }, object = null }
}

resource "kubernetes_manifest" "mesh_guard_deleted_replaced" {
  prior_attrs = { manifest = { apiVersion = "security.istio.io/v1", kind = "PeerAuthentication", metadata = { name = "guard", namespace = "shop" }, spec = { mtls = { mode = "STRICT" } } }, object = null }
  attrs       = { manifest = { apiVersion = "security.istio.io/v1", kind = "PeerAuthentication", metadata = { name = "guard", namespace = "shop" }, spec = { mtls = { mode = "STRICT" } } }, object = null }
  change      = { actions = ["delete", "create"] }
  meta        = { operation = "replace" }
}

resource "kubectl_manifest" "mesh_guard_deleted_kept" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"cilium.io/v2\", \"kind\": \"CiliumNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"endpointSelector\": {}, \"ingress\": [{}]}}", apply_only = true }
}

resource "kubernetes_manifest" "mesh_guard_deleted_endpoint" {
  prior_attrs = { manifest = { apiVersion = "cilium.io/v2", kind = "CiliumEndpoint", metadata = { name = "guard", namespace = "shop" }, spec = {} }, object = null }
}

resource "kubectl_manifest" "mesh_guard_deleted_pool" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"projectcalico.org/v3\", \"kind\": \"IPPool\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {}}", apply_only = null }
}

resource "kustomization_resource" "mesh_guard_deleted_nothing" {
  prior_attrs = { manifest = null }
}

resource "kubernetes_manifest" "mesh_guard_deleted_unset" {
  prior_attrs = { manifest = { apiVersion = "security.istio.io/v1", kind = "PeerAuthentication", metadata = { name = "guard", namespace = "shop" }, spec = {} }, object = null }
}

resource "kubectl_manifest" "mesh_guard_deleted_gateway" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"networking.istio.io/v1\", \"kind\": \"Gateway\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {}}", apply_only = null }
}

# Source: Istio documentation, Authorization Policy, PeerAuthentication; Cilium documentation, Network Policy; Calico documentation, GlobalNetworkPolicy
resource "kubernetes_manifest" "mesh_guard_opened_permissive" {
  prior_attrs    = { manifest = { apiVersion = "security.istio.io/v1", kind = "PeerAuthentication", metadata = { name = "guard", namespace = "shop" }, spec = { mtls = { mode = "STRICT" } } }, object = null }
  attrs          = { manifest = { apiVersion = "security.istio.io/v1", kind = "PeerAuthentication", metadata = { name = "guard", namespace = "shop" }, spec = { mtls = { mode = "PERMISSIVE" } } }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "mesh_guard_opened_unset" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"PeerAuthentication\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"mtls\": {\"mode\": \"STRICT\"}}}", apply_only = null }
  attrs          = { yaml_body = "{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"PeerAuthentication\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {}}", apply_only = null }
  expect_failure = true
}

resource "kubernetes_manifest" "mesh_guard_opened_no_from" {
  prior_attrs    = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { rules = [{ from = [{ source = { principals = ["cluster.local/ns/shop/sa/web"] } }] }] } }, object = null }
  attrs          = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { rules = [{ to = [{ operation = { methods = ["GET"] } }] }] } }, object = null }
  expect_failure = true
}

resource "kubernetes_manifest" "mesh_guard_opened_star" {
  prior_attrs    = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { rules = [{ from = [{ source = { principals = ["cluster.local/ns/shop/sa/web"] } }] }] } }, object = null }
  attrs          = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { rules = [{ from = [{ source = { principals = ["*"] } }] }] } }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "mesh_guard_opened_allow" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"AuthorizationPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"rules\": [{\"from\": [{\"source\": {\"principals\": [\"*\"]}}]}], \"action\": \"DENY\"}}", apply_only = null }
  attrs          = { yaml_body = "{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"AuthorizationPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"rules\": [{\"from\": [{\"source\": {\"principals\": [\"*\"]}}]}], \"action\": \"ALLOW\"}}", apply_only = null }
  expect_failure = true
}

resource "kubectl_manifest" "mesh_guard_opened_cilium_world" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"cilium.io/v2\", \"kind\": \"CiliumNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"endpointSelector\": {}, \"ingress\": [{\"fromEndpoints\": [{\"matchLabels\": {\"app\": \"web\"}}]}]}}", apply_only = null }
  attrs          = { yaml_body = "{\"apiVersion\": \"cilium.io/v2\", \"kind\": \"CiliumNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"endpointSelector\": {}, \"ingress\": [{\"fromEntities\": [\"world\"]}]}}", apply_only = null }
  expect_failure = true
}

resource "kubectl_manifest" "mesh_guard_opened_cilium_cidr" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"cilium.io/v2\", \"kind\": \"CiliumNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"endpointSelector\": {}, \"ingress\": [{\"fromCIDR\": [\"10.0.0.0/8\"]}]}}", apply_only = null }
  attrs          = { yaml_body = "{\"apiVersion\": \"cilium.io/v2\", \"kind\": \"CiliumNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"endpointSelector\": {}, \"ingress\": [{\"fromCIDR\": [\"0.0.0.0/0\"]}]}}", apply_only = null }
  expect_failure = true
}

resource "kustomization_resource" "mesh_guard_opened_calico" {
  prior_attrs    = { manifest = "{\"apiVersion\": \"projectcalico.org/v3\", \"kind\": \"GlobalNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"ingress\": [{\"action\": \"Allow\", \"source\": {\"nets\": [\"10.0.0.0/8\"]}}]}}" }
  attrs          = { manifest = "{\"apiVersion\": \"projectcalico.org/v3\", \"kind\": \"GlobalNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"ingress\": [{\"action\": \"Allow\"}]}}" }
  expect_failure = true
}

resource "kubernetes_manifest" "mesh_guard_opened_strict" {
  prior_attrs = { manifest = { apiVersion = "security.istio.io/v1", kind = "PeerAuthentication", metadata = { name = "guard", namespace = "shop" }, spec = { mtls = { mode = "PERMISSIVE" } } }, object = null }
  attrs       = { manifest = { apiVersion = "security.istio.io/v1", kind = "PeerAuthentication", metadata = { name = "guard", namespace = "shop" }, spec = { mtls = { mode = "STRICT" } } }, object = null }
}

resource "kubernetes_manifest" "mesh_guard_opened_one_more" {
  prior_attrs = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { rules = [{ from = [{ source = { principals = ["cluster.local/ns/shop/sa/web"] } }] }] } }, object = null }
  attrs       = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { rules = [{ from = [{ source = { principals = ["cluster.local/ns/shop/sa/web", "cluster.local/ns/shop/sa/admin"] } }] }] } }, object = null }
}

resource "kubernetes_manifest" "mesh_guard_opened_namespace" {
  prior_attrs = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { rules = [{ from = [{ source = { principals = ["cluster.local/ns/shop/sa/web"] } }] }] } }, object = null }
  attrs       = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { rules = [{ from = [{ source = { namespaces = ["shop"] } }] }] } }, object = null }
}

resource "kubernetes_manifest" "mesh_guard_opened_claims" {
  prior_attrs = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { rules = [{ from = [{ source = { principals = ["cluster.local/ns/shop/sa/web"] } }] }] } }, object = null }
  attrs       = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { rules = [{ when = [{ key = "request.auth.claims[group]", values = ["admin"] }] }] } }, object = null }
}

resource "kubernetes_manifest" "mesh_guard_opened_deny" {
  prior_attrs = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { rules = [{ from = [{ source = { principals = ["a"] } }] }], action = "DENY" } }, object = null }
  attrs       = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { rules = [{}], action = "DENY" } }, object = null }
}

resource "kubernetes_manifest" "mesh_guard_opened_created" {
  attrs = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "guard", namespace = "shop" }, spec = { rules = [{}] } }, object = null }
}

resource "kubectl_manifest" "mesh_guard_opened_always" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"AuthorizationPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"rules\": [{}]}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"AuthorizationPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"rules\": [{}], \"selector\": {\"matchLabels\": {\"app\": \"web\"}}}}", apply_only = null }
}

resource "kubectl_manifest" "mesh_guard_opened_cilium_cluster" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"cilium.io/v2\", \"kind\": \"CiliumNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"endpointSelector\": {}, \"ingress\": [{\"fromEndpoints\": [{}]}]}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"cilium.io/v2\", \"kind\": \"CiliumNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"endpointSelector\": {}, \"ingress\": [{\"fromEntities\": [\"cluster\"]}]}}", apply_only = null }
}

resource "kubectl_manifest" "mesh_guard_opened_cilium_private" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"cilium.io/v2\", \"kind\": \"CiliumNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"endpointSelector\": {}, \"ingress\": [{\"fromCIDR\": [\"10.1.0.0/16\"]}]}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"cilium.io/v2\", \"kind\": \"CiliumNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"endpointSelector\": {}, \"ingress\": [{\"fromCIDR\": [\"10.0.0.0/8\"]}]}}", apply_only = null }
}

resource "kubectl_manifest" "mesh_guard_opened_cilium_egress" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"cilium.io/v2\", \"kind\": \"CiliumNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"egress\": [{}]}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"cilium.io/v2\", \"kind\": \"CiliumNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"egress\": [{\"toEntities\": [\"world\"]}]}}", apply_only = null }
}

resource "kustomization_resource" "mesh_guard_opened_calico_deny" {
  prior_attrs = { manifest = "{\"apiVersion\": \"projectcalico.org/v3\", \"kind\": \"GlobalNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"ingress\": [{\"action\": \"Allow\", \"source\": {\"nets\": [\"10.0.0.0/8\"]}}]}}" }
  attrs       = { manifest = "{\"apiVersion\": \"projectcalico.org/v3\", \"kind\": \"GlobalNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"ingress\": [{\"action\": \"Allow\", \"source\": {\"nets\": [\"10.0.0.0/8\"]}}, {\"action\": \"Deny\"}]}}" }
}

resource "kustomization_resource" "mesh_guard_opened_calico_selector" {
  prior_attrs = { manifest = "{\"apiVersion\": \"projectcalico.org/v3\", \"kind\": \"GlobalNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"ingress\": [{\"action\": \"Deny\"}]}}" }
  attrs       = { manifest = "{\"apiVersion\": \"projectcalico.org/v3\", \"kind\": \"GlobalNetworkPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"ingress\": [{\"action\": \"Allow\", \"source\": {\"selector\": \"app == 'web'\"}}]}}" }
}

resource "kubernetes_manifest" "mesh_guard_opened_route" {
  prior_attrs = { manifest = { apiVersion = "networking.istio.io/v1", kind = "VirtualService", metadata = { name = "guard", namespace = "shop" }, spec = { http = [] } }, object = null }
  attrs       = { manifest = { apiVersion = "networking.istio.io/v1", kind = "VirtualService", metadata = { name = "guard", namespace = "shop" }, spec = { http = [{}] } }, object = null }
}

resource "kubernetes_manifest" "mesh_guard_opened_jwt" {
  prior_attrs = { manifest = { apiVersion = "security.istio.io/v1", kind = "RequestAuthentication", metadata = { name = "guard", namespace = "shop" }, spec = { jwtRules = [{ issuer = "a" }] } }, object = null }
  attrs       = { manifest = { apiVersion = "security.istio.io/v1", kind = "RequestAuthentication", metadata = { name = "guard", namespace = "shop" }, spec = { jwtRules = [{ issuer = "b" }] } }, object = null }
}

resource "kubectl_manifest" "mesh_guard_opened_middleware" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"traefik.io/v1alpha1\", \"kind\": \"Middleware\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"compress\": {}}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"traefik.io/v1alpha1\", \"kind\": \"Middleware\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {\"headers\": {}}}", apply_only = null }
}

resource "kubectl_manifest" "mesh_guard_opened_nulls" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"AuthorizationPolicy\", \"metadata\": {\"name\": \"guard\", \"namespace\": \"shop\"}, \"spec\": {}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"AuthorizationPolicy\", \"spec\": null}", apply_only = null }
}

# Source: Istio documentation, Authorization Policy: the scope is the namespace of the policy
resource "kubernetes_manifest" "mesh_guard_deleted_other_namespace" {
  prior_attrs    = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "a", namespace = "shop" }, spec = { rules = [{ from = [{ source = { principals = ["cluster.local/ns/shop/sa/web"] } }] }] } }, object = null }
  attrs          = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "a", namespace = "dev" }, spec = { rules = [{ from = [{ source = { principals = ["cluster.local/ns/shop/sa/web"] } }] }] } }, object = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubectl_manifest" "mesh_guard_opened_pieces" {
  prior_attrs    = { yaml_body = sensitive("{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"AuthorizationPolicy\", \"metadata\": {\"name\": \"a\", \"namespace\": \"shop\"}, \"spec\": {\"rules\": [{\"from\": [{\"source\": {\"ipBlocks\": [\"203.0.113.0/24\"]}}]}]}}") }
  attrs          = { yaml_body = sensitive("{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"AuthorizationPolicy\", \"metadata\": {\"name\": \"a\", \"namespace\": \"shop\"}, \"spec\": {\"rules\": [{\"from\": [{\"source\": {\"ipBlocks\": [\"0.0.0.0/1\", \"128.0.0.0/1\"]}}]}]}}") }
  expect_failure = true
}

resource "kubernetes_manifest" "mesh_guard_deleted_renamed" {
  prior_attrs = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "a", namespace = "shop" }, spec = { rules = [{ from = [{ source = { principals = ["cluster.local/ns/shop/sa/web"] } }] }] } }, object = null }
  attrs       = { manifest = { apiVersion = "security.istio.io/v1", kind = "AuthorizationPolicy", metadata = { name = "b", namespace = "shop" }, spec = { rules = [{ from = [{ source = { principals = ["cluster.local/ns/shop/sa/web"] } }] }] } }, object = null }
  meta        = { operation = "replace" }
}

resource "kubernetes_manifest" "mesh_guard_deleted_permissive_moved" {
  prior_attrs = { manifest = { apiVersion = "security.istio.io/v1", kind = "PeerAuthentication", metadata = { name = "a", namespace = "shop" }, spec = { mtls = { mode = "PERMISSIVE" } } }, object = null }
  attrs       = { manifest = { apiVersion = "security.istio.io/v1", kind = "PeerAuthentication", metadata = { name = "a", namespace = "dev" }, spec = { mtls = { mode = "PERMISSIVE" } } }, object = null }
  meta        = { operation = "replace" }
}

resource "kubectl_manifest" "mesh_guard_deleted_same_override" {
  prior_attrs = { yaml_body = sensitive("{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"AuthorizationPolicy\", \"metadata\": {\"name\": \"a\", \"namespace\": \"shop\"}, \"spec\": {\"rules\": [{\"from\": [{\"source\": {\"principals\": [\"cluster.local/ns/shop/sa/web\"]}}]}]}}"), override_namespace = null }
  attrs       = { yaml_body = sensitive("{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"AuthorizationPolicy\", \"metadata\": {\"name\": \"a\", \"namespace\": \"dev\"}, \"spec\": {\"rules\": [{\"from\": [{\"source\": {\"principals\": [\"cluster.local/ns/shop/sa/web\"]}}]}]}}"), override_namespace = "shop" }
  meta        = { operation = "replace" }
}

resource "kubectl_manifest" "mesh_guard_opened_partners" {
  prior_attrs = { yaml_body = sensitive("{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"AuthorizationPolicy\", \"metadata\": {\"name\": \"a\", \"namespace\": \"shop\"}, \"spec\": {\"rules\": [{\"from\": [{\"source\": {\"ipBlocks\": [\"203.0.113.0/24\"]}}]}]}}") }
  attrs       = { yaml_body = sensitive("{\"apiVersion\": \"security.istio.io/v1\", \"kind\": \"AuthorizationPolicy\", \"metadata\": {\"name\": \"a\", \"namespace\": \"shop\"}, \"spec\": {\"rules\": [{\"from\": [{\"source\": {\"ipBlocks\": [\"203.0.113.0/24\", \"10.0.0.0/8\"]}}]}]}}") }
}
