# Storage, images and disks that everyone can read, or that open to more people.

locals {
  # `container` also lists the blobs, which `blob` does not.
  rank = { private = 0, blob = 1, container = 2 }

  # Networks that hold at least a 256th of the internet.
  huge = "^([0-9.]+/[0-8]|[0-9a-fA-F:]*::/([0-9]|1[0-9]|2[0-9]|3[0-2])|[*]|(?i:any|internet))$"
}

resource_policy "azurerm_storage_container" "container_opened" {
  description = "Everyone can read a container."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.storage_account_id), attrs.storage_account_name, null)
  opens       = local.account == "" ? [] : [for way in local.after == "container" ? ["blob", "container"] : ["blob"] : "${local.account} ${attrs.name} ${way}"]

  locals {
    before  = lower(try(tostring(coalesce(prior_attrs.container_access_type)), "private"))
    after   = lower(try(tostring(coalesce(attrs.container_access_type)), "private"))
    account = [for side in [{ id = try(attrs.storage_account_id, null), name = try(attrs.storage_account_name, null) }] : isunknown(side) ? "" : try(reverse(split("/", coalesce(side.id)))[0], tostring(coalesce(side.name)), "")][0]
  }

  enforce {
    condition     = lookup(local.rank, local.after, 0) <= lookup(local.rank, local.before, 0)
    error_message = "Everyone on the internet can read the blobs of the container `${try(tostring(coalesce(attrs.name)), meta.address)}`${local.account == "" ? "" : " of `${local.account}`"} (${local.after})${meta.operation == "create" ? "" : "; before: ${local.before}"}. Keep the container private, and serve public files through Front Door."
  }
}

resource_policy "azurerm_storage_account" "account_opened" {
  description = "Containers of a storage account may become public."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # The attribute has another name in provider version 2, and is true by default up to 4.
  enforce {
    condition = (
      try(prior_attrs.allow_nested_items_to_be_public, prior_attrs.allow_blob_public_access, null) != false ||
      try(attrs.allow_nested_items_to_be_public, attrs.allow_blob_public_access, null) != true
    )
    error_message = "Containers of `${meta.address}` can be shared with everyone again (`allow_nested_items_to_be_public` is true, was false). Keep it off."
  }
}

resource_policy "azurerm_*" "storage_firewall" {
  description = "The firewall of a storage account lets in everyone."
  types       = ["azurerm_storage_account", "azurerm_storage_account_network_rules"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.storage_account_id, null)

  # The provider fills in a block that is left out.
  filter = meta.operation != "create" || !isunknown(try(attrs.network_rules, null))

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        action = lower(try(tostring(coalesce(side.network_rules[0].default_action)), tostring(coalesce(side.default_action)), ""))
        ranges = try(compact(side.network_rules[0].ip_rules), compact(side.ip_rules), [])
      }
    ]
    wide = [for range in setsubtract(local.sides[1].ranges, local.sides[0].ranges) : range if regex_match(range, local.huge)]
  }

  enforce {
    condition     = local.sides[0].action != "deny" || local.sides[1].action != "allow"
    error_message = "Every address may connect to `${meta.address}` instead of the named networks only (`default_action` is Allow, was Deny). Keep `default_action = \"Deny\"`."
  }

  enforce {
    condition     = local.sides[1].action != "deny" || length(local.wide) == 0
    error_message = "`ip_rules` of `${meta.address}` lets in ${join(", ", local.wide)}${length(local.sides[0].ranges) == 0 ? "" : "; before: ${join(", ", local.sides[0].ranges)}"}. Name the networks that need it."
  }
}

# The rules may stand in a resource of their own.
resource_policy "azurerm_storage_account" "storage_firewall_dropped" {
  description = "The block with the firewall of a storage account is removed."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      lower(try(tostring(coalesce(prior_attrs.network_rules[0].default_action)), "")) != "deny" || isunknown(try(attrs.network_rules, null)) ||
      try(length(attrs.network_rules), 0) > 0 || try(attrs.public_network_access_enabled, null) == false ||
      length(getresources("azurerm_storage_account_network_rules", { storage_account_id = try(tostring(coalesce(prior_attrs.id)), "none") })) > 0
    )
    error_message = "`network_rules` of `${meta.address}` is gone, which let in named networks only, and nothing in the plan takes its place. Keep the block, or use `azurerm_storage_account_network_rules`."
  }
}

resource_policy "azurerm_storage_account_network_rules" "storage_rules_removed" {
  description = "The firewall of a storage account is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.storage_account_id, null)
  filter      = meta.operation == "delete"

  # The provider allows everything when the rules are destroyed.
  enforce {
    condition     = lower(try(tostring(coalesce(prior_attrs.default_action)), "")) != "deny"
    error_message = "Every address may connect to the account `${try(reverse(split("/", coalesce(prior_attrs.storage_account_id)))[0], meta.address)}` once its rules are gone. Keep them, unless the account goes as well."
  }
}

resource_policy "azurerm_storage_account" "account_eased" {
  description = "A storage account takes further ways to sign in, to copy or to publish."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    doors = {
      shared_access_key_enabled        = "whoever holds its keys has all of its data"
      sftp_enabled                     = "it answers SFTP"
      local_user_enabled               = "local users can sign in with passwords and keys"
      cross_tenant_replication_enabled = "blobs can be copied to accounts of other tenants"
    }
    opened = [for name, text in local.doors : "${text} (`${name}`)" if try(prior_attrs[name], null) == false && try(attrs[name], null) == true]
    scopes = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.allowed_copy_scope)), "")]
  }

  enforce {
    condition     = length(local.opened) == 0
    error_message = "`${meta.address}` opens: ${join(", ", local.opened)}. Keep it off unless someone needs it."
  }

  enforce {
    condition     = local.scopes[0] == "" || local.scopes[1] != "" || isunknown(try(attrs.allowed_copy_scope, null))
    error_message = "Blobs of `${meta.address}` can be copied to any account; before: within `${local.scopes[0]}` only. Keep `allowed_copy_scope`."
  }

  enforce {
    condition     = try(length(prior_attrs.static_website), 1) > 0 || try(length(attrs.static_website), 0) == 0
    error_message = "`${meta.address}` serves the container `$web` to everyone as a website. Make sure that the account holds nothing else that is served."
  }
}

# A website of an account that the same plan creates is what the account is for.
resource_policy "azurerm_storage_account_static_website" "website_added" {
  description = "An account that exists becomes a website."
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown(try(attrs.storage_account_id, null))

  enforce {
    condition     = try(tostring(coalesce(attrs.storage_account_id)), "") == ""
    error_message = "The account `${try(reverse(split("/", attrs.storage_account_id))[0], meta.address)}` serves the container `$web` to everyone. Make sure that this is meant."
  }
}

resource_policy "azurerm_storage_data_lake_gen2_*" "data_lake_opened" {
  description = "Everyone who can sign in gets access to a path of a data lake."
  types       = ["azurerm_storage_data_lake_gen2_filesystem", "azurerm_storage_data_lake_gen2_path"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try("${attrs.storage_account_id} ${try(coalesce(attrs.filesystem_name), "")}", null)

  locals {
    sides = [
      for side in [prior_attrs, attrs] : distinct(flatten([
        for entry in try(concat(side.ace), []) : [for letter in ["r", "w"] : letter if contains_substring(try(tostring(coalesce(entry.permissions)), ""), letter)]
        if try(entry.type, null) == "other"
      ]))
    ]
    new = setsubtract(local.sides[1], local.sides[0])
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "Everyone who can sign in to the account may ${contains(local.new, "w") ? "write" : "read"} `${try(tostring(coalesce(attrs.path)), tostring(coalesce(attrs.name)), meta.address)}` (entry `other`). Name the groups that need it."
  }
}

resource_policy "azurerm_container_registry" "anonymous_pull" {
  description = "Everyone can pull images from a registry."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.anonymous_pull_enabled, null) == true || try(attrs.anonymous_pull_enabled, null) != true
    error_message = "Everyone on the internet can pull the images of `${meta.address}` without signing in (`anonymous_pull_enabled`). Keep it off."
  }
}

resource_policy "azurerm_container_registry" "registry_eased" {
  description = "A registry takes a password that is shared, or lets images out."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    doors = {
      admin_enabled         = "one user with a password has every right"
      export_policy_enabled = "images can be copied out of the network"
    }
    opened = [for name, text in local.doors : "${text} (`${name}`)" if try(prior_attrs[name], null) == false && try(attrs[name], null) == true]
  }

  enforce {
    condition     = length(local.opened) == 0
    error_message = "`${meta.address}` opens: ${join(", ", local.opened)}. Keep it off, and use identities."
  }
}

resource_policy "azurerm_shared_image_gallery" "gallery_shared" {
  description = "Images of a gallery are shared with everyone."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = lower(try(tostring(coalesce(prior_attrs.sharing[0].permission)), "private"))
    after  = lower(try(tostring(coalesce(attrs.sharing[0].permission)), "private"))
  }

  enforce {
    condition     = local.after != "community" || local.before == "community"
    error_message = "Every customer of Azure can use the images of `${meta.address}` (community gallery)${meta.operation == "create" ? "" : "; before: ${local.before}"}. Make sure that they hold no secrets."
  }
}

resource_policy "azurerm_*" "disk_opened" {
  description = "A disk or snapshot can be exported over the internet."
  types       = ["azurerm_managed_disk", "azurerm_snapshot"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Without a policy everything is allowed.
  locals {
    before = lower(try(tostring(coalesce(prior_attrs.network_access_policy)), "allowall"))
    after  = lower(try(tostring(coalesce(attrs.network_access_policy)), "allowall"))
  }

  enforce {
    condition     = local.before == "allowall" || local.after != "allowall"
    error_message = "`${meta.address}` can be exported from every network (`network_access_policy` is AllowAll, was ${try(tostring(coalesce(prior_attrs.network_access_policy)), "")}). Keep it private."
  }

  enforce {
    condition     = local.after != local.before || try(prior_attrs.public_network_access_enabled, null) != false || try(attrs.public_network_access_enabled, null) != true
    error_message = "`${meta.address}` can be exported over the internet (`public_network_access_enabled` is true, was false). Keep it off."
  }
}

resource_policy "azurerm_managed_disk_sas_token" "disk_link" {
  description = "A link is made by which everyone who has it can read a disk."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.managed_disk_id, null)
  filter      = meta.operation == "create"

  enforce {
    condition     = meta.operation != "create"
    error_message = "Whoever gets the link, or the state, can ${lower(try(tostring(coalesce(attrs.access_level)), "")) == "write" ? "write" : "read"} the whole disk for ${try(tostring(coalesce(attrs.duration_in_seconds)), "some")} seconds. Make sure that the export is meant."
  }
}
