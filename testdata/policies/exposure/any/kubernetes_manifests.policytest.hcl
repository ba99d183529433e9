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
