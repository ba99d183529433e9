policytest {
  targets = ["../../../../policies/exposure/any/kubernetes_manifests.gate.hcl"]
}

# Source: gavinbunney/kubectl provider documentation, kubectl_manifest, yaml_body
resource "kubectl_manifest" "unreadable_two" {
  attrs          = { yaml_body = "apiVersion: v1\nkind: ConfigMap\n---\napiVersion: v1\nkind: Secret\n", apply_only = null }
  expect_failure = true
}

resource "kubectl_manifest" "unreadable_broken" {
  prior_attrs    = { yaml_body = "{\"kind\": \"Role\"}", apply_only = null }
  attrs          = { yaml_body = "kind: Role\nrules: [", apply_only = null }
  expect_failure = true
}

resource "kubectl_manifest" "unreadable_one" {
  attrs = { yaml_body = "---\napiVersion: v1\nkind: ConfigMap\n", apply_only = null }
}

resource "kubectl_manifest" "unreadable_json" {
  attrs = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\"}", apply_only = null }
}

resource "kubectl_manifest" "unreadable_empty" {
  attrs = { yaml_body = "" }
}

resource "kubectl_manifest" "unreadable_unknown" {
  attrs = { yaml_body = unknown }
}

resource "kustomization_resource" "unreadable_kustomized" {
  attrs = { manifest = "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\"}" }
}

resource "kubectl_manifest" "unreadable_null" {
  attrs = { yaml_body = null }
}

# Source: Terraform JSON output format, after_unknown
resource "kubectl_manifest" "undecided_manifest_role" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"ClusterRole\", \"rules\": []}", apply_only = null }
  attrs          = { yaml_body = unknown }
  expect_failure = true
}

resource "kustomization_resource" "undecided_manifest_policy" {
  prior_attrs    = { manifest = "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\"}" }
  attrs          = { manifest = unknown }
  expect_failure = true
}

resource "kubectl_manifest" "undecided_manifest_deployment" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"apps/v1\", \"kind\": \"Deployment\"}", apply_only = null }
  attrs       = { yaml_body = unknown }
}

resource "kubectl_manifest" "undecided_manifest_known" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"Role\"}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"Role\"}", apply_only = null, live_uid = unknown }
}

resource "kubectl_manifest" "undecided_manifest_account" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"ServiceAccount\"}", apply_only = null }
  attrs       = { yaml_body = unknown }
}

resource "kubectl_manifest" "undecided_manifest_nothing" {
  prior_attrs = { yaml_body = null }
  attrs       = { yaml_body = unknown }
}

# Source: Kubernetes API conventions, lists and simple kinds
resource "kubectl_manifest" "unreadable_list" {
  attrs          = { yaml_body = sensitive("{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\"}]}") }
  expect_failure = true
}

resource "kubernetes_manifest" "unreadable_list_manifest" {
  attrs          = { manifest = { apiVersion = "v1", kind = "List", items = [{ apiVersion = "v1", kind = "ConfigMap", metadata = { name = "acme" } }] }, object = null }
  expect_failure = true
}

resource "kubernetes_manifest" "unreadable_typed_list" {
  attrs          = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRoleBindingList", items = [] }, object = null }
  expect_failure = true
}

resource "kubernetes_manifest" "unreadable_object" {
  attrs = { manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "acme" }, data = { a = "b" } }, object = null }
}

resource "kubernetes_manifest" "unreadable_list_by_name" {
  attrs = { manifest = { apiVersion = "acme.example.com/v1", kind = "AllowList", metadata = { name = "acme" }, spec = { items = ["a"] } }, object = null }
}

resource "kubernetes_manifest" "unreadable_items" {
  attrs = { manifest = { apiVersion = "acme.example.com/v1", kind = "Menu", metadata = { name = "acme" }, items = ["a"] }, object = null }
}

resource "kubernetes_manifest" "unreadable_items_unknown" {
  attrs = { manifest = { apiVersion = "acme.example.com/v1", kind = "Menu", metadata = { name = "acme" }, items = unknown }, object = null }
}

# Source: Terraform JSON output format, after_unknown
resource "kubernetes_manifest" "manifest_not_checked_whole" {
  attrs = { manifest = unknown, object = unknown }
}

resource "kubernetes_manifest" "manifest_not_checked_object" {
  attrs = { manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "acme" } }, object = unknown }
}

resource "kubernetes_manifest" "manifest_not_checked_null" {
  attrs = { manifest = null, object = null }
}

resource "kustomization_resource" "manifest_not_checked_kustomized" {
  attrs = { manifest = unknown }
}
