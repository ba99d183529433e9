# Databases, vaults and clusters that the internet can reach.

resource_policy "azurerm_*" "database_rule_created" {
  description = "A new firewall rule of a database lets in the internet, or all of Azure."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation == "create" && endswith(meta.type, "_firewall_rule") && can(attrs.start_ip_address)

  # From 0.0.0.0 to 0.0.0.0 means every service and customer of Azure.
  enforce {
    condition     = attrs.start_ip_address != "0.0.0.0"
    error_message = "The rule lets in ${try(attrs.end_ip_address, null) == "0.0.0.0" ? "every customer of Azure" : "the internet"}, and only passwords protect the data. Name the addresses, or use a private endpoint."
  }
}

resource_policy "azurerm_*" "database_rule_opened" {
  description = "A changed firewall rule of a database lets in the internet, or all of Azure."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = endswith(meta.type, "_firewall_rule") && can(attrs.start_ip_address)

  enforce {
    condition = (
      attrs.start_ip_address != "0.0.0.0" ||
      (try(prior_attrs.start_ip_address, null) == "0.0.0.0" && try(prior_attrs.end_ip_address, null) == try(attrs.end_ip_address, null))
    )
    error_message = "The rule lets in ${try(attrs.end_ip_address, null) == "0.0.0.0" ? "every customer of Azure" : "the internet"}, and only passwords protect the data. Name the addresses, or use a private endpoint."
  }
}

resource_policy "azurerm_*" "network_access_opened" {
  description = "A service that only private networks could reach is opened to public ones."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # A boolean mostly, a word for some.
  locals {
    before = try(tostring(prior_attrs.public_network_access_enabled), tostring(prior_attrs.public_network_access), null)
    after  = try(tostring(attrs.public_network_access_enabled), tostring(attrs.public_network_access), null)
  }

  enforce {
    condition     = !contains(["false", "Disabled"], coalesce(local.before, "none")) || !contains(["true", "Enabled"], coalesce(local.after, "none"))
    error_message = "The service answers on the internet from then on. Keep public network access off, and connect through a private endpoint."
  }
}

resource_policy "azurerm_*" "firewall_dropped" {
  description = "The firewall of a service lets in everyone by default."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = try(
      prior_attrs.network_acls[0].default_action,
      prior_attrs.network_rules[0].default_action,
      prior_attrs.network_rule_set[0].default_action,
      prior_attrs.default_action,
      null,
    )
    after = try(
      attrs.network_acls[0].default_action,
      attrs.network_rules[0].default_action,
      attrs.network_rule_set[0].default_action,
      attrs.default_action,
      null,
    )
  }

  enforce {
    condition     = local.before != "Deny" || local.after != "Allow"
    error_message = "Every address may connect instead of the named networks only. Keep `default_action = \"Deny\"`."
  }
}

resource_policy "azurerm_kubernetes_cluster" "cluster_opened" {
  description = "The API of a cluster opens to the whole internet."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # The ranges stood in the cluster itself up to provider version 3.
  locals {
    before = try(
      concat(prior_attrs.api_server_access_profile[0].authorized_ip_ranges),
      concat(prior_attrs.api_server_authorized_ip_ranges),
      [],
    )
    after = try(
      concat(attrs.api_server_access_profile[0].authorized_ip_ranges),
      concat(attrs.api_server_authorized_ip_ranges),
      [],
    )
  }

  enforce {
    condition = (
      length(local.before) == 0 || contains(local.before, "0.0.0.0/0") ||
      (length(local.after) > 0 && !contains(local.after, "0.0.0.0/0"))
    )
    error_message = "The API of the cluster answers the whole internet. Keep the authorized ranges."
  }
}

resource_policy "azurerm_kubernetes_cluster" "cluster_public" {
  description = "The API of a private cluster gets a public address."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.private_cluster_enabled, null) != true || try(attrs.private_cluster_enabled, null) != false
    error_message = "The API of the cluster gets an address on the internet. Keep `private_cluster_enabled = true`."
  }
}
