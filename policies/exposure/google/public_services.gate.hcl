# Databases that the internet can reach. A network of seven bits or fewer counts as
# the internet, so that two halves of it are no way around.

locals {
  internet = "^[^fF].*/[0-7]$"
}

resource_policy "google_sql_database_instance" "sql_networks" {
  description = "A Cloud SQL instance accepts connections from the whole internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # What an instance leaves out Google fills in without networks; until then the
  # type is dynamic. Without a public address the networks are without effect.
  filter = type(try(attrs.settings[0].ip_configuration, null)) != "dynamic"

  locals {
    public_before = try(prior_attrs.settings[0].ip_configuration[0].ipv4_enabled, null) != false
    public        = try(attrs.settings[0].ip_configuration[0].ipv4_enabled, null) != false
    before        = [for network in try(concat(prior_attrs.settings[0].ip_configuration[0].authorized_networks), []) : try(tostring(coalesce(network.value)), "")]
    open_before   = local.public_before && anytrue([for network in local.before : regex_match(network, local.internet)])
    open = local.public ? [
      for network in try(isunknown([for each in attrs.settings[0].ip_configuration[0].authorized_networks : 0]) ? [] : concat(attrs.settings[0].ip_configuration[0].authorized_networks), []) : network.value
      if try(!isunknown(network.value) && regex_match(network.value, local.internet), false)
    ] : []
  }

  enforce {
    condition     = local.open_before || length(local.open) == 0
    error_message = "`${meta.address}` accepts connections from the whole internet (${join(", ", local.open)})${length(compact(local.before)) > 0 && local.public_before ? "; before: ${join(", ", local.before)}" : ""}. Only passwords protect the data: use a private address or the Cloud SQL proxy instead."
  }
}

resource_policy "google_sql_database_instance" "sql_switches" {
  description = "A Cloud SQL instance gets a public address, or takes connections in the clear."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # `require_ssl` is the older name of a stricter `ssl_mode`. A public address for the
  # whole internet is the business of the policy above.
  locals {
    open = anytrue([
      for network in try(isunknown([for each in attrs.settings[0].ip_configuration[0].authorized_networks : 0]) ? [] : concat(attrs.settings[0].ip_configuration[0].authorized_networks), []) :
      try(!isunknown(network.value) && regex_match(network.value, local.internet), false)
    ])
    encrypted = ["ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"]
    before    = contains(local.encrypted, try(tostring(coalesce(prior_attrs.settings[0].ip_configuration[0].ssl_mode)), "")) || try(prior_attrs.settings[0].ip_configuration[0].require_ssl, null) == true
    after     = contains(local.encrypted, try(tostring(coalesce(attrs.settings[0].ip_configuration[0].ssl_mode)), "")) || try(attrs.settings[0].ip_configuration[0].require_ssl, null) == true
    mode      = try(isunknown(attrs.settings[0].ip_configuration[0].ssl_mode), false)
  }

  enforce {
    condition = (
      local.open || try(prior_attrs.settings[0].ip_configuration[0].ipv4_enabled, null) != false ||
      try(attrs.settings[0].ip_configuration[0].ipv4_enabled, null) != true
    )
    error_message = "`${meta.address}` gets an address on the internet. Keep `ipv4_enabled = false`, and connect through the network."
  }

  enforce {
    condition     = !local.before || local.after || local.mode
    error_message = "`${meta.address}` takes connections in the clear (`ssl_mode` is ${try(tostring(coalesce(attrs.settings[0].ip_configuration[0].ssl_mode)), "not set")}; before: ${try(tostring(coalesce(prior_attrs.settings[0].ip_configuration[0].ssl_mode)), "`require_ssl`")}). Keep the encryption."
  }

  enforce {
    condition = (
      try(prior_attrs.settings[0].ip_configuration[0].ssl_mode, null) != "TRUSTED_CLIENT_CERTIFICATE_REQUIRED" ||
      try(attrs.settings[0].ip_configuration[0].ssl_mode, null) != "ENCRYPTED_ONLY"
    )
    error_message = "`${meta.address}` no longer asks clients for a certificate. Keep `ssl_mode = \"TRUSTED_CLIENT_CERTIFICATE_REQUIRED\"`."
  }

  enforce {
    condition     = try(prior_attrs.settings[0].connector_enforcement, null) != "REQUIRED" || try(attrs.settings[0].connector_enforcement, null) != "NOT_REQUIRED"
    error_message = "`${meta.address}` takes connections past the Cloud SQL connectors, which ask IAM. Keep `connector_enforcement = \"REQUIRED\"`."
  }
}

resource_policy "google_alloydb_instance" "alloydb_networks" {
  description = "An AlloyDB instance accepts connections from the whole internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before      = [for network in try(concat(prior_attrs.network_config[0].authorized_external_networks), []) : try(tostring(coalesce(network.cidr_range)), "")]
    open_before = try(prior_attrs.network_config[0].enable_public_ip, null) == true && anytrue([for network in local.before : regex_match(network, local.internet)])
    open = try(attrs.network_config[0].enable_public_ip, null) == true ? [
      for network in try(isunknown([for each in attrs.network_config[0].authorized_external_networks : 0]) ? [] : concat(attrs.network_config[0].authorized_external_networks), []) : network.cidr_range
      if try(!isunknown(network.cidr_range) && regex_match(network.cidr_range, local.internet), false)
    ] : []
  }

  enforce {
    condition     = local.open_before || length(local.open) == 0
    error_message = "`${meta.address}` accepts connections from the whole internet (${join(", ", local.open)})${length(compact(local.before)) > 0 ? "; before: ${join(", ", local.before)}" : ""}. Name the networks that need it, or use the AlloyDB proxy."
  }
}

resource_policy "google_alloydb_instance" "alloydb_switches" {
  description = "An AlloyDB instance gets a public address, or takes connections in the clear."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.network_config[0].enable_public_ip, null) == true || try(attrs.network_config[0].enable_public_ip, null) != true
    error_message = "`${meta.address}` gets an address on the internet. Keep `enable_public_ip = false`, and connect through the network."
  }

  enforce {
    condition = (
      try(prior_attrs.client_connection_config[0].ssl_config[0].ssl_mode, null) == "ALLOW_UNENCRYPTED_AND_ENCRYPTED" ||
      try(attrs.client_connection_config[0].ssl_config[0].ssl_mode, null) != "ALLOW_UNENCRYPTED_AND_ENCRYPTED"
    )
    error_message = "`${meta.address}` takes connections in the clear. Keep `ssl_mode = \"ENCRYPTED_ONLY\"`."
  }

  enforce {
    condition     = try(prior_attrs.client_connection_config[0].require_connectors, null) != true || try(isunknown(attrs.client_connection_config) || attrs.client_connection_config[0].require_connectors == true, false)
    error_message = "`${meta.address}` takes connections past the AlloyDB connectors, which ask IAM. Keep `require_connectors = true`."
  }
}

resource_policy "google_*" "undecided_networks" {
  description = "The networks that may connect to a database or a cluster are known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types       = ["google_alloydb_instance", "google_container_cluster", "google_sql_database_instance"]

  # A cluster that is replaced has these from its configuration as well.
  locals {
    before = try(
      concat(prior_attrs.settings[0].ip_configuration[0].authorized_networks),
      concat(prior_attrs.network_config[0].authorized_external_networks),
      concat(prior_attrs.master_authorized_networks_config[0].cidr_blocks),
      [],
    )
    hidden = (
      try(isunknown([for network in attrs.settings[0].ip_configuration[0].authorized_networks : network.value]), false) ||
      try(isunknown([for network in attrs.network_config[0].authorized_external_networks : network.cidr_range]), false) ||
      try(isunknown([for block in attrs.master_authorized_networks_config[0].cidr_blocks : block.cidr_block]), false)
    )
  }

  enforce {
    condition     = length(local.before) == 0 || isunknown(local.before) || !local.hidden
    error_message = "The networks that may connect to `${meta.address}` are known only after apply: what it opens cannot be checked. Before: ${join(", ", [for network in local.before : try(tostring(coalesce(network.value)), tostring(coalesce(network.cidr_range)), tostring(coalesce(network.cidr_block)), "a network")])}."
  }
}

resource_policy "google_*" "not_checked" {
  description = "The networks that may connect to something new are known only after apply."
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"
  types       = ["google_alloydb_instance", "google_container_cluster", "google_sql_database_instance"]

  # A list that is left out is computed, and no news.
  filter = (
    try(isunknown([for entry in attrs.settings : 0]), false) ||
    try(!isunknown([for network in attrs.settings[0].ip_configuration[0].authorized_networks : 0]) && isunknown([for network in attrs.settings[0].ip_configuration[0].authorized_networks : network.value]), false) ||
    try(!isunknown([for network in attrs.network_config[0].authorized_external_networks : 0]) && isunknown([for network in attrs.network_config[0].authorized_external_networks : network.cidr_range]), false) ||
    try(!isunknown([for block in attrs.master_authorized_networks_config[0].cidr_blocks : 0]) && isunknown([for block in attrs.master_authorized_networks_config[0].cidr_blocks : block.cidr_block]), false)
  )

  enforce {
    condition    = meta.operation == "create"
    info_message = "The networks that may connect to `${meta.address}` are known only after apply, so they are not checked."
  }
}
