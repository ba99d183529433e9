# Backups of a whole machine, and what keeps it from being deleted, are switches of the
# machine itself.

resource_policy "hcloud_server" "backups_off" {
  description = "Backups of a server are switched off."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.backups, null) != true || try(attrs.backups, null) != false
    error_message = "No further backups of the server are made, and those that exist are deleted at once. Keep `backups = true`, or take a snapshot first."
  }
}

resource_policy "hcloud_*" "deletion_protection" {
  description = "Protection of an object from deletion is switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.delete_protection, null) != true || try(attrs.delete_protection, null) != false
    error_message = "Hetzner accepts the next destroy without asking. Keep `delete_protection = true` unless the deletion is planned."
  }
}
