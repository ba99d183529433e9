# A copy in another region goes with its block, while the account stays: the plan
# shows an update.

resource_policy "azurerm_cosmosdb_account" "regions" {
  description = "A region of a Cosmos DB account is removed, and its copy of the data with it."
  operations  = ["update"]
  level       = "require_approval"

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
  level       = "require_approval"

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
