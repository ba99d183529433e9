# Who can see a repository, who has to approve a deployment, and what GitHub scans.

resource_policy "github_repository" "scans_off" {
  description = "Scanning of a repository for secrets or vulnerabilities is switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    old = try(prior_attrs.security_and_analysis[0], null)
    new = try(attrs.security_and_analysis[0], null)
    off = concat(
      [
        for name in ["advanced_security", "code_security", "secret_scanning", "secret_scanning_push_protection", "secret_scanning_ai_detection", "secret_scanning_non_provider_patterns"] :
        name if try(local.old[name][0].status, null) == "enabled" && try(local.new[name][0].status, null) == "disabled"
      ],
      try(prior_attrs.vulnerability_alerts, null) == true && try(attrs.vulnerability_alerts, null) == false ? ["vulnerability_alerts"] : [],
    )
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "Switched off: ${join(", ", local.off)}. Secrets and vulnerable packages are not found any more; leave it on."
  }
}

resource_policy "github_repository_environment" "weaker_environment" {
  description = "Deployments to an environment need fewer approvals."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "warn"

  # Users and teams have numbers; both lists are in one block.
  locals {
    old = try(prior_attrs.reviewers[0], null)
    new = try(attrs.reviewers[0], null)
    gone = concat(
      [for id in setsubtract([for item in try(concat(local.old.teams), []) : try(tostring(coalesce(item)), "an unnamed one")], [for item in try(concat(local.new.teams), []) : try(tostring(coalesce(item)), "an unnamed one")]) : "team ${id}"],
      [for id in setsubtract([for item in try(concat(local.old.users), []) : try(tostring(coalesce(item)), "an unnamed one")], [for item in try(concat(local.new.users), []) : try(tostring(coalesce(item)), "an unnamed one")]) : "user ${id}"],
    )
    left = length(concat(try(concat(local.new.teams), []), try(concat(local.new.users), [])))
    weaker = concat(
      length(local.gone) == 0 ? [] : local.left == 0 ? ["nobody has to approve any more (before: ${join(", ", sort(local.gone))})"] : ["no reviewer any more: ${join(", ", sort(local.gone))}"],
      try(prior_attrs.prevent_self_review, null) == true && try(attrs.prevent_self_review, null) != true ? ["people may approve their own deployments"] : [],
      try(prior_attrs.can_admins_bypass, null) == false && try(attrs.can_admins_bypass, null) != false ? ["administrators may pass the approval by"] : [],
      try(coalesce(attrs.wait_timer, 0) < prior_attrs.wait_timer, false) ? ["deployments wait ${coalesce(attrs.wait_timer, 0)} minutes instead of ${prior_attrs.wait_timer}"] : [],
      try(length(prior_attrs.deployment_branch_policy), 0) > 0 && try(length(attrs.deployment_branch_policy), 0) == 0 ? ["every branch may deploy"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "Environment `${try(tostring(coalesce(prior_attrs.environment)), "the environment")}` of `${try(tostring(coalesce(prior_attrs.repository)), "the repository")}` is less protected: ${join("; ", local.weaker)}. Make sure that this is meant."
  }
}

resource_policy "github_repository_*" "alerts_removed" {
  description = "Alerts or updates for vulnerable packages of a repository are switched off."
  operations  = ["update", "delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["github_repository_dependabot_security_updates", "github_repository_vulnerability_alerts"], meta.type)

  enforce {
    condition     = try(prior_attrs.enabled, null) == false || (meta.operation != "delete" && try(attrs.enabled, null) != false)
    error_message = "Vulnerable packages of `${try(tostring(coalesce(prior_attrs.repository)), meta.address)}` are not ${meta.type == "github_repository_vulnerability_alerts" ? "reported" : "updated"} any more. Leave it on, unless the repository goes as well."
  }
}
