# Who did what, and what watches for attacks: a gap in these records cannot be filled
# later. Workspaces and accounts that hold the records are of the pack `data`.

resource_policy "azurerm_monitor_*diagnostic_setting" "diagnostics_removed" {
  description = "Logs of a resource are no longer sent anywhere."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  # Metrics alone are kept by Azure for three months in any case.
  enforce {
    condition     = length(try(concat(prior_attrs.enabled_log), concat(prior_attrs.log), ["unread"])) == 0
    error_message = "Logs of `${try(tostring(coalesce(prior_attrs.target_resource_id)), meta.address)}` are no longer kept, and the gap cannot be filled later. Keep the setting, unless the resource goes as well."
  }
}

resource_policy "azurerm_monitor_*diagnostic_setting" "diagnostics_narrowed" {
  description = "Fewer kinds of logs of a resource are sent, or to fewer places."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # A group such as allLogs stands for all of its categories, and categories that are
  # listed instead of a group may be the same.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : [
        for log in concat(try(concat(side.enabled_log), []), [for old in try(concat(side.log), []) : old if try(old.enabled, null) != false]) :
        try(tostring(coalesce(log.category)), tostring(coalesce(log.category_group)), "logs")
      ]
    ]
    listed  = length(setsubtract(local.sides[1], ["allLogs", "audit"])) > 0 ? ["allLogs", "audit"] : []
    gone    = contains(local.sides[1], "allLogs") ? [] : sort(setsubtract(local.sides[0], concat(local.sides[1], local.listed)))
    targets = ["eventhub_authorization_rule_id", "log_analytics_workspace_id", "partner_solution_id", "storage_account_id"]
    cut     = [for name in local.targets : name if try(length(prior_attrs[name]), 0) > 0 && can(attrs[name]) && try(tostring(coalesce(attrs[name])), "") == ""]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Logs of `${try(tostring(coalesce(prior_attrs.target_resource_id)), meta.address)}` are no longer sent: ${join(", ", local.gone)}. Make sure that no audit or alert needs them."
  }

  enforce {
    condition     = length(local.cut) == 0
    error_message = "Logs of `${try(tostring(coalesce(prior_attrs.target_resource_id)), meta.address)}` go to fewer places (`${join("`, `", local.cut)}` is gone). Make sure that nothing reads them there."
  }
}

resource_policy "azurerm_network_watcher_flow_log" "flow_log" {
  description = "A flow log is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = try(prior_attrs.enabled, null) == false
    error_message = "Connections of `${try(tostring(coalesce(prior_attrs.target_resource_id)), tostring(coalesce(prior_attrs.network_security_group_id)), meta.address)}` are no longer logged, and the gap cannot be filled later. Keep the flow log, unless the network goes as well."
  }
}

resource_policy "azurerm_*_extended_auditing_policy" "database_audit" {
  description = "Auditing of a database is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = try(prior_attrs.enabled, null) == false
    error_message = "Auditing of `${try(tostring(coalesce(prior_attrs.database_id)), tostring(coalesce(prior_attrs.server_id)), tostring(coalesce(prior_attrs.sql_pool_id)), tostring(coalesce(prior_attrs.synapse_workspace_id)), meta.address)}` stops, and the gap cannot be filled later. Keep the policy, unless the database goes as well."
  }
}

# A destroy sets the free tier (source of provider 5.2.0).
resource_policy "azurerm_security_center_subscription_pricing" "defender" {
  description = "Defender for Cloud is switched off for a kind of resource."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation != "replace" || try(attrs.resource_type == prior_attrs.resource_type, false)

  enforce {
    condition = (
      try(prior_attrs.tier, null) != "Standard" ||
      (meta.operation != "delete" && try(attrs.tier, null) != "Free")
    )
    error_message = "Defender no longer watches ${try(tostring(coalesce(prior_attrs.resource_type)), "the resources")} of the subscription. Keep `tier = \"Standard\"`."
  }
}

resource_policy "azurerm_*security_alert_policy" "alerts" {
  description = "Alerts on attacks against a database are switched off."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation != "replace"

  enforce {
    condition = (
      try(prior_attrs.state, prior_attrs.policy_state, null) != "Enabled" ||
      (meta.operation != "delete" && try(attrs.state, attrs.policy_state, null) != "Disabled")
    )
    error_message = "Attacks against `${try(tostring(coalesce(prior_attrs.server_name)), tostring(coalesce(prior_attrs.managed_instance_name)), tostring(coalesce(prior_attrs.sql_pool_id)), tostring(coalesce(prior_attrs.synapse_workspace_id)), meta.address)}` are not reported any more. Leave the alerts on."
  }

  enforce {
    condition     = meta.operation == "delete" || length(setsubtract(try(compact(attrs.disabled_alerts), []), try(compact(prior_attrs.disabled_alerts), []))) == 0
    error_message = "Further kinds of alerts are switched off: ${join(", ", sort(setsubtract(try(compact(attrs.disabled_alerts), []), try(compact(prior_attrs.disabled_alerts), []))))}. Make sure that this is meant."
  }
}

resource_policy "azurerm_key_vault_key" "key_rotation" {
  description = "Rotation of a key is switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      length(try(concat(prior_attrs.rotation_policy[0].automatic), [])) == 0 ||
      length(try(concat(attrs.rotation_policy[0].automatic), [])) > 0
    )
    error_message = "Key `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` is not rotated any more. Keep the rotation; it changes nothing for those who use the key."
  }
}

resource_policy "azurerm_storage_object_replication" "blob_copies" {
  description = "A container is no longer copied to another account."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Rules have no name of their own: a pair of containers is one.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : [
        for rule in try(concat(side.rules), []) : "${try(tostring(coalesce(rule.source_container_name)), "a container")} to ${try(tostring(coalesce(rule.destination_container_name)), "another one")}"
      ]
    ]
    gone = sort(setsubtract(local.sides[0], local.sides[1]))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Blobs are no longer copied: ${join(", ", local.gone)}. Keep the replication, or make sure that the copy is not needed."
  }
}
