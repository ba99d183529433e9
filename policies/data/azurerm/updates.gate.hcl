# Some updates delete what is in the object, and the plan shows no destroy.

# The database is a block of its cluster, and three of its arguments cannot be changed
# in place: the provider deletes it and makes a new, empty one (provider 5.2.0).
resource_policy "azurerm_managed_redis" "default_database" {
  description = "The database of a Managed Redis is deleted, or made again empty, by an update."
  operations  = ["update"]
  level       = "require_approval"

  locals {
    before = try(prior_attrs.default_database[0], null)
    after  = try(attrs.default_database[0], null)
    gone   = local.before != null && local.after == null
    again = local.before == null || local.after == null ? [] : [
      for name in ["clustering_policy", "geo_replication_group_name", "module"] : name
      if try(jsonencode(local.before[name]) != jsonencode(local.after[name]), false)
    ]
  }

  enforce {
    condition     = !local.gone
    error_message = "The block `default_database` is gone: the provider deletes the database with all its keys. Export them before going on."
  }

  enforce {
    condition     = length(local.again) == 0
    error_message = "A change of `${join("`, `", local.again)}` cannot be made in place: the provider deletes the database with all its keys, and makes an empty one. Export them before going on."
  }
}

resource_policy "azurerm_service_fabric_managed_cluster" "node_types" {
  description = "A node type of a Service Fabric cluster is deleted with its block."
  operations  = ["update"]
  level       = "warn"

  locals {
    before = [for node_type in try(concat(prior_attrs.node_type), []) : try(tostring(coalesce(node_type.name)), "")]
    after  = [for node_type in try(concat(attrs.node_type), []) : try(tostring(coalesce(node_type.name)), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The nodes of ${join(", ", local.gone)} are deleted, with the state of stateful services that have no replica on others. Move the services first."
  }
}
