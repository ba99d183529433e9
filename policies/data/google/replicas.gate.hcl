# Each cluster of a Bigtable instance holds a copy of the tables. It goes with its
# block, while the instance stays: the plan shows an update, and the provider sends
# the list as it is now (provider 7.45.0). Another zone, storage or key of a cluster
# that remains replaces the instance.

resource_policy "google_bigtable_instance" "clusters" {
  description = "A cluster of a Bigtable instance is deleted with its block."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = [for cluster in try(concat(prior_attrs.cluster), []) : try(coalesce(cluster.cluster_id), "")]
    after  = [for cluster in try(concat(attrs.cluster), []) : try(coalesce(cluster.cluster_id), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The copy of all tables in cluster ${join(", ", local.gone)} is deleted, and writes that have not reached another cluster are lost. Make sure that no application profile routes there."
  }
}
