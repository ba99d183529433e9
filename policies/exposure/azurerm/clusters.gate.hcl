# Kubernetes and machine learning: who reaches the API and the nodes, and who signs in.

locals {
  # Networks that hold at least a 256th of the internet.
  huge = "^([0-9.]+/[0-8]|[0-9a-fA-F:]*::/([0-9]|1[0-9]|2[0-9]|3[0-2])|[*]|(?i:any|internet))$"
}

resource_policy "azurerm_*" "cluster_opened" {
  description = "The API of a cluster opens to the internet, or lets everyone in who has a certificate do everything."
  types       = ["azurerm_kubernetes_automatic_cluster", "azurerm_kubernetes_cluster"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # The ranges stood in the cluster itself up to provider version 3.
  locals {
    sides = [
      for side in [prior_attrs, attrs] :
      try(compact(side.api_server_access_profile[0].authorized_ip_ranges), compact(side.api_server_authorized_ip_ranges), [])
    ]
    hidden = try(attrs.private_cluster_enabled, null) == true
    wide   = [for range in setsubtract(local.sides[1], local.sides[0]) : range if regex_match(range, local.huge)]
    roles  = [for side in [prior_attrs, attrs] : try(side.role_based_access_control_enabled, side.role_based_access_control[0].enabled, null)]
    public = try(prior_attrs.private_cluster_enabled, null) == true && try(attrs.private_cluster_enabled, null) == false
  }

  enforce {
    condition     = !local.public || length(local.sides[1]) > 0
    error_message = "The API of `${meta.address}` gets an address on the internet; before: a private one. Keep `private_cluster_enabled = true`."
  }

  enforce {
    condition     = local.hidden || local.public || length(local.sides[0]) == 0 || length(local.sides[1]) > 0 || anytrue([for range in local.sides[0] : regex_match(range, local.huge)])
    error_message = "The API of `${meta.address}` answers the whole internet; before: ${join(", ", local.sides[0])}. Keep the authorized ranges."
  }

  enforce {
    condition     = local.hidden || length(local.wide) == 0 || anytrue([for range in local.sides[0] : endswith(range, "/0")])
    error_message = "The API of `${meta.address}` answers ${join(", ", local.wide)}; before: ${length(local.sides[0]) == 0 ? "no list" : join(", ", local.sides[0])}. Name the networks that need it."
  }

  enforce {
    condition     = local.roles[0] != true || local.roles[1] != false
    error_message = "`${meta.address}` has no roles any more: every user is an administrator. Keep `role_based_access_control_enabled = true`."
  }
}

resource_policy "azurerm_*" "cluster_eased" {
  description = "A cluster has more administrators, more ways to sign in, or nodes with public addresses."
  types       = ["azurerm_kubernetes_automatic_cluster", "azurerm_kubernetes_cluster", "azurerm_kubernetes_cluster_node_pool"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    directory = [
      for side in [prior_attrs, attrs] : {
        there  = try(length(side.azure_active_directory_role_based_access_control), 0) > 0
        groups = try(compact(side.azure_active_directory_role_based_access_control[0].admin_group_object_ids), [])
        azure  = try(side.azure_active_directory_role_based_access_control[0].azure_rbac_enabled, null)
      }
    ]
    groups = setsubtract(local.directory[1].groups, local.directory[0].groups)
    opened = concat(
      try(prior_attrs.local_account_disabled, null) == true && try(attrs.local_account_disabled, null) == false ? ["local accounts with a certificate work again (`local_account_disabled`)"] : [],
      try(prior_attrs.run_command_enabled, null) == false && try(attrs.run_command_enabled, null) == true ? ["commands can be run through Azure, past the network (`run_command_enabled`)"] : [],
      local.directory[0].there && !local.directory[1].there ? ["sign-in through the directory is gone (`azure_active_directory_role_based_access_control`)"] : [],
      local.directory[0].azure == true && local.directory[1].there && local.directory[1].azure == false ? ["roles of Azure no longer count (`azure_rbac_enabled`)"] : [],
      try(prior_attrs.private_cluster_enabled, null) == true && try(attrs.private_cluster_enabled, null) == false && try(length(attrs.api_server_access_profile[0].authorized_ip_ranges), 0) > 0 ? ["the API gets a public address, for the authorized ranges (`private_cluster_enabled`)"] : [],
      anytrue([
        for name in ["node_public_ip_enabled", "enable_node_public_ip"] :
        (try(prior_attrs[name], null) == false && try(attrs[name], null) == true) ||
        (try(prior_attrs.default_node_pool[0][name], null) == false && try(attrs.default_node_pool[0][name], null) == true)
      ]) ? ["nodes get public addresses (`node_public_ip_enabled`)"] : [],
    )
  }

  enforce {
    condition     = length(local.opened) == 0
    error_message = "In `${meta.address}`, ${join(", ", local.opened)}. Keep it as it was."
  }

  enforce {
    condition     = length(local.groups) == 0
    error_message = "Groups `${join("`, `", sort(local.groups))}` become administrators of `${meta.address}`. Make sure that their members need all of the cluster."
  }
}

resource_policy "azurerm_redhat_openshift_cluster" "openshift_opened" {
  description = "The API of an OpenShift cluster opens to the internet."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.api_server_profile[0].visibility, null) != "Private" || try(attrs.api_server_profile[0].visibility, null) != "Public"
    error_message = "The API of `${meta.address}` gets an address on the internet; before: a private one. Keep `visibility = \"Private\"`."
  }
}

resource_policy "azurerm_machine_learning_compute_*" "compute_opened" {
  description = "Machines of a machine learning workspace are reached from the internet."
  types       = ["azurerm_machine_learning_compute_cluster", "azurerm_machine_learning_compute_instance"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    opened = [
      for name in ["node_public_ip_enabled", "ssh_public_access_enabled"] : name
      if try(prior_attrs[name], null) == false && try(attrs[name], null) == true
    ]
  }

  enforce {
    condition     = length(local.opened) == 0
    error_message = "Machines of `${meta.address}` can be reached from the internet (`${join("`, `", local.opened)}`). Keep it off, and go through the virtual network."
  }
}
