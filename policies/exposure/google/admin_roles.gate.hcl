# Roles that are enough to take over a project, folder or organization, and roles
# that are steps on the way: service accounts that others can act as, and
# administration of services. Everyone among the members is the business of
# iam.gate.hcl.

locals {
  broad    = "^google_(project|folder|organization)_iam_(member|binding|policy)$"
  everyone = "^(allusers|allauthenticatedusers)$"

  # A role of this list grants every other one, by itself or in one step.
  takeover = "^roles/(owner|editor|admin|writer|iam\\.(securityadmin|serviceaccountadmin|serviceaccountkeyadmin|serviceaccounttokencreator|workloadidentityuser|workloadidentitypooladmin|workforcepooladmin|roleadmin|organizationroleadmin|denyadmin)|resourcemanager\\.(folderadmin|folderiamadmin|organizationadmin|projectiamadmin)|orgpolicy\\.policyadmin|accesscontextmanager\\.policyadmin)$"

  # Whoever has it acts as the service accounts of the whole project.
  act_as = "^roles/(iam\\.serviceaccountuser|iam\\.serviceaccountopenidtokencreator|deploymentmanager\\.editor|composer\\.worker|cloudbuild\\.builds\\.editor)$"

  # Administration of a service: whoever deploys from a pipeline needs it.
  service_admin = "^roles/[a-z0-9]+\\.([a-z0-9.]*admin(\\.v1)?|dataowner)$|^roles/secretmanager\\.secretaccessor$"

  # Agents of Google, which the documentation of many services tells to allow this.
  agent = "^serviceaccount:(service-[0-9]+@(gcp-sa-[a-z0-9-]+|compute-system|container-engine-robot|containerregistry|serverless-robot-prod|gcf-admin-robot|dataflow-service-producer-prod|dataproc-accounts|cloudcomposer-accounts|cloud-ml\\.google\\.com|gae-api-prod\\.google\\.com)\\.iam\\.gserviceaccount\\.com|[0-9]+@cloudbuild\\.gserviceaccount\\.com)$"
  # It is an editor from the first day of a project.
  default_editor = "^roles/editor serviceaccount:[0-9]+@cloudservices\\.gserviceaccount\\.com$"
}

resource_policy "google_*_iam_*" "takeover" {
  description = "A role that is enough to take over a project, folder or organization is granted, or loses its condition."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for grant in local.harm : "${local.target} ${grant}"]
  filter      = regex_match(meta.type, local.broad)

  locals {
    moved = meta.operation == "replace" && anytrue([
      for name in try(keys(prior_attrs), []) :
      try(!contains(["role", "member", "members", "policy_data", "condition", "etag", "id"], name) && !isunknown(attrs[name]) && coalesce(attrs[name]) != coalesce(prior_attrs[name]), false)
    ])
    bindings        = endswith(meta.type, "_iam_policy") ? try(isunknown(attrs.policy_data) ? [] : concat(jsondecode(attrs.policy_data).bindings), []) : [try(attrs, {})]
    bindings_before = local.moved ? [] : endswith(meta.type, "_iam_policy") ? try(concat(jsondecode(prior_attrs.policy_data).bindings), []) : [try(prior_attrs, {})]
    before = flatten([
      for binding in local.bindings_before : [
        for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) :
        "${try(lower(binding.role), "(role)")} ${try(lower(member), "")} ${try(length(coalesce(binding.condition.expression)), length(coalesce(binding.condition[0].expression)), 0) > 0 ? "when" : "always"}"
      ]
    ])
    after = flatten([
      for binding in local.bindings : [
        for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) :
        "${try(isunknown(binding.role) ? "(role)" : lower(binding.role), "(role)")} ${isunknown(member) ? "(known-after-apply)" : try(lower(tostring(coalesce(member))), "nobody")} ${try(length(coalesce(binding.condition.expression)), length(coalesce(binding.condition[0].expression)), 0) > 0 ? "when" : "always"}"
      ]
    ])
    # An unknown member of a role that was granted before is no news: a service
    # account is replaced.
    harm = distinct([
      for grant in local.after : grant
      if regex_match(split(" ", grant)[0], local.takeover) && !contains(local.before, grant) && !regex_match(split(" ", grant)[1], local.everyone) &&
      split(" ", grant)[1] != "nobody" &&
      !contains(local.before, "${split(" ", grant)[0]} ${split(" ", grant)[1]} always") && !regex_match("${split(" ", grant)[0]} ${split(" ", grant)[1]}", local.default_editor) &&
      !(regex_match(split(" ", grant)[1], local.agent) && regex_match(split(" ", grant)[0], "tokencreator$|useridentity$|workloadidentityuser$")) &&
      !(split(" ", grant)[1] == "(known-after-apply)" && contains([for old in local.before : split(" ", old)[0]], split(" ", grant)[0]))
    ])
    was = [for grant in local.before : grant if split(" ", grant)[1] != ""]
    # What the grant is on; a member, a binding and a policy of one target name it alike.
    target = "${trimsuffix(trimsuffix(trimsuffix(meta.type, "_member"), "_binding"), "_policy")} ${jsonencode([
      for name in sort(keys(attrs)) : [name, trimprefix(tostring(coalesce(attrs[name])), "b/")]
      if !contains(["condition", "etag", "id", "member", "members", "policy_data", "role", "timeouts"], name) && attrs[name] != null
    ])}"
  }

  enforce {
    condition = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [
      for grant in local.harm :
      "${split(" ", grant)[0]} to ${split(" ", grant)[1]}${contains(local.before, "${split(" ", grant)[0]} ${split(" ", grant)[1]} when") ? " (with a condition before)" : ""}"
    ])} on the whole ${split("_", meta.type)[1]}, which is enough to take it over. Before: ${length(local.was) > 3 ? "${length(local.was)} other grants" : length(local.was) > 0 ? join(", ", [for grant in local.was : "${split(" ", grant)[0]} to ${split(" ", grant)[1]}"]) : "no grant"}. Grant a role for the task, on the resource that it is about."
  }
}

resource_policy "google_*_iam_*" "acts_as_any" {
  description = "A member may act as the service accounts of a whole project, folder or organization."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = regex_match(meta.type, local.broad)

  locals {
    bindings        = endswith(meta.type, "_iam_policy") ? try(isunknown(attrs.policy_data) ? [] : concat(jsondecode(attrs.policy_data).bindings), []) : [try(attrs, {})]
    bindings_before = endswith(meta.type, "_iam_policy") ? try(concat(jsondecode(prior_attrs.policy_data).bindings), []) : [try(prior_attrs, {})]
    before = flatten([
      for binding in local.bindings_before : [
        for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) : "${try(lower(binding.role), "(role)")} ${try(lower(member), "")}"
      ]
    ])
    harm = distinct([
      for grant in flatten([
        for binding in local.bindings : [
          for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) :
          "${try(isunknown(binding.role) ? "(role)" : lower(binding.role), "(role)")} ${isunknown(member) ? "" : try(lower(tostring(coalesce(member))), "")}"
        ]
      ]) : grant
      if regex_match(split(" ", grant)[0], local.act_as) && split(" ", grant)[1] != "" && !contains(local.before, grant) &&
      !regex_match(split(" ", grant)[1], local.everyone) && !regex_match(split(" ", grant)[1], local.agent)
    ])
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in local.harm : "${split(" ", grant)[0]} to ${split(" ", grant)[1]}"])} on the whole ${split("_", meta.type)[1]}: with it code runs as every service account there is. Grant it on the one service account that is needed."
  }
}

# A pipeline that deploys needs such roles, so that service accounts only count where
# their role grows.
resource_policy "google_*_iam_*" "service_admin" {
  description = "Administration of a whole service, or all secrets, is granted on a project, folder or organization."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = regex_match(meta.type, local.broad)

  locals {
    bindings        = endswith(meta.type, "_iam_policy") ? try(isunknown(attrs.policy_data) ? [] : concat(jsondecode(attrs.policy_data).bindings), []) : [try(attrs, {})]
    bindings_before = endswith(meta.type, "_iam_policy") ? try(concat(jsondecode(prior_attrs.policy_data).bindings), []) : [try(prior_attrs, {})]
    before = flatten([
      for binding in local.bindings_before : [
        for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) : "${try(lower(binding.role), "(role)")} ${try(lower(member), "")}"
      ]
    ])
    had = [for grant in local.before : split(" ", grant)[1]]
    harm = distinct([
      for grant in flatten([
        for binding in local.bindings : [
          for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) :
          "${try(isunknown(binding.role) ? "(role)" : lower(binding.role), "(role)")} ${isunknown(member) ? "" : try(lower(tostring(coalesce(member))), "")}"
        ]
      ]) : grant
      if regex_match(split(" ", grant)[0], local.service_admin) && !regex_match(split(" ", grant)[0], local.takeover) && split(" ", grant)[1] != "" &&
      !contains(local.before, grant) && !regex_match(split(" ", grant)[1], local.everyone) &&
      !regex_match(split(" ", grant)[1], local.agent) && (
        !startswith(split(" ", grant)[1], "serviceaccount:") || meta.type == "google_organization_iam_member" ||
        (!endswith(meta.type, "_iam_binding") && contains(local.had, split(" ", grant)[1]) && meta.operation != "create")
      )
    ])
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in local.harm : "${split(" ", grant)[0]} to ${split(" ", grant)[1]}"])} on the whole ${split("_", meta.type)[1]}${length(local.before) == 1 && meta.operation != "create" ? " (before: ${split(" ", local.before[0])[0]} to ${split(" ", local.before[0])[1]})" : ""}. Grant a smaller role, or this one on a single resource."
  }
}

resource_policy "google_service_account_iam_*" "service_account" {
  description = "A member may make tokens or keys of a service account, or administer it."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types       = ["google_service_account_iam_binding", "google_service_account_iam_member", "google_service_account_iam_policy"]

  # People who may use it run code as it; other service accounts do so every day, and
  # for signed addresses a service account makes tokens of its own.
  locals {
    tokens = "^roles/(owner|editor|admin|writer|iam\\.(securityadmin|serviceaccountadmin|serviceaccountkeyadmin|serviceaccounttokencreator)) "
    people = "^roles/iam\\.serviceaccountuser (user:|domain:)"
    bindings = endswith(meta.type, "_iam_policy") ? try(isunknown(attrs.policy_data) ? [] : concat(jsondecode(attrs.policy_data).bindings), []) : [
      { role = try(attrs.role, null), members = try(isunknown([for member in attrs.members : 0]) ? [] : concat(attrs.members), [attrs.member], []) },
    ]
    bindings_before = endswith(meta.type, "_iam_policy") ? try(concat(jsondecode(prior_attrs.policy_data).bindings), []) : [
      { role = try(prior_attrs.role, null), members = try(concat(prior_attrs.members), [prior_attrs.member], []) },
    ]
    before = flatten([
      for binding in local.bindings_before : [
        for member in try(concat(binding.members), []) : "${try(lower(binding.role), "(role)")} ${try(lower(member), "")}"
      ]
    ])
    itself = isunknown(try(attrs.service_account_id, null)) ? "" : try(lower(reverse(split("/", attrs.service_account_id))[0]), "")
    harm = distinct([
      for grant in flatten([
        for binding in local.bindings : [
          for member in try(concat(binding.members), []) :
          "${try(isunknown(binding.role) ? "(role)" : lower(binding.role), "(role)")} ${isunknown(member) ? "" : try(lower(tostring(coalesce(member))), "")}"
        ]
      ]) : grant
      if split(" ", grant)[1] != "" && (regex_match(grant, local.tokens) || regex_match(grant, local.people)) && !contains(local.before, grant) &&
      !regex_match(split(" ", grant)[1], local.everyone) && !regex_match(split(" ", grant)[1], local.agent) &&
      !regex_match(split(" ", grant)[1], "^principalset://.*(workloadidentitypools|workforcepools)/[^/]+/\\*$") &&
      split(" ", grant)[1] != "serviceaccount:${local.itself}"
    ])
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in local.harm : "${split(" ", grant)[0]} to ${split(" ", grant)[1]}"])}: whoever has it acts as the service account, with all of its rights. Make sure that the members may do what the account may."
  }
}

resource_policy "google_*_iam_*" "whole_pool" {
  description = "All identities of a pool may act as a service account."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = regex_match(meta.type, "_iam_(member|binding|policy)$") && !regex_match(meta.type, local.broad)

  # On a project the policy about takeovers says it.
  locals {
    pool = "^roles/iam\\.(workloadidentityuser|serviceaccounttokencreator|serviceaccountuser) principalset://.*(workloadidentitypools|workforcepools)/[^/]+/\\*$"
    bindings = endswith(meta.type, "_iam_policy") ? try(isunknown(attrs.policy_data) ? [] : concat(jsondecode(attrs.policy_data).bindings), []) : [
      { role = try(attrs.role, null), members = try(isunknown([for member in attrs.members : 0]) ? [] : concat(attrs.members), [attrs.member], []) },
    ]
    bindings_before = endswith(meta.type, "_iam_policy") ? try(concat(jsondecode(prior_attrs.policy_data).bindings), []) : [
      { role = try(prior_attrs.role, null), members = try(concat(prior_attrs.members), [prior_attrs.member], []) },
    ]
    before = flatten([
      for binding in local.bindings_before : [
        for member in try(concat(binding.members), []) : "${try(lower(binding.role), "(role)")} ${try(lower(member), "")}"
      ]
    ])
    harm = distinct([
      for grant in flatten([
        for binding in local.bindings : [
          for member in try(concat(binding.members), []) :
          "${try(isunknown(binding.role) ? "(role)" : lower(binding.role), "(role)")} ${isunknown(member) ? "" : try(lower(tostring(coalesce(member))), "")}"
        ]
      ]) : grant
      if regex_match(grant, local.pool) && !contains(local.before, grant)
    ])
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in local.harm : "${split(" ", grant)[0]} to ${split(" ", grant)[1]}"])}: every identity of the pool acts as the service account, with GitHub or GitLab behind it every repository that the provider lets in. Before: ${alltrue([for grant in local.before : endswith(grant, " ")]) ? "no grant" : length(local.before) == 1 ? local.before[0] : "${length(local.before)} grants"}. Name the repository or the subject: `principalSet://…/attribute.repository/OWNER/NAME`."
  }
}
