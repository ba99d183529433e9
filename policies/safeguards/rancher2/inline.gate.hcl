# Elements that are blocks of another object go with their block: the plan shows an
# update. They are paired by what names them, so that an edit is no loss.

resource_policy "rancher2_cluster_v2" "node_pools" {
  description = "A node pool is deleted with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = [for pool in try(concat(prior_attrs.rke_config[0].machine_pools), []) : try(tostring(coalesce(pool.name)), "")]
    after  = [for pool in try(concat(attrs.rke_config[0].machine_pools), []) : try(tostring(coalesce(pool.name)), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Machine pool ${join(", ", local.gone)} is deleted with its nodes and their local disks. Drain the nodes first, and make sure that its workloads fit elsewhere."
  }
}
