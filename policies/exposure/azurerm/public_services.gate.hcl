# Services that answer on the internet: their switch for public access, their firewalls, and
# the keys that work beside identities.

locals {
  # Networks that hold at least a 256th of the internet.
  huge = "^([0-9.]+/[0-8]|[0-9a-fA-F:]*::/([0-9]|1[0-9]|2[0-9]|3[0-2])|[*]|(?i:any|internet))$"

  # Where the data lies behind the name, a password or a key is all that is left.
  closed = ["false", "disabled", "securedbyperimeter"]
  open   = ["true", "enabled", "enabledforclientsonly", "enabledforsessionhostsonly"]
}

# A firewall that lets in named networks only keeps most of the harm away: see the next one.
resource_policy "azurerm_*" "network_access_opened" {
  description = "A service with data or secrets that only private networks could reach is opened to public ones."
  types = [
    "azurerm_ai_foundry",
    "azurerm_ai_services",
    "azurerm_app_configuration",
    "azurerm_automation_account",
    "azurerm_cognitive_account",
    "azurerm_container_registry",
    "azurerm_cosmosdb_account",
    "azurerm_databricks_workspace",
    "azurerm_healthcare_dicom_service",
    "azurerm_healthcare_fhir_service",
    "azurerm_healthcare_service",
    "azurerm_key_vault",
    "azurerm_key_vault_managed_hardware_security_module",
    "azurerm_kusto_cluster",
    "azurerm_machine_learning_workspace",
    "azurerm_managed_redis",
    "azurerm_mariadb_server",
    "azurerm_mongo_cluster",
    "azurerm_mssql_server",
    "azurerm_mysql_flexible_server",
    "azurerm_mysql_server",
    "azurerm_postgresql_flexible_server",
    "azurerm_postgresql_server",
    "azurerm_purview_account",
    "azurerm_recovery_services_vault",
    "azurerm_redis_cache",
    "azurerm_search_service",
    "azurerm_storage_account",
    "azurerm_synapse_workspace",
  ]
  operations = ["update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  # A boolean mostly, a word for some.
  locals {
    sides = [
      for side in [prior_attrs, attrs] :
      lower(try(tostring(coalesce(side.public_network_access_enabled)), tostring(coalesce(side.public_network_access)), tostring(coalesce(side.public_network_enabled)), ""))
    ]
    action  = lower(try(tostring(coalesce(attrs.network_acls[0].default_action)), tostring(coalesce(attrs.network_rules[0].default_action)), tostring(coalesce(attrs.network_rule_set[0].default_action)), ""))
    limited = local.action == "deny" || try(length(attrs.ip_range_filter), 0) > 0 || try(length(attrs.allowed_ips), 0) > 0 || try(length(attrs.allowed_ip_ranges), 0) > 0
  }

  enforce {
    condition     = !contains(local.closed, local.sides[0]) || !contains(local.open, local.sides[1]) || local.limited
    error_message = "`${meta.address}` answers on the internet from then on (public network access is ${local.sides[1]}, was ${local.sides[0]}). Keep it off, and connect through a private endpoint."
  }
}

resource_policy "azurerm_*" "public_access_opened" {
  description = "A service that only private networks could reach is opened to public ones."
  types = [
    "azurerm_ai_foundry",
    "azurerm_ai_services",
    "azurerm_api_management",
    "azurerm_app_configuration",
    "azurerm_arc_private_link_scope",
    "azurerm_automation_account",
    "azurerm_batch_account",
    "azurerm_bot_channels_registration",
    "azurerm_bot_service_azure_bot",
    "azurerm_cognitive_account",
    "azurerm_container_app_environment",
    "azurerm_container_registry",
    "azurerm_cosmosdb_account",
    "azurerm_dashboard_grafana",
    "azurerm_data_factory",
    "azurerm_eventgrid_domain",
    "azurerm_eventgrid_namespace",
    "azurerm_eventgrid_partner_namespace",
    "azurerm_eventgrid_topic",
    "azurerm_eventhub_namespace",
    "azurerm_function_app_flex_consumption",
    "azurerm_iotcentral_application",
    "azurerm_iothub",
    "azurerm_iothub_device_update_account",
    "azurerm_iothub_dps",
    "azurerm_key_vault",
    "azurerm_key_vault_managed_hardware_security_module",
    "azurerm_kusto_cluster",
    "azurerm_linux_function_app",
    "azurerm_linux_function_app_slot",
    "azurerm_linux_web_app",
    "azurerm_linux_web_app_slot",
    "azurerm_logic_app_standard",
    "azurerm_monitor_data_collection_endpoint",
    "azurerm_monitor_workspace",
    "azurerm_resource_management_private_link_association",
    "azurerm_search_service",
    "azurerm_servicebus_namespace",
    "azurerm_signalr_service",
    "azurerm_spring_cloud_api_portal",
    "azurerm_spring_cloud_dev_tool_portal",
    "azurerm_spring_cloud_gateway",
    "azurerm_static_web_app",
    "azurerm_storage_account",
    "azurerm_video_indexer_account",
    "azurerm_virtual_desktop_host_pool",
    "azurerm_virtual_desktop_workspace",
    "azurerm_web_pubsub",
    "azurerm_web_pubsub_socketio",
    "azurerm_windows_function_app",
    "azurerm_windows_function_app_slot",
    "azurerm_windows_web_app",
    "azurerm_windows_web_app_slot",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    guarded = [
      "azurerm_ai_foundry", "azurerm_ai_services", "azurerm_app_configuration", "azurerm_automation_account", "azurerm_cognitive_account",
      "azurerm_container_registry", "azurerm_cosmosdb_account", "azurerm_key_vault", "azurerm_key_vault_managed_hardware_security_module",
      "azurerm_kusto_cluster", "azurerm_search_service", "azurerm_storage_account",
    ]
    sides = [
      for side in [prior_attrs, attrs] :
      lower(try(tostring(coalesce(side.public_network_access_enabled)), tostring(coalesce(side.public_network_access)), tostring(coalesce(side.public_network_enabled)), ""))
    ]
    action  = lower(try(tostring(coalesce(attrs.network_acls[0].default_action)), tostring(coalesce(attrs.network_rules[0].default_action)), tostring(coalesce(attrs.network_rule_set[0].default_action)), ""))
    limited = local.action == "deny" || try(length(attrs.ip_range_filter), 0) > 0 || try(length(attrs.allowed_ips), 0) > 0 || try(length(attrs.allowed_ip_ranges), 0) > 0
  }

  # Some have more than one level: clients only, then everyone.
  enforce {
    condition     = !contains(local.closed, local.sides[0]) || !contains(local.open, local.sides[1]) || (contains(local.guarded, meta.type) && !local.limited)
    error_message = "`${meta.address}` answers on the internet from then on (public network access is ${local.sides[1]}, was ${local.sides[0]})${local.limited ? ", though only to the networks of its firewall" : ""}. Keep it off, and connect through a private endpoint."
  }
}

# Storage accounts are in another file, and Cosmos DB has no default action.
resource_policy "azurerm_*" "firewall_dropped" {
  description = "The firewall of a service lets in everyone."
  types = [
    "azurerm_ai_services",
    "azurerm_batch_account",
    "azurerm_cognitive_account",
    "azurerm_container_registry",
    "azurerm_eventhub_namespace",
    "azurerm_iotcentral_application_network_rule_set",
    "azurerm_iothub",
    "azurerm_key_vault",
    "azurerm_key_vault_managed_hardware_security_module",
    "azurerm_servicebus_namespace",
    "azurerm_signalr_service_network_acl",
    "azurerm_web_pubsub_network_acl",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  # The provider fills in a block that is left out.
  filter = meta.operation != "create" || !isunknown(try(attrs.network_acls, attrs.network_rule_set, attrs.network_rulesets, attrs.network_profile, null))

  # The block has a name for each service, and so have the networks in it.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        block  = try(side.network_acls[0], side.network_rule_set[0], side.network_rulesets[0], side.network_profile[0].account_access[0], side)
        action = lower(try(tostring(coalesce(try(side.network_acls[0], side.network_rule_set[0], side.network_rulesets[0], side.network_profile[0].account_access[0], side).default_action)), ""))
        there  = try(length(side.network_acls), length(side.network_rule_set), length(side.network_rulesets), 1) > 0
      }
    ]
    ranges = [
      for side in local.sides : concat(
        try(compact(side.block.ip_rules), []),
        [for rule in concat(try(concat(side.block.ip_rule), []), try(concat(side.block.ip_rules), [])) : try(tostring(coalesce(rule.ip_mask)), tostring(coalesce(rule.ip_range)), "") if try(rule.action, "Allow") == "Allow"],
      )
    ]
    wide   = [for range in setsubtract(compact(local.ranges[1]), compact(local.ranges[0])) : range if regex_match(range, local.huge)]
    hidden = contains(["false", "disabled"], lower(try(tostring(coalesce(attrs.public_network_access_enabled)), "")))
  }

  enforce {
    condition = (
      local.sides[0].action != "deny" || local.hidden ||
      (local.sides[1].action != "allow" && (local.sides[1].there || isunknown(local.sides[1].there)))
    )
    error_message = "Every address may connect to `${meta.address}` instead of the named networks only (${local.sides[1].action == "allow" ? "`default_action` is Allow" : "the block with the networks is gone"}, was Deny). Keep `default_action = \"Deny\"`."
  }

  enforce {
    condition     = local.sides[1].action != "deny" || local.hidden || length(local.wide) == 0
    error_message = "The firewall of `${meta.address}` lets in ${join(", ", local.wide)}${length(compact(local.ranges[0])) == 0 ? "" : "; before: ${join(", ", compact(local.ranges[0]))}"}. Name the networks that need it."
  }
}

# Lists of networks without a default: an empty one means everyone.
resource_policy "azurerm_*" "allowed_networks" {
  description = "A service no longer names the networks that may connect, or names all of them."
  types = [
    "azurerm_eventgrid_domain",
    "azurerm_eventgrid_topic",
    "azurerm_kusto_cluster",
    "azurerm_search_service",
  ]
  operations = ["create", "update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : concat(
        try(compact(side.allowed_ips), []),
        try(compact(side.allowed_ip_ranges), []),
        [for rule in try(concat(side.inbound_ip_rule), []) : try(tostring(coalesce(rule.ip_mask)), "unread")],
      )
    ]
    hidden = try(attrs.public_network_access_enabled, null) == false
    wide   = [for range in setsubtract(local.sides[1], local.sides[0]) : range if regex_match(range, local.huge)]
  }

  enforce {
    condition     = length(local.sides[0]) == 0 || length(local.sides[1]) > 0 || local.hidden
    error_message = "Every address may connect to `${meta.address}`; before: ${join(", ", local.sides[0])}. Keep the list, or switch public access off."
  }

  enforce {
    condition     = length(local.wide) == 0 || local.hidden
    error_message = "`${meta.address}` lets in ${join(", ", local.wide)}; before: ${length(local.sides[0]) == 0 ? "no list" : join(", ", local.sides[0])}. Name the networks that need it."
  }
}

resource_policy "azurerm_*" "keys_accepted" {
  description = "A service accepts keys or passwords beside identities."
  types = [
    "azurerm_ai_services",
    "azurerm_app_configuration",
    "azurerm_application_insights",
    "azurerm_automation_account",
    "azurerm_batch_account",
    "azurerm_bot_service_azure_bot",
    "azurerm_cognitive_account",
    "azurerm_cosmosdb_account",
    "azurerm_dashboard_grafana",
    "azurerm_eventgrid_domain",
    "azurerm_eventgrid_partner_namespace",
    "azurerm_eventgrid_topic",
    "azurerm_eventhub_namespace",
    "azurerm_iothub",
    "azurerm_log_analytics_workspace",
    "azurerm_machine_learning_compute_cluster",
    "azurerm_machine_learning_compute_instance",
    "azurerm_machine_learning_synapse_spark",
    "azurerm_maps_account",
    "azurerm_redis_cache",
    "azurerm_search_service",
    "azurerm_servicebus_namespace",
    "azurerm_signalr_service",
    "azurerm_web_pubsub",
    "azurerm_web_pubsub_socketio",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  # Some say it the other way round, in older versions of the provider.
  locals {
    opened = concat(
      [
        for name in ["access_key_metadata_writes_enabled", "access_keys_authentication_enabled", "api_key_enabled", "local_auth_enabled", "local_authentication_enabled"] : name
        if try(prior_attrs[name], null) == false && try(attrs[name], null) == true
      ],
      [
        for name in ["local_authentication_disabled"] : name
        if try(prior_attrs[name], null) == true && try(attrs[name], null) == false
      ],
      contains(try(compact(attrs.allowed_authentication_modes), []), "SharedKey") && !contains(try(compact(prior_attrs.allowed_authentication_modes), ["SharedKey"]), "SharedKey") ? ["allowed_authentication_modes"] : [],
    )
  }

  enforce {
    condition     = length(local.opened) == 0
    error_message = "Whoever has a key of `${meta.address}` can sign in, without a name and past Conditional Access (`${join("`, `", local.opened)}`). Keep keys off, and use identities."
  }
}

resource_policy "azurerm_*" "services_eased" {
  description = "A service is reached, or sends data, from where it was not."
  types = [
    "azurerm_active_directory_domain_service",
    "azurerm_application_insights",
    "azurerm_databricks_workspace",
    "azurerm_kusto_cluster",
    "azurerm_log_analytics_workspace",
    "azurerm_machine_learning_workspace",
    "azurerm_monitor_private_link_scope",
    "azurerm_synapse_workspace",
    "azurerm_web_pubsub_hub",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  # Each way with its value before and after.
  locals {
    doors = [
      ["anonymous_connections_enabled", "false", "true", "everyone can connect without signing in"],
      ["internet_query_enabled", "false", "true", "logs can be queried over the internet"],
      ["internet_ingestion_enabled", "false", "true", "logs can be written over the internet"],
      ["ingestion_access_mode", "PrivateOnly", "Open", "logs can be written over the internet"],
      ["query_access_mode", "PrivateOnly", "Open", "logs can be queried over the internet"],
      ["data_exfiltration_protection_enabled", "true", "false", "data can be sent to other tenants"],
      ["default_storage_firewall_enabled", "true", "false", "the storage of the workspace is reached from everywhere"],
      ["outbound_network_access_restricted", "true", "false", "data can be sent to every address"],
    ]
    nested = concat(
      try(prior_attrs.custom_parameters[0].no_public_ip, null) == true && try(attrs.custom_parameters[0].no_public_ip, null) == false ? ["nodes get public addresses (`no_public_ip`)"] : [],
      try(prior_attrs.secure_ldap[0].external_access_enabled, null) == false && try(attrs.secure_ldap[0].external_access_enabled, null) == true ? ["LDAP answers on the internet (`external_access_enabled`)"] : [],
      contains(["AllowOnlyApprovedOutbound", "AllowInternetOutbound"], try(tostring(coalesce(prior_attrs.managed_network[0].isolation_mode)), "")) &&
      contains(try(prior_attrs.managed_network[0].isolation_mode, null) == "AllowOnlyApprovedOutbound" ? ["AllowInternetOutbound", "Disabled"] : ["Disabled"], try(tostring(coalesce(attrs.managed_network[0].isolation_mode)), "")) ? ["the network is less isolated (`isolation_mode`)"] : [],
      contains(try(compact(attrs.trusted_external_tenants), []), "*") && !contains(try(compact(prior_attrs.trusted_external_tenants), []), "*") && try(length(prior_attrs.trusted_external_tenants), 0) > 0 ? ["identities of every tenant are trusted (`trusted_external_tenants`)"] : [],
    )
    opened = concat(
      [for door in local.doors : "${door[3]} (`${door[0]}`)" if try(tostring(coalesce(prior_attrs[door[0]])), "") == door[1] && try(tostring(coalesce(attrs[door[0]])), "") == door[2]],
      local.nested,
    )
  }

  enforce {
    condition     = length(local.opened) == 0
    error_message = "`${meta.address}` opens: ${join(", ", local.opened)}. Keep it closed."
  }
}
