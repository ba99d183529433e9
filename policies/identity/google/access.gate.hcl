# Who may do what. A policy is authoritative for the whole resource, a binding for one
# role: what Terraform takes out is gone for everyone, whoever put it in.

resource_policy "google_*_iam_policy" "policy_removed" {
  description = "The authoritative policy of a resource is removed, and all access with it."
  operations  = ["delete", "replace"]
  level       = "require_approval"
  filter      = meta.operation == "delete" || local.forced || length(local.moved) > 0

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
    members  = sort(distinct(flatten([for binding in local.bindings : try(concat(binding.members), [])])))
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
      for binding in try(concat(jsondecode(prior_attrs.policy_data).bindings), []) :
      [for member in try(concat(binding.members), []) : "${member} (${try(coalesce(binding.role), "a role")})"]
    ])
    after = flatten([
      for binding in try(concat(jsondecode(attrs.policy_data).bindings), []) :
      [for member in try(concat(binding.members), []) : "${member} (${try(coalesce(binding.role), "a role")})"]
    ])
    lost  = sort(setsubtract(local.before, local.after))
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
    before = try(concat(prior_attrs.members), [])
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
      [for condition in try(concat(side.condition), []) : [for name in ["title", "expression", "description"] : try(coalesce(condition[name]), "")]]
    ]
    kept = (
      meta.operation != "delete" && !local.forced && try(prior_attrs.role == attrs.role, true) &&
      length(local.moved) == 0 && local.conditions[0] == local.conditions[1]
    )
    after = local.kept ? try(concat(attrs.members), []) : []
    lost  = sort(setsubtract(local.before, local.after))
    shown = slice(local.lost, 0, min(10, length(local.lost)))
    more  = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "${try(coalesce(prior_attrs.role), "The role")} is taken away from ${join(", ", local.shown)}${local.more}. The binding is authoritative: whoever it does not list loses the role."
  }
}

# Applying an authoritative block for the first time takes out whoever is there already.
# Where the resource itself is made in the same plan, nothing was there: its `id` is not
# known yet, and that leaves the condition undecided.
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
    )
    new = anytrue([
      for other in local.parents : try(other.id == "", false)
      if anytrue([
        for name in ["name", "account_id", "dataset_id", "project_id", "repository_id", "secret_id"] :
        contains(local.target, try(coalesce(tostring(other[name])), "none"))
      ])
    ])
    members = sort(distinct(flatten([for binding in try(concat(jsondecode(attrs.policy_data).bindings), []) : try(concat(binding.members), [])])))
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
    )
    new = anytrue([
      for other in local.parents : try(other.id == "", false)
      if anytrue([
        for name in ["name", "account_id", "dataset_id", "project_id", "repository_id", "secret_id"] :
        contains(local.target, try(coalesce(tostring(other[name])), "none"))
      ])
    ])
    members = try(concat(attrs.members), [])
    shown   = slice(local.members, 0, min(10, length(local.members)))
    more    = length(local.members) > 10 ? " and ${length(local.members) - 10} more" : ""
  }

  enforce {
    condition     = local.new || anytrue([for value in local.target : value == ""])
    error_message = "This removes members that the plan does not show: everyone who has ${try(coalesce(attrs.role), "the role")} on this ${replace(trimsuffix(trimprefix(meta.type, "google_"), "_iam_binding"), "_", " ")} now, but for ${length(local.members) > 0 ? "${join(", ", local.shown)}${local.more}" : "those that the binding lists"}. Compare with what is there, import the binding first, or grant with `_iam_member`."
  }
}
