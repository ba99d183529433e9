# Everyone among the members, and roles that are enough to take over a project.

locals {
  everybody = ["allUsers", "allAuthenticatedUsers"]
  takeover = [
    "roles/owner",
    "roles/editor",
    "roles/iam.securityAdmin",
    "roles/iam.serviceAccountAdmin",
    "roles/iam.serviceAccountKeyAdmin",
    "roles/iam.serviceAccountTokenCreator",
    "roles/iam.serviceAccountUser",
    "roles/iam.workloadIdentityPoolAdmin",
    "roles/resourcemanager.folderAdmin",
    "roles/resourcemanager.organizationAdmin",
    "roles/resourcemanager.projectIamAdmin",
  ]
  broad = "^google_(project|folder|organization)_iam_(member|binding)$"
}

# One grant is one resource: another member or role is a replacement.
resource_policy "google_*_iam_member" "everybody" {
  description = "Everyone gets access to a resource."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = !contains(local.everybody, try(tostring(coalesce(attrs.member)), ""))
    error_message = "${try(tostring(coalesce(attrs.member)), "Everyone")} gets ${try(tostring(coalesce(attrs.role)), "a role")}: that is everyone on the internet. Name the users, groups or service accounts that need it."
  }
}

resource_policy "google_*_iam_binding" "everybody_bound" {
  description = "Everyone gets access to a resource through a new binding."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = length(setintersection([for member in try(concat(attrs.members), []) : try(tostring(coalesce(member)), "")], local.everybody)) == 0
    error_message = "Everyone on the internet gets ${try(tostring(coalesce(attrs.role)), "a role")}. Name the users, groups or service accounts that need it."
  }
}

resource_policy "google_*_iam_binding" "everybody_added" {
  description = "Everyone is added to a binding."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      length(setintersection([for member in try(concat(attrs.members), []) : try(tostring(coalesce(member)), "")], local.everybody)) == 0 ||
      length(setintersection([for member in try(concat(prior_attrs.members), []) : try(tostring(coalesce(member)), "")], local.everybody)) > 0
    )
    error_message = "Everyone on the internet gets ${try(tostring(coalesce(attrs.role)), "a role")}. Name the users, groups or service accounts that need it."
  }
}

# A policy replaces all bindings of the resource at once.
resource_policy "google_*_iam_policy" "everybody_in_policy" {
  description = "Everyone appears in the policy of a resource."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = [for member in flatten([for binding in try(concat(jsondecode(prior_attrs.policy_data).bindings), []) : try(concat(binding.members), [])]) : try(tostring(coalesce(member)), "")]
    after  = [for member in flatten([for binding in try(concat(jsondecode(attrs.policy_data).bindings), []) : try(concat(binding.members), [])]) : try(tostring(coalesce(member)), "")]
  }

  enforce {
    condition = (
      length(setintersection(local.after, local.everybody)) == 0 ||
      length(setintersection(local.before, local.everybody)) > 0
    )
    error_message = "Everyone on the internet gets access. Name the users, groups or service accounts that need it."
  }
}

resource_policy "google_*_iam_policy" "everybody_in_new_policy" {
  description = "Everyone appears in the new policy of a resource."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition = length(setintersection(
      [for member in flatten([for binding in try(concat(jsondecode(attrs.policy_data).bindings), []) : try(concat(binding.members), [])]) : try(tostring(coalesce(member)), "")],
      local.everybody,
    )) == 0
    error_message = "Everyone on the internet gets access. Name the users, groups or service accounts that need it."
  }
}

resource_policy "google_*" "takeover_granted" {
  description = "A role that is enough to take over a project, folder or organization is granted."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = regex_match(meta.type, local.broad)

  enforce {
    condition     = !contains(local.takeover, try(tostring(coalesce(attrs.role)), ""))
    error_message = "${try(tostring(coalesce(attrs.role)), "The role")} is granted on the whole ${split("_", meta.type)[1]}, which is enough to take it over. Grant a role for the task, on the resource that it is about."
  }
}

resource_policy "google_*" "takeover_extended" {
  description = "A member is added to a role that is enough to take over a project, folder or organization."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = regex_match(meta.type, local.broad) && contains(local.takeover, try(tostring(coalesce(attrs.role)), ""))

  locals {
    added = [
      for member in compact(try(concat(attrs.members), [])) : member
      if !contains(try(concat(prior_attrs.members), []), member)
    ]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "${join(", ", local.added)} get ${try(tostring(coalesce(attrs.role)), "the role")} on the whole ${split("_", meta.type)[1]}, which is enough to take it over. Grant a role for the task, on the resource that it is about."
  }
}

resource_policy "google_service_account_key" "key_created" {
  description = "A key of a service account is made that never expires."
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(length(attrs.keepers), 0) > 0
    error_message = "The key works from everywhere until it is deleted. Use workload identity federation, or rotate the key with `keepers`."
  }
}
