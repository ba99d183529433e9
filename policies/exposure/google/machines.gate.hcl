# Machines that get an address on the internet, and ways in by their metadata. A new
# machine with an address is an ordinary day; one that gets it later is not.

resource_policy "google_compute_*" "public_address" {
  description = "A machine, or a template of machines, gets an address on the internet."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types = [
    "google_compute_instance",
    "google_compute_instance_from_machine_image",
    "google_compute_instance_from_template",
    "google_compute_instance_template",
    "google_compute_region_instance_template",
  ]

  # One address more or less of a machine that has one is no news.
  locals {
    before = anytrue([
      for nic in try(concat(prior_attrs.network_interface), []) :
      length(concat(try(concat(nic.access_config), []), try(concat(nic.ipv6_access_config), []))) > 0
    ])
    after = anytrue([
      for nic in try(concat(attrs.network_interface), []) :
      try(length(concat(nic.access_config)) > 0, false) || try(length(concat(nic.ipv6_access_config)) > 0, false)
    ])
  }

  enforce {
    condition     = local.before || length(try(concat(prior_attrs.network_interface), [])) == 0 || !local.after
    error_message = "`${meta.address}` gets an address on the internet (`access_config`), and had none. Reach it through Identity-Aware Proxy, and the internet through Cloud NAT."
  }
}

resource_policy "google_compute_*" "metadata_access" {
  description = "Metadata open a way into machines: the serial console, or keys past OS Login."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = startswith(meta.type, "google_compute_project_") ? try(isunknown(attrs.project) ? prior_attrs.project : coalesce(attrs.project), "") : null
  types = [
    "google_compute_instance",
    "google_compute_instance_from_machine_image",
    "google_compute_instance_from_template",
    "google_compute_instance_template",
    "google_compute_project_metadata",
    "google_compute_project_metadata_item",
    "google_compute_region_instance_template",
  ]

  # An item of its own has a key and a value.
  locals {
    yes           = "^(?i:true|1|yes|y)$"
    no            = "^(?i:false|0|no|n)$"
    serial_before = try(tostring(coalesce(prior_attrs.metadata["serial-port-enable"])), prior_attrs.key == "serial-port-enable" ? tostring(coalesce(prior_attrs.value)) : "", "")
    serial        = try(tostring(coalesce(attrs.metadata["serial-port-enable"])), attrs.key == "serial-port-enable" ? tostring(coalesce(attrs.value)) : "", "")
    login_before  = try(tostring(coalesce(prior_attrs.metadata["enable-oslogin"])), prior_attrs.key == "enable-oslogin" ? tostring(coalesce(prior_attrs.value)) : "", "")
    login         = try(tostring(coalesce(attrs.metadata["enable-oslogin"])), attrs.key == "enable-oslogin" ? tostring(coalesce(attrs.value)) : "", "")
    factor_before = try(tostring(coalesce(prior_attrs.metadata["enable-oslogin-2fa"])), prior_attrs.key == "enable-oslogin-2fa" ? tostring(coalesce(prior_attrs.value)) : "", "")
    factor        = try(tostring(coalesce(attrs.metadata["enable-oslogin-2fa"])), attrs.key == "enable-oslogin-2fa" ? tostring(coalesce(attrs.value)) : "", "")
    block_before  = try(tostring(coalesce(prior_attrs.metadata["block-project-ssh-keys"])), "")
    block         = try(tostring(coalesce(attrs.metadata["block-project-ssh-keys"])), "")
    unknown       = try(isunknown(attrs.metadata), false) || try(isunknown(attrs.value), false)
  }

  enforce {
    condition     = local.unknown || regex_match(local.serial_before, local.yes) || !regex_match(local.serial, local.yes)
    error_message = "`${meta.address}` opens the serial console, which no firewall rule covers. Leave `serial-port-enable` off."
  }

  enforce {
    condition     = local.unknown || (regex_match(local.login_before, local.yes) ? regex_match(local.login, local.yes) : meta.operation == "create" || !regex_match(local.login, local.no) || regex_match(local.login_before, local.no))
    error_message = "`${meta.address}` takes SSH keys from metadata again: `enable-oslogin` is ${local.login == "" ? "not set" : local.login} instead of ${local.login_before == "" ? "what the project says" : local.login_before}. Keep OS Login, which asks IAM."
  }

  enforce {
    condition     = local.unknown || !regex_match(local.factor_before, local.yes) || regex_match(local.factor, local.yes)
    error_message = "`${meta.address}` no longer asks for a second factor at the login. Keep `enable-oslogin-2fa`."
  }

  enforce {
    condition     = local.unknown || !regex_match(local.block_before, local.yes) || regex_match(local.block, local.yes)
    error_message = "`${meta.address}` lets in the SSH keys of the whole project. Keep `block-project-ssh-keys`."
  }
}

resource_policy "google_*" "private_workers" {
  description = "The machines of a managed service get addresses on the internet, or the service itself does."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types = [
    "google_cloudbuild_worker_pool",
    "google_composer_environment",
    "google_data_fusion_instance",
    "google_dataflow_flex_template_job",
    "google_dataflow_job",
    "google_dataproc_cluster",
    "google_dataproc_workflow_template",
    "google_looker_instance",
    "google_notebooks_instance",
    "google_notebooks_runtime",
    "google_tpu_v2_vm",
    "google_vertex_ai_index_endpoint",
    "google_workbench_instance",
  ]

  # The same question in the words of each service: what was private, what is public.
  locals {
    private_before = (
      try(prior_attrs.no_public_ip, null) == true ||
      try(prior_attrs.gce_setup[0].disable_public_ip, null) == true ||
      try(prior_attrs.private_instance, null) == true ||
      try(prior_attrs.public_ip_enabled, null) == false ||
      try(prior_attrs.public_endpoint_enabled, null) == false ||
      try(prior_attrs.ip_configuration, null) == "WORKER_IP_PRIVATE" ||
      try(prior_attrs.cluster_config[0].gce_cluster_config[0].internal_ip_only, null) == true ||
      try(prior_attrs.placement[0].managed_cluster[0].config[0].gce_cluster_config[0].internal_ip_only, null) == true ||
      try(prior_attrs.config[0].private_environment_config[0].enable_private_endpoint, null) == true ||
      try(prior_attrs.config[0].enable_private_environment, null) == true ||
      try(prior_attrs.worker_config[0].no_external_ip, null) == true ||
      try(prior_attrs.network_config[0].enable_external_ips, null) == false ||
      try(prior_attrs.virtual_machine[0].virtual_machine_config[0].internal_ip_only, null) == true
    )
    public = (
      try(attrs.no_public_ip, null) == false ||
      try(attrs.gce_setup[0].disable_public_ip, null) == false ||
      (try(prior_attrs.private_instance, null) == true && try(attrs.private_instance, null) != true && try(!isunknown(attrs.private_instance), true)) ||
      try(attrs.public_ip_enabled, null) == true ||
      try(attrs.public_endpoint_enabled, null) == true ||
      try(attrs.ip_configuration, null) == "WORKER_IP_PUBLIC" ||
      try(attrs.cluster_config[0].gce_cluster_config[0].internal_ip_only, null) == false ||
      try(attrs.placement[0].managed_cluster[0].config[0].gce_cluster_config[0].internal_ip_only, null) == false ||
      try(attrs.config[0].private_environment_config[0].enable_private_endpoint, null) == false ||
      try(attrs.config[0].enable_private_environment, null) == false ||
      try(attrs.worker_config[0].no_external_ip, null) == false ||
      try(attrs.network_config[0].enable_external_ips, null) == true ||
      try(attrs.virtual_machine[0].virtual_machine_config[0].internal_ip_only, null) == false
    )
  }

  enforce {
    condition     = !local.private_before || !local.public
    error_message = "`${meta.address}` was private and gets an address on the internet. Keep it private, and connect through the network."
  }
}

resource_policy "google_*" "service_networks" {
  description = "The web interface of a managed service opens to the whole internet."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types       = ["google_composer_environment", "google_workbench_instance"]

  # Without the block everyone may connect.
  locals {
    internet = "^[^fF].*/[0-7]$"
    before   = [for range in try(concat(prior_attrs.config[0].web_server_network_access_control[0].allowed_ip_range), []) : try(tostring(coalesce(range.value)), "")]
    after    = [for range in try(concat(attrs.config[0].web_server_network_access_control[0].allowed_ip_range), []) : try(tostring(coalesce(range.value)), "")]
    limited  = length(local.before) > 0 && !anytrue([for range in local.before : regex_match(range, local.internet)])
  }

  enforce {
    condition     = !local.limited || try(isunknown(attrs.config[0].web_server_network_access_control), false) || (length(local.after) > 0 && !anytrue([for range in local.after : regex_match(range, local.internet)]))
    error_message = "The web server of `${meta.address}` answers the whole internet; before: ${join(", ", local.before)}. Keep the networks."
  }

  enforce {
    condition     = try(prior_attrs.enable_third_party_identity, null) == true || try(attrs.enable_third_party_identity, null) != true
    error_message = "`${meta.address}` lets in identities of another provider. Make sure that this is wanted."
  }
}
