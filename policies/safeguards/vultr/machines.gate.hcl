# Backups of a whole machine are a switch of the machine itself.

resource_policy "vultr_*" "backups_off" {
  description = "Backups of an instance are switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["vultr_bare_metal_server", "vultr_instance"], meta.type)

  enforce {
    condition     = try(prior_attrs.backups, null) != "enabled" || try(attrs.backups, null) != "disabled"
    error_message = "No further backups of the instance are made. Keep `backups = \"enabled\"`, or take a snapshot first."
  }
}
