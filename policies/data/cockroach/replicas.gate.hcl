# Each region of a cluster holds a copy of the data. It goes with its entry, while the
# cluster stays: the plan shows an update.

resource_policy "cockroach_cluster" "regions" {
  description = "A region of a CockroachDB cluster is removed, and its copy of the data with it."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = [for region in try(concat(prior_attrs.regions), []) : try(tostring(coalesce(region.name)), "")]
    after  = [for region in try(concat(attrs.regions), []) : try(tostring(coalesce(region.name)), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The nodes in ${join(", ", local.gone)} are removed with their copy of the data. Make sure that nothing reads or writes there, and that no table has its only home there."
  }
}
