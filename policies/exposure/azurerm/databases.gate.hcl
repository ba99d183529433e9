# Databases and caches that more of the internet can reach, or that ask for less. Only
# passwords protect the data then.

locals {
  # Networks that hold at least a 256th of the internet.
  huge = "^([0-9.]+/[0-8]|[0-9a-fA-F:]*::/([0-9]|1[0-9]|2[0-9]|3[0-2])|[*]|(?i:any|internet))$"

  # Rules about these have no effect: clients from there come with other addresses. First and last, as numbers:
  # 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16.
  private = [[167772160, 184549375], [2886729728, 2887778303], [3232235520, 3232301055]]
}

# From 0.0.0.0 to 0.0.0.0 means every service and customer of Azure.
resource_policy "azurerm_*" "database_rule_opened" {
  description = "A firewall rule of a database lets in the internet."
  types = [
    "azurerm_cosmosdb_postgresql_firewall_rule",
    "azurerm_mariadb_firewall_rule",
    "azurerm_mongo_cluster_firewall_rule",
    "azurerm_mssql_firewall_rule",
    "azurerm_mysql_firewall_rule",
    "azurerm_mysql_flexible_server_firewall_rule",
    "azurerm_postgresql_firewall_rule",
    "azurerm_postgresql_flexible_server_firewall_rule",
    "azurerm_redis_firewall_rule",
    "azurerm_sql_firewall_rule",
    "azurerm_synapse_firewall_rule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = local.target
  opens       = try(["${meta.type} ${coalesce(local.target)} ${join(" to ", local.sides[1])}"], [])
  filter      = !isunknown(try(attrs.start_ip_address, attrs.start_ip, null)) && !isunknown(try(attrs.end_ip_address, attrs.end_ip, null))

  locals {
    target = try(lower(try(
      coalesce(attrs.server_id), coalesce(attrs.cluster_id), coalesce(attrs.mongo_cluster_id), coalesce(attrs.synapse_workspace_id),
      "${attrs.resource_group_name}/${coalesce(try(attrs.server_name, null), try(attrs.redis_cache_name, null))}",
    )), null)
    sides = [
      for side in [prior_attrs, attrs] : [
        try(tostring(coalesce(side.start_ip_address)), tostring(coalesce(side.start_ip)), ""),
        try(tostring(coalesce(side.end_ip_address)), tostring(coalesce(side.end_ip)), ""),
      ]
    ]
    numbers = [
      for side in local.sides : [
        for address in side :
        try(sum([for position, part in split(".", address) : tonumber(part) * pow(256, 3 - position)]), 0)
      ]
    ]
    size   = local.numbers[1][1] - local.numbers[1][0] + 1
    within = local.sides[0][0] != "" && local.numbers[0][0] <= local.numbers[1][0] && local.numbers[1][1] <= local.numbers[0][1]
  }

  enforce {
    condition = (
      local.size < 16777216 || local.within ||
      anytrue([for block in local.private : block[0] <= local.numbers[1][0] && local.numbers[1][1] <= block[1]])
    )
    error_message = "`${meta.address}` lets in ${local.size > 2147483648 ? "the whole internet" : "a large part of the internet"} (${join(" to ", local.sides[1])})${local.sides[0][0] == "" ? "" : "; before: ${join(" to ", local.sides[0])}"}. Name the addresses, or use a private endpoint."
  }
}

resource_policy "azurerm_*" "database_rule_widened" {
  description = "A firewall rule of a database lets in all of Azure, or very many addresses."
  types = [
    "azurerm_cosmosdb_postgresql_firewall_rule",
    "azurerm_mariadb_firewall_rule",
    "azurerm_mongo_cluster_firewall_rule",
    "azurerm_mssql_firewall_rule",
    "azurerm_mysql_firewall_rule",
    "azurerm_mysql_flexible_server_firewall_rule",
    "azurerm_postgresql_firewall_rule",
    "azurerm_postgresql_flexible_server_firewall_rule",
    "azurerm_redis_firewall_rule",
    "azurerm_sql_firewall_rule",
    "azurerm_synapse_firewall_rule",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = local.target
  opens       = try(["${meta.type} ${coalesce(local.target)} ${join(" to ", local.sides[1])}"], [])
  filter      = !isunknown(try(attrs.start_ip_address, attrs.start_ip, null)) && !isunknown(try(attrs.end_ip_address, attrs.end_ip, null))

  locals {
    target = try(lower(try(
      coalesce(attrs.server_id), coalesce(attrs.cluster_id), coalesce(attrs.mongo_cluster_id), coalesce(attrs.synapse_workspace_id),
      "${attrs.resource_group_name}/${coalesce(try(attrs.server_name, null), try(attrs.redis_cache_name, null))}",
    )), null)
    sides = [
      for side in [prior_attrs, attrs] : [
        try(tostring(coalesce(side.start_ip_address)), tostring(coalesce(side.start_ip)), ""),
        try(tostring(coalesce(side.end_ip_address)), tostring(coalesce(side.end_ip)), ""),
      ]
    ]
    numbers = [
      for side in local.sides : [
        for address in side :
        try(sum([for position, part in split(".", address) : tonumber(part) * pow(256, 3 - position)]), 0)
      ]
    ]
    size   = local.numbers[1][1] - local.numbers[1][0] + 1
    within = local.sides[0][0] != "" && local.numbers[0][0] <= local.numbers[1][0] && local.numbers[1][1] <= local.numbers[0][1]
    azure  = local.sides[1][0] == "0.0.0.0" && local.sides[1][1] == "0.0.0.0"
  }

  enforce {
    condition     = !local.azure || local.within
    error_message = "`${meta.address}` lets in every service and customer of Azure (0.0.0.0 to 0.0.0.0)${local.sides[0][0] == "" ? "" : "; before: ${join(" to ", local.sides[0])}"}. Name the addresses, or use a private endpoint."
  }

  # What is larger is the business of the policy above.
  enforce {
    condition = (
      local.size <= 65536 || local.size >= 16777216 || local.within ||
      anytrue([for block in local.private : block[0] <= local.numbers[1][0] && local.numbers[1][1] <= block[1]])
    )
    error_message = "`${meta.address}` lets in ${local.size} addresses (${join(" to ", local.sides[1])})${local.sides[0][0] == "" ? "" : "; before: ${join(" to ", local.sides[0])}"}. Name the networks that need it."
  }
}

# Up to provider version 3 the ranges are one text with commas.
resource_policy "azurerm_cosmosdb_account" "cosmos_opened" {
  description = "A Cosmos DB account lets in the internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        ranges = try(compact(side.ip_range_filter), [for range in compact(split(",", tostring(coalesce(side.ip_range_filter)))) : trimspace(range)], [])
        subnet = try(side.is_virtual_network_filter_enabled, null) == true
      }
    ]
    hidden = try(attrs.public_network_access_enabled, null) == false
    wide   = [for range in setsubtract(local.sides[1].ranges, local.sides[0].ranges) : range if regex_match(range, local.huge)]
    closed = try(prior_attrs.public_network_access_enabled, null) == false
  }

  enforce {
    condition     = local.hidden || local.closed || (length(local.sides[0].ranges) == 0 && !local.sides[0].subnet) || length(local.sides[1].ranges) > 0 || local.sides[1].subnet
    error_message = "Every address may connect to `${meta.address}`; before: ${length(local.sides[0].ranges) > 0 ? join(", ", local.sides[0].ranges) : "named subnets only"}. Keep `ip_range_filter`, or switch public access off."
  }

  enforce {
    condition     = local.hidden || length(local.wide) == 0
    error_message = "`${meta.address}` lets in ${join(", ", local.wide)}; before: ${length(local.sides[0].ranges) == 0 ? "no list" : join(", ", local.sides[0].ranges)}. Name the networks that need it."
  }
}

# The address 0.0.0.0 in the list means all data centers of Azure.
resource_policy "azurerm_cosmosdb_account" "cosmos_azure" {
  description = "A Cosmos DB account lets in all of Azure."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    lists = [
      for side in [prior_attrs, attrs] :
      try(compact(side.ip_range_filter), [for range in compact(split(",", tostring(coalesce(side.ip_range_filter)))) : trimspace(range)], [])
    ]
    azure = setintersection(["0.0.0.0", "0.0.0.0/32"], local.lists[1])
  }

  # An account without a list was open before.
  enforce {
    condition = (
      length(local.azure) == 0 || length(setintersection(["0.0.0.0", "0.0.0.0/32"], local.lists[0])) > 0 ||
      (length(local.lists[0]) == 0 && try(prior_attrs.id, null) != null && try(prior_attrs.public_network_access_enabled, null) != false && try(prior_attrs.is_virtual_network_filter_enabled, null) != true) ||
      try(attrs.public_network_access_enabled, null) == false
    )
    error_message = "`${meta.address}` lets in every service and customer of Azure (0.0.0.0 in `ip_range_filter`); before: ${length(local.lists[0]) == 0 ? "nothing of the kind" : join(", ", local.lists[0])}. Name the addresses, or use a private endpoint."
  }
}

resource_policy "azurerm_*" "database_public" {
  description = "A database or cache gets a public endpoint, leaves its network, or asks for no password."
  types = [
    "azurerm_cosmosdb_postgresql_cluster",
    "azurerm_mssql_managed_instance",
    "azurerm_mysql_flexible_server",
    "azurerm_postgresql_flexible_server",
    "azurerm_redis_cache",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  # The endpoint of a managed instance is off by default, those of a cluster are not.
  locals {
    endpoints = [
      for name in ["coordinator_public_ip_access_enabled", "node_public_ip_access_enabled", "public_data_endpoint_enabled"] : name
      if try(attrs[name], null) == true && (try(prior_attrs[name], null) == false || (name == "public_data_endpoint_enabled" && try(prior_attrs[name], null) == null))
    ]
    subnets = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.delegated_subnet_id)), tostring(coalesce(side.subnet_id)), "")]
    hidden  = contains(["false", "disabled"], lower(try(tostring(coalesce(attrs.public_network_access_enabled)), tostring(coalesce(attrs.public_network_access)), "")))
    checks  = [for side in [prior_attrs, attrs] : try(side.redis_configuration[0].authentication_enabled, side.redis_configuration[0].enable_authentication, null)]
  }

  enforce {
    condition     = length(local.endpoints) == 0
    error_message = "`${meta.address}` answers on the internet (`${join("`, `", local.endpoints)}`). Keep it off, and connect through the virtual network."
  }

  enforce {
    condition     = local.hidden || local.subnets[0] == "" || local.subnets[1] != "" || meta.type == "azurerm_mssql_managed_instance"
    error_message = "`${meta.address}` leaves its virtual network and gets a public address; before: `${local.subnets[0]}`. Keep the subnet, or switch public access off."
  }

  enforce {
    condition     = isunknown(local.checks[1]) || local.checks[1] != false || local.checks[0] == false
    error_message = "`${meta.address}` asks for no password: whoever reaches it has the data. Keep authentication on."
  }
}

resource_policy "azurerm_*" "passwords_accepted" {
  description = "A database accepts passwords beside identities, or connects to everywhere."
  types = [
    "azurerm_managed_redis",
    "azurerm_mssql_managed_instance",
    "azurerm_mssql_managed_instance_active_directory_administrator",
    "azurerm_mssql_server",
    "azurerm_postgresql_flexible_server",
    "azurerm_synapse_workspace",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    only = [
      for side in [prior_attrs, attrs] :
      try(side.azuread_administrator[0].azuread_authentication_only, side.azure_active_directory_administrator[0].azuread_authentication_only_enabled, side.azuread_authentication_only, null)
    ]
    also = [
      for side in [prior_attrs, attrs] :
      try(side.authentication[0].password_auth_enabled, side.default_database[0].access_keys_authentication_enabled, null)
    ]
  }

  enforce {
    condition     = (local.only[0] != true || local.only[1] == true) && (local.also[0] != false || local.also[1] != true)
    error_message = "`${meta.address}` accepts passwords or keys beside identities of the directory. Keep identities only."
  }

  enforce {
    condition     = try(prior_attrs.outbound_network_restriction_enabled, null) != true || try(attrs.outbound_network_restriction_enabled, null) != false
    error_message = "`${meta.address}` may send data to every address again. Keep `outbound_network_restriction_enabled`."
  }
}

resource_policy "azurerm_*" "undecided_addresses" {
  description = "The addresses of a changed firewall rule are known only after apply."
  types = [
    "azurerm_cosmosdb_postgresql_firewall_rule",
    "azurerm_mariadb_firewall_rule",
    "azurerm_mongo_cluster_firewall_rule",
    "azurerm_mssql_firewall_rule",
    "azurerm_mysql_firewall_rule",
    "azurerm_mysql_flexible_server_firewall_rule",
    "azurerm_postgresql_firewall_rule",
    "azurerm_postgresql_flexible_server_firewall_rule",
    "azurerm_redis_firewall_rule",
    "azurerm_sql_firewall_rule",
    "azurerm_synapse_firewall_rule",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    before = try(coalesce(prior_attrs.start_ip_address), prior_attrs.start_ip, null)
    after  = try(coalesce(attrs.end_ip_address), attrs.end_ip, null)
    first  = try(coalesce(attrs.start_ip_address), attrs.start_ip, null)
  }

  # From one address to the same one is no range.
  enforce {
    condition     = isunknown(local.before) || (!isunknown(local.first) && !isunknown(local.after))
    error_message = "The addresses of `${meta.address}` are known only after apply: what it opens cannot be checked. Before: ${try(tostring(coalesce(prior_attrs.start_ip_address)), tostring(coalesce(prior_attrs.start_ip)), "nothing")} to ${try(tostring(coalesce(prior_attrs.end_ip_address)), tostring(coalesce(prior_attrs.end_ip)), "nothing")}."
  }
}

resource_policy "azurerm_*" "undecided_new_addresses" {
  description = "The addresses of a new firewall rule are known only after apply."
  types = [
    "azurerm_cosmosdb_postgresql_firewall_rule",
    "azurerm_mariadb_firewall_rule",
    "azurerm_mongo_cluster_firewall_rule",
    "azurerm_mssql_firewall_rule",
    "azurerm_mysql_firewall_rule",
    "azurerm_mysql_flexible_server_firewall_rule",
    "azurerm_postgresql_firewall_rule",
    "azurerm_postgresql_flexible_server_firewall_rule",
    "azurerm_redis_firewall_rule",
    "azurerm_sql_firewall_rule",
    "azurerm_synapse_firewall_rule",
  ]
  operations = ["create"]
  level      = "warn"
  on_unknown = "allow"
  filter     = isunknown(try(attrs.start_ip_address, attrs.start_ip, null)) || isunknown(try(attrs.end_ip_address, attrs.end_ip, null))

  enforce {
    condition    = meta.operation == "create"
    info_message = "The addresses are known only after apply, so they are not checked."
  }
}
