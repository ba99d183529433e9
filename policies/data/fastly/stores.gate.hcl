# Entries in stores are written by applications and people at run time.

protect "stores" {
  description = "Key value, config and secret stores."
  class       = "data"
  types = {
    fastly_kvstore     = { lost = "The store with all its entries.", source = "https://github.com/fastly/terraform-provider-fastly/blob/main/docs/resources/kvstore.md" }
    fastly_configstore = { lost = "The store with all its entries." }
    fastly_secretstore = { lost = "The store with all its secrets, which cannot be read back.", source = "https://github.com/fastly/terraform-provider-fastly/blob/main/docs/resources/secretstore.md" }
  }
  reason = "Services that are linked to the store fail at once. Export the entries before going on."

  recovery {
    types   = ["fastly_kvstore", "fastly_configstore"]
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes all entries first."
  }

  recovery {
    types   = ["fastly_kvstore", "fastly_configstore"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Fastly refuses to delete a store while it still holds entries; whether it does is not in the plan."
  }

  recovery {
    types   = ["fastly_secretstore"]
    when    = { name = { not = [null, ""] } }
    outcome = "irreversible"
    message = "Fastly deletes the secrets together with their store."
  }
}

# With `manage_entries` and its like the configuration has all entries; without it only the
# first ones, and those of Compute access lists stay when they are replaced.
protect "entries" {
  description = "Entries that the configuration writes or seeds."
  class       = "derived"
  types = {
    fastly_configstore_entries             = { lost = "The entries of the config store." }
    fastly_service_dictionary_items        = { lost = "The entries of the dictionary." }
    fastly_service_acl_entries             = { lost = "The addresses on the access list." }
    fastly_service_dynamic_snippet_content = { lost = "The content of the snippet." }
    fastly_compute_acl_entries             = { lost = "The addresses on the access list." }
  }
  filter = meta.operation == "delete" || (meta.type != "fastly_compute_acl_entries" && try(coalesce(prior_attrs.manage_entries), coalesce(prior_attrs.manage_items), coalesce(prior_attrs.manage_snippets), false) != true)
  reason = "What people changed at run time is not in the configuration."
}

protect "filled_lists" {
  description = "Access lists and workspaces of the firewall."
  class       = "derived"
  types = {
    fastly_compute_acl     = { lost = "The access list with its addresses." }
    fastly_ngwaf_workspace = { lost = "The workspace with its rules, lists and the requests that it recorded." }
  }
  reason = "What people and services added is not in the configuration. Export it before going on."
}

protect "lists" {
  description = "Lists of the firewall."
  class       = "derived"
  types = {
    fastly_ngwaf_account_list   = { lost = "The list with the entries that rules name." }
    fastly_ngwaf_workspace_list = { lost = "The list with the entries that rules name." }
  }
  filter = meta.operation == "delete"
  reason = "Keep entries, above all those that were entered by hand."
}
