# Who can see a project or group, and what has to pass before a merge.

resource_policy "gitlab_*" "merge_checks" {
  description = "Merge requests need fewer checks."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["gitlab_project", "gitlab_group"], meta.type)

  locals {
    off = [
      for name in ["only_allow_merge_if_pipeline_succeeds", "only_allow_merge_if_all_discussions_are_resolved"] :
      "`${name}`" if try(prior_attrs[name], null) == true && try(attrs[name], null) == false
    ]
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "Switched off: ${join(", ", local.off)}. Merge requests of `${try(tostring(coalesce(prior_attrs.path_with_namespace)), tostring(coalesce(prior_attrs.full_path)), tostring(coalesce(prior_attrs.name)), "it")}` are merged without it; make sure that this is meant."
  }
}

# Rules of pushes are a block of the project, or a resource of their own, whose destroy
# removes them all.
resource_policy "gitlab_*" "push_rules" {
  description = "Pushes to a project are checked for less."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.type == "gitlab_project_push_rules" ? meta.operation != "replace" : contains(["gitlab_project", "gitlab_group"], meta.type) && meta.operation == "update"

  locals {
    old      = meta.type == "gitlab_project_push_rules" ? prior_attrs : try(prior_attrs.push_rules[0], null)
    new      = meta.operation == "delete" ? null : meta.type == "gitlab_project_push_rules" ? attrs : try(attrs.push_rules[0], null)
    switches = ["commit_committer_check", "commit_committer_name_check", "deny_delete_tag", "member_check", "prevent_secrets", "reject_non_dco_commits", "reject_unsigned_commits"]
    patterns = ["author_email_regex", "branch_name_regex", "commit_message_negative_regex", "commit_message_regex", "file_name_regex"]
    off = concat(
      [for name in local.switches : name if try(local.old[name], null) == true && (local.new == null || try(local.new[name], null) == false)],
      [for name in local.patterns : name if try(tostring(coalesce(local.old[name])), "") != "" && (local.new == null || (can(local.new[name]) && try(tostring(coalesce(local.new[name])), "") == ""))],
    )
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "Pushes to `${try(tostring(coalesce(prior_attrs.path_with_namespace)), tostring(coalesce(prior_attrs.full_path)), tostring(coalesce(prior_attrs.project)), meta.address)}` are no longer checked for `${join("`, `", local.off)}`. Make sure that this is meant."
  }
}

resource_policy "gitlab_group" "second_factor" {
  description = "Members of a group need no second factor."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.require_two_factor_authentication, null) != true || try(attrs.require_two_factor_authentication, null) != false
    error_message = "A stolen password is enough to enter group `${try(tostring(coalesce(prior_attrs.full_path)), tostring(coalesce(prior_attrs.name)), meta.address)}`. Keep `require_two_factor_authentication = true`."
  }
}
