# Who administers repositories and projects, and what pipelines keep secret. Restrictions of branches are in
# the pack `safeguards`.

resource_policy "bitbucket_*" "created_public" {
  description = "A new repository or project is public."
  types       = ["bitbucket_forked_repository", "bitbucket_project", "bitbucket_repository"]
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = try(attrs.is_private, null) != false
    error_message = "Everyone can read `${try(tostring(coalesce(attrs.name)), meta.address)}`${meta.type == "bitbucket_project" ? ", and its repositories may be public" : ""}. Make it private unless it is meant for everyone."
  }
}

resource_policy "bitbucket_*" "published" {
  description = "A repository becomes public, or the repositories of a project may."
  types       = ["bitbucket_forked_repository", "bitbucket_project", "bitbucket_repository"]
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.is_private, null) == false || try(attrs.is_private, null) != false
    error_message = "Everyone can read `${try(tostring(coalesce(prior_attrs.name)), meta.address)}`${meta.type == "bitbucket_project" ? ", and its repositories may be public" : " with its whole history"}; before: private. What was copied once cannot be taken back: look for secrets in the history first."
  }
}

resource_policy "bitbucket_*" "administrator" {
  description = "A person or group administers a repository, a project or the workspace."
  types = [
    "bitbucket_group", "bitbucket_group_membership", "bitbucket_project_group_permission", "bitbucket_project_user_permission",
    "bitbucket_repository_group_permission", "bitbucket_repository_user_permission",
  ]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = ["${local.target} admin"]

  # Each workspace has the group `administrators`. What a group may do by default holds for each new repository.
  locals {
    target = join(" ", [for key in ["workspace", "repo_slug", "project_key", "user_id", "uuid", "group_slug"] : meta.type == "bitbucket_group" && key == "uuid" ? "" : try(tostring(coalesce(attrs[key])), "")])
    admin  = [for side in [prior_attrs, attrs] : try(side.permission, null) == "admin" || (meta.type == "bitbucket_group_membership" && try(side.group_slug, null) == "administrators")]
  }

  enforce {
    condition     = !local.admin[1] || local.admin[0]
    error_message = "${meta.type == "bitbucket_group_membership" ? "A person" : try("The group `${coalesce(attrs.group_slug)}`", "The group `${coalesce(meta.type == "bitbucket_group" ? attrs.name : null)}`", "A person")} administers ${try("the repository `${coalesce(attrs.repo_slug)}`", "the project `${coalesce(attrs.project_key)}`", startswith(meta.type, "bitbucket_group") ? "the workspace or each new repository of it" : "it")}${try("; before: `${coalesce(prior_attrs.permission)}`", "")}. Grant `write`."
  }
}

resource_policy "bitbucket_*_variable" "variable_readable" {
  description = "A variable of pipelines that was secured is shown."
  types       = ["bitbucket_deployment_variable", "bitbucket_repository_variable", "bitbucket_workspace_variable"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.secured, null) != true || try(attrs.secured, null) != false || !try(prior_attrs.key == attrs.key, false)
    error_message = "The value of `${try(tostring(coalesce(attrs.key)), meta.address)}` is shown in settings and logs. Keep `secured = true`, or make sure that it is no secret."
  }
}

# The provider leaves it out by default.
resource_policy "bitbucket_*hook" "hook_unverified" {
  description = "A hook accepts any certificate."
  types       = ["bitbucket_hook", "bitbucket_workspace_hook"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.skip_cert_verification, null) != false || try(attrs.skip_cert_verification, null) != true
    error_message = "`${meta.address}` sends events to whoever answers at its address, since `skip_cert_verification` is on. Leave it off, and give the receiver a valid certificate."
  }
}
