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
  attrs = { metadata = [{ name = "orders", namespace = "shop", annotations = null, labels = null }], spec = [{ type = "LoadBalancer", port = [{ port = 443, target_port = "443", protocol = "TCP", name = "p443", node_port = 0 }, { port = 8081, target_port = "8081", protocol = "TCP", name = "p8081", node_port = 0 }], load_balancer_source_ranges = [], external_ips = [], load_balancer_class = null }] }
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
