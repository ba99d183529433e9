# Upgrades that nothing takes back, and protection that is switched off.

resource_policy "aiven_*" "major_version" {
  description = "A database is upgraded to another major version, and there is no way down."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Each service has its own block of settings.
  filter = contains(["aiven_clickhouse", "aiven_kafka", "aiven_mysql", "aiven_opensearch", "aiven_pg", "aiven_valkey"], meta.type)

  locals {
    before = try(tostring(coalesce(prior_attrs.pg_user_config[0].pg_version)), tostring(coalesce(prior_attrs.mysql_user_config[0].mysql_version)), tostring(coalesce(prior_attrs.opensearch_user_config[0].opensearch_version)), tostring(coalesce(prior_attrs.kafka_user_config[0].kafka_version)), tostring(coalesce(prior_attrs.valkey_user_config[0].valkey_version)), tostring(coalesce(prior_attrs.clickhouse_user_config[0].clickhouse_version)), "")
    after  = try(tostring(coalesce(attrs.pg_user_config[0].pg_version)), tostring(coalesce(attrs.mysql_user_config[0].mysql_version)), tostring(coalesce(attrs.opensearch_user_config[0].opensearch_version)), tostring(coalesce(attrs.kafka_user_config[0].kafka_version)), tostring(coalesce(attrs.valkey_user_config[0].valkey_version)), tostring(coalesce(attrs.clickhouse_user_config[0].clickhouse_version)), "")
  }

  enforce {
    condition     = try(regexall("^[0-9]+", local.before)[0] == regexall("^[0-9]+", local.after)[0], true)
    error_message = "The engine goes from ${local.before} to ${local.after}, and no later apply goes back. Try the upgrade on a restored copy first."
  }
}

resource_policy "aiven_*" "deletion_protection" {
  description = "Protection of a service from deletion is switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.termination_protection, null) != true || try(attrs.termination_protection, null) == true
    error_message = "Aiven accepts the next destroy without asking. Keep `termination_protection = true` unless the deletion is planned."
  }
}
