# Roles that are enough to take over a project, folder or organization, and roles
# that are steps on the way: service accounts that others can act as, and
# administration of services. Everyone among the members is the business of
# iam.gate.hcl.

locals {
  everyone = ["allusers", "allauthenticatedusers"]

  # Everyone whom a provider of identities lets in.
  pool = "^roles/iam\\.(workloadidentityuser|serviceaccounttokencreator|serviceaccountuser) principalset://.*(workloadidentitypools|workforcepools)/[^/]+/\\*$"

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

  # A condition that always holds is none.
  always = "^(true)?$|\\|\\| *true\\b|\\btrue *\\|\\|"
}

resource_policy "google_*_iam_*" "takeover" {
  description = "A role that is enough to take over a project, folder or organization is granted, or loses its condition."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  types = [
    "google_folder_iam_binding",
    "google_folder_iam_member",
    "google_folder_iam_policy",
    "google_organization_iam_binding",
    "google_organization_iam_member",
    "google_organization_iam_policy",
    "google_project_iam_binding",
    "google_project_iam_member",
    "google_project_iam_policy",
  ]
  attached_to = local.where
  opens = flatten([
    for entry in local.entries[1] : [for grant in distinct([entry.grant, replace(entry.grant, "roles/owner ", "roles/editor ")]) : "${local.where} ${grant} ${entry.when}"]
    if contains(local.harm, entry.grant)
  ])

  locals {
    sides = [
      for object in [prior_attrs, attrs] :
      endswith(meta.type, "_iam_policy") ? try(isunknown(object.policy_data) ? [] : concat(jsondecode(object.policy_data).bindings), []) : [object]
    ]
    entries = [
      for side in local.sides : flatten([
        for binding in side : [
          for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) : {
            grant = "${try(isunknown(binding.role) ? "(role)" : lower(binding.role), "(role)")} ${isunknown(member) ? "(known-after-apply)" : try(lower(tostring(coalesce(member))), "nobody")}"
            pair  = [try(binding.role, null), member]
            when  = try(trimspace(coalesce(binding.condition.expression)), trimspace(coalesce(binding.condition[0].expression)), "")
          }
        ]
      ])
    ]
    before = toset([for entry in local.entries[0] : entry.grant])
    free   = [for side in local.entries : toset([for entry in side : entry.grant if isunknown(entry.when) ? false : regex_match(entry.when, local.always)])]
    roles  = toset([for grant in local.before : split(" ", grant)[0]])
    # An owner of a project can give themselves every role there.
    owners = toset([for grant in local.free[0] : split(" ", grant)[1] if startswith(grant, "roles/owner ")])
    new    = distinct(concat(tolist(setsubtract(local.free[1], local.free[0])), tolist(setsubtract(toset([for entry in local.entries[1] : entry.grant]), local.before))))

    # An unknown member of a role that was granted before is no news: a service
    # account is replaced.
    harm = [
      for grant in local.new : grant
      if regex_match(split(" ", grant)[0], local.takeover) && !contains(local.everyone, split(" ", grant)[1]) && !endswith(grant, " nobody") &&
      !regex_match(grant, local.default_editor) && !(regex_match(split(" ", grant)[1], local.agent) && regex_match(split(" ", grant)[0], "tokencreator$|useridentity$|workloadidentityuser$")) &&
      !(endswith(grant, " (known-after-apply)") && contains(local.roles, split(" ", grant)[0])) &&
      !(contains(local.owners, split(" ", grant)[1]) && (startswith(meta.type, "google_project_") || startswith(grant, "roles/editor ")))
    ]
    was = [for grant in setsubtract(local.before, toset(local.harm)) : grant if !endswith(grant, " nobody")]

    # What the grant is on; a member, a binding and a policy of one target name it alike.
    where = "${replace(meta.type, "/_(member|binding|policy)$/", "")} ${try(reverse(split("/", try(coalesce(attrs.project), coalesce(attrs.folder), coalesce(attrs.org_id), "")))[0], "")}"

    shown = { for entry in flatten(local.entries) : entry.grant => isunknown(entry.pair) ? replace(entry.grant, " ", " to ") : try(join(" to ", entry.pair), entry.grant)... }
  }

  enforce {
    condition = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [
      for grant in slice(local.harm, 0, min(5, length(local.harm))) : "${local.shown[grant][0]}${contains(local.before, grant) ? " (with a condition before)" : ""}"
    ])}${length(local.harm) > 5 ? " and ${length(local.harm) - 5} more" : ""} on the whole ${replace(replace(local.where, "google_", ""), "_iam", "")}, which is enough to take it over.${length(local.was) == 0 ? "" : " Before: ${length(local.was) > 3 ? "${length(local.was)} other grants" : join(", ", [for grant in local.was : local.shown[grant][0]])}."} Grant a role for the task, on the resource that it is about."
  }
}

resource_policy "google_*_iam_*" "acts_as_any" {
  description = "A member may act as the service accounts of a whole project, folder or organization."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types = [
    "google_folder_iam_binding",
    "google_folder_iam_member",
    "google_folder_iam_policy",
    "google_organization_iam_binding",
    "google_organization_iam_member",
    "google_organization_iam_policy",
    "google_project_iam_binding",
    "google_project_iam_member",
    "google_project_iam_policy",
  ]
  attached_to = local.where
  opens       = [for entry in local.entries[1] : "${local.where} ${entry.grant} ${entry.when}" if contains(local.harm, entry.grant)]

  locals {
    sides = [
      for object in [prior_attrs, attrs] :
      endswith(meta.type, "_iam_policy") ? try(isunknown(object.policy_data) ? [] : concat(jsondecode(object.policy_data).bindings), []) : [object]
    ]
    entries = [
      for side in local.sides : flatten([
        for binding in side : [
          for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) : {
            grant = "${try(isunknown(binding.role) ? "(role)" : lower(binding.role), "(role)")} ${isunknown(member) ? "nobody" : try(lower(tostring(coalesce(member))), "nobody")}"
            pair  = [try(binding.role, null), member]
            when  = try(trimspace(coalesce(binding.condition.expression)), trimspace(coalesce(binding.condition[0].expression)), "")
          }
        ]
      ])
    ]
    before = toset([for entry in local.entries[0] : entry.grant])
    owners = toset([for entry in local.entries[0] : split(" ", entry.grant)[1] if startswith(meta.type, "google_project_") && startswith(entry.grant, "roles/owner ") && !isunknown(entry.when) && entry.when == ""])
    new    = setsubtract(toset([for entry in local.entries[1] : entry.grant]), local.before)
    harm = [
      for grant in local.new : grant
      if regex_match(split(" ", grant)[0], local.act_as) && !contains(local.owners, split(" ", grant)[1]) && !endswith(grant, " nobody") && !contains(local.everyone, split(" ", grant)[1]) && !regex_match(split(" ", grant)[1], local.agent)
    ]

    # What the grant is on; a member, a binding and a policy of one target name it alike.
    where = "${replace(meta.type, "/_(member|binding|policy)$/", "")} ${try(reverse(split("/", try(coalesce(attrs.project), coalesce(attrs.folder), coalesce(attrs.org_id), "")))[0], "")}"

    shown = { for entry in flatten(local.entries) : entry.grant => isunknown(entry.pair) ? replace(entry.grant, " ", " to ") : try(join(" to ", entry.pair), entry.grant)... }
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in slice(local.harm, 0, min(5, length(local.harm))) : local.shown[grant][0]])}${length(local.harm) > 5 ? " and ${length(local.harm) - 5} more" : ""} on the whole ${split("_", meta.type)[1]}: with it code runs as every service account there is. Grant it on the one service account that is needed."
  }
}

# A pipeline that deploys needs such roles, so that service accounts only count where
# their role grows.
resource_policy "google_*_iam_*" "service_admin" {
  description = "Administration of a whole service, or all secrets, is granted on a project, folder or organization."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types = [
    "google_folder_iam_binding",
    "google_folder_iam_member",
    "google_folder_iam_policy",
    "google_organization_iam_binding",
    "google_organization_iam_member",
    "google_organization_iam_policy",
    "google_project_iam_binding",
    "google_project_iam_member",
    "google_project_iam_policy",
  ]
  attached_to = local.where
  opens       = [for entry in local.entries[1] : "${local.where} ${entry.grant} ${entry.when}" if contains(local.harm, entry.grant)]

  locals {
    sides = [
      for object in [prior_attrs, attrs] :
      endswith(meta.type, "_iam_policy") ? try(isunknown(object.policy_data) ? [] : concat(jsondecode(object.policy_data).bindings), []) : [object]
    ]
    entries = [
      for side in local.sides : flatten([
        for binding in side : [
          for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) : {
            grant = "${try(isunknown(binding.role) ? "(role)" : lower(binding.role), "(role)")} ${isunknown(member) ? "nobody" : try(lower(tostring(coalesce(member))), "nobody")}"
            pair  = [try(binding.role, null), member]
            when  = try(trimspace(coalesce(binding.condition.expression)), trimspace(coalesce(binding.condition[0].expression)), "")
          }
        ]
      ])
    ]
    before = toset([for entry in local.entries[0] : entry.grant])
    owners = toset([for entry in local.entries[0] : split(" ", entry.grant)[1] if startswith(meta.type, "google_project_") && startswith(entry.grant, "roles/owner ") && !isunknown(entry.when) && entry.when == ""])
    new    = setsubtract(toset([for entry in local.entries[1] : entry.grant]), local.before)
    had    = toset([for grant in local.before : split(" ", grant)[1]])
    harm = [
      for grant in local.new : grant
      if regex_match(split(" ", grant)[0], local.service_admin) && !contains(local.owners, split(" ", grant)[1]) && !regex_match(split(" ", grant)[0], local.takeover) && !endswith(grant, " nobody") &&
      !contains(local.everyone, split(" ", grant)[1]) && !regex_match(split(" ", grant)[1], local.agent) && (
        !startswith(split(" ", grant)[1], "serviceaccount:") || meta.type == "google_organization_iam_member" ||
        (!endswith(meta.type, "_iam_binding") && contains(local.had, split(" ", grant)[1]) && meta.operation != "create")
      )
    ]

    # What the grant is on; a member, a binding and a policy of one target name it alike.
    where = "${replace(meta.type, "/_(member|binding|policy)$/", "")} ${try(reverse(split("/", try(coalesce(attrs.project), coalesce(attrs.folder), coalesce(attrs.org_id), "")))[0], "")}"

    shown = { for entry in flatten(local.entries) : entry.grant => isunknown(entry.pair) ? replace(entry.grant, " ", " to ") : try(join(" to ", entry.pair), entry.grant)... }
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in slice(local.harm, 0, min(5, length(local.harm))) : local.shown[grant][0]])}${length(local.harm) > 5 ? " and ${length(local.harm) - 5} more" : ""} on the whole ${split("_", meta.type)[1]}${length(local.before) == 1 && meta.operation != "create" ? " (before: ${local.shown[tolist(local.before)[0]][0]})" : ""}. Grant a smaller role, or this one on a single resource."
  }
}

resource_policy "google_service_account_iam_*" "service_account" {
  description = "A member may make tokens or keys of a service account, or administer it."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types       = ["google_service_account_iam_binding", "google_service_account_iam_member", "google_service_account_iam_policy"]
  attached_to = local.where
  opens       = [for entry in local.entries[1] : "${local.where} ${entry.grant} ${entry.when}" if contains(local.harm, entry.grant)]

  # People who may use it run code as it; other service accounts do so every day, and
  # for signed addresses a service account makes tokens of its own.
  locals {
    tokens = "^roles/(owner|editor|admin|writer|iam\\.(securityadmin|serviceaccountadmin|serviceaccountkeyadmin|serviceaccounttokencreator)) "
    people = "^roles/iam\\.serviceaccountuser (user:|domain:)"
    sides = [
      for object in [prior_attrs, attrs] :
      endswith(meta.type, "_iam_policy") ? try(isunknown(object.policy_data) ? [] : concat(jsondecode(object.policy_data).bindings), []) : [object]
    ]
    entries = [
      for side in local.sides : flatten([
        for binding in side : [
          for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) : {
            grant = "${try(isunknown(binding.role) ? "(role)" : lower(binding.role), "(role)")} ${isunknown(member) ? "nobody" : try(lower(tostring(coalesce(member))), "nobody")}"
            pair  = [try(binding.role, null), member]
            when  = try(trimspace(coalesce(binding.condition.expression)), trimspace(coalesce(binding.condition[0].expression)), "")
          }
        ]
      ])
    ]
    before = toset([for entry in local.entries[0] : entry.grant])
    new    = setsubtract(toset([for entry in local.entries[1] : entry.grant]), local.before)
    itself = isunknown(try(attrs.service_account_id, null)) ? "" : try(lower(reverse(split("/", attrs.service_account_id))[0]), "")
    harm = [
      for grant in local.new : grant
      if(regex_match(grant, local.tokens) || regex_match(grant, local.people)) && !endswith(grant, " nobody") &&
      !contains(local.everyone, split(" ", grant)[1]) && !regex_match(split(" ", grant)[1], local.agent) && !regex_match(grant, local.pool) && split(" ", grant)[1] != "serviceaccount:${local.itself}"
    ]

    # What the grant is on; a member, a binding and a policy of one target name it alike.
    where = "${replace(meta.type, "/_(member|binding|policy)$/", "")} ${try(reverse(split("/", try(coalesce(attrs.service_account_id), "")))[0], "")}"

    shown = { for entry in flatten(local.entries) : entry.grant => isunknown(entry.pair) ? replace(entry.grant, " ", " to ") : try(join(" to ", entry.pair), entry.grant)... }
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in slice(local.harm, 0, min(5, length(local.harm))) : local.shown[grant][0]])}${length(local.harm) > 5 ? " and ${length(local.harm) - 5} more" : ""} on `${local.itself == "" ? "a service account" : local.itself}`: whoever has it acts as the service account, with all of its rights. Make sure that the members may do what the account may."
  }
}

resource_policy "google_service_account_iam_*" "whole_pool" {
  description = "All identities of a pool may act as a service account."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  types       = ["google_service_account_iam_binding", "google_service_account_iam_member", "google_service_account_iam_policy"]
  attached_to = local.where
  opens       = [for entry in local.entries[1] : "${local.where} ${entry.grant} ${entry.when}" if contains(local.harm, entry.grant)]

  # On a project the policy about takeovers says it.
  locals {
    sides = [
      for object in [prior_attrs, attrs] :
      endswith(meta.type, "_iam_policy") ? try(isunknown(object.policy_data) ? [] : concat(jsondecode(object.policy_data).bindings), []) : [object]
    ]
    entries = [
      for side in local.sides : flatten([
        for binding in side : [
          for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) : {
            grant = "${try(isunknown(binding.role) ? "(role)" : lower(binding.role), "(role)")} ${isunknown(member) ? "nobody" : try(lower(tostring(coalesce(member))), "nobody")}"
            pair  = [try(binding.role, null), member]
            when  = try(trimspace(coalesce(binding.condition.expression)), trimspace(coalesce(binding.condition[0].expression)), "")
          }
        ]
      ])
    ]
    before = toset([for entry in local.entries[0] : entry.grant])
    new    = setsubtract(toset([for entry in local.entries[1] : entry.grant]), local.before)
    harm = [
      for grant in local.new : grant
      if regex_match(grant, local.pool)
    ]
    was = [for grant in local.before : grant if !endswith(grant, " nobody")]

    # What the grant is on; a member, a binding and a policy of one target name it alike.
    where = "${replace(meta.type, "/_(member|binding|policy)$/", "")} ${try(reverse(split("/", try(coalesce(attrs.service_account_id), "")))[0], "")}"

    shown = { for entry in flatten(local.entries) : entry.grant => isunknown(entry.pair) ? replace(entry.grant, " ", " to ") : try(join(" to ", entry.pair), entry.grant)... }
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in slice(local.harm, 0, min(5, length(local.harm))) : local.shown[grant][0]])}${length(local.harm) > 5 ? " and ${length(local.harm) - 5} more" : ""}: every identity of the pool acts as the service account, with GitHub or GitLab behind it every repository that the provider lets in.${length(local.was) == 0 ? "" : " Before: ${length(local.was) == 1 ? replace(local.was[0], " ", " to ") : "${length(local.was)} grants"}."} Name the repository or the subject: `principalSet://…/attribute.repository/OWNER/NAME`."
  }
}
