# The control plane and the nodes of Kubernetes clusters.

locals {
  internet = "^[^fF].*/[0-7]$"
}

resource_policy "google_container_cluster" "cluster_networks" {
  description = "The API of a cluster opens to the whole internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Without the block everyone may connect, and without an address on the internet no
  # one; that is how clusters are made every day. A block that names everyone is a
  # decision.
  locals {
    limited_before = length(try(concat(prior_attrs.master_authorized_networks_config), [])) > 0
    limited_after  = try(isunknown(attrs.master_authorized_networks_config), false) || length(try(concat(attrs.master_authorized_networks_config), [])) > 0
    private        = try(attrs.private_cluster_config[0].enable_private_endpoint, null) == true || try(attrs.control_plane_endpoints_config[0].ip_endpoints_config[0].enabled, null) == false
    private_before = try(prior_attrs.private_cluster_config[0].enable_private_endpoint, null) == true || try(prior_attrs.control_plane_endpoints_config[0].ip_endpoints_config[0].enabled, null) == false
    before         = [for block in try(concat(prior_attrs.master_authorized_networks_config[0].cidr_blocks), []) : try(tostring(coalesce(block.cidr_block)), "")]
    open_before    = meta.operation != "create" && !local.private_before && (!local.limited_before || anytrue([for block in local.before : regex_match(block, local.internet)]))
    open = local.private ? [] : concat(
      !local.limited_after && meta.operation != "create" ? ["no list of networks"] : [],
      [
        for block in try(isunknown([for each in attrs.master_authorized_networks_config[0].cidr_blocks : 0]) ? [] : concat(attrs.master_authorized_networks_config[0].cidr_blocks), []) : block.cidr_block
        if try(!isunknown(block.cidr_block) && regex_match(block.cidr_block, local.internet), false)
      ],
    )
  }

  enforce {
    condition     = local.open_before || length(local.open) == 0
    error_message = "The API of `${meta.address}` answers the whole internet (${join(", ", local.open)})${length(compact(local.before)) > 0 ? "; before: ${join(", ", local.before)}" : ""}. Keep the authorized networks, or use the DNS endpoint."
  }
}

resource_policy "google_container_cluster" "cluster_switches" {
  description = "A cluster gets a public address, or an older and weaker way in."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # A public address without a list of networks is the business of the policy above.
  locals {
    listed = length(try(concat(attrs.master_authorized_networks_config), [])) > 0

    # An address inside of the network, with a list that names everyone.
    private = try(attrs.private_cluster_config[0].enable_private_endpoint, null) == true || try(attrs.control_plane_endpoints_config[0].ip_endpoints_config[0].enabled, null) == false
    lists = [
      for side in [prior_attrs, attrs] : [
        for block in try(isunknown([for each in side.master_authorized_networks_config[0].cidr_blocks : 0]) ? [] : concat(side.master_authorized_networks_config[0].cidr_blocks), []) :
        try(isunknown(block.cidr_block) ? "" : tostring(coalesce(block.cidr_block)), "")
      ]
    ]
  }

  enforce {
    condition     = !local.private || length(local.lists[0]) == 0 || network::internet(local.lists[0]) || !network::internet(local.lists[1])
    error_message = "The list of networks of `${meta.address}` lets in everyone who reaches its private address (${join(", ", local.lists[1])}); before: ${join(", ", local.lists[0])}. Name the networks that need it."
  }

  enforce {
    condition = (
      !local.listed || try(prior_attrs.private_cluster_config[0].enable_private_endpoint, null) != true ||
      (try(attrs.private_cluster_config[0].enable_private_endpoint, null) != false && !try(length(attrs.private_cluster_config) == 0, false))
    )
    error_message = "The API of `${meta.address}` gets an address on the internet. Keep `enable_private_endpoint = true`."
  }

  enforce {
    condition = (
      try(prior_attrs.control_plane_endpoints_config[0].dns_endpoint_config[0].allow_external_traffic, null) == true ||
      try(attrs.control_plane_endpoints_config[0].dns_endpoint_config[0].allow_external_traffic, null) != true
    )
    error_message = "The API of `${meta.address}` answers at a name from outside of Google Cloud, after a sign-in. Make sure that this is wanted."
  }

  enforce {
    condition = (
      try(prior_attrs.private_cluster_config[0].enable_private_nodes, null) != true ||
      (try(attrs.private_cluster_config[0].enable_private_nodes, null) != false && !try(length(attrs.private_cluster_config) == 0, false))
    )
    error_message = "Nodes of `${meta.address}` get addresses on the internet. Keep `enable_private_nodes = true`."
  }

  enforce {
    condition     = try(prior_attrs.enable_legacy_abac, null) == true || try(attrs.enable_legacy_abac, null) != true
    error_message = "Service accounts in `${meta.address}` get rights over the whole cluster past RBAC. Keep `enable_legacy_abac = false`."
  }

  enforce {
    condition = (
      try(prior_attrs.master_auth[0].client_certificate_config[0].issue_client_certificate, null) == true ||
      try(attrs.master_auth[0].client_certificate_config[0].issue_client_certificate, null) != true
    )
    error_message = "`${meta.address}` issues a client certificate, which cannot be revoked. Keep `issue_client_certificate = false`."
  }

  enforce {
    condition     = try(length(coalesce(prior_attrs.master_auth[0].username)), 0) > 0 || try(length(coalesce(attrs.master_auth[0].username)), 0) == 0
    error_message = "`${meta.address}` takes a user name and a password. Leave both empty."
  }

  enforce {
    condition = (
      try(prior_attrs.master_authorized_networks_config[0].gcp_public_cidrs_access_enabled, null) != false ||
      try(attrs.master_authorized_networks_config[0].gcp_public_cidrs_access_enabled, null) != true
    )
    error_message = "The API of `${meta.address}` answers every machine on Google Cloud, those of others included. Keep `gcp_public_cidrs_access_enabled = false`."
  }

  enforce {
    condition     = try(prior_attrs.anonymous_authentication_config[0].mode, null) != "LIMITED" || try(attrs.anonymous_authentication_config[0].mode, null) != "ENABLED"
    error_message = "The API of `${meta.address}` answers requests without a name again. Keep `mode = \"LIMITED\"`."
  }

  enforce {
    condition = (
      (try(prior_attrs.rbac_binding_config[0].enable_insecure_binding_system_unauthenticated, null) != false || try(attrs.rbac_binding_config[0].enable_insecure_binding_system_unauthenticated, null) != true) &&
      (try(prior_attrs.rbac_binding_config[0].enable_insecure_binding_system_authenticated, null) != false || try(attrs.rbac_binding_config[0].enable_insecure_binding_system_authenticated, null) != true)
    )
    error_message = "Bindings in `${meta.address}` may name everyone with a Google account, or no one at all. Keep `rbac_binding_config` off."
  }

  enforce {
    condition     = try(prior_attrs.network_policy[0].enabled, null) != true || try(isunknown(attrs.network_policy), false) || try(attrs.network_policy[0].enabled, null) == true || try(attrs.datapath_provider, null) == "ADVANCED_DATAPATH"
    error_message = "Network policies in `${meta.address}` are without effect: every pod reaches every other one. Keep `network_policy`."
  }
}

resource_policy "google_container_*" "nodes_opened" {
  description = "Nodes of a cluster get public addresses, or the read-only port of the kubelet."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types       = ["google_container_cluster", "google_container_node_pool"]

  enforce {
    condition = (
      try(upper(prior_attrs.node_config[0].kubelet_config[0].insecure_kubelet_readonly_port_enabled), "") != "FALSE" ||
      try(upper(attrs.node_config[0].kubelet_config[0].insecure_kubelet_readonly_port_enabled), "") != "TRUE"
    )
    error_message = "The kubelet of `${meta.address}` answers on port 10255 without a sign-in. Keep `insecure_kubelet_readonly_port_enabled = \"FALSE\"`."
  }

  enforce {
    condition     = meta.type != "google_container_node_pool" || try(prior_attrs.network_config[0].enable_private_nodes, null) != true || try(attrs.network_config[0].enable_private_nodes, null) != false
    error_message = "Nodes of `${meta.address}` get addresses on the internet. Keep `enable_private_nodes = true`."
  }
}
