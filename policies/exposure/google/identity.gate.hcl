# Identities: custom roles, federation, keys, what a policy denies, and sign-in.

locals {
  # With one of these a role grants itself the rest, or is another account.
  role_takeover = "^(resourcemanager\\.(projects|folders|organizations)\\.setiampolicy|iam\\.serviceaccounts\\.(setiampolicy|getaccesstoken|implicitdelegation|signjwt|\\*)|iam\\.serviceaccountkeys\\.create|iam\\.roles\\.update|iam\\.denypolicies\\.(delete|update)|iam\\.workload(identitypools|identitypoolproviders)\\.(create|update)|orgpolicy\\.polic(y|ies)\\.(set|update|delete)|\\*.*|iam\\.\\*|resourcemanager\\.\\*)$"
  # With one of these, code runs as another account, or data opens to others.
  role_step = "^(iam\\.serviceaccounts\\.(actas|signblob|getopenidtoken)|[a-z0-9.]+\\.setiampolicy|deploymentmanager\\.deployments\\.(create|update)|cloudbuild\\.builds\\.create|cloudfunctions\\.functions\\.(create|update|sourcecodeset)|run\\.(services|jobs)\\.(create|update)|compute\\.instances\\.(create|setmetadata|setserviceaccount|osadminlogin)|compute\\.projects\\.setcommoninstancemetadata|serviceusage\\.apikeys\\.(create|list)|apikeys\\.keys\\.(create|getkeystring)|storage\\.hmackeys\\.create|cloudscheduler\\.jobs\\.create|composer\\.environments\\.create|dataflow\\.jobs\\.create|dataproc\\.clusters\\.create|secretmanager\\.versions\\.access|container\\.(clusterroles|roles)\\.(bind|escalate)|container\\.clusterrolebindings\\.create|accesscontextmanager\\.(accesspolicies|serviceperimeters)\\.(update|delete))$"

  # Issuers that sign tokens for everyone's projects.
  public_issuer = "^(https://)?(token\\.actions\\.githubusercontent\\.com|gitlab\\.com|app\\.terraform\\.io|vstoken\\.dev\\.azure\\.com|api\\.bitbucket\\.org|oidc\\.circleci\\.com|agent\\.buildkite\\.com|accounts\\.google\\.com|oidc\\.vercel\\.com|api\\.pulumi\\.com|login\\.microsoftonline\\.com/common|cognito-identity\\.amazonaws\\.com|securetoken\\.google\\.com)"
  always        = "^(true|\\(true\\)|!false|1 *== *1)?$|\\|\\| *\\(?true\\b|\\btrue\\)? *\\|\\|"
}

resource_policy "google_*_iam_custom_role" "custom_role_takeover" {
  description = "A custom role gets a permission that is enough to take over a project or a service account."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for permission in local.new : "${attrs.role_id} ${lower(permission)}"]
  types       = ["google_organization_iam_custom_role", "google_project_iam_custom_role"]

  # A role that is disabled grants nothing.
  locals {
    before = try(upper(prior_attrs.stage), "") == "DISABLED" ? [] : [for permission in try(concat(prior_attrs.permissions), []) : try(lower(permission), "")]
    new = try(upper(attrs.stage), "") == "DISABLED" ? [] : try(sort([
      for permission in try(isunknown([for each in attrs.permissions : 0]) ? [] : concat(attrs.permissions), []) : permission
      if !isunknown(permission) && try(regex_match(lower(permission), local.role_takeover) && !contains(local.before, lower(permission)), false)
    ]), [])
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "Custom role `${try(tostring(coalesce(attrs.role_id)), meta.address)}` gets ${join(", ", local.new)}: whoever has it can take over more than the role says.${length(local.before) == 0 ? "" : " Before: ${length(local.before)} permissions."} Grant a smaller role for the task."
  }
}

resource_policy "google_*_iam_custom_role" "custom_role_step" {
  description = "A custom role gets a permission with which code runs as another account, or data opens to others."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  opens       = [for permission in local.new : "${attrs.role_id} ${lower(permission)}"]
  types       = ["google_organization_iam_custom_role", "google_project_iam_custom_role"]

  locals {
    before = try(upper(prior_attrs.stage), "") == "DISABLED" ? [] : [for permission in try(concat(prior_attrs.permissions), []) : try(lower(permission), "")]
    new = try(upper(attrs.stage), "") == "DISABLED" ? [] : try(sort([
      for permission in try(isunknown([for each in attrs.permissions : 0]) ? [] : concat(attrs.permissions), []) : permission
      if !isunknown(permission) && try(regex_match(lower(permission), local.role_step) && !regex_match(lower(permission), local.role_takeover) && !contains(local.before, lower(permission)), false)
    ]), [])
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "Custom role `${try(tostring(coalesce(attrs.role_id)), meta.address)}` gets ${join(", ", local.new)}, which reaches further than the role itself.${length(local.before) == 0 ? "" : " Before: ${length(local.before)} permissions."} Make sure that all who have the role need it."
  }
}

resource_policy "google_iam_*_provider" "federation_condition_removed" {
  description = "The condition of a provider of identities goes, or always holds."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  types       = ["google_iam_workforce_pool_provider", "google_iam_workload_identity_pool_provider"]

  locals {
    before = try(trimspace(tostring(coalesce(prior_attrs.attribute_condition))), "")
    after  = isunknown(try(attrs.attribute_condition, null)) ? local.before : try(trimspace(tostring(coalesce(attrs.attribute_condition))), "")
  }

  enforce {
    condition     = regex_match(local.before, local.always) || !regex_match(local.after, local.always)
    error_message = "`${meta.address}` no longer asks for `${local.before}`: it lets in everyone whom `${try(tostring(coalesce(attrs.oidc[0].issuer_uri)), "the issuer")}` signs a token for. Keep `attribute_condition`."
  }
}

resource_policy "google_iam_*_provider" "federation_condition_widened" {
  description = "The condition of a provider of identities lets in more, or looks at less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types       = ["google_iam_workforce_pool_provider", "google_iam_workload_identity_pool_provider"]

  # A repository or a subject also says whose it is.
  locals {
    before       = try(trimspace(tostring(coalesce(prior_attrs.attribute_condition))), "")
    after        = isunknown(try(attrs.attribute_condition, null)) ? local.before : try(trimspace(tostring(coalesce(attrs.attribute_condition))), "")
    names_before = distinct(regexall("(?:assertion|attribute|google)\\.[A-Za-z_]+", local.before))
    names        = distinct(regexall("(?:assertion|attribute|google)\\.[A-Za-z_]+", local.after))
    precise      = anytrue([for name in local.names : regex_match(name, "\\.(repository|repository_id|project_path|project_id|sub|subject)$")])
    lost = [
      for name in local.names_before : name
      if !contains(local.names, name) && !(local.precise && regex_match(name, "\\.(repository_owner|repository_owner_id|namespace_path|namespace_id|organization|organization_id)$"))
    ]
    either_before = [for part in split("||", local.before) : trim(part, " ()\n")]
    either        = [for part in split("||", local.after) : trim(part, " ()\n")]
    added         = length(local.either) > length(local.either_before) && length(setsubtract(local.either_before, local.either)) == 0 ? try(sort(setsubtract(local.either, local.either_before)), []) : []
    all_before    = [for part in split("&&", local.before) : trim(part, " ()\n")]
    all           = [for part in split("&&", local.after) : trim(part, " ()\n")]
    dropped       = length(local.all) < length(local.all_before) && length(setsubtract(local.all, local.all_before)) == 0
  }

  enforce {
    condition     = regex_match(local.before, local.always) || regex_match(local.after, local.always) || (length(local.lost) == 0 && length(local.added) == 0 && !local.dropped)
    error_message = "`${meta.address}` lets in more: its condition was `${local.before}` and is `${local.after}`. Make sure that each identity that it lets in is yours."
  }

  enforce {
    condition = (
      try(coalesce(prior_attrs.oidc[0].issuer_uri), "") == "" || try(isunknown(attrs.oidc), true) ||
      try(trimsuffix(attrs.oidc[0].issuer_uri, "/") == trimsuffix(prior_attrs.oidc[0].issuer_uri, "/"), true)
    )
    error_message = "`${meta.address}` trusts another issuer: `${try(tostring(coalesce(attrs.oidc[0].issuer_uri)), "none")}` instead of `${try(tostring(coalesce(prior_attrs.oidc[0].issuer_uri)), "none")}`. Make sure that it is yours, and that its claims mean the same."
  }

  enforce {
    condition     = try(prior_attrs.disabled, null) != true || try(attrs.disabled, null) == true
    error_message = "`${meta.address}` was disabled, and lets in identities from outside again. Make sure that this is wanted."
  }
}

resource_policy "google_iam_workload_identity_pool_provider" "federation_open" {
  description = "A new provider takes the tokens of everyone at a public issuer."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = reverse(split("/", attrs.workload_identity_pool_id))[0]
  opens       = ["${attrs.workload_identity_pool_id} ${attrs.workload_identity_pool_provider_id} ${attrs.oidc[0].issuer_uri}"]
  filter      = meta.operation == "create"

  enforce {
    condition = (
      try(isunknown(attrs.attribute_condition), false) || !try(regex_match(lower(attrs.oidc[0].issuer_uri), local.public_issuer), false) ||
      !regex_match(try(trimspace(tostring(coalesce(attrs.attribute_condition))), ""), local.always)
    )
    error_message = "`${meta.address}` takes the tokens that `${try(tostring(coalesce(attrs.oidc[0].issuer_uri)), "the issuer")}` signs for anyone. Name your organization in `attribute_condition`."
  }
}

resource_policy "google_iam_*_provider" "undecided_condition" {
  description = "The condition of a provider of identities is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types       = ["google_iam_workforce_pool_provider", "google_iam_workload_identity_pool_provider"]

  enforce {
    condition     = try(prior_attrs.attribute_condition, null) == null || try(!isunknown(attrs.attribute_condition), true)
    error_message = "`attribute_condition` of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: `${try(tostring(coalesce(prior_attrs.attribute_condition)), "")}`."
  }
}

resource_policy "google_service_account_key" "key_created" {
  description = "A key of a service account is made that never expires."
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"

  # A key that is uploaded has an end of its own.
  enforce {
    condition     = try(length(attrs.keepers), 0) > 0 || try(length(coalesce(attrs.public_key_data)), 0) > 0
    error_message = "The key of `${meta.address}` works from everywhere until it is deleted. Use workload identity federation, or rotate the key with `keepers`."
  }
}

resource_policy "google_iam_deny_policy" "deny_removed" {
  description = "A policy that denies permissions is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = replace(attrs.parent, "%2F", "/")

  # A replacement is checked by its rules, below.
  filter = meta.operation == "delete" && try(prior_attrs.deletion_policy, null) != "ABANDON" && try(prior_attrs.deletion_policy, null) != "PREVENT"

  locals {
    denied = distinct(compact(flatten([
      for rule in try(concat(prior_attrs.rules), []) : [for permission in try(concat(rule.deny_rule[0].denied_permissions), []) : try(tostring(coalesce(permission)), "")]
    ])))
  }

  enforce {
    condition     = length(local.denied) == 0
    error_message = "`${meta.address}` denied ${join(", ", slice(local.denied, 0, min(3, length(local.denied))))} and is removed: grants that it held back take effect. Make sure that none is left, and use a `moved` block where only the address changes."
  }
}

resource_policy "google_iam_deny_policy" "deny_loosened" {
  description = "A policy that denies permissions denies less, or makes more exceptions."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Rules have no name: all that they deny, and all that they leave out, is compared.
  locals {
    denied_before = flatten([
      for rule in try(concat(prior_attrs.rules), []) : [
        for principal in try(concat(rule.deny_rule[0].denied_principals), []) : [
          for permission in try(concat(rule.deny_rule[0].denied_permissions), []) : try("${permission} for ${principal}", "nothing for no one")
        ]
      ]
    ])
    denied = flatten([
      for rule in try(concat(attrs.rules), []) : [
        for principal in try(concat(rule.deny_rule[0].denied_principals), []) : [
          for permission in try(concat(rule.deny_rule[0].denied_permissions), []) : try(isunknown("${permission}${principal}") ? "unknown" : "${permission} for ${principal}", "nothing for no one")
        ]
      ]
    ])
    lost = contains(local.denied, "unknown") ? [] : try(sort([
      for entry in distinct(local.denied_before) : entry
      if entry != "nothing for no one" && !contains(local.denied, entry) && !contains(local.denied, "${split(" for ", entry)[0]} for principalSet://goog/public:all")
    ]), [])
    left_out_before = flatten([
      for rule in try(concat(prior_attrs.rules), []) : [try(concat(rule.deny_rule[0].exception_principals), []), try(concat(rule.deny_rule[0].exception_permissions), [])]
    ])
    left_out = try(sort(distinct([
      for entry in flatten([
        for rule in try(concat(attrs.rules), []) : [try(concat(rule.deny_rule[0].exception_principals), []), try(concat(rule.deny_rule[0].exception_permissions), [])]
      ]) : entry
      if !isunknown(entry) && !contains(local.left_out_before, entry)
    ])), [])
    conditions_before = [for rule in try(concat(prior_attrs.rules), []) : try(tostring(coalesce(rule.deny_rule[0].denial_condition[0].expression)), "")]
    narrowed = [
      for rule in try(concat(attrs.rules), []) : rule.deny_rule[0].denial_condition[0].expression
      if !contains(concat(local.conditions_before, [""]), try(tostring(coalesce(rule.deny_rule[0].denial_condition[0].expression)), "")) && contains(local.conditions_before, "")
    ]
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "`${meta.address}` no longer denies ${join(", ", slice(local.lost, 0, min(3, length(local.lost))))}: grants that it held back take effect. Make sure that none is left."
  }

  enforce {
    condition     = length(local.left_out) == 0
    error_message = "`${meta.address}` makes an exception for ${join(", ", local.left_out)}: what it denies holds there no longer. Make sure that this is wanted."
  }

  enforce {
    condition     = length(local.narrowed) == 0
    error_message = "`${meta.address}` denies only under a condition what it denied always: `${join("`, `", local.narrowed)}`. Make sure that this is wanted."
  }
}

resource_policy "google_apikeys_key" "api_key_unrestricted" {
  description = "An API key loses its restrictions."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    kinds  = ["android_key_restrictions", "api_targets", "browser_key_restrictions", "ios_key_restrictions", "server_key_restrictions"]
    before = [for kind in local.kinds : kind if try(length(prior_attrs.restrictions[0][kind]), 0) > 0]
    after  = [for kind in local.kinds : kind if try(length(attrs.restrictions[0][kind]), 0) > 0]
    gone = [
      for kind in local.before : kind
      if !contains(local.after, kind) && (kind == "api_targets" || length([for other in local.after : other if other != "api_targets"]) == 0)
    ]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "API key `${try(tostring(coalesce(attrs.name)), meta.address)}` loses ${join(", ", local.gone)}: whoever finds it can use it for more, or from everywhere. Keep the restrictions."
  }
}

resource_policy "google_identity_platform_*" "sign_in" {
  description = "Sign-in of Identity Platform asks for less: no second factor, or no name."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types       = ["google_identity_platform_config", "google_identity_platform_tenant"]

  locals {
    ranks  = ["DISABLED", "ENABLED", "MANDATORY"]
    before = try(index(local.ranks, prior_attrs.mfa[0].state), 0)
    after  = try(index(local.ranks, attrs.mfa[0].state), 0)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "`${meta.address}` asks for a second factor less: ${local.ranks[local.after]} instead of ${local.ranks[local.before]}. Keep the second factor."
  }

  enforce {
    condition     = try(prior_attrs.sign_in[0].anonymous[0].enabled, null) == true || try(attrs.sign_in[0].anonymous[0].enabled, null) != true
    error_message = "`${meta.address}` signs in people without an account. Make sure that rules of the application tell them apart."
  }
}

resource_policy "google_privileged_access_manager_entitlement" "approval_dropped" {
  description = "Privileges for a time are given without an approval."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = length(try(concat(prior_attrs.approval_workflow), [])) == 0 || try(isunknown(attrs.approval_workflow), false) || length(try(concat(attrs.approval_workflow), [])) > 0
    error_message = "`${meta.address}` gives ${try(tostring(coalesce(attrs.privileged_access[0].gcp_iam_access[0].role_bindings[0].role)), "its roles")} without the approval of a second person. Keep `approval_workflow`."
  }
}
