# Paths that change while the object stays: the plan shows an update.

resource_policy "gitlab_*" "path_changed" {
  description = "A project or group gets another path."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["gitlab_group", "gitlab_project"], meta.type)

  # A project without a path of its own takes it from the name, and the plan does not
  # know it yet.
  enforce {
    condition     = try(coalesce(prior_attrs.path) == coalesce(attrs.path), true)
    error_message = "`${try(tostring(coalesce(prior_attrs.path_with_namespace)), tostring(coalesce(prior_attrs.full_path)), tostring(coalesce(prior_attrs.path)), meta.address)}` moves to the path `${try(tostring(coalesce(attrs.path)), "")}`. Clones are redirected until the old path is taken again; images in its registry, Pages, and includes of pipelines are not."
  }

  enforce {
    condition     = try(prior_attrs.namespace_id == attrs.namespace_id, prior_attrs.parent_id == attrs.parent_id, true)
    error_message = "`${try(tostring(coalesce(prior_attrs.path_with_namespace)), tostring(coalesce(prior_attrs.full_path)), tostring(coalesce(prior_attrs.path)), meta.address)}` moves to another group: members, variables and runners of the old one are gone, and its URL changes."
  }
}
