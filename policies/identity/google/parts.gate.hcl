# A policy of one thing in a project, such as a bucket: what is granted on the project stays,
# what is granted on the thing goes. Where the thing goes as well, its own finding says so.

locals {
  whole = ["google_billing_account_iam_policy", "google_folder_iam_policy", "google_organization_iam_policy", "google_project_iam_policy"]
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
    bindings = try(concat(jsondecode(prior_attrs.policy_data).bindings), [])
    members  = sort(distinct([for member in flatten([for binding in local.bindings : try(concat(binding.members), [])]) : try(tostring(coalesce(member)), "an unnamed one")]))
    shown    = slice(local.members, 0, min(10, length(local.members)))
    more     = length(local.members) > 10 ? " and ${length(local.members) - 10} more" : ""
  }

  enforce {
    condition     = false
    error_message = "Everyone loses the access that is granted on this ${replace(trimsuffix(trimprefix(meta.type, "google_"), "_iam_policy"), "_", " ")}, whoever granted it${length(local.members) > 0 ? ": ${join(", ", local.shown)}${local.more}" : ""}. Keep the policy, or make sure that what they need is granted from above."
  }
}
