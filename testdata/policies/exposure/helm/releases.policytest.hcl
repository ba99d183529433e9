policytest {
  targets = ["../../../../policies/exposure/helm/releases.gate.hcl"]
}

# Source: Helm documentation, Values files; Bitnami charts, networkPolicy.enabled and auth.enabled
resource "helm_release" "opened_service" {
  prior_attrs    = { name = "cache", chart = "redis", values = ["service:\n  type: ClusterIP\n"], set = [] }
  attrs          = { name = "cache", chart = "redis", values = ["service:\n  type: LoadBalancer\n"], set = [] }
  expect_failure = true
}

resource "helm_release" "opened_set" {
  prior_attrs    = { name = "cache", chart = "redis", values = [], set = [{ name = "master.service.type", value = "ClusterIP", type = "" }] }
  attrs          = { name = "cache", chart = "redis", values = [], set = [{ name = "master.service.type", value = "NodePort", type = "" }] }
  expect_failure = true
}

resource "helm_release" "opened_policy" {
  prior_attrs    = { name = "cache", chart = "redis", values = ["networkPolicy:\n  enabled: true\n"], set = [] }
  attrs          = { name = "cache", chart = "redis", values = ["networkPolicy:\n  enabled: false\n"], set = [] }
  expect_failure = true
}

resource "helm_release" "opened_auth" {
  prior_attrs    = { name = "cache", chart = "redis", values = ["auth:\n  enabled: true\n"], set = [] }
  attrs          = { name = "cache", chart = "redis", values = ["auth:\n  enabled: true\n"], set = [{ name = "auth.enabled", value = "false", type = "" }] }
  expect_failure = true
}

resource "helm_release" "opened_closed" {
  prior_attrs = { name = "cache", chart = "redis", values = ["service:\n  type: LoadBalancer\n"], set = [] }
  attrs       = { name = "cache", chart = "redis", values = ["service:\n  type: ClusterIP\n"], set = [] }
}

resource "helm_release" "opened_version" {
  prior_attrs = { name = "cache", chart = "redis", values = ["service:\n  type: ClusterIP\n"], set = [] }
  attrs       = { name = "cache", chart = "redis", values = ["service:\n  type: ClusterIP\n"], set = [], version = "21.0.0" }
}

resource "helm_release" "opened_created" {
  attrs = { name = "cache", chart = "redis", values = ["service:\n  type: LoadBalancer\n"], set = [] }
}

resource "helm_release" "opened_controller" {
  prior_attrs = { name = "cache", chart = "ingress-nginx", values = [], set = [] }
  attrs       = { name = "cache", chart = "ingress-nginx", values = ["controller:\n  service:\n    type: LoadBalancer\n"], set = [] }
}

resource "helm_release" "opened_other_chart" {
  prior_attrs = { name = "cache", chart = "redis", values = ["service:\n  type: ClusterIP\n"], set = [] }
  attrs       = { name = "cache", chart = "traefik", values = ["service:\n  type: LoadBalancer\n"], set = [] }
  meta        = { operation = "replace" }
}

resource "helm_release" "opened_always" {
  prior_attrs = { name = "cache", chart = "redis", values = ["service:\n  type: LoadBalancer\n"], set = [] }
  attrs       = { name = "cache", chart = "redis", values = ["replicas: 3\nservice:\n  type: LoadBalancer\n"], set = [] }
}

resource "helm_release" "opened_guarded" {
  prior_attrs = { name = "cache", chart = "redis", values = ["auth:\n  enabled: false\n"], set = [] }
  attrs       = { name = "cache", chart = "redis", values = ["auth:\n  enabled: true\n"], set = [] }
}

resource "helm_release" "opened_moved" {
  prior_attrs = { name = "cache", chart = "redis", values = ["auth:\n  enabled: true\n"], set = [] }
  attrs       = { name = "cache", chart = "redis", values = [], set = [{ name = "auth.enabled", value = "true", type = "" }] }
}

resource "helm_release" "opened_broken" {
  prior_attrs = { name = "cache", chart = "redis", values = ["a: ["], set = [] }
  attrs       = { name = "cache", chart = "redis", values = ["- a\n- b\n"], set = [] }
}

resource "helm_release" "opened_null" {
  prior_attrs = { chart = "redis", values = null, set = null }
  attrs       = { chart = "redis", values = [null], set = [{ name = null, value = null }] }
}
