# A release may own volumes, databases and custom resource definitions, and
# the plan does not show what is in the chart.

protect "releases" {
  description = "Helm releases."
  types       = ["helm_release"]
  level       = "require_approval"
  reason      = "Deleting custom resource definitions also deletes every object of their kind. Look at the manifest of the release before going on."
  lost        = "Every object of the release that has no resource policy saying otherwise, volume claims included."
}
