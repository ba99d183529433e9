# Storage that everyone can read.

resource_policy "azurerm_storage_container" "container_created" {
  description = "Everyone can read a new container."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = !contains(["blob", "container"], try(tostring(coalesce(attrs.container_access_type)), "private"))
    error_message = "Everyone on the internet can read the blobs (${attrs.container_access_type}). Set `container_access_type = \"private\"`, and serve public files through Front Door."
  }
}

resource_policy "azurerm_storage_container" "container_opened" {
  description = "Everyone can read a container."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # `container` also lists the blobs, which `blob` does not.
  locals {
    rank   = { private = 0, blob = 1, container = 2 }
    before = try(local.rank[coalesce(prior_attrs.container_access_type)], 0)
    after  = try(local.rank[coalesce(attrs.container_access_type)], 0)
  }

  enforce {
    condition     = local.after <= local.before
    error_message = "Everyone on the internet can read the blobs (${attrs.container_access_type}). Keep the container private, and serve public files through Front Door."
  }
}

resource_policy "azurerm_storage_account" "account_opened" {
  description = "Containers of a storage account may become public."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # The attribute has another name in provider version 2.
  enforce {
    condition = (
      try(prior_attrs.allow_nested_items_to_be_public, prior_attrs.allow_blob_public_access, null) != false ||
      try(attrs.allow_nested_items_to_be_public, attrs.allow_blob_public_access, null) != true
    )
    error_message = "Containers can be shared with everyone again. Keep `allow_nested_items_to_be_public = false`."
  }
}

resource_policy "azurerm_container_registry" "anonymous_pull" {
  description = "Everyone can pull images from a registry."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.anonymous_pull_enabled, null) == true || try(attrs.anonymous_pull_enabled, null) != true
    error_message = "Everyone on the internet can pull the images without signing in. Keep `anonymous_pull_enabled = false`."
  }
}
