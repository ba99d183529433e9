# Who may do what. A policy is authoritative for the whole resource, a binding for one
# role: what Terraform takes out is gone for everyone, whoever put it in.

locals {
  # Kinds of members that are addresses, whose case does not count.
  folded = ["user", "group", "domain", "serviceAccount"]

  # Who has no access from above here has none at all.
  whole = ["google_billing_account_iam_policy", "google_folder_iam_policy", "google_organization_iam_policy", "google_project_iam_policy"]

  # What names a parent, if it is not `name`.
  names = {
    google_service_account              = ["account_id", "name", "email"]
    google_project                      = ["project_id"]
    google_bigquery_dataset             = ["dataset_id"]
    google_bigquery_table               = ["table_id"]
    google_artifact_registry_repository = ["repository_id", "name"]
    google_secret_manager_secret        = ["secret_id"]
  }
}

resource_policy "google_*_iam_policy" "policy_removed" {
  description = "The authoritative policy of a project, folder, organization or billing account is removed."
  operations  = ["delete", "replace"]
  level       = "require_approval"
  filter      = contains(local.whole, meta.type) && (meta.operation == "delete" || local.forced || length(local.moved) > 0)

  # A replacement for the same resource writes the policy again. The state may hold the
  # long name of what the code gives by its short one. What forces a replacement is a
  # change of the resource, also where its new name is known only after apply.
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
    bindings = try(concat(jsondecode(prior_attrs.policy_data).bindings), [])
    members  = sort(distinct([for member in flatten([for binding in local.bindings : try(concat(binding.members), [])]) : try(tostring(coalesce(member)), "an unnamed one")]))
    shown    = slice(local.members, 0, min(10, length(local.members)))
    more     = length(local.members) > 10 ? " and ${length(local.members) - 10} more" : ""
  }

  enforce {
    condition     = false
    error_message = "Everyone loses the access that is granted on this ${replace(trimsuffix(trimprefix(meta.type, "google_"), "_iam_policy"), "_", " ")}, whoever granted it; who has none from above is locked out${length(local.members) > 0 ? ": ${join(", ", local.shown)}${local.more}" : ""}. Keep the policy, or grant what is needed from above first."
  }
}

resource_policy "google_*_iam_policy" "policy_members" {
  description = "Members lose access through an authoritative policy."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "warn"

  # The role is part of what is lost: a member may keep another one.
  locals {
    before = flatten([
      for binding in try(concat(jsondecode(prior_attrs.policy_data).bindings), []) : [
        for member in [for member in try(concat(binding.members), []) : try(tostring(coalesce(member)), "an unnamed one")] :
        "${contains(local.folded, split(":", member)[0]) ? "${split(":", member)[0]}:${lower(trimprefix(member, "${split(":", member)[0]}:"))}" : member} (${try(tostring(coalesce(binding.role)), "a role")})"
        if !startswith(member, "deleted:")
      ]
    ])
    after = flatten([
      for binding in try(concat(jsondecode(attrs.policy_data).bindings), []) : [
        for member in [for member in try(concat(binding.members), []) : try(tostring(coalesce(member)), "an unnamed one")] :
        "${contains(local.folded, split(":", member)[0]) ? "${split(":", member)[0]}:${lower(trimprefix(member, "${split(":", member)[0]}:"))}" : member} (${try(tostring(coalesce(binding.role)), "a role")})"
      ]
    ])
    lost  = sort([for member in setsubtract(local.before, local.after) : try(tostring(coalesce(member)), "an unnamed one")])
    shown = slice(local.lost, 0, min(10, length(local.lost)))
    more  = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Access is taken away from ${join(", ", local.shown)}${local.more}. The policy is authoritative: what it does not list is removed, whoever granted it."
  }
}

resource_policy "google_*_iam_binding" "binding_members" {
  description = "Members lose a role through an authoritative binding."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "warn"

  # A binding for another role, on another resource or under another condition takes the
  # old one away as a whole.
  locals {
    before = [
      for member in [for member in try(concat(prior_attrs.members), []) : try(tostring(coalesce(member)), "an unnamed one")] :
      contains(local.folded, split(":", member)[0]) ? "${split(":", member)[0]}:${lower(trimprefix(member, "${split(":", member)[0]}:"))}" : member
      if !startswith(member, "deleted:")
    ]
    forced = length(try(change.replace_paths, [])) > 0
    target = {
      for name, value in prior_attrs : name => tostring(value)
      if !contains(["members", "role", "etag", "id"], name) && try(coalesce(tostring(value)), "") != ""
    }
    moved = [
      for name, value in local.target : name
      if !(try(coalesce(tostring(attrs[name])), "") == value || endswith(value, "/${try(coalesce(tostring(attrs[name])), "")}") || endswith(try(coalesce(tostring(attrs[name])), ""), "/${value}"))
    ]
    conditions = [
      for side in [prior_attrs, attrs] :
      [for condition in try(concat(side.condition), []) : [for name in ["title", "expression", "description"] : try(tostring(coalesce(condition[name])), "")]]
    ]
    kept = (
      meta.operation != "delete" && !local.forced && try(prior_attrs.role == attrs.role, true) &&
      length(local.moved) == 0 && local.conditions[0] == local.conditions[1]
    )
    after = [
      for member in [for member in local.kept ? try(concat(attrs.members), []) : [] : try(tostring(coalesce(member)), "an unnamed one")] :
      contains(local.folded, split(":", member)[0]) ? "${split(":", member)[0]}:${lower(trimprefix(member, "${split(":", member)[0]}:"))}" : member
    ]
    lost  = sort([for member in setsubtract(local.before, local.after) : try(tostring(coalesce(member)), "an unnamed one")])
    shown = slice(local.lost, 0, min(10, length(local.lost)))
    more  = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "${try(tostring(coalesce(prior_attrs.role)), "The role")} is taken away from ${join(", ", local.shown)}${local.more}. The binding is authoritative: whoever it does not list loses the role."
  }
}

# Applying an authoritative block for the first time takes out whoever is there already.
# Where the resource itself is made in the same plan, nothing was there: its `id` is not
# known yet, and its type is dynamic.
resource_policy "google_*_iam_policy" "policy_created" {
  description = "An authoritative policy is put on a resource that exists."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  locals {
    parent = trimsuffix(meta.type, "_iam_policy")
    target = [
      for name, value in attrs : tostring(value)
      if !contains(["policy_data", "etag", "id", "deletion_policy", "location", "region", "zone"], name) &&
      (name != "project" || startswith(meta.type, "google_project_iam_")) && try(coalesce(tostring(value)), "") != ""
    ]
    # Named one by one: a search for any type would keep all of every plan in memory.
    parents = concat(
      local.parent == "google_storage_bucket" ? getresources("google_storage_bucket") : [],
      local.parent == "google_service_account" ? getresources("google_service_account") : [],
      local.parent == "google_project" ? getresources("google_project") : [],
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
    new = anytrue([
      for other in local.parents : type(try(other.id, "")) == "dynamic"
      if anytrue([
        for name in lookup(local.names, local.parent, ["name"]) :
        contains(local.target, try(coalesce(tostring(other[name])), "none"))
      ])
    ])
    members = sort(distinct([for member in flatten([for binding in try(concat(jsondecode(attrs.policy_data).bindings), []) : try(concat(binding.members), [])]) : try(tostring(coalesce(member)), "an unnamed one")]))
    shown   = slice(local.members, 0, min(10, length(local.members)))
    more    = length(local.members) > 10 ? " and ${length(local.members) - 10} more" : ""
  }

  enforce {
    condition     = local.new || anytrue([for value in local.target : value == ""])
    error_message = "This removes members that the plan does not show: everyone who has access on this ${replace(trimsuffix(trimprefix(meta.type, "google_"), "_iam_policy"), "_", " ")} now, service agents of Google included, but for ${length(local.members) > 0 ? "${join(", ", local.shown)}${local.more}" : "those that the policy lists"}. Compare with `gcloud … get-iam-policy`, import the policy first, or grant with `_iam_member`."
  }
}

resource_policy "google_*_iam_binding" "binding_created" {
  description = "An authoritative binding is put on a resource that exists."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  locals {
    parent = trimsuffix(meta.type, "_iam_binding")
    target = [
      for name, value in attrs : tostring(value)
      if !contains(["members", "role", "condition", "etag", "id", "deletion_policy", "location", "region", "zone"], name) &&
      (name != "project" || startswith(meta.type, "google_project_iam_")) && try(coalesce(tostring(value)), "") != ""
    ]
    # Named one by one: a search for any type would keep all of every plan in memory.
    parents = concat(
      local.parent == "google_storage_bucket" ? getresources("google_storage_bucket") : [],
      local.parent == "google_service_account" ? getresources("google_service_account") : [],
      local.parent == "google_project" ? getresources("google_project") : [],
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
    new = anytrue([
      for other in local.parents : type(try(other.id, "")) == "dynamic"
      if anytrue([
        for name in lookup(local.names, local.parent, ["name"]) :
        contains(local.target, try(coalesce(tostring(other[name])), "none"))
      ])
    ])
    members = [for member in try(concat(attrs.members), []) : try(tostring(coalesce(member)), "an unnamed one")]
    shown   = slice(local.members, 0, min(10, length(local.members)))
    more    = length(local.members) > 10 ? " and ${length(local.members) - 10} more" : ""
  }

  enforce {
    condition     = local.new || anytrue([for value in local.target : value == ""])
    error_message = "This removes members that the plan does not show: everyone who has ${try(tostring(coalesce(attrs.role)), "the role")} on this ${replace(trimsuffix(trimprefix(meta.type, "google_"), "_iam_binding"), "_", " ")} now, but for ${length(local.members) > 0 ? "${join(", ", local.shown)}${local.more}" : "those that the binding lists"}. Compare with what is there, import the binding first, or grant with `_iam_member`."
  }
}
