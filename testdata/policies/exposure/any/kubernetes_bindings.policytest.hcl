policytest {
  targets = ["../../../../policies/exposure/any/kubernetes_bindings.gate.hcl"]
}

# Source: Kubernetes documentation, Using RBAC Authorization, user-facing roles
resource "kubernetes_cluster_role_binding" "administrator_bound_created" {
  attrs          = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
  expect_failure = true
}

resource "kubernetes_cluster_role_binding_v1" "administrator_bound_added" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "Group", name = "platform", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "Group", name = "platform", namespace = null, api_group = "rbac.authorization.k8s.io" }, { kind = "User", name = "mona@example.com", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  expect_failure = true
}

resource "kubernetes_cluster_role_binding" "administrator_bound_raised" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubernetes_cluster_role_binding" "administrator_bound_admin" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "edit" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "admin" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubernetes_role_binding" "administrator_bound_kube_system" {
  attrs          = { metadata = [{ name = "acme-orders", namespace = "kube-system" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "admin" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
  expect_failure = true
}

resource "kubernetes_manifest" "administrator_bound_manifest" {
  prior_attrs    = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRoleBinding", metadata = { name = "acme" }, roleRef = { apiGroup = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }, subjects = [{ kind = "Group", name = "platform" }] }, object = null }
  attrs          = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRoleBinding", metadata = { name = "acme" }, roleRef = { apiGroup = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }, subjects = [{ kind = "Group", name = "platform" }, { kind = "Group", name = "developers" }] }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "administrator_bound_text" {
  attrs          = { yaml_body = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata:\n  name: acme\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: cluster-admin\nsubjects:\n- kind: ServiceAccount\n  name: ci\n  namespace: ci\n", apply_only = null }
  expect_failure = true
}

resource "kubernetes_cluster_role_binding" "administrator_bound_always" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "Group", name = "platform", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  attrs       = { metadata = [{ name = "acme-platform", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "Group", name = "platform", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  meta        = { operation = "replace" }
}

resource "kubernetes_cluster_role_binding" "administrator_bound_fewer" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "Group", name = "platform", namespace = null, api_group = "rbac.authorization.k8s.io" }, { kind = "ServiceAccount", name = "ci", namespace = "shop", api_group = "" }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "Group", name = "platform", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_cluster_role_binding" "administrator_bound_shuffled" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "Group", name = "platform", namespace = null, api_group = "rbac.authorization.k8s.io" }, { kind = "ServiceAccount", name = "ci", namespace = "shop", api_group = "" }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "ServiceAccount", name = "ci", namespace = "shop", api_group = "" }, { kind = "Group", name = "platform", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_cluster_role_binding" "administrator_bound_view" {
  attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
}

resource "kubernetes_cluster_role_binding" "administrator_bound_own_role" {
  attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "acme-admin" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
}

resource "kubernetes_cluster_role_binding_v1" "administrator_bound_lowered" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
  meta        = { operation = "replace" }
}

resource "kubernetes_cluster_role_binding_v1" "administrator_bound_nobody" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [] }
}

resource "kubernetes_role_binding" "administrator_bound_view_kube_system" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "kube-system" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "ServiceAccount", name = "metrics", namespace = "shop", api_group = "" }] }
}

resource "kubernetes_manifest" "administrator_bound_manifest_same" {
  prior_attrs = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRoleBinding", metadata = { name = "acme" }, roleRef = { apiGroup = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }, subjects = [{ kind = "Group", name = "platform" }] }, object = null }
  attrs       = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRoleBinding", metadata = { name = "platform" }, roleRef = { apiGroup = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }, subjects = [{ kind = "Group", name = "platform" }] }, object = null }
  meta        = { operation = "replace" }
}

resource "kubectl_manifest" "administrator_bound_text_reader" {
  attrs = { yaml_body = "{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"ClusterRoleBinding\", \"metadata\": {\"name\": \"acme\"}, \"roleRef\": {\"apiGroup\": \"rbac.authorization.k8s.io\", \"kind\": \"ClusterRole\", \"name\": \"system:auth-delegator\"}, \"subjects\": [{\"kind\": \"ServiceAccount\", \"name\": \"metrics\", \"namespace\": \"shop\"}]}", apply_only = null }
}

resource "kubernetes_cluster_role_binding" "administrator_bound_nulls" {
  prior_attrs = { role_ref = null, subject = null, metadata = null }
  attrs       = { role_ref = [{ name = "cluster-admin", kind = "ClusterRole" }], subject = null, metadata = null }
}

# Source: Kubernetes documentation, Using RBAC Authorization, RoleBinding and ClusterRoleBinding
resource "kubernetes_role_binding" "namespace_administrator_bound_created" {
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "admin" }], subject = [{ kind = "Group", name = "shop-leads", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  expect_failure = true
}

resource "kubernetes_role_binding_v1" "namespace_administrator_bound_master" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubernetes_role_binding" "namespace_administrator_bound_edit" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "Group", name = "support", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "edit" }], subject = [{ kind = "Group", name = "support", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubernetes_cluster_role_binding" "namespace_administrator_bound_everywhere" {
  attrs          = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "edit" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
  expect_failure = true
}

resource "kubernetes_manifest" "namespace_administrator_bound_manifest" {
  attrs          = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "RoleBinding", metadata = { name = "acme", namespace = "shop" }, roleRef = { apiGroup = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "admin" }, subjects = [{ kind = "Group", name = "shop-leads" }] }, object = null }
  expect_failure = true
}

resource "kubernetes_role_binding" "namespace_administrator_bound_developer" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "edit" }], subject = [{ kind = "Group", name = "developers", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "edit" }], subject = [{ kind = "Group", name = "developers", namespace = null, api_group = "rbac.authorization.k8s.io" }, { kind = "User", name = "mona@example.com", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_role_binding" "namespace_administrator_bound_edit_created" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "edit" }], subject = [{ kind = "ServiceAccount", name = "deploy", namespace = "shop", api_group = "" }] }
}

resource "kubernetes_role_binding" "namespace_administrator_bound_view" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "Group", name = "support", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_role_binding_v1" "namespace_administrator_bound_own" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "Role", name = "admin" }], subject = [{ kind = "Group", name = "shop-leads", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_role_binding_v1" "namespace_administrator_bound_lowered" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "admin" }], subject = [{ kind = "Group", name = "shop-leads", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "edit" }], subject = [{ kind = "Group", name = "shop-leads", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  meta        = { operation = "replace" }
}

resource "kubernetes_role_binding" "namespace_administrator_bound_same" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "admin" }], subject = [{ kind = "Group", name = "shop-leads", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  attrs       = { metadata = [{ name = "leads", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "admin" }], subject = [{ kind = "Group", name = "shop-leads", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  meta        = { operation = "replace" }
}

resource "kubernetes_manifest" "namespace_administrator_bound_other_kind" {
  attrs = { manifest = { apiVersion = "authorization.openshift.io/v1", kind = "RoleBinding", roleRef = { name = "admin" }, subjects = [] }, object = null }
}

# Source: Kubernetes documentation, Authenticating, anonymous requests
resource "kubernetes_cluster_role_binding" "anonymous_bound_created" {
  attrs          = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "Group", name = "system:unauthenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  expect_failure = true
}

resource "kubernetes_role_binding" "anonymous_bound_role" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "Role", name = "config" }], subject = [{ kind = "ServiceAccount", name = "web", namespace = "shop", api_group = "" }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "Role", name = "config" }], subject = [{ kind = "ServiceAccount", name = "web", namespace = "shop", api_group = "" }, { kind = "User", name = "system:anonymous", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  expect_failure = true
}

resource "kubernetes_cluster_role_binding" "anonymous_bound_master" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "Group", name = "platform", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "Group", name = "platform", namespace = null, api_group = "rbac.authorization.k8s.io" }, { kind = "Group", name = "system:unauthenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  expect_failure = true
}

resource "kubectl_manifest" "anonymous_bound_text" {
  attrs          = { yaml_body = "{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"ClusterRoleBinding\", \"metadata\": {\"name\": \"acme\"}, \"roleRef\": {\"apiGroup\": \"rbac.authorization.k8s.io\", \"kind\": \"ClusterRole\", \"name\": \"view\"}, \"subjects\": [{\"kind\": \"User\", \"name\": \"system:anonymous\"}]}", apply_only = null }
  expect_failure = true
}

resource "kubernetes_cluster_role_binding" "anonymous_bound_discovery" {
  attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "system:public-info-viewer" }], subject = [{ kind = "Group", name = "system:unauthenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_cluster_role_binding" "anonymous_bound_issuer" {
  attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "system:service-account-issuer-discovery" }], subject = [{ kind = "Group", name = "system:unauthenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_cluster_role_binding" "anonymous_bound_always" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "acme-health" }], subject = [{ kind = "Group", name = "system:unauthenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "acme-health" }], subject = [{ kind = "Group", name = "system:unauthenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }, { kind = "ServiceAccount", name = "web", namespace = "shop", api_group = "" }] }
}

resource "kubernetes_cluster_role_binding" "anonymous_bound_removed" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "Group", name = "system:unauthenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }, { kind = "Group", name = "support", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "Group", name = "support", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_cluster_role_binding" "anonymous_bound_account_of_that_name" {
  attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "ServiceAccount", name = "system:anonymous", namespace = "shop", api_group = "" }] }
}

resource "kubernetes_role_binding" "anonymous_bound_nodes" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "Role", name = "config" }], subject = [{ kind = "Group", name = "system:nodes", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubectl_manifest" "anonymous_bound_text_support" {
  attrs = { yaml_body = "{\"apiVersion\": \"rbac.authorization.k8s.io/v1\", \"kind\": \"ClusterRoleBinding\", \"metadata\": {\"name\": \"acme\"}, \"roleRef\": {\"apiGroup\": \"rbac.authorization.k8s.io\", \"kind\": \"ClusterRole\", \"name\": \"view\"}, \"subjects\": [{\"kind\": \"Group\", \"name\": \"support\"}]}", apply_only = null }
}

resource "kubernetes_role_binding" "anonymous_bound_user" {
  attrs = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "Role", name = "config" }], subject = [{ kind = "User", name = "anonymous@example.com", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

# Source: Google Kubernetes Engine documentation, Best practices for RBAC, default groups
resource "kubernetes_cluster_role_binding" "everybody_bound_authenticated" {
  attrs          = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "Group", name = "system:authenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  expect_failure = true
}

resource "kubernetes_cluster_role_binding" "everybody_bound_accounts" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "acme-read" }], subject = [{ kind = "ServiceAccount", name = "web", namespace = "shop", api_group = "" }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "acme-read" }], subject = [{ kind = "Group", name = "system:serviceaccounts", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  expect_failure = true
}

resource "kubernetes_role_binding" "everybody_bound_in_namespace" {
  attrs          = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "Role", name = "secrets" }], subject = [{ kind = "Group", name = "system:authenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  expect_failure = true
}

resource "kubernetes_cluster_role_binding" "everybody_bound_basic" {
  attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "system:basic-user" }], subject = [{ kind = "Group", name = "system:authenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_cluster_role_binding" "everybody_bound_discovery" {
  attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "system:discovery" }], subject = [{ kind = "Group", name = "system:authenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_cluster_role_binding" "everybody_bound_one_namespace" {
  attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "acme-read" }], subject = [{ kind = "Group", name = "system:serviceaccounts:shop", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_cluster_role_binding" "everybody_bound_group" {
  attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "acme-read" }], subject = [{ kind = "Group", name = "authenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_cluster_role_binding" "everybody_bound_always" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "acme-read" }], subject = [{ kind = "Group", name = "system:authenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "acme-read" }], subject = [{ kind = "Group", name = "system:authenticated", namespace = null, api_group = "rbac.authorization.k8s.io" }, { kind = "ServiceAccount", name = "web", namespace = "shop", api_group = "" }] }
}

resource "kubernetes_cluster_role_binding" "everybody_bound_removed" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "acme-read" }], subject = [{ kind = "Group", name = "system:serviceaccounts", namespace = null, api_group = "rbac.authorization.k8s.io" }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "acme-read" }], subject = [{ kind = "ServiceAccount", name = "web", namespace = "shop", api_group = "" }] }
}

# Source: Terraform JSON output format, after_unknown
resource "kubernetes_cluster_role_binding" "undecided_subjects_typed" {
  prior_attrs    = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "ServiceAccount", name = "web", namespace = "shop", api_group = "" }] }
  attrs          = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = unknown }
  expect_failure = true
}

resource "kubernetes_manifest" "undecided_subjects_role" {
  prior_attrs    = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRoleBinding", metadata = { name = "acme" }, roleRef = { apiGroup = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }, subjects = [{ kind = "ServiceAccount", name = "web", namespace = "shop" }] }, object = null }
  attrs          = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRoleBinding", metadata = { name = "acme" }, roleRef = unknown, subjects = [{ kind = "ServiceAccount", name = "web", namespace = "shop" }] }, object = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubernetes_cluster_role_binding" "undecided_subjects_id" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "ServiceAccount", name = "web", namespace = "shop", api_group = "" }] }
  attrs       = { metadata = [{ name = "acme-orders", namespace = null }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "ServiceAccount", name = "web", namespace = "shop", api_group = "" }], id = unknown }
}

resource "kubernetes_manifest" "undecided_subjects_object" {
  prior_attrs = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRoleBinding", metadata = { name = "acme" }, roleRef = { apiGroup = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }, subjects = [{ kind = "ServiceAccount", name = "web", namespace = "shop" }] }, object = null }
  attrs       = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRoleBinding", metadata = { name = "acme" }, roleRef = { apiGroup = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }, subjects = [{ kind = "ServiceAccount", name = "web", namespace = "shop" }] }, object = unknown }
}

resource "kubernetes_manifest" "undecided_subjects_other" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "ConfigMap" }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "ConfigMap", data = unknown }, object = null }
}

resource "kubernetes_role_binding" "undecided_subjects_uid" {
  prior_attrs = { metadata = [{ name = "acme-orders", namespace = "shop" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "ServiceAccount", name = "web", namespace = "shop", api_group = "" }] }
  attrs       = { metadata = [{ name = "acme", namespace = "shop", uid = unknown }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "view" }], subject = [{ kind = "ServiceAccount", name = "web", namespace = "shop", api_group = "" }] }
}

# Source: gavinbunney/kubectl provider documentation, kubectl_manifest, override_namespace
resource "kubectl_manifest" "administrator_bound_override_namespace" {
  prior_attrs    = { yaml_body = "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: ops, namespace: dev}\nroleRef: {kind: ClusterRole, name: cluster-admin}\nsubjects: [{kind: User, name: bob}]\n", override_namespace = null }
  attrs          = { yaml_body = "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: ops, namespace: dev}\nroleRef: {kind: ClusterRole, name: cluster-admin}\nsubjects: [{kind: User, name: bob}]\n", override_namespace = "kube-system" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubectl_manifest" "administrator_bound_override_same_namespace" {
  prior_attrs = { yaml_body = "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: ops, namespace: kube-system}\nroleRef: {kind: ClusterRole, name: cluster-admin}\nsubjects: [{kind: User, name: bob}]\n", override_namespace = null }
  attrs       = { yaml_body = "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: ops, namespace: dev}\nroleRef: {kind: ClusterRole, name: cluster-admin}\nsubjects: [{kind: User, name: bob}]\n", override_namespace = "kube-system" }
  meta        = { operation = "replace" }
}

resource "kubectl_manifest" "administrator_bound_override_of_cluster" {
  prior_attrs = { yaml_body = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: ops}\nroleRef: {kind: ClusterRole, name: cluster-admin}\nsubjects: [{kind: User, name: bob}]\n", override_namespace = null }
  attrs       = { yaml_body = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: ops}\nroleRef: {kind: ClusterRole, name: cluster-admin}\nsubjects: [{kind: User, name: bob}]\n", override_namespace = "kube-system" }
  meta        = { operation = "replace" }
}

resource "kubectl_manifest" "administrator_bound_override_view" {
  prior_attrs = { yaml_body = "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: ops, namespace: dev}\nroleRef: {kind: ClusterRole, name: view}\nsubjects: [{kind: User, name: bob}]\n", override_namespace = "dev" }
  attrs       = { yaml_body = "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: ops, namespace: dev}\nroleRef: {kind: ClusterRole, name: view}\nsubjects: [{kind: User, name: bob}]\n", override_namespace = "kube-system" }
  meta        = { operation = "replace" }
}

# Source: Kubernetes documentation, Using RBAC Authorization, RoleBinding and ClusterRoleBinding; these roles are not in the plan, or do not allow everything
resource "kubernetes_cluster_role_v1" "custom_apps" {
  attrs = { metadata = [{ name = "apps" }], rule = [{ api_groups = ["apps"], resources = ["*"], verbs = ["*"], resource_names = null }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role_v1" "custom_reader" {
  attrs = { metadata = [{ name = "reader" }], rule = [{ api_groups = ["*"], resources = ["pods", "services"], verbs = ["get", "list", "watch"], resource_names = null }], aggregation_rule = [] }
}

resource "kubernetes_cluster_role_binding_v1" "custom_administrator_bound_apps" {
  attrs = { metadata = [{ name = "ops" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "apps" }], subject = [{ kind = "User", name = "bob", namespace = "", api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_cluster_role_binding_v1" "custom_administrator_bound_reader" {
  attrs = { metadata = [{ name = "ops" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "reader" }], subject = [{ kind = "Group", name = "developers", namespace = "", api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_cluster_role_binding" "custom_administrator_bound_elsewhere" {
  attrs = { metadata = [{ name = "ops" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "external-secrets" }], subject = [{ kind = "ServiceAccount", name = "external-secrets", namespace = "external-secrets", api_group = "" }] }
}

resource "kubernetes_role_binding_v1" "custom_administrator_bound_namespace" {
  attrs = { metadata = [{ name = "ops", namespace = "kube-system" }], role_ref = [{ api_group = "rbac.authorization.k8s.io", kind = "Role", name = "apps" }], subject = [{ kind = "User", name = "bob", namespace = "", api_group = "rbac.authorization.k8s.io" }] }
}

resource "kubernetes_manifest" "custom_administrator_bound_manifest" {
  attrs = { manifest = { apiVersion = "rbac.authorization.k8s.io/v1", kind = "ClusterRoleBinding", metadata = { name = "ops" }, roleRef = { apiGroup = "rbac.authorization.k8s.io", kind = "ClusterRole", name = "apps" }, subjects = [{ kind = "User", name = "bob" }] }, object = null }
}

# Roles that are in the same plan.
plan "bound_custom_administrator" {
  file            = "../../../exposure/related/bound_custom_administrator.json"
  expect          = "needs_approval"
  expect_findings = ["kubernetes_bindings/custom_administrator_bound: kubernetes_cluster_role_binding_v1.custom"]
}

plan "bound_custom_role_of_a_group" {
  file            = "../../../exposure/related/bound_custom_role_of_a_group.json"
  expect          = "pass"
  expect_findings = []
}

# A plan moves it: the same elsewhere opens nothing.
plan "binding_to_the_newer_type" {
  file            = "../../../exposure/moved/binding_to_the_newer_type.json"
  expect          = "pass"
  expect_findings = []
}

plan "binding_into_a_manifest" {
  file            = "../../../exposure/moved/binding_into_a_manifest.json"
  expect          = "pass"
  expect_findings = []
}

plan "binding_of_a_namespace_to_the_cluster" {
  file            = "../../../exposure/moved/binding_of_a_namespace_to_the_cluster.json"
  expect          = "needs_approval"
  expect_findings = ["kubernetes_bindings/administrator_bound: kubernetes_cluster_role_binding.b"]
}

plan "binding_of_another_group" {
  file            = "../../../exposure/moved/binding_of_another_group.json"
  expect          = "needs_approval"
  expect_findings = ["kubernetes_bindings/administrator_bound: kubernetes_cluster_role_binding.b"]
}

plan "bound_custom_administrator_by_manifest" {
  file            = "../../../exposure/related/bound_custom_administrator_by_manifest.json"
  expect          = "needs_approval"
  expect_findings = ["kubernetes_bindings/custom_administrator_bound: kubernetes_manifest.binding"]
}
