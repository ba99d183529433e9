# Each region of a cluster holds a copy of the data. It goes with its block, while the
# cluster stays: the plan shows an update.

resource_policy "mongodbatlas_*cluster" "regions" {
  description = "A region of an Atlas cluster is removed, and its copy of the data with it."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  # `mongodbatlas_cluster` and `mongodbatlas_advanced_cluster` name the list of regions differently.
  locals {
    before = flatten([
      for spec in try(concat(prior_attrs.replication_specs), []) : [
        for region in try(concat(spec.region_configs), concat(spec.regions_config), []) :
        join("/", compact([try(coalesce(region.provider_name), ""), try(coalesce(region.region_name), "")]))
      ]
    ])
    after = flatten([
      for spec in try(concat(attrs.replication_specs), []) : [
        for region in try(concat(spec.region_configs), concat(spec.regions_config), []) :
        join("/", compact([try(coalesce(region.provider_name), ""), try(coalesce(region.region_name), "")]))
      ]
    ])
    gone = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The nodes in ${join(", ", local.gone)} are removed with their copy of the data. Make sure that nothing reads or writes there, and that the other regions hold a majority."
  }
}
