policytest {
  targets = ["../../../../policies/exposure/any/kubernetes_networks.gate.hcl"]
}

# Source: Kubernetes documentation, Network Policies, the two sorts of pod isolation
resource "kubernetes_network_policy" "network_policy_deleted_deny_all" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_network_policy_v1" "network_policy_deleted_limited" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "orders" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_manifest" "network_policy_deleted_manifest" {
  prior_attrs    = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"] } }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "network_policy_deleted_text" {
  prior_attrs    = { yaml_body = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: deny\nspec:\n  podSelector: {}\n  policyTypes: [Ingress, Egress]\n", apply_only = null }
  expect_failure = true
}

resource "kubernetes_network_policy" "network_policy_deleted_egress" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress", "Egress"], ingress = [{ from = [], ports = [] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_network_policy" "network_policy_deleted_allow_all" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [] }], egress = [] }] }
}

resource "kubernetes_manifest" "network_policy_deleted_allow_all_manifest" {
  prior_attrs = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"], ingress = [{}] } }, object = null }
}

resource "kubernetes_network_policy_v1" "network_policy_deleted_replaced" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
  attrs       = { metadata = [{ name = "deny", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
  change      = { actions = ["delete", "create"] }
  meta        = { operation = "replace" }
}

resource "kubectl_manifest" "network_policy_deleted_kept" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"]}}", apply_only = true }
}

resource "kubernetes_manifest" "network_policy_deleted_other" {
  prior_attrs = { manifest = { apiVersion = "apps/v1", kind = "Deployment", spec = {} }, object = null }
}

resource "kubernetes_network_policy" "network_policy_deleted_allow_both" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress", "Egress"], ingress = [{ from = [], ports = [] }], egress = [{ to = [], ports = [] }] }] }
}

resource "kubectl_manifest" "network_policy_deleted_nothing" {
  prior_attrs = { yaml_body = null }
}

resource "kubernetes_network_policy" "network_policy_deleted_created" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
}

# Source: Kubernetes API reference, NetworkPolicy v1, from, ipBlock, policyTypes
resource "kubernetes_network_policy" "network_policy_opened_empty_from" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_network_policy_v1" "network_policy_opened_world" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "10.0.0.0/8", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [{ port = "5432", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "0.0.0.0/0", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [{ port = "5432", protocol = "TCP", end_port = null }] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_network_policy" "network_policy_opened_halves" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "0.0.0.0/1", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "128.0.0.0/1", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_network_policy" "network_policy_opened_ipv6" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "::/0", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_network_policy" "network_policy_opened_namespaces" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [{ match_labels = {}, match_expressions = [] }], pod_selector = [] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_network_policy" "network_policy_opened_ports" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [{ port = "443", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_network_policy" "network_policy_opened_type_dropped" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress", "Egress"], ingress = [], egress = [] }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Egress"], ingress = [], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_network_policy" "network_policy_opened_egress_dropped" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress", "Egress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_network_policy" "network_policy_opened_egress_world" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Egress"], ingress = [], egress = [{ to = [{ ip_block = [{ cidr = "10.0.0.0/8", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [] }] }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Egress"], ingress = [], egress = [{ to = [], ports = [] }] }] }
  expect_failure = true
}

resource "kubernetes_manifest" "network_policy_opened_manifest" {
  prior_attrs    = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"], ingress = [{ from = [{ podSelector = { matchLabels = { app = "orders" } } }] }] } }, object = null }
  attrs          = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"], ingress = [{}] } }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "network_policy_opened_text" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"], \"ingress\": [{\"from\": [{\"ipBlock\": {\"cidr\": \"10.1.0.0/16\"}}]}]}}", apply_only = null }
  attrs          = { yaml_body = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: acme\nspec:\n  podSelector: {}\n  policyTypes: [Ingress]\n  ingress:\n  - from:\n    - ipBlock:\n        cidr: 0.0.0.0/0\n", apply_only = null }
  expect_failure = true
}

resource "kustomization_resource" "network_policy_opened_namespace_text" {
  prior_attrs    = { manifest = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"], \"ingress\": [{\"from\": [{\"podSelector\": {}}]}]}}" }
  attrs          = { manifest = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"], \"ingress\": [{\"from\": [{\"namespaceSelector\": {}}]}]}}" }
  expect_failure = true
}

resource "kubernetes_network_policy" "network_policy_opened_closed" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_one_more_pod" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }, { ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "admin" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_private" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "10.0.0.0/8", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_unique_local" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "fc00::/7", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_one_namespace" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [{ match_labels = { team = "shop" }, match_expressions = [] }], pod_selector = [] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_own_namespace" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = {}, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_pods_of_all" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [{ match_labels = {}, match_expressions = [] }], pod_selector = [{ match_labels = { app = "prometheus" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_always" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_world_to_namespaces" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [{ match_labels = {}, match_expressions = [] }], pod_selector = [] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_shuffled" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "0.0.0.0/0", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [{ port = "80", protocol = "TCP", end_port = null }, { port = "443", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "0.0.0.0/0", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [{ port = "443", protocol = "TCP", end_port = null }] }, { from = [], ports = [{ port = "80", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_type_added" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Egress", "Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_allow_all_type_dropped" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress", "Egress"], ingress = [{ from = [], ports = [] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Egress"], ingress = [], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_label" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = { team = "shop" } }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_nulls" {
  prior_attrs = { metadata = null, spec = null }
  attrs       = { metadata = null, spec = [{ pod_selector = null, policy_types = null, ingress = null, egress = null }] }
}

resource "kubernetes_manifest" "network_policy_opened_default_types" {
  prior_attrs = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = null, ingress = [{ from = [{ podSelector = {} }] }] } }, object = null }
  attrs       = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"], ingress = [{ from = [{ podSelector = {} }] }] } }, object = null }
}

resource "kubernetes_manifest" "network_policy_opened_cluster_pods" {
  prior_attrs = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"], ingress = [{ from = [{ podSelector = {} }] }] } }, object = null }
  attrs       = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"], ingress = [{ from = [{ namespaceSelector = {}, podSelector = { matchLabels = { app = "orders" } } }] }] } }, object = null }
}

resource "kubectl_manifest" "network_policy_opened_text_same" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"], \"ingress\": [{}]}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"], \"ingress\": [{\"ports\": [{\"port\": 80}]}]}}", apply_only = null }
}

# Source: Kubernetes API reference, NetworkPolicy v1, podSelector
resource "kubernetes_network_policy" "network_policy_narrowed_from_all" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "orders" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_network_policy_v1" "network_policy_narrowed_label_added" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "orders" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "orders", tier = "db" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_manifest" "network_policy_narrowed_manifest" {
  prior_attrs    = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"] } }, object = null }
  attrs          = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = { matchLabels = { app = "orders" } }, policyTypes = ["Ingress"] } }, object = null }
  expect_failure = true
}

resource "kubernetes_network_policy" "network_policy_narrowed_renamed" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "orders" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "orders-v2" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_narrowed_widened" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "orders" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_narrowed_same" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { a = "1", b = "2" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { b = "2", a = "1" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_narrowed_allow_all" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "orders" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_narrowed_other_key" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "orders" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { "app.kubernetes.io/name" = "orders" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_manifest" "network_policy_narrowed_manifest_widened" {
  prior_attrs = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = { matchLabels = { app = "orders" } }, policyTypes = ["Ingress"] } }, object = null }
  attrs       = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"] } }, object = null }
}

# Source: Kubernetes documentation, Network Policies, allow all ingress traffic
resource "kubernetes_network_policy" "network_policy_created_open_all" {
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_network_policy_v1" "network_policy_created_open_database" {
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "orders" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "0.0.0.0/0", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [{ port = "5432", protocol = "TCP", end_port = null }] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_manifest" "network_policy_created_open_manifest" {
  attrs          = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"], ingress = [{}] } }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "network_policy_created_open_ssh" {
  attrs          = { yaml_body = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"], \"ingress\": [{\"from\": [{\"ipBlock\": {\"cidr\": \"0.0.0.0/0\"}}], \"ports\": [{\"port\": 22, \"protocol\": \"TCP\"}]}]}}", apply_only = null }
  expect_failure = true
}

resource "kubernetes_network_policy" "network_policy_created_open_replaced" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [] }], egress = [] }] }
  attrs       = { metadata = [{ name = "all", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [] }], egress = [] }] }
  meta        = { operation = "replace" }
}

resource "kubernetes_network_policy" "network_policy_created_open_web" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [{ port = "443", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_created_open_controller" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "ingress-nginx" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_created_open_deny" {
  attrs = { metadata = [{ name = "deny", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_created_open_namespace" {
  attrs = { metadata = [{ name = "same", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = {}, match_expressions = [] }] }], ports = [] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_created_open_private" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "orders" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "10.0.0.0/8", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [{ port = "5432", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_created_open_egress" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Egress"], ingress = [], egress = [{ to = [{ ip_block = [{ cidr = "0.0.0.0/0", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [{ port = "443", protocol = "TCP" }] }] }] }
}

resource "kubernetes_manifest" "network_policy_created_open_web_manifest" {
  attrs = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = { matchLabels = { app = "orders" } }, policyTypes = ["Ingress"], ingress = [{ ports = [{ port = 8443 }] }] } }, object = null }
}

resource "kubectl_manifest" "network_policy_created_open_pods" {
  attrs = { yaml_body = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"], \"ingress\": [{\"from\": [{\"podSelector\": {}}], \"ports\": [{\"port\": 5432}]}]}}", apply_only = null }
}

# Source: Terraform JSON output format, after_unknown
resource "kubernetes_network_policy" "undecided_network_spec" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs          = { spec = unknown, metadata = null }
  expect_failure = true
}

resource "kubernetes_manifest" "undecided_network_manifest" {
  prior_attrs    = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"], ingress = [{ from = [{ ipBlock = { cidr = "10.0.0.0/8" } }] }] } }, object = null }
  attrs          = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"], ingress = [{ from = [{ ipBlock = { cidr = unknown } }] }] } }, object = null }
  expect_failure = true
}

resource "kubernetes_network_policy" "undecided_network_uid" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme", uid = unknown }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
}

resource "kubernetes_manifest" "undecided_network_object" {
  prior_attrs = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"] } }, object = null }
  attrs       = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"] } }, object = unknown }
}

resource "kubernetes_manifest" "undecided_network_other" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "ConfigMap", data = {} }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "ConfigMap", data = unknown }, object = null }
}

resource "kubernetes_network_policy" "undecided_network_id" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }], id = unknown }
}

# Source: Kubernetes documentation, Network Policies: a policy applies to the pods of its namespace
resource "kubernetes_network_policy_v1" "network_policy_deleted_other_namespace" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "prod", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "dev", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubectl_manifest" "network_policy_deleted_override_namespace" {
  prior_attrs    = { yaml_body = sensitive("{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"]}}"), override_namespace = null }
  attrs          = { yaml_body = sensitive("{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"]}}"), override_namespace = "staging" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubernetes_manifest" "network_policy_deleted_other_kind" {
  prior_attrs    = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"] } }, object = null }
  attrs          = { manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "acme", namespace = "shop" } }, object = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubernetes_network_policy" "network_policy_opened_pieces" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "10.0.0.0/8", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [] }], egress = [] }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "0.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "16.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "32.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "48.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "64.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "80.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "96.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "112.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "128.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "144.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "160.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "176.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "192.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "208.0.0.0/4", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [] }], egress = [] }] }
  expect_failure = true
}

resource "kubernetes_network_policy_v1" "network_policy_deleted_renamed" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "prod", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-all", namespace = "prod", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
  meta        = { operation = "replace" }
}

resource "kubernetes_network_policy_v1" "network_policy_deleted_namespace_unknown" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "prod", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = unknown, labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
  meta        = { operation = "replace" }
}

resource "kubernetes_network_policy" "network_policy_deleted_allow_all_moved" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "prod", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [], ports = [] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "dev", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
  meta        = { operation = "replace" }
}

resource "kubernetes_network_policy" "network_policy_deleted_labels_replaced" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "prod", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "orders" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "prod", labels = null }], spec = [{ pod_selector = [{ match_labels = { app = "orders" }, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  meta        = { operation = "replace" }
}

resource "kubectl_manifest" "network_policy_deleted_same_override" {
  prior_attrs = { yaml_body = sensitive("{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"prod\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"]}}"), override_namespace = null }
  attrs       = { yaml_body = sensitive("{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"dev\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"]}}"), override_namespace = "prod" }
  meta        = { operation = "replace" }
}

resource "kubectl_manifest" "network_policy_deleted_override_note" {
  prior_attrs = { yaml_body = sensitive("{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"]}}"), override_namespace = "prod", wait = null }
  attrs       = { yaml_body = sensitive("{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"]}}"), override_namespace = "prod", wait = true }
  meta        = { operation = "replace" }
}

resource "kubernetes_manifest" "network_policy_deleted_default_namespace" {
  prior_attrs = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme" }, spec = { podSelector = {}, policyTypes = ["Ingress"] } }, object = null }
  attrs       = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "default" }, spec = { podSelector = {}, policyTypes = ["Ingress"] } }, object = null }
  meta        = { operation = "replace" }
}

resource "kubernetes_manifest" "network_policy_deleted_other_object_moved" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "acme", namespace = "shop" } }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "acme", namespace = "prod" } }, object = null }
  meta        = { operation = "replace" }
}

resource "kubernetes_manifest" "network_policy_deleted_kind_gained" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "acme", namespace = "shop" } }, object = null }
  attrs       = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "NetworkPolicy", metadata = { name = "acme", namespace = "shop" }, spec = { podSelector = {}, policyTypes = ["Ingress"] } }, object = null }
  meta        = { operation = "replace" }
}

resource "kubernetes_network_policy_v1" "network_policy_deleted_nulls" {
  prior_attrs = { metadata = null, spec = null }
  attrs       = { metadata = null, spec = null }
  meta        = { operation = "replace" }
}

resource "kubernetes_network_policy" "network_policy_opened_ten" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "10.1.0.0/16", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "10.0.0.0/8", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "172.16.0.0/12", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "192.168.0.0/16", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_partners" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "203.0.113.0/24", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "203.0.113.0/24", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "198.51.100.0/24", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_pieces_before" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "0.0.0.0/0", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "0.0.0.0/1", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "128.0.0.0/1", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [] }], egress = [] }] }
}

resource "kubernetes_network_policy" "network_policy_opened_no_network" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [], namespace_selector = [], pod_selector = [{ match_labels = { app = "web" }, match_expressions = [] }] }], ports = [{ port = "8080", protocol = "TCP", end_port = null }] }], egress = [] }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "not-a-network", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [] }], egress = [] }] }
}

resource "kubectl_manifest" "network_policy_narrowed_text_widened" {
  prior_attrs = { yaml_body = sensitive("{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {\"matchLabels\": {\"app\": \"orders\"}}, \"policyTypes\": [\"Ingress\"]}}") }
  attrs       = { yaml_body = sensitive("{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"shop\"}, \"spec\": {\"podSelector\": {}, \"policyTypes\": [\"Ingress\"]}}") }
}

# Source: Kubernetes documentation, Network Policies
resource "kubernetes_network_policy" "network_policy_created_open_ten" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [{ from = [{ ip_block = [{ cidr = "10.0.0.0/8", except = [] }], namespace_selector = [], pod_selector = [] }, { ip_block = [{ cidr = "172.16.0.0/12", except = [] }], namespace_selector = [], pod_selector = [] }], ports = [] }], egress = [] }] }
}

resource "kubernetes_network_policy_v1" "network_policy_deleted_default_and_none" {
  prior_attrs = { metadata = [{ name = "a", namespace = null, labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
  attrs       = { metadata = [{ name = "a", namespace = "default", labels = null }], spec = [{ pod_selector = [{ match_labels = {}, match_expressions = [] }], policy_types = ["Ingress"], ingress = [], egress = [] }] }
  meta        = { operation = "replace" }
}
