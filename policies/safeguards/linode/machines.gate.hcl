# Backups of a whole machine are a switch of the machine itself.

resource_policy "linode_instance" "backups_off" {
  description = "Backups of an instance are switched off."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.backups_enabled, null) != true || try(attrs.backups_enabled, null) != false
    error_message = "No further backups of the instance are made, and those that exist are deleted at once. Keep `backups_enabled = true`, or make an image first."
  }
}
