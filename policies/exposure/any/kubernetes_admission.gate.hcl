# What refuses objects before they enter the cluster: webhooks, admission policies, and the policies of Gatekeeper,
# Kyverno and Kubewarden.

locals {
  guards = "^(admissionregistration\\.k8s\\.io/(ValidatingWebhookConfiguration|ValidatingAdmissionPolicy|ValidatingAdmissionPolicyBinding)|kyverno\\.io/(ClusterPolicy|Policy)|policies\\.kyverno\\.io/(Namespaced)?(Image)?ValidatingPolicy|constraints\\.gatekeeper\\.sh/.+|templates\\.gatekeeper\\.sh/ConstraintTemplate|policies\\.kubewarden\\.io/(Cluster)?AdmissionPolicy(Group)?)$"
}

resource_policy "ku*" "admission_guard_deleted" {
  types = [
    "kubernetes_validating_webhook_configuration",
    "kubernetes_validating_webhook_configuration_v1",
    "kubernetes_validating_admission_policy",
    "kubernetes_validating_admission_policy_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A webhook or policy that refuses objects goes away."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = "${try(local.target.kind, "")} ${try(tostring(coalesce(attrs.override_namespace)), tostring(coalesce(local.target.metadata.namespace)), "default")}"
  filter      = meta.operation == "delete" && try(prior_attrs.apply_only, false) != true && (startswith(meta.type, "kubernetes_validating") || regex_match(local.kind, local.guards))

  locals {
    document = try(
      prior_attrs.manifest.kind != "" ? prior_attrs.manifest : null, jsondecode(prior_attrs.manifest),
      yamldecode(nonsensitive(prior_attrs.yaml_body)), prior_attrs.object.kind != "" ? prior_attrs.object : null, null,
    )
    # What takes its place, where that is another kind or namespace.
    target = try(attrs.manifest.kind != "" ? attrs.manifest : null, jsondecode(attrs.manifest), yamldecode(nonsensitive(attrs.yaml_body)), null)
    kind   = "${try(regex("^(.*)/", local.document.apiVersion)[0], "")}/${try(tostring(coalesce(local.document.kind)), "")}"
    # What only reports refuses nothing.
    actions = [
      for action in flatten([
        try(local.document.spec.validationFailureAction, ""), [for rule in try(concat(local.document.spec.rules), []) : try(rule.validate.failureAction, "")],
        try(local.document.spec.enforcementAction, ""), try(local.document.spec.validationActions, ""), try(local.document.spec.mode, ""),
      ]) : lower(try(tostring(coalesce(action)), ""))
    ]
    reports = startswith(local.kind, "kyverno.io/") ? !contains(local.actions, "enforce") : (
      !contains(local.actions, "deny") && length([for action in local.actions : action if contains(["audit", "dryrun", "monitor", "warn"], action)]) > 0
    )
  }

  enforce {
    condition     = local.reports
    error_message = "`${meta.address}` goes, which refuses objects that break its rules. They are admitted afterwards, unless another policy refuses them."
  }
}

resource_policy "ku*" "admission_no_longer_refused" {
  types       = ["kubectl_manifest", "kubernetes_manifest", "kustomization_resource"]
  description = "A policy reports what it refused before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = regex_match(local.kind, local.guards)

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    # How many rules refuse what breaks them, by kind; null where the kind has no such word.
    enforced = [
      for document in local.documents : (
        regex_match(local.kind, "^kyverno\\.io/") ? length([
          for rule in try(concat(document.spec.rules), []) : rule
          if can(rule.validate) && lower(try(tostring(coalesce(rule.validate.failureAction)), tostring(coalesce(document.spec.validationFailureAction)), "audit")) == "enforce"
          ]) : (
          regex_match(local.kind, "^constraints\\.gatekeeper\\.sh/") ? (contains(["deny", "scoped"], lower(try(tostring(coalesce(document.spec.enforcementAction)), document == null ? "" : "deny"))) ? 1 : 0) : (
            regex_match(local.kind, "^policies\\.kubewarden\\.io/") ? (document != null && lower(try(tostring(coalesce(document.spec.mode)), "")) != "monitor" ? 1 : 0) : (
              regex_match(local.kind, "/(ValidatingAdmissionPolicyBinding|(Namespaced)?(Image)?ValidatingPolicy)$") ? (contains(try(concat(document.spec.validationActions), startswith(local.kind, "policies.kyverno.io/") && document != null ? ["Deny"] : []), "Deny") ? 1 : 0) : 0
            )
          )
        )
      )
    ]
  }

  enforce {
    condition     = local.enforced[1] >= local.enforced[0]
    error_message = "`${meta.address}` has ${local.enforced[1]} rules that refuse what breaks them; before: ${local.enforced[0]}. Such objects are reported and admitted, or not looked at any more."
  }
}

resource_policy "ku*" "admission_fails_open" {
  types = [
    "kubernetes_validating_webhook_configuration",
    "kubernetes_validating_webhook_configuration_v1",
    "kubernetes_validating_admission_policy",
    "kubernetes_validating_admission_policy_v1",
    "kubernetes_mutating_webhook_configuration",
    "kubernetes_mutating_webhook_configuration_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A webhook or policy lets objects pass when it fails, or checks less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter = (
    regex_match(meta.type, "^kubernetes_(validating|mutating)_") ||
    regex_match(local.kind, "^admissionregistration\\.k8s\\.io/((Validating|Mutating)WebhookConfiguration|ValidatingAdmissionPolicy)$")
  )

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    hooks = [
      for i, side in [prior_attrs, attrs] : [
        for hook in try(
          concat(local.documents[i].webhooks), concat(side.webhook),
          regex_match(local.kind, "/ValidatingAdmissionPolicy$") || regex_match(meta.type, "admission_policy") ? [{ policy = try(tostring(coalesce(local.documents[i].spec.failurePolicy)), tostring(coalesce(side.spec.failure_policy)), tostring(coalesce(side.spec[0].failure_policy)), "Fail") }] : [],
        ) : try(tostring(coalesce(hook.failurePolicy)), tostring(coalesce(hook.failure_policy)), tostring(coalesce(hook.policy)), "Fail")
      ]
    ]
    refusing = [for hooks in local.hooks : length([for hook in hooks : hook if hook == "Fail"])]
    ignoring = [for hooks in local.hooks : length([for hook in hooks : hook if hook != "Fail"])]
    mutating = regex_match(meta.type, "mutating") || regex_match(local.kind, "/Mutating")
  }

  enforce {
    condition     = local.refusing[1] >= local.refusing[0] || local.ignoring[1] <= local.ignoring[0]
    error_message = "`${meta.address}` ignores failures (`failurePolicy` Ignore) of ${local.ignoring[1]} webhooks or policies; before: ${local.ignoring[0]}. Objects are admitted unchecked while it is down, which an attacker can bring about."
  }

  enforce {
    condition     = local.mutating || local.refusing[1] + local.ignoring[1] >= local.refusing[0] + local.ignoring[0]
    error_message = "`${meta.address}` has ${local.refusing[1] + local.ignoring[1]} webhooks; before: ${local.refusing[0] + local.ignoring[0]}. What the missing ones refused is admitted."
  }
}
