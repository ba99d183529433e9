# Names that change while the object stays: the plan shows an update.

resource_policy "github_repository" "repository_renamed" {
  description = "A repository is renamed."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(coalesce(prior_attrs.name) == coalesce(attrs.name), true)
    error_message = "`${try(tostring(coalesce(prior_attrs.full_name)), tostring(coalesce(prior_attrs.name)), meta.address)}` becomes `${try(tostring(coalesce(attrs.name)), "")}`. Clones are redirected until the old name is taken again; workflows that use its actions, Pages, and trust of clouds in its name are not."
  }
}

resource_policy "github_team" "team_renamed" {
  description = "A team is renamed."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # The name in mentions and CODEOWNERS is made of the name.
  enforce {
    condition     = try(lower(coalesce(prior_attrs.name)) == lower(coalesce(attrs.name)), true)
    error_message = "Team `${try(tostring(coalesce(prior_attrs.slug)), tostring(coalesce(prior_attrs.name)), meta.address)}` becomes `${try(tostring(coalesce(attrs.name)), "")}`, and lines of CODEOWNERS that name the old one are ignored. Change them in the same hour."
  }
}
