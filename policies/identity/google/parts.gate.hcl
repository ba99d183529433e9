# A policy of one thing in a project, such as a bucket: what is granted on the project stays,
# what is granted on the thing goes. A parent that goes as well is not among what the plan
# leaves, and needs no access.

locals {
  whole = ["google_billing_account_iam_policy", "google_folder_iam_policy", "google_organization_iam_policy", "google_project_iam_policy"]

  # Parents that can be looked up, and what names them if it is not `name`.
  parts = [
    "google_storage_bucket", "google_service_account", "google_secret_manager_secret",
    "google_pubsub_topic", "google_pubsub_subscription", "google_bigquery_dataset",
    "google_kms_crypto_key", "google_kms_key_ring", "google_artifact_registry_repository",
    "google_cloud_run_v2_service", "google_cloud_run_service", "google_cloud_run_v2_job",
    "google_cloudfunctions_function", "google_cloudfunctions2_function", "google_bigquery_table",
    "google_compute_instance", "google_compute_disk", "google_compute_image",
    "google_compute_subnetwork", "google_cloud_tasks_queue", "google_dns_managed_zone",
    "google_spanner_instance", "google_spanner_database", "google_privateca_ca_pool",
  ]
  names = {
    google_service_account              = ["account_id", "name", "email"]
    google_bigquery_dataset             = ["dataset_id"]
    google_bigquery_table               = ["table_id"]
    google_artifact_registry_repository = ["repository_id", "name"]
    google_secret_manager_secret        = ["secret_id"]
  }
}

resource_policy "google_*_iam_policy" "part_policy_removed" {
  description = "The authoritative policy of one thing in a project is removed, and the access that it grants."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !contains(local.whole, meta.type) && (meta.operation == "delete" || local.forced || length(local.moved) > 0)

  locals {
    forced = length(try(change.replace_paths, [])) > 0
    target = {
      for name, value in prior_attrs : name => tostring(value)
      if !contains(["policy_data", "etag", "id"], name) && try(coalesce(tostring(value)), "") != ""
    }
    moved = meta.operation == "delete" ? [] : [
      for name, value in local.target : name
      if !(try(coalesce(tostring(attrs[name])), "") == value || endswith(value, "/${try(coalesce(tostring(attrs[name])), "")}") || endswith(try(coalesce(tostring(attrs[name])), ""), "/${value}"))
    ]
    parent = trimsuffix(meta.type, "_iam_policy")
    # Named one by one: a search for any type would keep all of every plan in memory.
    parents = concat(
      local.parent == "google_storage_bucket" ? getresources("google_storage_bucket") : [],
      local.parent == "google_service_account" ? getresources("google_service_account") : [],
      local.parent == "google_secret_manager_secret" ? getresources("google_secret_manager_secret") : [],
      local.parent == "google_pubsub_topic" ? getresources("google_pubsub_topic") : [],
      local.parent == "google_pubsub_subscription" ? getresources("google_pubsub_subscription") : [],
      local.parent == "google_bigquery_dataset" ? getresources("google_bigquery_dataset") : [],
      local.parent == "google_kms_crypto_key" ? getresources("google_kms_crypto_key") : [],
      local.parent == "google_kms_key_ring" ? getresources("google_kms_key_ring") : [],
      local.parent == "google_artifact_registry_repository" ? getresources("google_artifact_registry_repository") : [],
      local.parent == "google_cloud_run_v2_service" ? getresources("google_cloud_run_v2_service") : [],
      local.parent == "google_cloud_run_service" ? getresources("google_cloud_run_service") : [],
      local.parent == "google_cloud_run_v2_job" ? getresources("google_cloud_run_v2_job") : [],
      local.parent == "google_cloudfunctions_function" ? getresources("google_cloudfunctions_function") : [],
      local.parent == "google_cloudfunctions2_function" ? getresources("google_cloudfunctions2_function") : [],
      local.parent == "google_bigquery_table" ? getresources("google_bigquery_table") : [],
      local.parent == "google_compute_instance" ? getresources("google_compute_instance") : [],
      local.parent == "google_compute_disk" ? getresources("google_compute_disk") : [],
      local.parent == "google_compute_image" ? getresources("google_compute_image") : [],
      local.parent == "google_compute_subnetwork" ? getresources("google_compute_subnetwork") : [],
      local.parent == "google_cloud_tasks_queue" ? getresources("google_cloud_tasks_queue") : [],
      local.parent == "google_dns_managed_zone" ? getresources("google_dns_managed_zone") : [],
      local.parent == "google_spanner_instance" ? getresources("google_spanner_instance") : [],
      local.parent == "google_spanner_database" ? getresources("google_spanner_database") : [],
      local.parent == "google_privateca_ca_pool" ? getresources("google_privateca_ca_pool") : [],
    )
    stays = meta.operation != "delete" || !contains(local.parts, local.parent) || anytrue([
      for other in local.parents : anytrue([
        for value in values(local.target) : anytrue([
          for name in lookup(local.names, local.parent, ["name"]) :
          value == try(coalesce(tostring(other[name])), "/") || endswith(value, "/${try(coalesce(tostring(other[name])), "/")}")
        ])
      ])
    ])
    bindings = try(concat(jsondecode(prior_attrs.policy_data).bindings), [])
    members  = sort(distinct([for member in flatten([for binding in local.bindings : try(concat(binding.members), [])]) : try(tostring(coalesce(member)), "an unnamed one")]))
    shown    = slice(local.members, 0, min(10, length(local.members)))
    more     = length(local.members) > 10 ? " and ${length(local.members) - 10} more" : ""
  }

  enforce {
    condition     = !local.stays
    error_message = "Everyone loses the access that is granted on this ${replace(trimsuffix(trimprefix(meta.type, "google_"), "_iam_policy"), "_", " ")}, whoever granted it${length(local.members) > 0 ? ": ${join(", ", local.shown)}${local.more}" : ""}. Keep the policy, or make sure that what they need is granted from above."
  }
}
