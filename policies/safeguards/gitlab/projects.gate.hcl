# Who can see a project or group, and what has to pass before a merge.

resource_policy "gitlab_*" "published" {
  description = "A project or group becomes public."
  operations  = ["update", "replace"]
  level       = "require_approval"
  filter      = contains(["gitlab_project", "gitlab_group"], meta.type)

  enforce {
    condition     = try(prior_attrs.visibility_level, null) == "public" || try(attrs.visibility_level, null) != "public"
    error_message = "Everyone can read `${try(coalesce(prior_attrs.path_with_namespace), coalesce(prior_attrs.full_path), coalesce(prior_attrs.name), "it")}` with its whole history and issues; what was copied once cannot be taken back. Look for secrets in the history first."
  }
}

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
    error_message = "Switched off: ${join(", ", local.off)}. Merge requests of `${try(coalesce(prior_attrs.path_with_namespace), coalesce(prior_attrs.full_path), coalesce(prior_attrs.name), "it")}` are merged without it; make sure that this is meant."
  }
}
