# Encryption in transit and keys of one's own. Azure encrypts everything at
# rest, so the question there is only with whose key.

resource_policy "azurerm_redis_cache" "redis_plain_port" {
  description = "A Redis cache opens its port without encryption."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(prior_attrs.non_ssl_port_enabled, prior_attrs.enable_non_ssl_port, null)
    after  = try(attrs.non_ssl_port_enabled, attrs.enable_non_ssl_port, null)
  }

  enforce {
    condition     = local.before == true || local.after != true
    error_message = "Port 6379 answers without TLS, and passwords and data cross the network in the clear. Leave it closed."
  }
}

resource_policy "azurerm_mssql_database" "sql_at_rest" {
  description = "Transparent encryption of an SQL database is switched off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.transparent_data_encryption_enabled, null) != true ||
      try(attrs.transparent_data_encryption_enabled, null) != false
    )
    error_message = "Database files, logs and backups are stored in the clear. Keep `transparent_data_encryption_enabled = true`."
  }
}
