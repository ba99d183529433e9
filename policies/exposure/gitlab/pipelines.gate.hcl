# What jobs, runners, variables and hooks are open to, and the settings of a whole instance.

# A destroy switches the list on again.
resource_policy "gitlab_project_job_token_scopes" "job_tokens_of_all" {
  description = "Job tokens of every project may be used on a project."
  operations  = ["create", "update", "replace"]
  attached_to = try(tostring(attrs.project), null)
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(attrs.enabled, null) != false || try(prior_attrs.enabled, null) == false
    error_message = "Jobs of every project in GitLab may use project `${try(tostring(coalesce(attrs.project)), "of the block")}` with their token. Leave `enabled` on, and list the projects that need it."
  }
}

# Values are not read.
resource_policy "gitlab_*_variable" "variable_unprotected" {
  description = "A variable of pipelines is given to every branch, or shown in logs."
  types       = ["gitlab_group_variable", "gitlab_instance_variable", "gitlab_project_variable"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    open = concat(
      try(prior_attrs.protected, null) == true && try(attrs.protected, null) == false ? ["jobs of every branch read it"] : [],
      try(prior_attrs.masked, null) == true && try(attrs.masked, null) == false ? ["logs of jobs show it"] : [],
      try(prior_attrs.hidden, null) == true && try(attrs.hidden, null) == false ? ["the settings show its value"] : [],
      !contains(["", "*"], try(tostring(coalesce(prior_attrs.environment_scope)), "")) && try(attrs.environment_scope, null) == "*" ? ["jobs of every environment read it"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "The variable `${try(tostring(coalesce(attrs.key)), meta.address)}` is open to more: ${join("; ", local.open)}. Make sure that it holds no secret."
  }
}

resource_policy "gitlab_*hook" "hook_unverified" {
  description = "A hook accepts any certificate."
  types       = ["gitlab_group_hook", "gitlab_project_hook", "gitlab_system_hook"]
  operations  = ["create", "update", "replace"]
  attached_to = try(tostring(coalesce(attrs.project)), tostring(coalesce(attrs.group)), null)
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(attrs.enable_ssl_verification, null) != false || try(prior_attrs.enable_ssl_verification, null) == false
    error_message = "`${meta.address}` sends events to whoever answers at its address, since `enable_ssl_verification` is off. Leave it on, and give the receiver a valid certificate."
  }
}

resource_policy "gitlab_user_runner" "runner_opened" {
  description = "A runner takes jobs of more branches or projects."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    open = concat(
      try(prior_attrs.access_level, null) == "ref_protected" && try(attrs.access_level, null) == "not_protected" ? ["jobs of every branch"] : [],
      try(prior_attrs.untagged, null) == false && try(attrs.untagged, null) == true ? ["jobs without tags"] : [],
      try(prior_attrs.locked, null) == true && try(attrs.locked, null) == false ? ["jobs of other projects"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "The runner `${try(tostring(coalesce(attrs.description)), meta.address)}` takes ${join(" and ", local.open)}. Make sure that it holds no secrets and reaches no network that these must not have."
  }
}

resource_policy "gitlab_application_settings" "instance_opened" {
  description = "An instance of GitLab lets in more people, or protects its users less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    guards = [
      "admin_mode", "disable_password_authentication_for_users_with_sso_identities", "external_authorization_service_enabled",
      "pages_domain_verification_enabled", "require_admin_approval_after_user_signup", "require_admin_two_factor_authentication",
      "require_personal_access_token_expiry", "require_two_factor_authentication", "secret_push_protection_available",
      "service_access_tokens_expiration_enforced",
    ]
    doors = [
      "allow_local_requests_from_system_hooks", "allow_local_requests_from_web_hooks_and_services", "allow_runner_registration_token",
      "package_registry_allow_anyone_to_pull_option", "password_authentication_enabled_for_git", "signup_enabled",
    ]
    open = concat(
      [for name in local.guards : "`${name}` is off" if try(prior_attrs[name], null) == true && try(attrs[name], null) == false],
      [for name in local.doors : "`${name}` is on" if try(prior_attrs[name], null) == false && try(attrs[name], null) == true],
      [
        for name in ["default_group_visibility", "default_project_visibility", "default_snippet_visibility"] :
        "`${name}` is `public` instead of `${prior_attrs[name]}`" if contains(["private", "internal"], try(tostring(coalesce(prior_attrs[name])), "")) && try(attrs[name], null) == "public"
      ],
      try(contains(prior_attrs.restricted_visibility_levels, "public"), false) && !try(contains(attrs.restricted_visibility_levels, "public"), false) ? ["everyone may make projects public"] : [],
      try(length(prior_attrs.domain_allowlist), 0) > 0 && try(length(attrs.domain_allowlist), 0) == 0 ? ["people of every mail domain may sign up"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "In the whole instance: ${join("; ", local.open)}. Make sure that this is meant."
  }
}
