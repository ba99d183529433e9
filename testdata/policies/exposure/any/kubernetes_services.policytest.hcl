policytest {
  targets = ["../../../../policies/exposure/any/kubernetes_services.gate.hcl"]
}

# Source: Kubernetes documentation, Service, type: LoadBalancer, internal load balancer, loadBalancerSourceRanges
resource "kubernetes_service" "sensitive_port_public_created" {
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service_v1" "sensitive_port_public_type" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 6379, target_port = "6379", protocol = "TCP", name = "p6379", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 6379, target_port = "6379", protocol = "TCP", name = "p6379", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service_v1" "sensitive_port_public_aws" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-internal" = "true" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 9200, target_port = "9200", protocol = "TCP", name = "p9200", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 9200, target_port = "9200", protocol = "TCP", name = "p9200", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service" "sensitive_port_public_google" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = { "networking.gke.io/load-balancer-type" = "Internal" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 3306, target_port = "3306", protocol = "TCP", name = "p3306", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 3306, target_port = "3306", protocol = "TCP", name = "p3306", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service" "sensitive_port_public_azure" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/azure-load-balancer-internal" = "true" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 22, target_port = "22", protocol = "TCP", name = "p22", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/azure-load-balancer-internal" = "false" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 22, target_port = "22", protocol = "TCP", name = "p22", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service" "sensitive_port_public_ranges" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = ["10.0.0.0/8"], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service" "sensitive_port_public_world" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = ["10.0.0.0/8"], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = ["10.0.0.0/8", "0.0.0.0/0"], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service" "sensitive_port_public_port" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }, { port = 22, target_port = "22", protocol = "TCP", name = "p22", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_manifest" "sensitive_port_public_manifest" {
  prior_attrs    = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 27017 }] } }, object = null }
  attrs          = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 27017 }], type = "LoadBalancer" } }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "sensitive_port_public_text" {
  attrs          = { yaml_body = "apiVersion: v1\nkind: Service\nmetadata:\n  name: db\nspec:\n  type: LoadBalancer\n  ports:\n  - port: 5432\n", apply_only = null }
  expect_failure = true
}

resource "kubernetes_service" "sensitive_port_public_inside" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "sensitive_port_public_internal" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-internal" = "true" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "sensitive_port_public_scheme" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-scheme" = "internal" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "sensitive_port_public_old_google" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "cloud.google.com/load-balancer-type" = "internal" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "sensitive_port_public_named" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = ["203.0.113.0/24"], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "sensitive_port_public_named_by_note" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/load-balancer-source-ranges" = "203.0.113.0/24,198.51.100.0/24" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "sensitive_port_public_tailscale" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = "tailscale" }] }
}

resource "kubernetes_service" "sensitive_port_public_web" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 80, target_port = "80", protocol = "TCP", name = "p80", node_port = 0 }, { port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "sensitive_port_public_always" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }, { port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "sensitive_port_public_closed" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = { "networking.gke.io/load-balancer-type" = "Internal" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 5432, target_port = "5432", protocol = "TCP", name = "p5432", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_look_alike" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }, { port = 15443, target_port = "15443", protocol = "TCP", name = "p15443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service" "sensitive_port_public_internal_before_and_after" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/azure-load-balancer-internal" = "true" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 22, target_port = "22", protocol = "TCP", name = "p22", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/azure-load-balancer-internal" = "true", "service.beta.kubernetes.io/azure-load-balancer-internal-subnet" = "apps" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 22, target_port = "22", protocol = "TCP", name = "p22", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_manifest" "sensitive_port_public_manifest_inside" {
  attrs = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 27017 }] } }, object = null }
}

resource "kubernetes_manifest" "sensitive_port_public_knative" {
  attrs = { manifest = { apiVersion = "serving.knative.dev/v1", kind = "Service", spec = { type = "LoadBalancer", ports = [{ port = 22 }] } }, object = null }
}

resource "kubectl_manifest" "sensitive_port_public_text_internal" {
  attrs = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"orders\", \"namespace\": \"shop\", \"annotations\": {\"service.beta.kubernetes.io/aws-load-balancer-internal\": \"true\"}}, \"spec\": {\"ports\": [{\"port\": 5432}], \"type\": \"LoadBalancer\"}}", apply_only = null }
}

resource "kubernetes_service" "sensitive_port_public_nulls" {
  prior_attrs = { metadata = null, spec = null }
  attrs       = { metadata = null, spec = [{ type = null, port = null, load_balancer_source_ranges = null, external_ips = null }] }
}

# Source: Kubernetes documentation, Service, publishing services
resource "kubernetes_service" "service_published_type" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service_v1" "service_published_internal" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-scheme" = "internal" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-scheme" = "internet-facing" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service" "service_published_ranges" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["10.0.0.0/8"], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service" "service_published_halves" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["10.0.0.0/8"], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["0.0.0.0/1", "128.0.0.0/1"], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service" "service_published_port" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }, { port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service" "service_published_node" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "NodePort", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_manifest" "service_published_manifest" {
  prior_attrs    = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 443 }] } }, object = null }
  attrs          = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 443 }], type = "LoadBalancer" } }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "service_published_text" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"orders\", \"namespace\": \"shop\", \"annotations\": {\"networking.gke.io/load-balancer-type\": \"Internal\"}}, \"spec\": {\"ports\": [{\"port\": 443}], \"type\": \"LoadBalancer\"}}", apply_only = null }
  attrs          = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"orders\", \"namespace\": \"shop\", \"annotations\": {\"networking.gke.io/internal-load-balancer-allow-global-access\": \"true\"}}, \"spec\": {\"ports\": [{\"port\": 443}], \"type\": \"LoadBalancer\"}}", apply_only = null }
  expect_failure = true
}

resource "kubernetes_service" "service_published_created" {
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }, { port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service" "service_published_created_node" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "NodePort", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_closed" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_ranges_added" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["203.0.113.0/24"], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_network_added" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["203.0.113.0/24"], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["203.0.113.0/24", "198.51.100.0/24"], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_internal_type" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-internal" = "true" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_web_port" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 80, target_port = "80", protocol = "TCP", name = "p80", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 80, target_port = "80", protocol = "TCP", name = "p80", node_port = 0 }, { port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_inner_port" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }, { port = 9090, target_port = "9090", protocol = "TCP", name = "p9090", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_headless" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ExternalName", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_to_node" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "NodePort", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_scheme_renamed" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-internal" = "true" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-scheme" = "internal" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_note" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-internal" = "true" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-internal" = "true", team = "shop" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_manifest" "service_published_manifest_default" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 443 }] } }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 443 }], type = "ClusterIP" } }, object = null }
}

resource "kubectl_manifest" "service_published_text_same" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"orders\", \"namespace\": \"shop\"}, \"spec\": {\"ports\": [{\"port\": 443}], \"type\": \"LoadBalancer\"}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"orders\", \"namespace\": \"shop\", \"annotations\": {\"a\": \"b\"}}, \"spec\": {\"ports\": [{\"port\": 443}], \"type\": \"LoadBalancer\"}}", apply_only = null }
}

# Source: Kubernetes documentation, Service, external IPs
resource "kubernetes_service" "external_address_added_one" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = ["203.0.113.7"], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service_v1" "external_address_added_more" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = ["203.0.113.7"], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = ["203.0.113.7", "203.0.113.8"], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_manifest" "external_address_added_manifest" {
  prior_attrs    = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 443 }] } }, object = null }
  attrs          = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 443 }], externalIPs = ["203.0.113.7"] } }, object = null }
  expect_failure = true
}

resource "kubernetes_service" "external_address_added_removed" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = ["203.0.113.7"], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "external_address_added_shuffled" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = ["203.0.113.7", "203.0.113.8"], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = ["203.0.113.8", "203.0.113.7"], load_balancer_class = null }] }
}

resource "kubernetes_service" "external_address_added_created" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = ["203.0.113.7"], load_balancer_class = null }] }
}

resource "kubernetes_service" "external_address_added_same" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = ["203.0.113.7"], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = { a = "b" }, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = ["203.0.113.7"], load_balancer_class = null }] }
}

resource "kubernetes_manifest" "external_address_added_manifest_same" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 443 }], externalIPs = ["203.0.113.7"] } }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 443 }], externalIPs = ["203.0.113.7"] } }, object = null }
}

resource "kubernetes_manifest" "external_address_added_none" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 443 }] } }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 443 }], externalIPs = [] } }, object = null }
}

# Source: Ingress-NGINX documentation, Annotations; AWS Load Balancer Controller documentation, Ingress annotations
resource "kubernetes_ingress_v1" "ingress_guard_removed_auth" {
  prior_attrs    = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/auth-url" = "https://auth.example.com/check", "nginx.ingress.kubernetes.io/auth-signin" = "https://auth.example.com" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs          = { metadata = [{ name = "admin", namespace = "shop", annotations = {} }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  expect_failure = true
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_list" {
  prior_attrs    = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/whitelist-source-range" = "203.0.113.0/24" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs          = { metadata = [{ name = "admin", namespace = "shop", annotations = null }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  expect_failure = true
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_list_world" {
  prior_attrs    = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/whitelist-source-range" = "203.0.113.0/24" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs          = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/whitelist-source-range" = "0.0.0.0/0" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  expect_failure = true
}

resource "kubernetes_ingress" "ingress_guard_removed_scheme" {
  prior_attrs    = { metadata = [{ name = "admin", namespace = "shop", annotations = { "alb.ingress.kubernetes.io/scheme" = "internal" } }], spec = [{ ingress_class_name = null, rule = [] }] }
  attrs          = { metadata = [{ name = "admin", namespace = "shop", annotations = { "alb.ingress.kubernetes.io/scheme" = "internet-facing" } }], spec = [{ ingress_class_name = null, rule = [] }] }
  expect_failure = true
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_default_scheme" {
  prior_attrs    = { metadata = [{ name = "admin", namespace = "shop", annotations = {} }], spec = [{ ingress_class_name = "alb", rule = [] }] }
  attrs          = { metadata = [{ name = "admin", namespace = "shop", annotations = { "alb.ingress.kubernetes.io/scheme" = "internet-facing" } }], spec = [{ ingress_class_name = "alb", rule = [] }] }
  expect_failure = true
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_cognito" {
  prior_attrs    = { metadata = [{ name = "admin", namespace = "shop", annotations = { "alb.ingress.kubernetes.io/auth-type" = "cognito" } }], spec = [{ ingress_class_name = "alb", rule = [] }] }
  attrs          = { metadata = [{ name = "admin", namespace = "shop", annotations = { "alb.ingress.kubernetes.io/auth-type" = "none" } }], spec = [{ ingress_class_name = "alb", rule = [] }] }
  expect_failure = true
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_class" {
  prior_attrs    = { metadata = [{ name = "admin", namespace = "shop", annotations = null }], spec = [{ ingress_class_name = "nginx-internal", rule = [] }] }
  attrs          = { metadata = [{ name = "admin", namespace = "shop", annotations = null }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  expect_failure = true
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_certificate" {
  prior_attrs    = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/auth-tls-secret" = "shop/ca", "nginx.ingress.kubernetes.io/auth-tls-verify-client" = "on" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs          = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/auth-tls-secret" = "shop/ca", "nginx.ingress.kubernetes.io/auth-tls-verify-client" = "off" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  expect_failure = true
}

resource "kubernetes_manifest" "ingress_guard_removed_manifest" {
  prior_attrs    = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "Ingress", metadata = { name = "admin", annotations = { "nginx.ingress.kubernetes.io/auth-type" = "basic", "nginx.ingress.kubernetes.io/auth-secret" = "basic" } }, spec = { ingressClassName = "nginx" } }, object = null }
  attrs          = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "Ingress", metadata = { name = "admin", annotations = {} }, spec = { ingressClassName = "nginx" } }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "ingress_guard_removed_middleware" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"Ingress\", \"metadata\": {\"name\": \"admin\", \"annotations\": {\"traefik.ingress.kubernetes.io/router.middlewares\": \"shop-auth@kubernetescrd\"}}, \"spec\": {\"ingressClassName\": \"nginx\"}}", apply_only = null }
  attrs          = { yaml_body = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"Ingress\", \"metadata\": {\"name\": \"admin\", \"annotations\": {\"traefik.ingress.kubernetes.io/router.middlewares\": \"shop-compress@kubernetescrd\"}}, \"spec\": {\"ingressClassName\": \"nginx\"}}", apply_only = null }
  expect_failure = true
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_renamed" {
  prior_attrs = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/whitelist-source-range" = "203.0.113.0/24" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs       = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/allowlist-source-range" = "203.0.113.0/24" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_network_added" {
  prior_attrs = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/whitelist-source-range" = "203.0.113.0/24" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs       = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/whitelist-source-range" = "203.0.113.0/24,198.51.100.0/24" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_other_note" {
  prior_attrs = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/proxy-body-size" = "8m", "nginx.ingress.kubernetes.io/auth-url" = "https://auth.example.com/check" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs       = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/auth-url" = "https://auth.example.com/check" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_other_auth" {
  prior_attrs = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/auth-type" = "basic", "nginx.ingress.kubernetes.io/auth-secret" = "basic" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs       = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/auth-url" = "https://auth.example.com/check" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_created" {
  attrs = { metadata = [{ name = "admin", namespace = "shop", annotations = { "alb.ingress.kubernetes.io/scheme" = "internet-facing" } }], spec = [{ ingress_class_name = "alb", rule = [] }] }
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_added" {
  prior_attrs = { metadata = [{ name = "admin", namespace = "shop", annotations = null }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs       = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/auth-url" = "https://auth.example.com/check" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_always_public" {
  prior_attrs = { metadata = [{ name = "admin", namespace = "shop", annotations = { "alb.ingress.kubernetes.io/scheme" = "internet-facing" } }], spec = [{ ingress_class_name = "alb", rule = [] }] }
  attrs       = { metadata = [{ name = "admin", namespace = "shop", annotations = { "alb.ingress.kubernetes.io/scheme" = "internet-facing", "alb.ingress.kubernetes.io/group.name" = "shop" } }], spec = [{ ingress_class_name = "alb", rule = [] }] }
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_scheme_default" {
  prior_attrs = { metadata = [{ name = "admin", namespace = "shop", annotations = { "alb.ingress.kubernetes.io/scheme" = "internal" } }], spec = [{ ingress_class_name = "alb", rule = [] }] }
  attrs       = { metadata = [{ name = "admin", namespace = "shop", annotations = {} }], spec = [{ ingress_class_name = "alb", rule = [] }] }
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_none_before" {
  prior_attrs = { metadata = [{ name = "admin", namespace = "shop", annotations = { "alb.ingress.kubernetes.io/auth-type" = "none" } }], spec = [{ ingress_class_name = "alb", rule = [] }] }
  attrs       = { metadata = [{ name = "admin", namespace = "shop", annotations = {} }], spec = [{ ingress_class_name = "alb", rule = [] }] }
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_world_before" {
  prior_attrs = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/whitelist-source-range" = "0.0.0.0/0" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs       = { metadata = [{ name = "admin", namespace = "shop", annotations = {} }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_class_internal" {
  prior_attrs = { metadata = [{ name = "admin", namespace = "shop", annotations = null }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs       = { metadata = [{ name = "admin", namespace = "shop", annotations = null }], spec = [{ ingress_class_name = "nginx-internal", rule = [] }] }
}

resource "kubernetes_ingress_v1" "ingress_guard_removed_signin" {
  prior_attrs = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/auth-url" = "https://a.example.com", "nginx.ingress.kubernetes.io/auth-signin" = "https://a.example.com" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs       = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/auth-url" = "https://a.example.com" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
}

resource "kubernetes_ingress" "ingress_guard_removed_nulls" {
  prior_attrs = { metadata = null, spec = null }
  attrs       = { metadata = [{}], spec = [] }
}

resource "kubernetes_manifest" "ingress_guard_removed_manifest_same" {
  prior_attrs = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "Ingress", metadata = { name = "admin", annotations = { "nginx.ingress.kubernetes.io/auth-type" = "basic" } }, spec = { ingressClassName = "nginx" } }, object = null }
  attrs       = { manifest = { apiVersion = "networking.k8s.io/v1", kind = "Ingress", metadata = { name = "admin", annotations = { "nginx.ingress.kubernetes.io/auth-type" = "basic", "nginx.ingress.kubernetes.io/auth-realm" = "shop" } }, spec = { ingressClassName = "nginx" } }, object = null }
}

resource "kubernetes_manifest" "ingress_guard_removed_other_kind" {
  prior_attrs = { manifest = { apiVersion = "config.openshift.io/v1", kind = "Ingress", metadata = { annotations = { "nginx.ingress.kubernetes.io/auth-type" = "basic" } } }, object = null }
  attrs       = { manifest = { apiVersion = "config.openshift.io/v1", kind = "Ingress", metadata = { annotations = {} } }, object = null }
}

resource "kubectl_manifest" "ingress_guard_removed_text_same" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"Ingress\", \"metadata\": {\"name\": \"admin\", \"annotations\": {\"traefik.ingress.kubernetes.io/router.middlewares\": \"shop-auth@kubernetescrd\"}}, \"spec\": {\"ingressClassName\": \"nginx\"}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"Ingress\", \"metadata\": {\"name\": \"admin\", \"annotations\": {\"traefik.ingress.kubernetes.io/router.middlewares\": \"shop-auth@kubernetescrd,shop-compress@kubernetescrd\"}}, \"spec\": {\"ingressClassName\": \"nginx\"}}", apply_only = null }
}

# Source: Terraform JSON output format, after_unknown
resource "kubernetes_service" "undecided_service_ranges" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["203.0.113.0/24"], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = null, spec = [{ type = "LoadBalancer", load_balancer_source_ranges = unknown, port = [] }] }
  expect_failure = true
}

resource "kubernetes_ingress_v1" "undecided_service_notes" {
  prior_attrs    = { metadata = [{ name = "admin", namespace = "shop", annotations = { "nginx.ingress.kubernetes.io/auth-url" = "https://auth.example.com" } }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs          = { metadata = [{ annotations = unknown }], spec = [] }
  expect_failure = true
}

resource "kubernetes_service" "undecided_service_status" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }], status = unknown }
}

resource "kubernetes_ingress_v1" "undecided_service_certificate" {
  prior_attrs = { metadata = [{ name = "admin", namespace = "shop", annotations = null }], spec = [{ ingress_class_name = "nginx", rule = [] }] }
  attrs       = { metadata = [{ name = "admin", namespace = "shop", annotations = null }], spec = [{ ingress_class_name = "nginx", tls = unknown }] }
}

resource "kubernetes_manifest" "undecided_service_object" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 443 }] } }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { ports = [{ port = 443 }] } }, object = unknown }
}

resource "kubernetes_manifest" "undecided_service_other" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "Pod" }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "Pod", metadata = { annotations = unknown } }, object = null }
}

# Source: Kubernetes documentation, Service, load balancer source ranges
resource "kubernetes_service" "service_published_eights" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["203.0.113.0/24"], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["1.0.0.0/8", "2.0.0.0/8", "3.0.0.0/8", "4.0.0.0/8", "5.0.0.0/8", "6.0.0.0/8", "7.0.0.0/8", "8.0.0.0/8", "9.0.0.0/8", "10.0.0.0/8", "11.0.0.0/8", "12.0.0.0/8", "13.0.0.0/8", "14.0.0.0/8", "15.0.0.0/8", "16.0.0.0/8", "17.0.0.0/8", "18.0.0.0/8", "19.0.0.0/8", "20.0.0.0/8", "21.0.0.0/8", "22.0.0.0/8", "23.0.0.0/8", "24.0.0.0/8", "25.0.0.0/8", "26.0.0.0/8", "27.0.0.0/8", "28.0.0.0/8", "29.0.0.0/8", "30.0.0.0/8", "31.0.0.0/8", "32.0.0.0/8", "33.0.0.0/8", "34.0.0.0/8", "35.0.0.0/8", "36.0.0.0/8", "37.0.0.0/8", "38.0.0.0/8", "39.0.0.0/8", "40.0.0.0/8", "41.0.0.0/8", "42.0.0.0/8", "43.0.0.0/8", "44.0.0.0/8", "45.0.0.0/8", "46.0.0.0/8", "47.0.0.0/8", "48.0.0.0/8", "49.0.0.0/8", "50.0.0.0/8", "51.0.0.0/8", "52.0.0.0/8", "53.0.0.0/8", "54.0.0.0/8", "55.0.0.0/8", "56.0.0.0/8", "57.0.0.0/8", "58.0.0.0/8", "59.0.0.0/8", "60.0.0.0/8", "61.0.0.0/8", "62.0.0.0/8", "63.0.0.0/8", "64.0.0.0/8", "65.0.0.0/8", "66.0.0.0/8", "67.0.0.0/8", "68.0.0.0/8", "69.0.0.0/8", "70.0.0.0/8", "71.0.0.0/8", "72.0.0.0/8", "73.0.0.0/8", "74.0.0.0/8", "75.0.0.0/8", "76.0.0.0/8", "77.0.0.0/8", "78.0.0.0/8", "79.0.0.0/8", "80.0.0.0/8", "81.0.0.0/8", "82.0.0.0/8", "83.0.0.0/8", "84.0.0.0/8", "85.0.0.0/8", "86.0.0.0/8", "87.0.0.0/8", "88.0.0.0/8", "89.0.0.0/8", "90.0.0.0/8", "91.0.0.0/8", "92.0.0.0/8", "93.0.0.0/8", "94.0.0.0/8", "95.0.0.0/8", "96.0.0.0/8", "97.0.0.0/8", "98.0.0.0/8", "99.0.0.0/8", "100.0.0.0/8", "101.0.0.0/8", "102.0.0.0/8", "103.0.0.0/8", "104.0.0.0/8", "105.0.0.0/8", "106.0.0.0/8", "107.0.0.0/8", "108.0.0.0/8", "109.0.0.0/8", "110.0.0.0/8", "111.0.0.0/8", "112.0.0.0/8", "113.0.0.0/8", "114.0.0.0/8", "115.0.0.0/8", "116.0.0.0/8", "117.0.0.0/8", "118.0.0.0/8", "119.0.0.0/8", "120.0.0.0/8", "121.0.0.0/8", "122.0.0.0/8", "123.0.0.0/8", "124.0.0.0/8", "125.0.0.0/8", "126.0.0.0/8", "127.0.0.0/8", "128.0.0.0/8", "129.0.0.0/8", "130.0.0.0/8", "131.0.0.0/8", "132.0.0.0/8", "133.0.0.0/8", "134.0.0.0/8", "135.0.0.0/8", "136.0.0.0/8", "137.0.0.0/8", "138.0.0.0/8", "139.0.0.0/8", "140.0.0.0/8", "141.0.0.0/8", "142.0.0.0/8", "143.0.0.0/8", "144.0.0.0/8", "145.0.0.0/8", "146.0.0.0/8", "147.0.0.0/8", "148.0.0.0/8", "149.0.0.0/8", "150.0.0.0/8", "151.0.0.0/8", "152.0.0.0/8", "153.0.0.0/8", "154.0.0.0/8", "155.0.0.0/8", "156.0.0.0/8", "157.0.0.0/8", "158.0.0.0/8", "159.0.0.0/8", "160.0.0.0/8", "161.0.0.0/8", "162.0.0.0/8", "163.0.0.0/8", "164.0.0.0/8", "165.0.0.0/8", "166.0.0.0/8", "167.0.0.0/8", "168.0.0.0/8", "169.0.0.0/8", "170.0.0.0/8", "171.0.0.0/8", "172.0.0.0/8", "173.0.0.0/8", "174.0.0.0/8", "175.0.0.0/8", "176.0.0.0/8", "177.0.0.0/8", "178.0.0.0/8", "179.0.0.0/8", "180.0.0.0/8", "181.0.0.0/8", "182.0.0.0/8", "183.0.0.0/8", "184.0.0.0/8", "185.0.0.0/8", "186.0.0.0/8", "187.0.0.0/8", "188.0.0.0/8", "189.0.0.0/8", "190.0.0.0/8", "191.0.0.0/8", "192.0.0.0/8", "193.0.0.0/8", "194.0.0.0/8", "195.0.0.0/8", "196.0.0.0/8", "197.0.0.0/8", "198.0.0.0/8", "199.0.0.0/8", "200.0.0.0/8", "201.0.0.0/8", "202.0.0.0/8", "203.0.0.0/8", "204.0.0.0/8", "205.0.0.0/8", "206.0.0.0/8", "207.0.0.0/8", "208.0.0.0/8", "209.0.0.0/8", "210.0.0.0/8", "211.0.0.0/8", "212.0.0.0/8", "213.0.0.0/8", "214.0.0.0/8", "215.0.0.0/8", "216.0.0.0/8", "217.0.0.0/8", "218.0.0.0/8", "219.0.0.0/8", "220.0.0.0/8", "221.0.0.0/8", "222.0.0.0/8", "223.0.0.0/8"], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

# Source: AWS Load Balancer Controller documentation, annotations of a service, scheme
resource "kubernetes_service_v1" "service_published_scheme_beside_switch" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-internal" = "true" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-internal" = "true", "service.beta.kubernetes.io/aws-load-balancer-scheme" = "internet-facing" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service_v1" "service_published_class_facing" {
  prior_attrs    = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = "service.k8s.aws/nlb" }] }
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-scheme" = "internet-facing" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = "service.k8s.aws/nlb" }] }
  expect_failure = true
}

resource "kubectl_manifest" "sensitive_port_public_ranges_text" {
  prior_attrs    = { yaml_body = sensitive("{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"orders\", \"namespace\": \"shop\"}, \"spec\": {\"type\": \"LoadBalancer\", \"ports\": [{\"port\": 5432}], \"loadBalancerSourceRanges\": [\"203.0.113.0/24\"]}}") }
  attrs          = { yaml_body = sensitive("{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"orders\", \"namespace\": \"shop\"}, \"spec\": {\"type\": \"LoadBalancer\", \"ports\": [{\"port\": 5432}]}}") }
  expect_failure = true
}

# Source: Kubernetes documentation, Service, type LoadBalancer
resource "kubernetes_service_v1" "service_published_created_game" {
  attrs          = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 25565, target_port = "25565", protocol = "TCP", name = "p25565", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  expect_failure = true
}

resource "kubernetes_service_v1" "service_published_created_web" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 80, target_port = "80", protocol = "TCP", name = "p80", node_port = 0 }, { port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service_v1" "service_published_created_tls" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service_v1" "service_published_created_inside" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service_v1" "service_published_created_internal" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-internal" = "true" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service_v1" "service_published_created_scheme" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-scheme" = "internal" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service_v1" "service_published_created_networks" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = ["203.0.113.0/24", "198.51.100.0/24"], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service_v1" "service_published_created_class" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = "service.k8s.aws/nlb" }] }
}

resource "kubernetes_service_v1" "service_published_created_auto_class" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = "eks.amazonaws.com/nlb" }] }
}

resource "kubernetes_service_v1" "service_published_created_azure" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/azure-load-balancer-internal" = "true" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service_v1" "service_published_created_google" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "networking.gke.io/load-balancer-type" = "Internal" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service_v1" "service_published_created_tailscale" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = "tailscale" }] }
}

resource "kubernetes_manifest" "service_published_created_manifest_web" {
  attrs = { manifest = { apiVersion = "v1", kind = "Service", metadata = { name = "orders", namespace = "shop" }, spec = { type = "LoadBalancer", ports = [{ port = 80 }, { port = 443 }] } }, object = null }
}

resource "kubernetes_service" "service_published_created_web_replaced" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  meta        = { operation = "replace" }
}

resource "kubernetes_service" "service_published_private_eights" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["10.1.0.0/16"], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_eights_before" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["1.0.0.0/8", "2.0.0.0/8", "3.0.0.0/8", "4.0.0.0/8", "5.0.0.0/8", "6.0.0.0/8", "7.0.0.0/8", "8.0.0.0/8", "9.0.0.0/8", "10.0.0.0/8", "11.0.0.0/8", "12.0.0.0/8", "13.0.0.0/8", "14.0.0.0/8", "15.0.0.0/8", "16.0.0.0/8", "17.0.0.0/8", "18.0.0.0/8", "19.0.0.0/8", "20.0.0.0/8", "21.0.0.0/8", "22.0.0.0/8", "23.0.0.0/8", "24.0.0.0/8", "25.0.0.0/8", "26.0.0.0/8", "27.0.0.0/8", "28.0.0.0/8", "29.0.0.0/8", "30.0.0.0/8", "31.0.0.0/8", "32.0.0.0/8", "33.0.0.0/8", "34.0.0.0/8", "35.0.0.0/8", "36.0.0.0/8", "37.0.0.0/8", "38.0.0.0/8", "39.0.0.0/8", "40.0.0.0/8", "41.0.0.0/8", "42.0.0.0/8", "43.0.0.0/8", "44.0.0.0/8", "45.0.0.0/8", "46.0.0.0/8", "47.0.0.0/8", "48.0.0.0/8", "49.0.0.0/8", "50.0.0.0/8", "51.0.0.0/8", "52.0.0.0/8", "53.0.0.0/8", "54.0.0.0/8", "55.0.0.0/8", "56.0.0.0/8", "57.0.0.0/8", "58.0.0.0/8", "59.0.0.0/8", "60.0.0.0/8", "61.0.0.0/8", "62.0.0.0/8", "63.0.0.0/8", "64.0.0.0/8", "65.0.0.0/8", "66.0.0.0/8", "67.0.0.0/8", "68.0.0.0/8", "69.0.0.0/8", "70.0.0.0/8", "71.0.0.0/8", "72.0.0.0/8", "73.0.0.0/8", "74.0.0.0/8", "75.0.0.0/8", "76.0.0.0/8", "77.0.0.0/8", "78.0.0.0/8", "79.0.0.0/8", "80.0.0.0/8", "81.0.0.0/8", "82.0.0.0/8", "83.0.0.0/8", "84.0.0.0/8", "85.0.0.0/8", "86.0.0.0/8", "87.0.0.0/8", "88.0.0.0/8", "89.0.0.0/8", "90.0.0.0/8", "91.0.0.0/8", "92.0.0.0/8", "93.0.0.0/8", "94.0.0.0/8", "95.0.0.0/8", "96.0.0.0/8", "97.0.0.0/8", "98.0.0.0/8", "99.0.0.0/8", "100.0.0.0/8", "101.0.0.0/8", "102.0.0.0/8", "103.0.0.0/8", "104.0.0.0/8", "105.0.0.0/8", "106.0.0.0/8", "107.0.0.0/8", "108.0.0.0/8", "109.0.0.0/8", "110.0.0.0/8", "111.0.0.0/8", "112.0.0.0/8", "113.0.0.0/8", "114.0.0.0/8", "115.0.0.0/8", "116.0.0.0/8", "117.0.0.0/8", "118.0.0.0/8", "119.0.0.0/8", "120.0.0.0/8", "121.0.0.0/8", "122.0.0.0/8", "123.0.0.0/8", "124.0.0.0/8", "125.0.0.0/8", "126.0.0.0/8", "127.0.0.0/8", "128.0.0.0/8", "129.0.0.0/8", "130.0.0.0/8", "131.0.0.0/8", "132.0.0.0/8", "133.0.0.0/8", "134.0.0.0/8", "135.0.0.0/8", "136.0.0.0/8", "137.0.0.0/8", "138.0.0.0/8", "139.0.0.0/8", "140.0.0.0/8", "141.0.0.0/8", "142.0.0.0/8", "143.0.0.0/8", "144.0.0.0/8", "145.0.0.0/8", "146.0.0.0/8", "147.0.0.0/8", "148.0.0.0/8", "149.0.0.0/8", "150.0.0.0/8", "151.0.0.0/8", "152.0.0.0/8", "153.0.0.0/8", "154.0.0.0/8", "155.0.0.0/8", "156.0.0.0/8", "157.0.0.0/8", "158.0.0.0/8", "159.0.0.0/8", "160.0.0.0/8", "161.0.0.0/8", "162.0.0.0/8", "163.0.0.0/8", "164.0.0.0/8", "165.0.0.0/8", "166.0.0.0/8", "167.0.0.0/8", "168.0.0.0/8", "169.0.0.0/8", "170.0.0.0/8", "171.0.0.0/8", "172.0.0.0/8", "173.0.0.0/8", "174.0.0.0/8", "175.0.0.0/8", "176.0.0.0/8", "177.0.0.0/8", "178.0.0.0/8", "179.0.0.0/8", "180.0.0.0/8", "181.0.0.0/8", "182.0.0.0/8", "183.0.0.0/8", "184.0.0.0/8", "185.0.0.0/8", "186.0.0.0/8", "187.0.0.0/8", "188.0.0.0/8", "189.0.0.0/8", "190.0.0.0/8", "191.0.0.0/8", "192.0.0.0/8", "193.0.0.0/8", "194.0.0.0/8", "195.0.0.0/8", "196.0.0.0/8", "197.0.0.0/8", "198.0.0.0/8", "199.0.0.0/8", "200.0.0.0/8", "201.0.0.0/8", "202.0.0.0/8", "203.0.0.0/8", "204.0.0.0/8", "205.0.0.0/8", "206.0.0.0/8", "207.0.0.0/8", "208.0.0.0/8", "209.0.0.0/8", "210.0.0.0/8", "211.0.0.0/8", "212.0.0.0/8", "213.0.0.0/8", "214.0.0.0/8", "215.0.0.0/8", "216.0.0.0/8", "217.0.0.0/8", "218.0.0.0/8", "219.0.0.0/8", "220.0.0.0/8", "221.0.0.0/8", "222.0.0.0/8", "223.0.0.0/8"], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["0.0.0.0/0"], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_some_networks" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["203.0.113.0/24"], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["203.0.0.0/24", "203.0.1.0/24", "203.0.2.0/24", "203.0.3.0/24", "203.0.4.0/24", "203.0.5.0/24", "203.0.6.0/24", "203.0.7.0/24", "203.0.8.0/24", "203.0.9.0/24", "203.0.10.0/24", "203.0.11.0/24", "203.0.12.0/24", "203.0.13.0/24", "203.0.14.0/24", "203.0.15.0/24", "203.0.16.0/24", "203.0.17.0/24", "203.0.18.0/24", "203.0.19.0/24", "203.0.20.0/24", "203.0.21.0/24", "203.0.22.0/24", "203.0.23.0/24", "203.0.24.0/24", "203.0.25.0/24", "203.0.26.0/24", "203.0.27.0/24", "203.0.28.0/24", "203.0.29.0/24", "203.0.30.0/24", "203.0.31.0/24", "203.0.32.0/24", "203.0.33.0/24", "203.0.34.0/24", "203.0.35.0/24", "203.0.36.0/24", "203.0.37.0/24", "203.0.38.0/24", "203.0.39.0/24"], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service_v1" "service_published_switch_and_scheme" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-internal" = "true" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-internal" = "true", "service.beta.kubernetes.io/aws-load-balancer-scheme" = "internal" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service_v1" "service_published_facing_before" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-scheme" = "internet-facing" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-internal" = "true", "service.beta.kubernetes.io/aws-load-balancer-scheme" = "internet-facing" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service_v1" "service_published_class_scheme_dropped" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = { "service.beta.kubernetes.io/aws-load-balancer-scheme" = "internal" }, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = "service.k8s.aws/nlb" }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = "service.k8s.aws/nlb" }] }
}

resource "kubectl_manifest" "sensitive_port_public_ranges_text_same" {
  prior_attrs = { yaml_body = sensitive("{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"orders\", \"namespace\": \"shop\"}, \"spec\": {\"type\": \"LoadBalancer\", \"ports\": [{\"port\": 5432}], \"loadBalancerSourceRanges\": [\"203.0.113.0/24\"]}}") }
  attrs       = { yaml_body = sensitive("{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"orders\", \"namespace\": \"shop\"}, \"spec\": {\"type\": \"LoadBalancer\", \"ports\": [{\"port\": 5432}], \"loadBalancerSourceRanges\": [\"203.0.113.0/24\", \"198.51.100.0/24\"]}}") }
}

resource "kubectl_manifest" "sensitive_port_public_text_closed" {
  prior_attrs = { yaml_body = sensitive("{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"orders\", \"namespace\": \"shop\"}, \"spec\": {\"type\": \"LoadBalancer\", \"ports\": [{\"port\": 5432}]}}") }
  attrs       = { yaml_body = sensitive("{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"orders\", \"namespace\": \"shop\"}, \"spec\": {\"type\": \"LoadBalancer\", \"ports\": [{\"port\": 5432}], \"loadBalancerSourceRanges\": [\"203.0.113.0/24\"]}}") }
}

resource "kubectl_manifest" "sensitive_port_public_text_unknown" {
  attrs = { yaml_body = unknown }
}

resource "kubectl_manifest" "external_address_added_text_same" {
  prior_attrs = { yaml_body = sensitive("{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"orders\", \"namespace\": \"shop\"}, \"spec\": {\"type\": \"ClusterIP\", \"ports\": [{\"port\": 5432}], \"externalIPs\": [\"203.0.113.7\"]}}") }
  attrs       = { yaml_body = sensitive("{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"orders\", \"namespace\": \"shop\", \"annotations\": {\"team\": \"orders\"}}, \"spec\": {\"type\": \"ClusterIP\", \"ports\": [{\"port\": 5432}], \"externalIPs\": [\"203.0.113.7\"]}}") }
}

# Source: Kubernetes documentation, Service
resource "kubernetes_service" "service_published_external_name" {
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ExternalName", external_name = "orders.example.com", port = [], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service" "service_published_moved_inside" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "prod", annotations = null, labels = null }], spec = [{ type = "ClusterIP", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
  meta        = { operation = "replace" }
}

resource "kubernetes_service" "service_published_private_network" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["203.0.113.0/24"], external_ips = [], load_balancer_class = null }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }], load_balancer_source_ranges = ["fc00::/7", "10.0.0.0/8"], external_ips = [], load_balancer_class = null }] }
}

resource "kubernetes_service_v1" "service_published_class_internal_kept" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = "service.k8s.aws/nlb" }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }, { port = 8082, target_port = "8082", protocol = "TCP", name = "p8082", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = "service.k8s.aws/nlb" }] }
}
