# A shorter retention deletes what is older than it, and a time to live deletes
# data without notice. Neither asks again.

resource_policy "azurerm_eventhub" "event_hub" {
  description = "An event hub keeps its events for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Days in the older argument, hours in the newer one.
  locals {
    before = coalesce(
      try(prior_attrs.retention_description[0].retention_time_in_hours / 24, null),
      try(tonumber(prior_attrs.message_retention), null),
      0,
    )
    after = coalesce(
      try(attrs.retention_description[0].retention_time_in_hours / 24, null),
      try(tonumber(attrs.message_retention), null),
      0,
    )
  }

  enforce {
    condition     = local.after == 0 || local.after >= local.before
    error_message = "Events are kept for ${local.after} days instead of ${local.before}, and older unread ones are lost. Make sure that consumers keep up."
  }
}

# Only periods in whole days, such as P31D, can be compared.
resource_policy "azurerm_kusto_database" "kusto" {
  description = "A Data Explorer database keeps its data for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(parseint(regex("^P([0-9]+)D$", prior_attrs.soft_delete_period)[0], 10), null)
    after  = try(parseint(regex("^P([0-9]+)D$", attrs.soft_delete_period)[0], 10), null)
  }

  # Without a period the data is kept for good.
  enforce {
    condition = (
      local.after == null ||
      (local.before == null ? try(length(prior_attrs.soft_delete_period), 0) > 0 : local.after >= local.before)
    )
    error_message = "Data older than ${local.after} days is deleted (${local.before == null ? "kept for good" : "kept for ${local.before} days"} before). Export it first if you compare with earlier years."
  }
}

resource_policy "azurerm_container_registry" "images" {
  description = "A registry deletes untagged images that it kept before, or deletes them earlier."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Zero and null keep untagged images for good.
  locals {
    before = coalesce(try(tonumber(prior_attrs.retention_policy_in_days), null), 0)
    after  = coalesce(try(tonumber(attrs.retention_policy_in_days), null), 0)
  }

  enforce {
    condition     = local.after == 0 || (local.before > 0 && local.after >= local.before)
    error_message = "Untagged images are deleted after ${local.after} days (${local.before == 0 ? "kept for good" : "${local.before} days"} before). Check that nothing pulls images by digest."
  }
}

resource_policy "azurerm_network_watcher_flow_log" "flow_logs" {
  description = "Flow logs are switched off, or kept for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = coalesce(try(tobool(prior_attrs.retention_policy[0].enabled), null), false) == true ? coalesce(try(tonumber(prior_attrs.retention_policy[0].days), null), 0) : 0
    after  = coalesce(try(tobool(attrs.retention_policy[0].enabled), null), false) == true ? coalesce(try(tonumber(attrs.retention_policy[0].days), null), 0) : 0
  }

  enforce {
    condition     = try(prior_attrs.enabled, null) != true || try(attrs.enabled, null) == true
    error_message = "Connections are no longer logged, and the gap cannot be filled later. Keep the flow log enabled."
  }

  # Zero keeps them for good.
  enforce {
    condition     = local.after == 0 || (local.before > 0 && local.after >= local.before)
    error_message = "Flow logs are deleted after ${local.after} days (${local.before == 0 ? "kept for good" : "${local.before} days"} before). Keep what investigations look back on."
  }
}
