# Entries in stores are written by applications and people at run time.

protect "stores" {
  description = "Key value, config and secret stores."
  types = [
    "fastly_kvstore",
    "fastly_configstore",
    "fastly_secretstore",
  ]
  level  = "require_approval"
  reason = "Services that are linked to the store fail at once. Export the entries before going on."
  lost   = "All entries of the store."

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
}
