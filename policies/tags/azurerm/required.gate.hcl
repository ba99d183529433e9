# Tags name the owner and the cost center. Keys are compared without regard to
# case, as Azure does. Resources do not inherit the tags of their resource
# group.

input "required_tags" {
  type        = list(string)
  default     = ["owner", "environment"]
  description = "Keys that every taggable resource must have."
}

locals {
  required = [for key in input.required_tags : lower(key)]
}

resource_policy "azurerm_*" "present" {
  description = "A new resource has the required tags."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create" && can(attrs.tags) && !can(concat(attrs.tags))

  locals {
    own = [for key in try(keys(attrs.tags), []) : lower(key)]
  }

  enforce {
    condition     = length(setsubtract(local.required, local.own)) == 0
    error_message = "Tags are missing: ${join(", ", setsubtract(local.required, local.own))}. Set them on the resource; those of its resource group do not count."
  }
}

resource_policy "azurerm_*" "kept" {
  description = "A resource keeps the required tags."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = [for key in try(keys(prior_attrs.tags), []) : lower(key)]
    after  = [for key in try(keys(attrs.tags), []) : lower(key)]
    gone   = [for key in local.required : key if contains(local.before, key) && !contains(local.after, key)]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Tags are removed: ${join(", ", local.gone)}. Keep them on the resource."
  }
}
