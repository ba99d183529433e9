# Databases and clusters that the internet can reach.

locals {
  internet = "^[^f].*/[0-7]$"
}

resource_policy "google_sql_database_instance" "sql_created" {
  description = "A new Cloud SQL instance accepts connections from the whole internet."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # What an instance leaves out Google fills in without networks; until then the
  # type is dynamic.
  filter = meta.operation == "create" && type(try(attrs.settings[0].ip_configuration, null)) != "dynamic"

  enforce {
    condition = !anytrue([
      for network in try(concat(attrs.settings[0].ip_configuration[0].authorized_networks), []) :
      try(regex_match(network.value, local.internet), false)
    ])
    error_message = "Only passwords protect the data from the internet. Use a private address or the Cloud SQL proxy instead of authorized networks."
  }
}

resource_policy "google_sql_database_instance" "sql_opened" {
  description = "A Cloud SQL instance accepts connections from the whole internet."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = [
      for network in try(concat(prior_attrs.settings[0].ip_configuration[0].authorized_networks), []) : network
      if try(regex_match(network.value, local.internet), false)
    ]
    after = [
      for network in try(concat(attrs.settings[0].ip_configuration[0].authorized_networks), []) : network
      if try(regex_match(network.value, local.internet), false)
    ]
  }

  enforce {
    condition     = length(local.after) == 0 || length(local.before) > 0
    error_message = "Only passwords protect the data from the internet. Use a private address or the Cloud SQL proxy instead of authorized networks."
  }
}

resource_policy "google_sql_database_instance" "sql_address" {
  description = "A Cloud SQL instance gets a public address."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.settings[0].ip_configuration[0].ipv4_enabled, null) != false ||
      try(attrs.settings[0].ip_configuration[0].ipv4_enabled, null) != true
    )
    error_message = "The instance gets an address on the internet. Keep `ipv4_enabled = false`, and connect through the network."
  }
}

resource_policy "google_container_cluster" "cluster_opened" {
  description = "The API of a cluster opens to the whole internet."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Without the block everyone may connect; with an empty one no one.
  locals {
    limited_before = length(try(concat(prior_attrs.master_authorized_networks_config), [])) > 0
    limited_after  = length(try(concat(attrs.master_authorized_networks_config), [])) > 0
    open_before = [
      for block in try(concat(prior_attrs.master_authorized_networks_config[0].cidr_blocks), []) : block
      if try(regex_match(block.cidr_block, local.internet), false)
    ]
    open_after = [
      for block in try(concat(attrs.master_authorized_networks_config[0].cidr_blocks), []) : block
      if try(regex_match(block.cidr_block, local.internet), false)
    ]
  }

  enforce {
    condition     = !local.limited_before || length(local.open_before) > 0 || (local.limited_after && length(local.open_after) == 0)
    error_message = "The API of the cluster answers the whole internet. Keep the authorized networks."
  }
}

resource_policy "google_container_cluster" "endpoint_opened" {
  description = "The API of a private cluster gets a public address."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.private_cluster_config[0].enable_private_endpoint, null) != true ||
      try(attrs.private_cluster_config[0].enable_private_endpoint, null) != false
    )
    error_message = "The API of the cluster gets an address on the internet. Keep `enable_private_endpoint = true`."
  }
}

resource_policy "google_cloud_run_v2_service" "service_opened" {
  description = "A service that only the network could reach takes traffic from the internet."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      !contains(["INGRESS_TRAFFIC_INTERNAL_ONLY", "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"], try(tostring(coalesce(prior_attrs.ingress)), "")) ||
      try(attrs.ingress, null) != "INGRESS_TRAFFIC_ALL"
    )
    error_message = "The service takes traffic from the internet (${try(tostring(coalesce(prior_attrs.ingress)), "the network only")} before). Keep the ingress, or put a load balancer in front."
  }
}
