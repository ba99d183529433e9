policytest {
  targets = ["../../../../policies/exposure/any/kubernetes_admission.gate.hcl"]
}

# Source: Kubernetes documentation, Dynamic Admission Control; Validating Admission Policy
resource "kubernetes_validating_webhook_configuration" "admission_guard_deleted_webhook" {
  prior_attrs    = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }] }
  expect_failure = true
}

resource "kubernetes_validating_admission_policy_v1" "admission_guard_deleted_policy" {
  prior_attrs    = { metadata = { name = "guard" }, spec = { failure_policy = "Fail" } }
  expect_failure = true
}

resource "kubernetes_manifest" "admission_guard_deleted_constraint" {
  prior_attrs    = { manifest = { apiVersion = "constraints.gatekeeper.sh/v1beta1", kind = "K8sPSPPrivilegedContainer", metadata = { name = "guard" }, spec = { match = {} } }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "admission_guard_deleted_kyverno" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"ClusterPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"validationFailureAction\": \"Enforce\", \"rules\": [{\"name\": \"r1\", \"validate\": {\"message\": \"no\"}}]}}", apply_only = null }
  expect_failure = true
}

resource "kustomization_resource" "admission_guard_deleted_binding" {
  prior_attrs    = { manifest = "{\"apiVersion\": \"admissionregistration.k8s.io/v1\", \"kind\": \"ValidatingAdmissionPolicyBinding\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"policyName\": \"guard\", \"validationActions\": [\"Deny\"]}}" }
  expect_failure = true
}

resource "kubectl_manifest" "admission_guard_deleted_rule_level" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"ClusterPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"rules\": [{\"name\": \"r1\", \"validate\": {\"failureAction\": \"Enforce\"}}]}}", apply_only = null }
  expect_failure = true
}

resource "kubectl_manifest" "admission_guard_deleted_audit" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"ClusterPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"validationFailureAction\": \"Audit\", \"rules\": [{\"name\": \"r1\", \"validate\": {\"message\": \"no\"}}]}}", apply_only = null }
}

resource "kubernetes_manifest" "admission_guard_deleted_dryrun" {
  prior_attrs = { manifest = { apiVersion = "constraints.gatekeeper.sh/v1beta1", kind = "K8sPSPPrivilegedContainer", metadata = { name = "guard" }, spec = { enforcementAction = "dryrun", match = {} } }, object = null }
}

resource "kustomization_resource" "admission_guard_deleted_warns" {
  prior_attrs = { manifest = "{\"apiVersion\": \"admissionregistration.k8s.io/v1\", \"kind\": \"ValidatingAdmissionPolicyBinding\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"policyName\": \"guard\", \"validationActions\": [\"Audit\", \"Warn\"]}}" }
}

resource "kubectl_manifest" "admission_guard_deleted_kept" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"ClusterPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"validationFailureAction\": \"Enforce\", \"rules\": [{\"name\": \"r1\", \"validate\": {\"message\": \"no\"}}]}}", apply_only = true }
}

resource "kubernetes_validating_webhook_configuration_v1" "admission_guard_deleted_replaced" {
  prior_attrs = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }] }
  attrs       = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }] }
  change      = { actions = ["delete", "create"] }
  meta        = { operation = "replace" }
}

resource "kubernetes_validating_admission_policy_v1" "admission_guard_deleted_replaced" {
  prior_attrs = { metadata = {}, spec = { failure_policy = "Fail" } }
  attrs       = { metadata = {}, spec = { failure_policy = "Fail" } }
  change      = { actions = ["delete", "create"] }
  meta        = { operation = "replace" }
}

resource "kubernetes_mutating_webhook_configuration_v1" "admission_guard_deleted_mutating" {
  prior_attrs = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }] }
}

resource "kubernetes_manifest" "admission_guard_deleted_other" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "ConfigMap" }, object = null }
}

resource "kubernetes_manifest" "admission_guard_deleted_exception" {
  prior_attrs = { manifest = { apiVersion = "kyverno.io/v2", kind = "PolicyException", spec = {} }, object = null }
}

resource "kubernetes_manifest" "admission_guard_deleted_report" {
  prior_attrs = { manifest = { apiVersion = "wgpolicyk8s.io/v1alpha2", kind = "ClusterPolicyReport" }, object = null }
}

# Source: Kyverno documentation, Validate Rules, failure action; Gatekeeper documentation, Handling Constraint Violations
resource "kubectl_manifest" "admission_no_longer_refused_kyverno" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"ClusterPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"validationFailureAction\": \"Enforce\", \"rules\": [{\"name\": \"r1\", \"validate\": {\"message\": \"no\"}}]}}", apply_only = null }
  attrs          = { yaml_body = "{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"ClusterPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"validationFailureAction\": \"Audit\", \"rules\": [{\"name\": \"r1\", \"validate\": {\"message\": \"no\"}}]}}", apply_only = null }
  expect_failure = true
}

resource "kubectl_manifest" "admission_no_longer_refused_old_word" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"ClusterPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"validationFailureAction\": \"enforce\", \"rules\": [{\"name\": \"r1\", \"validate\": {\"message\": \"no\"}}]}}", apply_only = null }
  attrs          = { yaml_body = "{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"ClusterPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"validationFailureAction\": \"audit\", \"rules\": [{\"name\": \"r1\", \"validate\": {\"message\": \"no\"}}]}}", apply_only = null }
  expect_failure = true
}

resource "kubernetes_manifest" "admission_no_longer_refused_rule" {
  prior_attrs    = { manifest = { apiVersion = "kyverno.io/v1", kind = "ClusterPolicy", metadata = { name = "guard" }, spec = { rules = [{ name = "r1", validate = { failureAction = "Enforce" } }, { name = "r2", validate = { failureAction = "Enforce" } }] } }, object = null }
  attrs          = { manifest = { apiVersion = "kyverno.io/v1", kind = "ClusterPolicy", metadata = { name = "guard" }, spec = { rules = [{ name = "r1", validate = { failureAction = "Enforce" } }, { name = "r2", validate = { failureAction = "Audit" } }] } }, object = null }
  expect_failure = true
}

resource "kubernetes_manifest" "admission_no_longer_refused_constraint" {
  prior_attrs    = { manifest = { apiVersion = "constraints.gatekeeper.sh/v1beta1", kind = "K8sPSPPrivilegedContainer", metadata = { name = "guard" }, spec = { match = {} } }, object = null }
  attrs          = { manifest = { apiVersion = "constraints.gatekeeper.sh/v1beta1", kind = "K8sPSPPrivilegedContainer", metadata = { name = "guard" }, spec = { enforcementAction = "dryrun", match = {} } }, object = null }
  expect_failure = true
}

resource "kubernetes_manifest" "admission_no_longer_refused_binding" {
  prior_attrs    = { manifest = { apiVersion = "admissionregistration.k8s.io/v1", kind = "ValidatingAdmissionPolicyBinding", metadata = { name = "guard" }, spec = { policyName = "guard", validationActions = ["Deny", "Audit"] } }, object = null }
  attrs          = { manifest = { apiVersion = "admissionregistration.k8s.io/v1", kind = "ValidatingAdmissionPolicyBinding", metadata = { name = "guard" }, spec = { policyName = "guard", validationActions = ["Audit"] } }, object = null }
  expect_failure = true
}

resource "kustomization_resource" "admission_no_longer_refused_warn" {
  prior_attrs    = { manifest = "{\"apiVersion\": \"constraints.gatekeeper.sh/v1beta1\", \"kind\": \"K8sPSPPrivilegedContainer\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"enforcementAction\": \"deny\", \"match\": {}}}" }
  attrs          = { manifest = "{\"apiVersion\": \"constraints.gatekeeper.sh/v1beta1\", \"kind\": \"K8sPSPPrivilegedContainer\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"enforcementAction\": \"warn\", \"match\": {}}}" }
  expect_failure = true
}

resource "kubectl_manifest" "admission_no_longer_refused_stricter" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"ClusterPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"validationFailureAction\": \"Audit\", \"rules\": [{\"name\": \"r1\", \"validate\": {\"message\": \"no\"}}]}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"ClusterPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"validationFailureAction\": \"Enforce\", \"rules\": [{\"name\": \"r1\", \"validate\": {\"message\": \"no\"}}]}}", apply_only = null }
}

resource "kubectl_manifest" "admission_no_longer_refused_case" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"ClusterPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"validationFailureAction\": \"enforce\", \"rules\": [{\"name\": \"r1\", \"validate\": {\"message\": \"no\"}}]}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"ClusterPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"validationFailureAction\": \"Enforce\", \"rules\": [{\"name\": \"r1\", \"validate\": {\"message\": \"no\"}}]}}", apply_only = null }
}

resource "kubernetes_manifest" "admission_no_longer_refused_default" {
  prior_attrs = { manifest = { apiVersion = "constraints.gatekeeper.sh/v1beta1", kind = "K8sPSPPrivilegedContainer", metadata = { name = "guard" }, spec = { match = {} } }, object = null }
  attrs       = { manifest = { apiVersion = "constraints.gatekeeper.sh/v1beta1", kind = "K8sPSPPrivilegedContainer", metadata = { name = "guard" }, spec = { enforcementAction = "deny", match = {} } }, object = null }
}

resource "kubernetes_manifest" "admission_no_longer_refused_moved" {
  prior_attrs = { manifest = { apiVersion = "kyverno.io/v1", kind = "ClusterPolicy", metadata = { name = "guard" }, spec = { validationFailureAction = "Enforce", rules = [{ name = "r1", validate = { message = "no" } }] } }, object = null }
  attrs       = { manifest = { apiVersion = "kyverno.io/v1", kind = "ClusterPolicy", metadata = { name = "guard" }, spec = { rules = [{ name = "r1", validate = { failureAction = "Enforce" } }] } }, object = null }
}

resource "kubernetes_manifest" "admission_no_longer_refused_created" {
  attrs = { manifest = { apiVersion = "kyverno.io/v1", kind = "ClusterPolicy", metadata = { name = "guard" }, spec = { validationFailureAction = "Audit", rules = [{ name = "r1", validate = { message = "no" } }] } }, object = null }
}

resource "kubernetes_manifest" "admission_no_longer_refused_mutation" {
  prior_attrs = { manifest = { apiVersion = "kyverno.io/v1", kind = "ClusterPolicy", metadata = { name = "guard" }, spec = { rules = [{ name = "m", mutate = {} }, { name = "n", mutate = {} }] } }, object = null }
  attrs       = { manifest = { apiVersion = "kyverno.io/v1", kind = "ClusterPolicy", metadata = { name = "guard" }, spec = { rules = [{ name = "m", mutate = {} }] } }, object = null }
}

resource "kubernetes_manifest" "admission_no_longer_refused_rule_added" {
  prior_attrs = { manifest = { apiVersion = "kyverno.io/v1", kind = "ClusterPolicy", metadata = { name = "guard" }, spec = { validationFailureAction = "Enforce", rules = [{ name = "r1", validate = { message = "no" } }] } }, object = null }
  attrs       = { manifest = { apiVersion = "kyverno.io/v1", kind = "ClusterPolicy", metadata = { name = "guard" }, spec = { validationFailureAction = "Enforce", rules = [{ name = "r1", validate = {} }, { name = "r2", validate = {} }] } }, object = null }
}

resource "kubernetes_manifest" "admission_no_longer_refused_shuffled" {
  prior_attrs = { manifest = { apiVersion = "admissionregistration.k8s.io/v1", kind = "ValidatingAdmissionPolicyBinding", metadata = { name = "guard" }, spec = { policyName = "guard", validationActions = ["Deny", "Audit"] } }, object = null }
  attrs       = { manifest = { apiVersion = "admissionregistration.k8s.io/v1", kind = "ValidatingAdmissionPolicyBinding", metadata = { name = "guard" }, spec = { policyName = "guard", validationActions = ["Audit", "Deny"] } }, object = null }
}

resource "kubernetes_manifest" "admission_no_longer_refused_other" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "ConfigMap", spec = { enforcementAction = "deny" } }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "ConfigMap", spec = { enforcementAction = "warn" } }, object = null }
}

resource "kustomization_resource" "admission_no_longer_refused_audit_always" {
  prior_attrs = { manifest = "{\"apiVersion\": \"constraints.gatekeeper.sh/v1beta1\", \"kind\": \"K8sPSPPrivilegedContainer\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"enforcementAction\": \"dryrun\", \"match\": {}}}" }
  attrs       = { manifest = "{\"apiVersion\": \"constraints.gatekeeper.sh/v1beta1\", \"kind\": \"K8sPSPPrivilegedContainer\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"enforcementAction\": \"warn\", \"match\": {}}}" }
}

# Source: Kubernetes documentation, Dynamic Admission Control, failure policy
resource "kubernetes_validating_webhook_configuration" "admission_fails_open_webhook" {
  prior_attrs    = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }, { name = "h1.example.com", failure_policy = "Fail", rule = [] }] }
  attrs          = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }, { name = "h1.example.com", failure_policy = "Ignore", rule = [] }] }
  expect_failure = true
}

resource "kubernetes_mutating_webhook_configuration_v1" "admission_fails_open_mutating" {
  prior_attrs    = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }] }
  attrs          = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Ignore", rule = [] }] }
  expect_failure = true
}

resource "kubernetes_validating_admission_policy_v1" "admission_fails_open_policy" {
  prior_attrs    = { metadata = {}, spec = { failure_policy = "Fail" } }
  attrs          = { metadata = {}, spec = { failure_policy = "Ignore" } }
  expect_failure = true
}

resource "kubernetes_validating_webhook_configuration_v1" "admission_fails_open_fewer" {
  prior_attrs    = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }, { name = "h1.example.com", failure_policy = "Fail", rule = [] }] }
  attrs          = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }] }
  expect_failure = true
}

resource "kubernetes_manifest" "admission_fails_open_manifest" {
  prior_attrs    = { manifest = { apiVersion = "admissionregistration.k8s.io/v1", kind = "ValidatingWebhookConfiguration", webhooks = [{ name = "a" }] }, object = null }
  attrs          = { manifest = { apiVersion = "admissionregistration.k8s.io/v1", kind = "ValidatingWebhookConfiguration", webhooks = [{ name = "a", failurePolicy = "Ignore" }] }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "admission_fails_open_text" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"admissionregistration.k8s.io/v1\", \"kind\": \"ValidatingAdmissionPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {}}", apply_only = null }
  attrs          = { yaml_body = "{\"apiVersion\": \"admissionregistration.k8s.io/v1\", \"kind\": \"ValidatingAdmissionPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"failurePolicy\": \"Ignore\"}}", apply_only = null }
  expect_failure = true
}

resource "kubernetes_validating_webhook_configuration" "admission_fails_open_closed" {
  prior_attrs = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Ignore", rule = [] }] }
  attrs       = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }] }
}

resource "kubernetes_validating_webhook_configuration" "admission_fails_open_more" {
  prior_attrs = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }] }
  attrs       = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }, { name = "h1.example.com", failure_policy = "Ignore", rule = [] }] }
}

resource "kubernetes_validating_webhook_configuration" "admission_fails_open_always" {
  prior_attrs = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Ignore", rule = [] }] }
  attrs       = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Ignore", rule = [] }] }
}

resource "kubernetes_validating_webhook_configuration" "admission_fails_open_created" {
  attrs = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Ignore", rule = [] }] }
}

resource "kubernetes_mutating_webhook_configuration_v1" "admission_fails_open_mutating_fewer" {
  prior_attrs = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }, { name = "h1.example.com", failure_policy = "Fail", rule = [] }] }
  attrs       = { metadata = [{ name = "guard" }], webhook = [{ name = "h0.example.com", failure_policy = "Fail", rule = [] }] }
}

resource "kubernetes_validating_admission_policy_v1" "admission_fails_open_policy_closed" {
  prior_attrs = { metadata = {}, spec = { failure_policy = "Ignore" } }
  attrs       = { metadata = {}, spec = { failure_policy = "Fail" } }
}

resource "kubernetes_validating_admission_policy" "admission_fails_open_policy_default" {
  prior_attrs = { metadata = {}, spec = {} }
  attrs       = { metadata = {}, spec = { failure_policy = "Fail" } }
}

resource "kubernetes_validating_webhook_configuration_v1" "admission_fails_open_nulls" {
  prior_attrs = { webhook = null }
  attrs       = { webhook = null }
}

resource "kubernetes_manifest" "admission_fails_open_manifest_default" {
  prior_attrs = { manifest = { apiVersion = "admissionregistration.k8s.io/v1", kind = "ValidatingWebhookConfiguration", webhooks = [{ name = "a" }] }, object = null }
  attrs       = { manifest = { apiVersion = "admissionregistration.k8s.io/v1", kind = "ValidatingWebhookConfiguration", webhooks = [{ name = "a", failurePolicy = "Fail" }] }, object = null }
}

resource "kubectl_manifest" "admission_fails_open_text_same" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"admissionregistration.k8s.io/v1\", \"kind\": \"ValidatingAdmissionPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"admissionregistration.k8s.io/v1\", \"kind\": \"ValidatingAdmissionPolicy\", \"metadata\": {\"name\": \"guard\"}, \"spec\": {\"failurePolicy\": \"Fail\"}}", apply_only = null }
}

# Source: Kyverno documentation, policy types: a Policy is about its namespace
resource "kubernetes_manifest" "admission_guard_deleted_other_namespace" {
  prior_attrs    = { manifest = { apiVersion = "kyverno.io/v1", kind = "Policy", metadata = { name = "no-latest", namespace = "shop" }, spec = { validationFailureAction = "Enforce", rules = [{ name = "a", validate = { message = "no" } }] } }, object = null }
  attrs          = { manifest = { apiVersion = "kyverno.io/v1", kind = "Policy", metadata = { name = "no-latest", namespace = "dev" }, spec = { validationFailureAction = "Enforce", rules = [{ name = "a", validate = { message = "no" } }] } }, object = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubernetes_manifest" "admission_guard_deleted_renamed" {
  prior_attrs = { manifest = { apiVersion = "kyverno.io/v1", kind = "Policy", metadata = { name = "no-latest", namespace = "shop" }, spec = { validationFailureAction = "Enforce", rules = [{ name = "a", validate = { message = "no" } }] } }, object = null }
  attrs       = { manifest = { apiVersion = "kyverno.io/v1", kind = "Policy", metadata = { name = "no-latest-tag", namespace = "shop" }, spec = { validationFailureAction = "Enforce", rules = [{ name = "a", validate = { message = "no" } }] } }, object = null }
  meta        = { operation = "replace" }
}

resource "kubernetes_manifest" "admission_guard_deleted_unknown_namespace" {
  prior_attrs = { manifest = { apiVersion = "kyverno.io/v1", kind = "Policy", metadata = { name = "no-latest", namespace = "shop" }, spec = { validationFailureAction = "Enforce", rules = [{ name = "a", validate = { message = "no" } }] } }, object = null }
  attrs       = { manifest = { apiVersion = "kyverno.io/v1", kind = "Policy", metadata = { name = "no-latest", namespace = unknown }, spec = { validationFailureAction = "Enforce", rules = [{ name = "a", validate = { message = "no" } }] } }, object = null }
  meta        = { operation = "replace" }
}

resource "kubernetes_manifest" "admission_guard_deleted_audit_moved" {
  prior_attrs = { manifest = { apiVersion = "kyverno.io/v1", kind = "Policy", metadata = { name = "no-latest", namespace = "shop" }, spec = { validationFailureAction = "Audit", rules = [{ name = "a", validate = { message = "no" } }] } }, object = null }
  attrs       = { manifest = { apiVersion = "kyverno.io/v1", kind = "Policy", metadata = { name = "no-latest", namespace = "dev" }, spec = { validationFailureAction = "Audit", rules = [{ name = "a", validate = { message = "no" } }] } }, object = null }
  meta        = { operation = "replace" }
}

resource "kubectl_manifest" "admission_guard_deleted_same_override" {
  prior_attrs = { yaml_body = sensitive("{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"Policy\", \"metadata\": {\"name\": \"no-latest\", \"namespace\": \"shop\"}, \"spec\": {\"validationFailureAction\": \"Enforce\", \"rules\": [{\"name\": \"a\", \"validate\": {\"message\": \"no\"}}]}}"), override_namespace = null }
  attrs       = { yaml_body = sensitive("{\"apiVersion\": \"kyverno.io/v1\", \"kind\": \"Policy\", \"metadata\": {\"name\": \"no-latest\", \"namespace\": \"dev\"}, \"spec\": {\"validationFailureAction\": \"Enforce\", \"rules\": [{\"name\": \"a\", \"validate\": {\"message\": \"no\"}}]}}"), override_namespace = "shop" }
  meta        = { operation = "replace" }
}

resource "kubernetes_manifest" "admission_guard_deleted_other_object_moved" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "a", namespace = "shop" } }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "a", namespace = "dev" } }, object = null }
  meta        = { operation = "replace" }
}

resource "kubernetes_manifest" "admission_guard_deleted_cluster_renamed" {
  prior_attrs = { manifest = { apiVersion = "kyverno.io/v1", kind = "ClusterPolicy", metadata = { name = "a" }, spec = { validationFailureAction = "Enforce", rules = [{ name = "a", validate = { message = "no" } }] } }, object = null }
  attrs       = { manifest = { apiVersion = "kyverno.io/v1", kind = "ClusterPolicy", metadata = { name = "b" }, spec = { validationFailureAction = "Enforce", rules = [{ name = "a", validate = { message = "no" } }] } }, object = null }
  meta        = { operation = "replace" }
}

resource "kubernetes_validating_webhook_configuration_v1" "admission_guard_deleted_webhook_renamed" {
  prior_attrs = { metadata = [{ name = "guard" }], webhook = [{ name = "a.example.com", failure_policy = "Fail" }] }
  attrs       = { metadata = [{ name = "guard2" }], webhook = [{ name = "a.example.com", failure_policy = "Fail" }] }
  meta        = { operation = "replace" }
}

resource "kubernetes_manifest" "admission_guard_deleted_nulls" {
  prior_attrs = { manifest = null, object = null }
  attrs       = { manifest = null, object = null }
  meta        = { operation = "replace" }
}
