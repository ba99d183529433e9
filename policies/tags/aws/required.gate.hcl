# Tags name the owner and the cost center. Keys are compared without regard to
# case, and default tags of the provider count.

input "required_tags" {
  type        = list(string)
  default     = ["owner", "environment"]
  description = "Keys that every taggable resource must have."
}

locals {
  required = [for key in input.required_tags : lower(key)]
}

resource_policy "aws_*" "present" {
  description = "A new resource has the required tags."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # A few types have blocks of that name, which are no tags of their own.
  filter = meta.operation == "create" && (can(attrs.tags) || can(attrs.tags_all)) && !can(concat(attrs.tags))

  # With neither tags nor default tags `tags_all` is not known while planning,
  # and its type is dynamic.
  locals {
    own = [for key in try(keys(attrs.tags), []) : lower(key)]
    all = (
      length(local.own) == 0 && type(try(attrs.tags_all, null)) == "dynamic"
      ? []
      : [for key in try(keys(attrs.tags_all), []) : lower(key)]
    )
  }

  enforce {
    condition     = alltrue([for key in local.required : contains(local.own, key) || contains(local.all, key)])
    error_message = "Tags are missing: ${join(", ", [for key in local.required : key if !contains(local.own, key) && !contains(local.all, key)])}. Set them on the resource, or in `default_tags` of the provider."
  }
}

resource_policy "aws_*" "kept" {
  description = "A resource keeps the required tags."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = [for key in try(keys(prior_attrs.tags_all), keys(prior_attrs.tags), []) : lower(key)]
    own    = [for key in try(keys(attrs.tags), []) : lower(key)]
    all    = [for key in try(keys(attrs.tags_all), []) : lower(key)]
  }

  enforce {
    condition = alltrue([
      for key in local.required : !contains(local.before, key) || contains(local.own, key) || contains(local.all, key)
    ])
    error_message = "Tags are removed: ${join(", ", [for key in local.required : key if contains(local.before, key) && !contains(local.own, key) && !contains(local.all, key)])}. Keep them on the resource, or in `default_tags` of the provider."
  }
}

# An Auto Scaling group has blocks instead of a map.
resource_policy "aws_autoscaling_group" "group_present" {
  description = "A new Auto Scaling group has the required tags."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  locals {
    own = [for tag in try(concat(attrs.tag), []) : lower(try(coalesce(tag.key), ""))]
  }

  enforce {
    condition     = length(setsubtract(local.required, local.own)) == 0
    error_message = "Tags are missing: ${join(", ", setsubtract(local.required, local.own))}. Set them in `tag` blocks; default tags of the provider do not reach groups."
  }
}
