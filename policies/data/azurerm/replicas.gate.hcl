# A copy in another region goes with its block, while the account stays: the plan
# shows an update.

resource_policy "azurerm_cosmosdb_account" "regions" {
  description = "A region of a Cosmos DB account is removed, and its copy of the data with it."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Azure reads "West Europe" and "westeurope" alike.
  locals {
    before = [for region in try(concat(prior_attrs.geo_location), []) : try(lower(replace(region.location, " ", "")), "")]
    after  = [for region in try(concat(attrs.geo_location), []) : try(lower(replace(region.location, " ", "")), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The copy of all items in ${join(", ", local.gone)} is deleted. Make sure that nothing reads or writes there, and that another region remains to fail over to."
  }
}

resource_policy "azurerm_app_configuration" "settings_replicas" {
  description = "A replica of an App Configuration store is deleted with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = [for replica in try(concat(prior_attrs.replica), []) : try(lower(replace(replica.location, " ", "")), "")]
    after  = [for replica in try(concat(attrs.replica), []) : try(lower(replace(replica.location, " ", "")), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The replica in ${join(", ", local.gone)} is deleted with its endpoint. Make sure that no application reads its settings there."
  }
}

resource_policy "azurerm_container_registry" "image_replicas" {
  description = "A replica of a registry is deleted with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = [for replica in try(concat(prior_attrs.georeplications), []) : try(lower(replace(replica.location, " ", "")), "")]
    after  = [for replica in try(concat(attrs.georeplications), []) : try(lower(replace(replica.location, " ", "")), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The copy of all images in ${join(", ", local.gone)} is deleted; the images stay in the other regions. Make sure that clusters there may pull from further away."
  }
}

resource_policy "azurerm_shared_image_version" "machine_image_replicas" {
  description = "A copy of a machine image is deleted with its block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = [for region in try(concat(prior_attrs.target_region), []) : try(lower(replace(region.name, " ", "")), "")]
    after  = [for region in try(concat(attrs.target_region), []) : try(lower(replace(region.name, " ", "")), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The copy of the image in ${join(", ", local.gone)} is deleted; the image stays in the other regions. Make sure that no scale set there makes machines of it."
  }
}

resource_policy "azurerm_managed_redis_geo_replication" "cache_links" {
  description = "A cache leaves its group of replicas."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = [for id in try(concat(prior_attrs.linked_managed_redis_ids), []) : try(lower(id), "")]
    after  = [for id in try(concat(attrs.linked_managed_redis_ids), []) : try(lower(id), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "${join(", ", local.gone)} no longer gets what is written elsewhere. Make sure that nothing reads or writes there."
  }
}
