policytest {
  targets = ["../../../../policies/exposure/any/kubernetes_roles.gate.hcl"]
}

# Source: Kubernetes documentation, Using RBAC Authorization; Role Based Access Control Good Practices
resource "kubernetes_cluster_role" "cluster_takeover_everything" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role_v1" "cluster_takeover_created" {
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role_v1" "cluster_takeover_escalate" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = ["rbac.authorization.k8s.io"], resources = ["roles"], resource_names = [], verbs = ["get"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = ["rbac.authorization.k8s.io"], resources = ["roles"], resource_names = [], verbs = ["get", "escalate"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role_v1" "cluster_takeover_bind_by_star" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = ["rbac.authorization.k8s.io"], resources = ["clusterroles"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role" "cluster_takeover_impersonate_masters" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["groups"], resource_names = ["system:masters"], verbs = ["impersonate"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role" "cluster_takeover_every_write" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["get", "create", "update", "delete"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role" "cluster_takeover_tokens" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["serviceaccounts/token"], resource_names = [], verbs = ["create"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_manifest" "cluster_takeover_manifest" {
  prior_attrs    = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "acme-orders" }, rules = [{ apiGroups = [""], resources = ["pods"], verbs = ["get"] }] }, object = null }
  attrs          = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "acme-orders" }, rules = [{ apiGroups = ["*"], resources = ["*"], verbs = ["*"] }] }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "cluster_takeover_text" {
  prior_attrs    = { yaml_body = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: acme\nrules:\n- apiGroups: ['']\n  resources: [pods]\n  verbs: [get]\n", apply_only = null }
  attrs          = { yaml_body = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: acme\nrules:\n- apiGroups: ['']\n  resources: ['nodes/proxy']\n  verbs: [get, create]\n", apply_only = null }
  expect_failure = true
}

resource "kustomization_resource" "cluster_takeover_kustomized" {
  attrs          = { manifest = "{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"ClusterRole\", \"metadata\": {\"name\": \"acme-orders\"}, \"rules\": [{\"apiGroups\": [\"*\"], \"resources\": [\"*\"], \"verbs\": [\"*\"]}]}" }
  expect_failure = true
}

resource "kubernetes_cluster_role" "cluster_takeover_always" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }, { api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "cluster_takeover_taken_back" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "cluster_takeover_shuffled" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = ["rbac.authorization.k8s.io"], resources = ["roles", "clusterroles"], resource_names = [], verbs = ["get", "escalate"], non_resource_urls = [] }, { api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = ["rbac.authorization.k8s.io"], resources = ["clusterroles", "roles"], resource_names = [], verbs = ["escalate", "get"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "cluster_takeover_reads_all_but_secrets" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "services", "nodes"], resource_names = [], verbs = ["get", "list", "watch"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "cluster_takeover_own_group" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = ["orders.example.com"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "cluster_takeover_bind_named_view" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = ["rbac.authorization.k8s.io"], resources = ["clusterroles"], resource_names = ["view"], verbs = ["bind"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "cluster_takeover_impersonate_one" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["users"], resource_names = ["deploy@example.com"], verbs = ["impersonate"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "cluster_takeover_no_rules" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "cluster_takeover_nulls" {
  prior_attrs = { metadata = null, rule = null }
  attrs       = { metadata = null, rule = [{ api_groups = null, resources = null, verbs = null, resource_names = null }] }
}

resource "kubernetes_manifest" "cluster_takeover_renamed" {
  prior_attrs = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "acme-orders" }, rules = [{ apiGroups = ["*"], resources = ["*"], verbs = ["*"] }] }, object = null }
  attrs       = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "acme-shop" }, rules = [{ apiGroups = ["*"], resources = ["*"], verbs = ["*"] }] }, object = null }
  meta        = { operation = "replace" }
}

resource "kubernetes_manifest" "cluster_takeover_other_role" {
  attrs = { manifest = { apiVersion = "iam.aws.upbound.io/v1beta1", kind = "Role", spec = { forProvider = {} }, rules = [{ apiGroups = ["*"], resources = ["*"], verbs = ["*"] }] }, object = null }
}

resource "kubectl_manifest" "cluster_takeover_text_other" {
  attrs = { yaml_body = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: acme\ndata:\n  rules: '*'\n", apply_only = null }
}

resource "kubectl_manifest" "cluster_takeover_unknown_text" {
  attrs = { yaml_body = unknown }
}

resource "kustomization_resource" "cluster_takeover_kustomized_same" {
  prior_attrs = { manifest = "{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"ClusterRole\", \"metadata\": {\"name\": \"acme-orders\"}, \"rules\": [{\"apiGroups\": [\"*\"], \"resources\": [\"*\"], \"verbs\": [\"*\"]}]}" }
  attrs       = { manifest = "{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"ClusterRole\", \"metadata\": {\"name\": \"acme-orders\"}, \"rules\": [{\"apiGroups\": [\"*\"], \"resources\": [\"*\"], \"verbs\": [\"*\"]}, {\"apiGroups\": [\"\"], \"resources\": [\"pods\"], \"verbs\": [\"get\"]}]}" }
}

# Source: Kubernetes documentation, Role Based Access Control Good Practices, privilege escalation risks
resource "kubernetes_cluster_role" "role_widened_secrets" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["secrets"], resource_names = [], verbs = ["get", "list", "watch"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role_v1" "role_widened_exec" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["pods/exec"], resource_names = [], verbs = ["create"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role_v1" "role_widened_pods" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list", "create"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role" "role_widened_bindings" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = ["rbac.authorization.k8s.io"], resources = ["rolebindings"], resource_names = [], verbs = ["create"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role" "role_widened_webhooks" {
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = ["admissionregistration.k8s.io"], resources = ["mutatingwebhookconfigurations"], resource_names = [], verbs = ["get", "patch"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role" "role_widened_certificates" {
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = ["certificates.k8s.io"], resources = ["certificatesigningrequests/approval"], resource_names = [], verbs = ["update"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role" "role_widened_nodes" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["nodes/proxy"], resource_names = [], verbs = ["get"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role" "role_widened_reads_everything" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["get", "list", "watch"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_cluster_role" "role_widened_metrics" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["nodes", "nodes/metrics", "nodes/stats"], resource_names = [], verbs = ["get"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_role" "role_widened_namespace" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_role_v1" "role_widened_system" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "kube-system", labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "kube-system", labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["secrets"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubectl_manifest" "role_widened_names_dropped" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"ClusterRole\", \"metadata\": {\"name\": \"acme-orders\"}, \"rules\": [{\"apiGroups\": [\"\"], \"resources\": [\"secrets\"], \"resourceNames\": [\"orders-db\"], \"verbs\": [\"get\"]}]}", apply_only = null }
  attrs          = { yaml_body = "{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"ClusterRole\", \"metadata\": {\"name\": \"acme-orders\"}, \"rules\": [{\"apiGroups\": [\"\"], \"resources\": [\"secrets\"], \"verbs\": [\"get\"]}]}", apply_only = null }
  expect_failure = true
}

resource "kubernetes_role" "role_widened_own_secrets" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["secrets"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_role" "role_widened_own_pods" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], rule = [{ api_groups = [""], resources = ["pods", "pods/exec"], resource_names = [], verbs = ["create", "delete"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_role_v1" "role_widened_system_map" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "kube-system", labels = null }], rule = [{ api_groups = [""], resources = ["configmaps"], resource_names = [], verbs = ["get", "update"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "role_widened_one_secret" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["secrets"], resource_names = ["orders-db"], verbs = ["get"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "role_widened_secrets_written" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["secrets"], resource_names = [], verbs = ["delete"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "role_widened_other_group" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = ["vault.example.com"], resources = ["secrets"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "role_widened_secrets_before" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["secrets"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["secrets", "pods"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "role_widened_pods_deleted" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods"], resource_names = [], verbs = ["get", "list", "delete"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "role_widened_bindings_read" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = ["rbac.authorization.k8s.io"], resources = ["rolebindings", "clusterroles"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "role_widened_certificates_read" {
  attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = ["certificates.k8s.io"], resources = ["certificatesigningrequests"], resource_names = [], verbs = ["get"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_role" "role_widened_namespace_before" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }, { api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "role_widened_labels" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", labels = { team = "orders" } }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
}

# Source: Kubernetes API reference, ClusterRole v1, aggregationRule
resource "kubernetes_cluster_role" "roles_aggregated_empty" {
  prior_attrs    = { metadata = [{ name = "acme-view" }], rule = [], aggregation_rule = [{ cluster_role_selectors = [{ match_labels = { acme = "true" }, match_expressions = [] }] }] }
  attrs          = { metadata = [{ name = "acme-view" }], rule = [], aggregation_rule = [{ cluster_role_selectors = [{ match_labels = {}, match_expressions = [] }] }] }
  expect_failure = true
}

resource "kubernetes_cluster_role_v1" "roles_aggregated_created" {
  attrs          = { metadata = [{ name = "acme-view" }], rule = [], aggregation_rule = [{ cluster_role_selectors = [{ match_labels = null, match_expressions = [] }] }] }
  expect_failure = true
}

resource "kubernetes_manifest" "roles_aggregated_manifest" {
  attrs          = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "acme-orders" }, rules = [], aggregationRule = { clusterRoleSelectors = [{}] } }, object = null }
  expect_failure = true
}

resource "kubernetes_cluster_role" "roles_aggregated_label" {
  attrs = { metadata = [{ name = "acme-view" }], rule = [], aggregation_rule = [{ cluster_role_selectors = [{ match_labels = { acme = "true" }, match_expressions = [] }] }] }
}

resource "kubernetes_cluster_role" "roles_aggregated_expression" {
  attrs = { metadata = [{ name = "acme-view" }], rule = [], aggregation_rule = [{ cluster_role_selectors = [{ match_labels = null, match_expressions = [{ key = "acme", operator = "Exists", values = [] }] }] }] }
}

resource "kubernetes_cluster_role" "roles_aggregated_always" {
  prior_attrs = { metadata = [{ name = "acme-view" }], rule = [], aggregation_rule = [{ cluster_role_selectors = [{ match_labels = {}, match_expressions = [] }] }] }
  attrs       = { metadata = [{ name = "acme-view" }], rule = [], aggregation_rule = [{ cluster_role_selectors = [{ match_labels = {}, match_expressions = [] }] }] }
}

resource "kubernetes_cluster_role" "roles_aggregated_none" {
  attrs = { metadata = [{ name = "acme-read", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_manifest" "roles_aggregated_other_label" {
  prior_attrs = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "acme-orders" }, rules = [], aggregationRule = { clusterRoleSelectors = [{ matchLabels = { a = "b" } }] } }, object = null }
  attrs       = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "acme-orders" }, rules = [], aggregationRule = { clusterRoleSelectors = [{ matchLabels = { a = "c" } }] } }, object = null }
}

resource "kubernetes_manifest" "roles_aggregated_no_selector" {
  attrs = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "acme-orders" }, rules = [], aggregationRule = { clusterRoleSelectors = [] } }, object = null }
}

# Source: Terraform JSON output format, after_unknown
resource "kubernetes_cluster_role" "undecided_rules_typed" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = unknown, aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_manifest" "undecided_rules_manifest" {
  prior_attrs    = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "acme-orders" }, rules = [{ apiGroups = [""], resources = ["pods"], verbs = ["get"] }] }, object = null }
  attrs          = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "acme-orders" }, rules = unknown }, object = null }
  expect_failure = true
}

resource "kubernetes_role" "undecided_rules_name" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme", namespace = "shop", uid = unknown }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [], id = unknown }
}

resource "kubernetes_manifest" "undecided_rules_object" {
  prior_attrs = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "acme-orders" }, rules = [{ apiGroups = [""], resources = ["pods"], verbs = ["get"] }] }, object = null }
  attrs       = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "acme-orders" }, rules = [{ apiGroups = [""], resources = ["pods"], verbs = ["get"] }] }, object = unknown }
}

resource "kubernetes_manifest" "undecided_rules_other" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "Secret" }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "Secret", data = unknown }, object = null }
}

resource "kubernetes_cluster_role_v1" "undecided_rules_annotations" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", annotations = unknown }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
}

# Source: Kubernetes documentation, Using RBAC Authorization, non-resource endpoints
resource "kubernetes_cluster_role_v1" "role_widened_every_path" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [], resources = [], resource_names = [], verbs = ["*"], non_resource_urls = ["*"] }], aggregation_rule = [] }
  expect_failure = true
}

resource "kubernetes_manifest" "role_widened_every_path_manifest" {
  attrs          = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "paths" }, rules = [{ nonResourceURLs = ["*"], verbs = ["get"] }] }, object = null }
  expect_failure = true
}

# Source: Kubernetes documentation, Using RBAC Authorization: a role is about its namespace
resource "kubernetes_role_v1" "role_widened_other_namespace" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "dev", labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "prod", labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubernetes_cluster_role_v1" "role_widened_metrics_path" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [], resources = [], resource_names = [], verbs = ["get"], non_resource_urls = ["/metrics"] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role_v1" "role_widened_health_paths" {
  attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [], resources = [], resource_names = [], verbs = ["get"], non_resource_urls = ["/healthz", "/livez", "/readyz", "/version"] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role_v1" "role_widened_prefix_path" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [], resources = [], resource_names = [], verbs = ["get"], non_resource_urls = ["/metrics/*"] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role_v1" "role_widened_every_path_before" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [], resources = [], resource_names = [], verbs = ["get"], non_resource_urls = ["*"] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [], resources = [], resource_names = [], verbs = ["get"], non_resource_urls = ["*"] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role_v1" "role_widened_every_path_dropped" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [], resources = [], resource_names = [], verbs = ["*"], non_resource_urls = ["*"] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [], resources = [], resource_names = [], verbs = ["get"], non_resource_urls = ["/metrics"] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role" "role_widened_path_nulls" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = null, resources = null, resource_names = null, verbs = ["get"], non_resource_urls = null }], aggregation_rule = [] }
}

resource "kubernetes_manifest" "role_widened_manifest_path" {
  attrs = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRole", metadata = { name = "paths" }, rules = [{ nonResourceURLs = ["/metrics"], verbs = ["get"] }] }, object = null }
}

resource "kubernetes_role_v1" "role_widened_renamed_in_namespace" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "dev", labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-all", namespace = "dev", labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
  meta        = { operation = "replace" }
}

resource "kubernetes_role_v1" "role_widened_namespace_unknown" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "dev", labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = unknown, labels = null }], rule = [{ api_groups = ["*"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
  meta        = { operation = "replace" }
}

resource "kubernetes_role_v1" "role_widened_reader_moved" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "dev", labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "prod", labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  meta        = { operation = "replace" }
}

resource "kubernetes_role" "role_widened_secrets_moved" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "dev", labels = null }], rule = [{ api_groups = [""], resources = ["secrets"], resource_names = [], verbs = ["get"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "prod", labels = null }], rule = [{ api_groups = [""], resources = ["secrets"], resource_names = [], verbs = ["get"], non_resource_urls = [] }], aggregation_rule = [] }
  meta        = { operation = "replace" }
}

resource "kubectl_manifest" "role_widened_same_override" {
  prior_attrs = { yaml_body = sensitive("{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"Role\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"dev\"}, \"rules\": [{\"apiGroups\": [\"*\"], \"resources\": [\"*\"], \"verbs\": [\"*\"]}]}"), override_namespace = null }
  attrs       = { yaml_body = sensitive("{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"Role\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"prod\"}, \"rules\": [{\"apiGroups\": [\"*\"], \"resources\": [\"*\"], \"verbs\": [\"*\"]}]}"), override_namespace = "dev" }
  meta        = { operation = "replace" }
}

resource "kubectl_manifest" "role_widened_reader_overridden" {
  prior_attrs = { yaml_body = sensitive("{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"Role\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"dev\"}, \"rules\": [{\"apiGroups\": [\"\"], \"resources\": [\"pods\"], \"verbs\": [\"get\"]}]}"), override_namespace = null }
  attrs       = { yaml_body = sensitive("{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"Role\", \"metadata\": {\"name\": \"acme\", \"namespace\": \"dev\"}, \"rules\": [{\"apiGroups\": [\"\"], \"resources\": [\"pods\"], \"verbs\": [\"get\"]}]}"), override_namespace = "prod" }
  meta        = { operation = "replace" }
}

resource "kubernetes_cluster_role_v1" "role_widened_leases_alone" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = ["coordination.k8s.io"], resources = ["leases"], resource_names = [], verbs = ["create", "update", "get"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role_v1" "role_widened_events_alone" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["events"], resource_names = [], verbs = ["create", "patch"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role_v1" "role_widened_reviews_alone" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = ["authentication.k8s.io"], resources = ["tokenreviews"], resource_names = [], verbs = ["create"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role_v1" "role_widened_named_secret_alone" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["secrets"], resource_names = ["acme-orders-db"], verbs = ["get"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role_v1" "role_widened_custom_objects_alone" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = ["acme.example.com"], resources = ["*"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role_v1" "role_widened_node_metrics_alone" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = [""], resources = ["nodes/metrics", "nodes/stats"], resource_names = [], verbs = ["get"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role_v1" "role_widened_ingress_status_alone" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null, labels = null }], rule = [{ api_groups = [""], resources = ["pods", "configmaps"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }, { api_groups = ["networking.k8s.io"], resources = ["ingresses/status"], resource_names = [], verbs = ["update", "patch"], non_resource_urls = [] }], aggregation_rule = [] }
}

# Source: Kubernetes documentation, Using RBAC Authorization
resource "kubernetes_role" "role_widened_quotas" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], rule = [{ api_groups = [""], resources = ["resourcequotas", "limitranges"], resource_names = [], verbs = ["get", "list"], non_resource_urls = [] }], aggregation_rule = [] }
}

resource "kubernetes_role" "role_widened_own_deployments" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop", labels = null }], rule = [{ api_groups = ["apps"], resources = ["deployments"], resource_names = [], verbs = ["*"], non_resource_urls = [] }], aggregation_rule = [] }
}

# A plan moves it: the same elsewhere opens nothing.
plan "role_to_the_newer_type" {
  file            = "../../../exposure/moved/role_to_the_newer_type.json"
  expect          = "pass"
  expect_findings = []
}

plan "role_into_a_manifest" {
  file            = "../../../exposure/moved/role_into_a_manifest.json"
  expect          = "pass"
  expect_findings = []
}

plan "role_of_a_namespace_to_the_cluster" {
  file            = "../../../exposure/moved/role_of_a_namespace_to_the_cluster.json"
  expect          = "needs_approval"
  expect_findings = ["kubernetes_roles/cluster_takeover: kubernetes_cluster_role.b"]
}
