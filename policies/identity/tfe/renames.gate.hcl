# Names that change while the object stays: the plan shows an update.

resource_policy "tfe_workspace" "workspace_renamed" {
  description = "A workspace is renamed."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(coalesce(prior_attrs.name) == coalesce(attrs.name), true)
    error_message = "Workspace `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` becomes `${try(tostring(coalesce(attrs.name)), "")}`: configurations with the old name in their `cloud` block begin an empty workspace, and reads of its outputs fail. Change them in the same hour."
  }
}
