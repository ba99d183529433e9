# Labels name the owner and the cost center. Default labels of the provider
# count.

input "required_labels" {
  type        = list(string)
  default     = ["owner", "environment"]
  description = "Keys that every resource with labels must have."
}

locals {
  required = [for key in input.required_labels : lower(key)]
}

resource_policy "google_*" "present" {
  description = "A new resource has the required labels."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # A few types have blocks of that name, which are no labels of their own.
  filter = meta.operation == "create" && (can(attrs.labels) || can(attrs.effective_labels)) && !can(concat(attrs.labels))

  # With neither labels nor default labels `effective_labels` may not be known
  # while planning, and its type is dynamic.
  locals {
    own = try(keys(attrs.labels), [])
    all = (
      length(local.own) == 0 && type(try(attrs.effective_labels, null)) == "dynamic"
      ? []
      : try(keys(attrs.effective_labels), [])
    )
  }

  enforce {
    condition     = alltrue([for key in local.required : contains(local.own, key) || contains(local.all, key)])
    error_message = "Labels are missing: ${join(", ", [for key in local.required : key if !contains(local.own, key) && !contains(local.all, key)])}. Set them on the resource, or in `default_labels` of the provider."
  }
}

resource_policy "google_*" "kept" {
  description = "A resource keeps the required labels."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(keys(prior_attrs.effective_labels), keys(prior_attrs.labels), [])
    own    = try(keys(attrs.labels), [])
    all    = try(keys(attrs.effective_labels), [])
  }

  enforce {
    condition = alltrue([
      for key in local.required : !contains(local.before, key) || contains(local.own, key) || contains(local.all, key)
    ])
    error_message = "Labels are removed: ${join(", ", [for key in local.required : key if contains(local.before, key) && !contains(local.own, key) && !contains(local.all, key)])}. Keep them on the resource, or in `default_labels` of the provider."
  }
}
